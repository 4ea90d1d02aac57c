import type { Node, Role } from '../../forms/outline.ts';
import { isLoneMark } from '../../language/grade/grade.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { saysReached } from '../../language/indicator/bracketed-aim.ts';
import {
  isIndicatorLine,
  namesAim,
  namesMeasure,
  namesWordedAim,
} from '../../language/indicator/line.ts';
import { withoutGraphs } from '../graph.ts';
import { isDivision, isGrid, isProse } from '../nodes.ts';
import { isOfNameAbove } from './dated-rows.ts';
import { isIndicatorGrid } from './grid.ts';
import { apartFromReport, reportOn } from './report-lines.ts';

/** So many indicators in a list are no accident: its other entries are too. */
const LEAST_LISTED = 2;

/** The bullets that lists of indicators have: of several entries that can be nothing else. */
function listBullets(sure: readonly Node[]): ReadonlySet<string> {
  const bullets = sure.flatMap((node) => (isProse(node) && node.mark ? [node.mark.label] : []));
  return new Set(
    bullets.filter((own) => bullets.filter((other) => other === own).length >= LEAST_LISTED),
  );
}

/** Whether a sentence says what was reached by the indicator right above it. */
const isReached = (above: Node | undefined, node: Node): boolean =>
  above !== undefined &&
  isProse(above) &&
  isProse(node) &&
  node.mark === null &&
  (saysReached(above.content, node.content) || reportOn(above.content, node.content) !== null);

/** Whether a text is a verdict or its label and nothing else: 自己評価, B. */
const isVerdict = (node: Node): boolean =>
  isProse(node) &&
  (isLoneMark(node.content.text) || readGradeLabel(node.content.text)?.bare !== undefined);

/** Nodes without the verdicts that stand between a name and the table of its figures. */
function withoutVerdicts(nodes: readonly Node[]): Node[] {
  const kept: Node[] = [];
  for (const node of nodes.toReversed()) {
    const next = kept.at(-1);
    if (!(isVerdict(node) && next && isGrid(next) && isOfNameAbove(next))) kept.push(node);
  }
  return kept.toReversed();
}

/** What can be nothing but indicators among the texts and tables directly under a heading, and what is listed with them. */
export function ownIndicators(all: readonly Node[]): Node[] {
  const nodes = withoutVerdicts(withoutGraphs(all));
  const isSure = (node: Node) =>
    isProse(node)
      ? isIndicatorLine(apartFromReport(node).head.content)
      : isGrid(node) && isIndicatorGrid(node);
  const bullets = listBullets(nodes.filter(isSure));
  // the table of one indicator, and the line above it that names it
  const isNamed = (node: Node | undefined) => node && isGrid(node) && isOfNameAbove(node);
  return nodes.filter(
    (node, i) =>
      isSure(node) ||
      (isNamed(node) && nodes[i - 1] && isProse(nodes[i - 1] as Node)) ||
      (isProse(node) && isNamed(nodes[i + 1])) ||
      isReached(nodes[i - 1], node) ||
      (isProse(node) &&
        bullets.has(node.mark?.label ?? '') &&
        (namesAim(node.content) || namesWordedAim(node.content))),
  );
}

/** Entries of the one list under a heading, where all of them are measures with their aims: ・新規就農者数:20人. */
function measuresIn(nodes: readonly Node[]): readonly Node[] {
  const listed = nodes.filter(isProse).filter(({ mark }) => mark?.style === '・');
  const all = listed.length >= LEAST_LISTED && listed.every(({ content }) => namesMeasure(content));
  return all ? listed : [];
}

/** The same among what stands under a goal or policy, where numbered lines with an aim are indicators too, and lists of measures. */
const indicatorsUnder = (nodes: readonly Node[]): Node[] => {
  const own = new Set([...ownIndicators(nodes), ...measuresIn(nodes)]);
  return nodes.filter(
    (node) =>
      own.has(node) || (isProse(node) && node.mark?.ordinal != null && namesAim(node.content)),
  );
};

/** Sections whose tables of indicators nobody else reads: a table without heading stands under whatever stood above it. */
const UNREAD: ReadonlySet<Role | null> = new Set<Role | null>([
  null,
  'description',
  'directions',
  'actions',
]);

/** What can be nothing but indicators below numbered entries that announce nothing: 〔目標〕間伐面積 … below 1 森林整備事業. */
const indicatorsOfEntries = (nodes: readonly Node[]): Node[] =>
  nodes
    .filter(isDivision)
    .filter(({ role, mark }) => role === null && mark?.ordinal != null)
    .flatMap(({ children }) => ownIndicators(children).filter(isProse));

/** The same, and the tables of indicators under headings below it that announce nothing. */
export function indicatorsBelow(nodes: readonly Node[]): Node[] {
  const unread = nodes.filter((node) => isDivision(node) && UNREAD.has(node.role));
  return [...indicatorsUnder(nodes), ...indicatorsOfEntries(nodes), ...unread.flatMap(tablesIn)];
}

/** The tables of indicators in a section of policies whose titles did not come through. */
export const tablesOfPolicies = (nodes: readonly Node[]): Node[] => nodes.flatMap(tablesIn);

/** The tables of indicators in a section that nobody else reads, its policies too. */
function tablesIn(node: Node): Node[] {
  if (isGrid(node)) return isIndicatorGrid(node) ? [node] : [];
  const open = isDivision(node) && (UNREAD.has(node.role) || node.role === 'policy');
  return open ? tablesAmong(withoutVerdicts(withoutGraphs(node.children))) : [];
}

/** The tables of indicators among nodes, with the lines above that name them. */
const tablesAmong = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node, i) => {
    const [above, below] = [nodes[i - 1], nodes[i + 1]];
    if (isProse(node)) return below && isGrid(below) && isOfNameAbove(below) ? [node] : [];
    const isNamed = isGrid(node) && isOfNameAbove(node) && above && isProse(above);
    return isNamed ? [node] : tablesIn(node);
  });
