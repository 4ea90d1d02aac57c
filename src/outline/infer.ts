import type { Division, Node, Prose, Role } from '../forms/outline.ts';
import { isSlogan } from '../language/heading/aim-title.ts';
import { isChartTitle } from '../language/heading/chart-title.ts';
import { isFilledField, isFormTitle } from '../language/heading/form-word.ts';
import { isIndicatorLine, namesAim, splitIndicatorLine } from '../language/indicator/line.ts';
import { headsExamples } from '../language/indicator/sample.ts';
import { LABELS, oneOf, perLexicon, WORDS } from '../language/lexicon.ts';
import { isChainHead, withCharted } from './charted-goals.ts';
import { withCountedGoals } from './counted-goals.ts';
import { withDeclared } from './declared-goals.ts';
import { isAimedPart } from './evidence.ts';
import { withHeadedGoals } from './headed-goals.ts';
import { listsIndicators } from './indicator-list.ts';
import { isDivision, isNumbered, styleOf } from './numbered.ts';
import { withProjectHeads } from './project-heads.ts';
import { because } from './why.ts';

/** Sections that only goals and policies have. */
const EVIDENCE: ReadonlySet<Role | null> = new Set<Role>([
  'targets',
  'policies',
  'kpis',
  'projects',
  'actions',
]);

/** One in so many of the headings that are numbered alike must hold evidence of what they are. */
const LEAST_SHARE = 3;

/** Whether a division itself holds what goals and policies hold: indicators, or sections of their kind. */
function hasEvidence({ title, children }: Division): boolean {
  // 2 計算例: whose figures are nobody's
  if (headsExamples(title.text)) return false;
  return children.some((child) => {
    if (child.kind === 'prose')
      return (
        isIndicatorLine(child.content) || (child.mark?.ordinal != null && namesAim(child.content))
      );
    if (child.kind === 'grid') return listsIndicators(child);
    return EVIDENCE.has(child.role) && !isExplained(child);
  });
}

/** Whether a section of indicators says in sentences what they are, and names none: 成果指標 | …の満足度を用いて設定する目標値です。 */
const isExplained = ({ role, children }: Division): boolean =>
  (role === 'targets' || role === 'kpis') &&
  children.length > 0 &&
  children.every(
    (child) =>
      child.kind === 'prose' &&
      child.content.text.includes('。') &&
      splitIndicatorLine(child.content).target === null,
  );

/** 1-1, 2.3, 1-(1), Ⅰ-2-(3): numbers that say that something stands above. */
const isChained = (node: Division): boolean => CHAINED.test(node.mark?.style ?? '');
const CHAINED = /^(?:1[-.]|[1Ⅰ]-1-)\(?1\)?$/;
/**
 * Whether headings are the policies of a goal whose page is another one: the first of them is (3), and their indicators are
 * KPIs, none of them targets of goals (数値目標).
 */
function isTornOff(heads: readonly Division[]): boolean {
  const [first] = heads;
  if (first?.mark?.style !== '(1)' || (first.mark.ordinal ?? 1) <= 1) return false;
  const roles = heads.flatMap(({ children }) =>
    children.filter(isDivision).map(({ role }) => role),
  );
  return roles.includes('kpis') && !roles.includes('targets');
}
const endsAsGoal = ({ title }: Division): boolean =>
  LABELS.goal.endings.some((end) => title.text.replace(SUBTITLE, '').endsWith(end));
const SUBTITLE = /\s*~[^~]*~$/;
/** The depth of goals that stand above everything that is printed. */
const ABOVE_ALL = -1;

/** Numbered divisions that hold evidence, with how deep they stand among numbered divisions. */
function depthsOf(nodes: readonly Node[], depth = 0): number[] {
  return nodes.filter(isDivision).flatMap((node) => {
    const own = isNumbered(node) && hasEvidence(node) ? [depth] : [];
    return [...own, ...depthsOf(node.children, isNumbered(node) ? depth + 1 : depth)];
  });
}

