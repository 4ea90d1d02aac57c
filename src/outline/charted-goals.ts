import { type Mapped, slice } from '../base/mapped.ts';
import type { Division, Node } from '../forms/outline.ts';
import { isAimTitle, isSlogan } from '../language/heading/aim-title.ts';
import { isFormTitle } from '../language/heading/form-word.ts';
import { because } from './why.ts';

/** So many headings that are numbered alike must be slogans. */
const LEAST = 2;
const SHARE = 2 / 3;
/** The share of headings in a chain (1 above 1-1) that must say what is to be done. */
const CHAINED_SHARE = 1 / 2;
// 3-1, 3-(1), 3.1: the number of what stands above, in front
const CHAIN = /^\(?(\d{1,2})\)?[-.‐–−]/;

const isNumbered = (node: Node): node is Division =>
  node.kind === 'division' && node.mark?.ordinal != null;
// 第2章 計 61,300
const SUM = /^計(?:\s|$)/;
const isFree = (node: Node): node is Division =>
  isNumbered(node) &&
  node.role === null &&
  !isFormTitle(node.title.text) &&
  !SUM.test(node.title.text);

const share = (all: readonly Division[], holds: (title: string) => boolean): number =>
  all.filter(({ title }) => holds(title.text)).length / all.length;

// 第1節 below 第2章
const isPart = (node: Division): boolean => node.mark?.style.startsWith('第') === true;

/** Whether headings below are numbered with the number of this one in front: 4-1, 4-2 below 4. */
export function isChainHead({ mark, children }: Division): boolean {
  const below = children.filter(isFree);
  return (
    below.length > 0 &&
    below.every((child) => Number(CHAIN.exec(child.mark?.label ?? '')?.[1]) === mark?.ordinal)
  );
}

/** Whether headings beside each other, numbered alike, are goals by what they say and how they are numbered. */
function areGoals(alike: readonly Division[]): boolean {
  const slogans = share(alike, isSlogan);
  if (alike.length >= LEAST && slogans >= SHARE) return true;
  const below = alike.flatMap(({ children }) => children.filter(isFree));
  // the only one of an excerpt, above what is numbered on its own: 1 なりわいを伸ばす above (1), (2)
  if (alike.length === 1 && slogans === 1 && below.length >= LEAST)
    return share(below, isAimTitle) >= SHARE;
  const heads =
    alike.every(isChainHead) || (alike.every(isPart) && below.length > 0 && below.every(isPart));
  return heads && slogans > 0 && share(below, isAimTitle) >= CHAINED_SHARE;
}

// 森林整備事業 継続 12,400: a row of a table of projects
const PROJECT = /事業(?:\s|$)/;
const asPolicy = (node: Node): Node =>
  isFree(node) && !PROJECT.test(node.title.text)
    ? {
        ...node,
        role: 'policy',
        title: withoutCounts(node.title),
        why: [...node.why, because('why-under-goal')],
        children: node.children.map(asPolicy),
      }
    : node;

// 海と里の環境を守る 5 14: how many indicators and measures stand under it; the row of sums runs on behind the last
const COUNTS = /(?:\s\d{1,4}){2,}(?:\s計(?:\s\d{1,4})+)?$/;
const withoutCounts = (title: Mapped): Mapped =>
  slice(title, 0, COUNTS.exec(title.text)?.index ?? title.text.length);

const asGoal = (node: Division): Division => ({
  ...node,
  role: 'goal',
  title: withoutCounts(node.title),
  why: [...node.why, because('why-slogan')],
  children: node.children.map(asPolicy),
});

/**
 * The goals of a chart or list without indicators (体系図の目標): headings numbered alike whose titles are slogans, or that
 * head chains of numbers. Null where there are none; the outermost are taken.
 */
export function withCharted(nodes: readonly Node[]): readonly Node[] | null {
  const free = nodes.filter(isFree);
  for (const style of new Set(free.map(({ mark }) => mark?.style))) {
    const alike = free.filter(({ mark }) => mark?.style === style);
    if (areGoals(alike))
      return nodes.map((node) =>
        alike.includes(node as Division) ? asGoal(node as Division) : node,
      );
  }
  let found = false;
  const below = nodes.map((node) => {
    const children = node.kind === 'division' ? withCharted(node.children) : null;
    if (children === null) return node;
    found = true;
    return { ...node, children } as Division;
  });
  return found ? below : null;
}
