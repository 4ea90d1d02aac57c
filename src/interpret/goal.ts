import { join, type Mapped, slice, trim } from '../base/mapped.ts';
import { hull, type Span } from '../base/span.ts';
import type { Division, Node, Prose } from '../forms/outline.ts';
import type { Goal, Text } from '../forms/strategy.ts';
import { isIndicatorLine } from '../language/indicator/line.ts';
import { clean } from '../language/letters/clean.ts';
import { withoutReferences } from '../language/reference.ts';
import { listedMeasures } from './action.ts';
import type { Context } from './context.ts';
import { interpretEvaluations } from './grade/evaluation.ts';
import { isIndicatorGrid } from './indicator/grid.ts';
import { interpretIndicators } from './indicator/indicator.ts';
import { indicatorsBelow, tablesOfPolicies } from './indicator/place.ts';
import { withListedPolicies } from './listed-policy.ts';
import { listingHead } from './listing/head.ts';
import { listingsUnder } from './listing/listing.ts';
import { allDivisions, contentsOf, isDivision, isGrid, isProse, sectionsOf } from './nodes.ts';
import { interpretPolicy, pathLabel, policiesUnder } from './policy.ts';
import { interpretProjects } from './project/project.ts';
import { withoutSign } from './title-sign.ts';

// 「… ~ 活力ある地域をつくる ~」, ― しごとの創生 ―
const SUBTITLE = /(?:\s*~\s*([^~]+?)\s*~|(?:^|\s)[―–—]\s?([^―–—~]{2,30}?)\s?[―–—])\s*$/;

interface Titled {
  readonly title: Mapped;
  readonly subtitle: Mapped | null;
  readonly span: Span;
}

/** The subtitle that ends a text, and where it begins with its strokes. */
function subtitleIn(content: Mapped): { readonly words: Mapped; readonly from: number } | null {
  const found = SUBTITLE.exec(content.text);
  const words = found?.[1] ?? found?.[2];
  if (!found || words === undefined) return null;
  const at = content.text.indexOf(words, found.index);
  return { words: slice(content, at, at + words.length), from: found.index };
}

/** Title and subtitle, the latter behind the title or on a line of its own. */
function titled(division: Division): Titled {
  const { span, children } = division;
  const title = withoutSign(division.title);
  const behind = subtitleIn(title);
  if (behind) return { title: trim(slice(title, 0, behind.from)), subtitle: behind.words, span };
  const below = children.find((child) => !isDivision(child));
  const own = below && isProse(below) ? subtitleIn(below.content) : null;
  if (!below || own?.from !== 0) return { title, subtitle: null, span };
  return { title, subtitle: own.words, span: hull([span, below.span]) as Span };
}

/** The basic directions, one a bullet or paragraph; a paragraph that does not end its sentence goes on. */
function directionsOf(nodes: readonly Node[], context: Context): Text[] {
  const texts: { words: Mapped; span: Span }[] = [];
  for (const prose of nodes.filter(isProse) as Prose[]) {
    if (prose.mark?.style === '※') continue;
    const last = texts.at(-1);
    context.claim(prose.span);
    if (last && prose.mark === null && !last.words.text.endsWith('。')) {
      last.words = join([last.words, prose.content]);
      last.span = hull([last.span, prose.span]) as Span;
    } else texts.push({ words: prose.content, span: prose.span });
  }
  return texts.map(({ words, span }) => ({ text: clean(words), source: context.place(span) }));
}

/** How much a goal's section holds; a goal that is only named somewhere holds nothing. */
export function weightOf(division: Division): number {
  let weight = division.children.filter((node) =>
    isGrid(node)
      ? isIndicatorGrid(node) || listingHead(node)
      : isProse(node) && isIndicatorLine(node.content),
  ).length;
  for (const { role, children } of allDivisions(division.children)) {
    if (role !== null) weight += 1 + children.length;
  }
  return weight;
}

// KPI, 重要業績評価指標(KPI), KPI名: what a column of names calls them
const KPIS = /^(?:KPI|重要業績評価指標)/;

/** Whether a table right under a goal calls its rows KPIs: they are not what the goal itself is measured by (数値目標). */
const namesKpis = (node: Node): boolean =>
  isGrid(node) &&
  (node.rows[0]?.cells ?? []).some(({ text }) => KPIS.test(text.replace(/\s/g, '')));

/** Reads a goal (基本目標) with all that stands under it. */
export function interpretGoal(division: Division, context: Context): Goal {
  const { mark, children } = division;
  const path = pathLabel(null, mark?.ordinal ?? null);
  const { title, subtitle, span } = titled(division);
  context.claim(span);
  for (const child of children) if (isDivision(child)) context.claim(child.span);
  const id = context.id(`goal/${path}`);
  const headed = policiesUnder(children);
  const policies = headed.map((child) => interpretPolicy(child, path, context));
  // a list of the policies' indicators stands in front of their headings, or in the place of them
  const inside = [...contentsOf(children, 'policies'), ...contentsOf(children, 'kpis')];
  // the heading of the goal's own figures is still open above the table of its policies
  const behind = contentsOf(children, 'targets');
  const lists = headed.length === 0 ? [...children, ...inside, ...behind] : inside;
  const listed = listingsUnder(lists, path, context);
  const own = indicatorsBelow(children.filter((child) => !listed.grids.has(child)));
  const targets = behind.filter((child) => !listed.grids.has(child));
  const untitled = headed.length === 0 ? tablesOfPolicies(contentsOf(children, 'policies')) : [];
  const named = own.filter(namesKpis);
  const kpis = [...named, ...contentsOf(children, 'kpis'), ...untitled].filter(
    (child) => !listed.grids.has(child),
  );
  return {
    id,
    ordinal: mark?.ordinal ?? null,
    label: mark?.label ?? null,
    title: withoutReferences(clean(title)),
    subtitle: subtitle ? clean(subtitle) : null,
    targets: [
      ...interpretIndicators(
        [...own.filter((child) => !named.includes(child)), ...targets],
        'target',
        path,
        context,
      ),
      ...listed.targets,
    ],
    directions: directionsOf(contentsOf(children, 'directions'), context),
    kpis: [...interpretIndicators(kpis, 'kpi', path, context), ...listed.kpis],
    policies: withListedPolicies(policies, listed.policies),
    projects: [listedMeasures(children), contentsOf(children, 'projects')].flatMap((nodes) =>
      interpretProjects(nodes, path, context),
    ),
    evaluations: interpretEvaluations(sectionsOf(children, 'evaluation'), context),
    source: context.place(span),
  };
}