/** Numbered divisions above evidence that stand so deep among numbered divisions, with those they stand under. */
function atDepth(
  nodes: readonly Node[],
  wanted: number,
  above: Division | null = null,
): { readonly node: Division; readonly above: Division | null }[] {
  return nodes.filter(isDivision).flatMap((node) => {
    if (node.mark === null) return atDepth(node.children, wanted, above);
    if (wanted > 0) return atDepth(node.children, wanted - 1, node);
    return holdsEvidence(node) ? [{ node, above }] : [];
  });
}

/**
 * The depth of the goals: one less than `found` where those there are numbered below what stands above them (1 above
 * 1-1), or where that says what is aimed at: 第1章 健やかに暮らせるまち above 第1節.
 */
function goalDepthOf(nodes: readonly Node[], found: number): number {
  const heads = found > 0 ? atDepth(nodes, found) : [];
  const stepsUp = ({ node, above }: (typeof heads)[number]) =>
    above !== null &&
    above.role === null &&
    !isFormTitle(above.title.text) &&
    (isChainHead(above) ? isChained(node) : isSlogan(above.title.text));
  return heads.length > 0 && heads.every(stepsUp) ? found - 1 : found;
}

const holdsEvidence = (node: Division): boolean =>
  (isNumbered(node) && hasEvidence(node)) ||
  node.children.some((c) => isDivision(c) && holdsEvidence(c));

// 里山アクティビティ創出事業18,450,200, 森林整備事業 継続 …: a project, with what it costs or the columns of its row
const PROJECT = perLexicon(
  () =>
    new RegExp(`事業\\s*(?:[\\d,]+(?:千?円)?)?$|事業\\s+(?:${oneOf(WORDS.categories)})(?:\\s|$)`),
);

// 実績評価シート【重要業績評価指標(KPI)】: the title of a form
const FORM = perLexicon(
  () =>
    new RegExp(`(?:${oneOf(WORDS.formNames)})\\s?(?:[【(〔《][^【】〔〕《》]{1,24}[】)〕》])?$`),
);

// …の「数値指標一覧」 指 標 項 目 現: labels whose letters a form set apart, among its words
const SPREAD = /(?:^|\s)\S(?:\s\S){3,}(?=\s|$)/;

// 一般会計歳入予算(款別)一覧 P 5: an entry of a contents page
const CONTENTS_ENTRY = /\sP\.?\s?\d{1,3}$/;

// 成長目標とする指標, 指標・目標値, 本事業における重要業績評価指標(KPI): what stands below is measured
const OF_MEASURES = /(?:指標|目標値|KPI)(?:\(KPI\))?(?:一覧)?$/;

/** The styles of chains (1-1-ア) that evidence stands under somewhere. */
const chainsOf = (nodes: readonly Node[]): string[] =>
  nodes.filter(isDivision).flatMap((node) => {
    const style = styleOf(node) ?? '';
    const own = style.includes('-') && holdsEvidence(node) ? [style] : [];
    return [...own, ...chainsOf(node.children)];
  });

/** Several fields of a form that were filled in: 1 地方公共団体名 ○○市, 2 事業期間 2021年度~2023年度. */
const LEAST_FIELDS = 2;
const areFields = (nodes: readonly Division[]): boolean =>
  nodes.filter(({ title }) => isFilledField(title.text)).length >= LEAST_FIELDS;

