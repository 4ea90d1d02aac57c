import { type Mapped, slice, trim } from '../base/mapped.ts';
import type { Division, Node, Prose } from '../forms/outline.ts';
import { isDivision, isNumbered, styleOf } from './numbered.ts';
import { because } from './why.ts';

const LEAST = 2;
// 対象事業名 総合戦略の位置づけ(該当施策): columns of projects and of the policies that they belong to
const HEADING = /事業名?\s?.{0,40}(?:(?:該当|関連|対応)(?:する)?施策|施策名)/;
// (P38), P.12: where the plan says more of it
const PAGE = /\s?\(?P\.?\s?\d{1,3}\)?$/;

const withoutPage = (title: Mapped): Mapped =>
  trim(slice(title, 0, PAGE.exec(title.text)?.index ?? title.text.length));

/** The goal's label that stands in the row of a project, with a policy's title below it; null where more, or nothing, does. */
function placeIn({ children }: Division): Division | null {
  const [only, ...others] = children;
  const isLabel = only && isDivision(only) && only.role === 'goal' && only.mark !== null;
  return isLabel && others.length === 0 && only.children.length === 0 ? only : null;
}

// ―: of no policy
const isNowhere = ({ children }: Division): boolean =>
  children.every((child) => child.kind === 'prose' && /^[-―－–]$/.test(child.content.text));

const asPolicy = (node: Division): Division => ({
  ...node,
  role: 'policy',
  mark: null,
  term: null,
  title: withoutPage(node.title),
  why: [...node.why, because('why-listed')],
});

const asEntry = ({ mark, title, span }: Division, line: number): Prose => ({
  kind: 'prose',
  mark,
  content: title,
  lines: [title],
  span,
  line,
  endLine: line,
  depth: null,
  indented: false,
  spaced: false,
});

/** The section as a list of projects, and the policies that its rows name; null for other sections. */
function placedIn(node: Division): readonly Node[] | null {
  const rows = node.children.filter(isNumbered);
  const head = node.children.find(
    (child) => child.kind === 'prose' && HEADING.test(child.content.text),
  );
  if (head?.kind !== 'prose' || node.role !== null) return null;
  const alike = rows.every((row) => row.role === null && styleOf(row) === styleOf(rows[0]));
  const places = rows.map(placeIn);
  const fit = rows.every((row, i) => places[i] !== null || isNowhere(row));
  const policies = places.filter((place) => place !== null);
  if (!alike || !fit || policies.length < LEAST) return null;
  const list: Division = {
    ...node,
    role: 'projects',
    children: node.children.map((child) =>
      isDivision(child) && rows.includes(child) ? asEntry(child, head.endLine) : child,
    ),
  };
  return [list, ...policies.map(asPolicy)];
}

/**
 * Lists of projects and of the policies that they belong to (該当施策): a goal's label in the row of a project says where its policy
 * stands, and is no heading.
 */
export const placePolicies = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => {
    if (!isDivision(node)) return [node];
    return placedIn(node) ?? [{ ...node, children: [...placePolicies(node.children)] }];
  });
