import { join, type Mapped, slice } from '../base/mapped.ts';
import { hull, type Span } from '../base/span.ts';
import type { Division, Node, Prose } from '../forms/outline.ts';
import type { Policy } from '../forms/strategy.ts';
import { clean } from '../language/letters/clean.ts';
import { LABELS, oneOf, WORDS } from '../language/lexicon.ts';
import { withoutReferences } from '../language/reference.ts';
import { nameKey } from '../language/similarity.ts';
import { interpretActions, listedMeasures } from './action.ts';
import type { Context } from './context.ts';
import { interpretEvaluations } from './grade/evaluation.ts';
import { interpretIndicators } from './indicator/indicator.ts';
import { indicatorsBelow, ownIndicators } from './indicator/place.ts';
import { contentsOf, isDivision, isProse, sectionsOf } from './nodes.ts';
import { bulletedProjects } from './project/bulleted.ts';
import { interpretProjects } from './project/project.ts';
import { withoutSign } from './title-sign.ts';

// (再掲) at the end of a title
const RELISTED = new RegExp(`\\s*[(【\\[](?:${oneOf(WORDS.relisted)})[)】\\]]\\s*$`);
// brackets and points around the number or kana of a label
const ORNAMENT = /[()[\]〔〕.、:\s第章節]/g;

/** How a label stands in ids and paths: (ア) is ア, ① is 1. */
export function pathLabel(label: string | null, ordinal: number | null): string {
  const bare = (label ?? '').replace(ORNAMENT, '');
  return /^[ァ-ン]$/.test(bare) ? bare : String(ordinal ?? (bare.length > 0 ? bare : '-'));
}

// 施策(2) alone: its title is lost, and nothing stands under it
const isUntitled = ({ title, children }: Division): boolean =>
  title.text.length === 0 && children.length === 0;

function policiesIn(nodes: readonly Node[]): Division[] {
  return nodes.flatMap((node) => {
    if (!isDivision(node)) return [];
    // a heading that announces nothing may stand above them: 【講ずべき施策の基本的方向】
    const announcesNothing = node.role === null && node.mark === null;
    if (node.role === 'policies' || announcesNothing) return policiesIn(node.children);
    return node.role === 'policy' && !isUntitled(node) ? [node] : [];
  });
}

/**
 * The policies under a heading, directly or in a section that holds policies. Those that a chart only names (体系図) are
 * those that stand below with what they hold.
 */
export function policiesUnder(nodes: readonly Node[]): Division[] {
  const all = policiesIn(nodes);
  const keyOf = ({ title, mark }: Division) =>
    `${mark?.ordinal ?? ''} ${nameKey(withoutReferences(title.text))}`;
  const held = new Set(all.filter(({ children }) => children.length > 0).map(keyOf));
  return all.filter((one) => one.children.length > 0 || !held.has(keyOf(one)));
}

/** The policies that stand under no goal, outermost ones. */
export function policiesOutside(nodes: readonly Node[]): Division[] {
  const divisions = nodes.filter(isDivision);
  const holding = new Set(divisions.filter(holdsSections).map(({ term }) => term));
  return divisions.flatMap((division) => {
    if (division.role === 'goal') return [];
    if (division.role !== 'policy') return policiesOutside(division.children);
    // words such as 取組 number other lists too: they head policies only where something stands under one
    const loose = LABELS.policy.loose.includes(division.term ?? '');
    return loose && !holding.has(division.term) ? [] : [division];
  });
}

const holdsSections = ({ children }: Division): boolean =>
  children.some((child) => (isDivision(child) ? child.role !== null : child.kind === 'grid')) ||
  ownIndicators(children).length > 0;

function proseOfDescription(division: Division): Prose[] {
  const own = division.children.filter(isProse);
  const section = contentsOf(division.children, 'description').filter(isProse);
  // a list of projects says what is done, and no more of the policy
  const projects = bulletedProjects(own);
  const lists = ({ span }: Prose): boolean =>
    projects.some((one) => one.span.start >= span.start && one.span.end <= span.end);
  return [...own.filter((text) => !lists(text)), ...section].filter(
    ({ mark }) => mark?.style !== '※',
  );
}

/** Paragraphs one a line; a line that does not end its sentence goes on in the next. */
function descriptionOf(proses: readonly Prose[]): string | null {
  const paragraphs: Mapped[] = [];
  for (const { content } of proses) {
    const last = paragraphs.at(-1);
    if (last && !last.text.endsWith('。')) {
      paragraphs[paragraphs.length - 1] = join([last, content]);
    } else paragraphs.push(content);
  }
  return paragraphs.length > 0 ? paragraphs.map(clean).join('\n') : null;
}

// 1-1 【産業】 時代を切り拓く…: the field in front of a numbered title
const FIELD = /^【[^【】]{1,10}】\s*(?=\S)/;

function titleOf(division: Division): { title: string; relisted: boolean } {
  const { mark: number } = division;
  const title = withoutSign(division.title);
  const mark = RELISTED.exec(title.text);
  const from = number ? (FIELD.exec(title.text)?.[0].length ?? 0) : 0;
  const whole = from < (mark?.index ?? title.text.length);
  return {
    title: withoutReferences(clean(slice(title, whole ? from : 0, mark?.index))),
    relisted: mark !== null,
  };
}

/**
 * Reads a policy (施策) and those below it.
 * @param parent path of what it stands under: `1`, `1/ア`
 */
export function interpretPolicy(division: Division, parent: string, context: Context): Policy {
  const { mark, children } = division;
  const path = `${parent}/${pathLabel(mark?.label ?? null, mark?.ordinal ?? null)}`;
  const own = indicatorsBelow(children);
  const prose = proseOfDescription(division).filter((text) => !own.includes(text));
  const span = hull([division.span, ...prose.map((text) => text.span)]) as Span;
  context.claim(division.span);
  for (const text of prose) context.claim(text.span);
  for (const child of children) if (isDivision(child)) context.claim(child.span);
  const listed = listedMeasures(children);
  const actions = contentsOf(children, 'actions').filter((node) => !listed.includes(node));
  // 【めざす値】 in a policy: its indicators, whatever heads them
  const sections = [...sectionsOf(children, 'kpis'), ...sectionsOf(children, 'targets')];
  const policies = policiesUnder(children).map((child) => interpretPolicy(child, path, context));
  return {
    id: context.id(`policy/${path}`),
    ordinal: mark?.ordinal ?? null,
    label: mark?.label ?? null,
    term: division.term,
    ...titleOf(division),
    description: descriptionOf(prose),
    kpis: [own, ...sections.map((section) => section.children)].flatMap((nodes) =>
      interpretIndicators(nodes, 'kpi', path, context),
    ),
    actions: interpretActions(actions, path, context),
    projects: [listed, contentsOf(children, 'projects')].flatMap((nodes) =>
      interpretProjects(nodes, path, context),
    ),
    policies,
    evaluations: interpretEvaluations(sectionsOf(children, 'evaluation'), context),
    sdgs: [],
    source: context.place(span),
  };
}