function withRoles(
  nodes: readonly Node[],
  goalDepth: number,
  depth = 0,
  chains: ReadonlySet<string> = new Set(chainsOf(nodes)),
): Node[] {
  // headings numbered in the same way are of the same kind, whatever they hold
  const numbered = nodes.filter(isNumbered);
  const styles = new Set(
    numbered.map(styleOf).filter((style) => {
      // what words head says nothing about the others either: ■ KPI beside ■ 推進体制
      const alike = numbered.filter((node) => node.role === null && styleOf(node) === style);
      if (areFields(alike)) return false;
      // one of many says nothing about the others: 1 名称, 2 区域, 3 目標, 4 期間
      return (
        alike.filter(holdsEvidence).length * LEAST_SHARE >= alike.length || chains.has(style ?? '')
      );
    }),
  );
  return nodes.map((node) => {
    if (!isDivision(node)) return node;
    const isHeading = isNumbered(node);
    const children = withRoles(node.children, goalDepth, isHeading ? depth + 1 : depth, chains);
    const { text } = node.title;
    const named =
      isHeading &&
      node.role === null &&
      text.length > 0 &&
      !isFormTitle(text) &&
      !isChartTitle(text) &&
      !CONTENTS_ENTRY.test(text) &&
      !SPREAD.test(text) &&
      !OF_MEASURES.test(text) &&
      !FORM().test(text) &&
      !PROJECT().test(text);
    if (!named || !styles.has(styleOf(node))) return { ...node, children };
    const role = depth === goalDepth ? 'goal' : depth > goalDepth ? 'policy' : null;
    const why = role === null ? node.why : [...node.why, because('why-inferred', { role })];
    return { ...node, role, why, children };
  });
}

// 横断的な目標 stands beside goals: alone it says that others are not called so
const isAcross = ({ term }: Division): boolean => LABELS.goal.across.includes(term ?? '');

const hasGoal = (nodes: readonly Node[]): boolean =>
  nodes.some(
    (node) =>
      isDivision(node) && ((node.role === 'goal' && !isAcross(node)) || hasGoal(node.children)),
  );

/** Chapters that say what is aimed at, above policies that label words number: 第2章 水と緑に親しむまち above 政策4. */
function withAimedParts(nodes: readonly Node[]): readonly Node[] {
  return nodes.map((node) => {
    if (!isDivision(node)) return node;
    const heads = node.children.some(
      (child) => isDivision(child) && child.role === 'policy' && child.term !== null,
    );
    return heads && node.role === null && isAimedPart(node.mark, node.title.text)
      ? { ...node, role: 'goal' as const, why: [...node.why, because('why-slogan')] }
      : { ...node, children: [...withAimedParts(node.children)] };
  });
}

/**
 * Roles for documents that number their goals without calling them so (1. → (1) → indicators): the numbered headings
 * above indicators are goals and policies. Where indicators stand at one depth only, what stands above them are the
 * goals; where they stand at several, the shallowest are.
 * @param across whether goals may stand under a heading beside the one that declares them
 * @param above the line in front of them, the last one of the cover
 */
export function inferRoles(nodes: readonly Node[], across = false, above?: Prose): readonly Node[] {
  if (hasGoal(nodes)) return nodes;
  const headed = withAimedParts(nodes);
  if (hasGoal(headed)) return headed;
  const declared = withDeclared(nodes, across);
  if (declared.found) return declared.nodes;
  const depths = depthsOf(nodes);
  if (depths.length === 0)
    return (
      withHeadedGoals(nodes, above) ??
      withCharted(nodes) ??
      withCountedGoals(nodes) ??
      withProjectHeads(nodes) ??
      nodes
    );
  const least = depths.reduce((a, b) => Math.min(a, b));
  const several = depths.some((depth) => depth !== least);
  const heads = nodes.filter(isDivision).filter(holdsEvidence);
  if (!several && heads.every(isChained))
    return withRoles(nodes, heads.every(endsAsGoal) ? 0 : ABOVE_ALL);
  if (!several && isTornOff(heads)) return withRoles(nodes, ABOVE_ALL);
  return withRoles(nodes, goalDepthOf(nodes, several ? least : aboveOf(nodes, least)));
}

/** The depth of what stands above the headings that hold indicators; theirs under a chart of the plan and what a form has beside it. */
function aboveOf(nodes: readonly Node[], least: number): number {
  const above = Math.max(0, least - 1);
  const titles = atDepth(nodes, above).map(({ node }) => node.title.text);
  const isChart = titles.some(isChartTitle);
  return isChart && titles.every((own) => isChartTitle(own) || isFormTitle(own)) ? least : above;
}
