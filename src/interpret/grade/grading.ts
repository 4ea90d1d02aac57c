import { spanOf } from '../../base/mapped.ts';
import type { Division, Outline } from '../../forms/outline.ts';
import type { GradeRead, Schemes } from '../../language/grade/grade.ts';
import { clean } from '../../language/letters/clean.ts';
import type { Context } from '../context.ts';
import { holdersOf, type Plan, withEvaluations } from '../holder.ts';
import { HolderIndex } from '../holder-index.ts';
import { isDivision, type Leaf } from '../nodes.ts';
import { withAspectLines } from './aspect-lines.ts';
import { gradesByCell } from './cells.ts';
import { mentionsInGrid } from './column.ts';
import { countedGrade } from './counted-grade.ts';
import { fusedGrades } from './fused.ts';
import {
  gradeOfLine,
  gradeOfList,
  mentionsInHeading,
  mentionUnderHeading,
  NO_LABEL,
} from './heading.ts';
import { holderOf } from './holder.ts';
import { reachedYear } from './judged-year.ts';
import { namedGrades, namedInGrid } from './line.ts';
import { type GradeMention, mentionsIn } from './mention.ts';
import { mentionsInProse } from './prose.ts';
import { gradeRuns } from './run.ts';
import { tornVerdicts } from './torn.ts';
import { Verdicts } from './verdicts.ts';

// 「海のまち」: a title that is a quotation
const QUOTED = /^「([^「」]*)」$/;
/** A page that came in as one line. */
const MAX_LINE = 4_000;

/** Every grade that the document prints outside its sections of verdicts, which have readers of their own. */
function gatherMentions(
  cover: Outline['cover'],
  context: Context,
  schemes: Schemes,
): GradeMention[] {
  const leaves: Leaf[] = [...cover.map((leaf) => ({ leaf, path: [] })), ...context.leaves];
  const inSection = ({ path }: Leaf) => path.at(-1)?.role === 'evaluation';
  return leaves.flatMap((own, i): GradeMention[] => {
    const { leaf, path } = own;
    if (path.at(-1)?.role === 'grades') return [];
    if (leaf.kind === 'grid') {
      if (inSection(own)) return [];
      const found = mentionsInGrid(leaf, path, schemes, context);
      return found.length > 0 ? found : namedInGrid(leaf, path, schemes);
    }
    if (leaf.content.text.length > MAX_LINE) return [];
    const next = leaves[i + 1]?.leaf;
    return mentionsInProse(leaf, next?.kind === 'prose' ? next : null, path, schemes);
  });
}

/** Grades in headings and right under those that are their labels. */
function gradeHeadings(
  nodes: Outline['children'],
  path: readonly Division[],
  holders: HolderIndex,
  schemes: Schemes,
  verdicts: Verdicts,
  text: string,
): void {
  for (const division of nodes) {
    if (!isDivision(division)) continue;
    const holder = holders.headedAt(division.span.start);
    const { mentions, title } = mentionsInHeading(division, schemes);
    if (holder && mentions.length > 0) {
      verdicts.titles.set(holder.id, clean(title).replace(QUOTED, '$1'));
      for (const mention of mentions) verdicts.give(mention, holder);
    }
    const under = holder ? null : mentionUnderHeading(division, path, schemes);
    // 【施策の総合評価】 B: a heading that is a label and its grade
    const own = under || holder ? [] : mentionsIn(division.title, path, schemes);
    for (const mention of under ? [under] : own) {
      const judged = holderOf(mention, holders, text);
      if (judged) verdicts.give(mention, judged);
    }
    const inside = [...path, division];
    gradeHeadings(division.children, inside, holders, schemes, verdicts, text);
  }
}

/** Grades of lists whose heading, or the line in front of them, gives the grade of all that they name. */
function gradeLists(
  leaves: readonly Leaf[],
  holders: HolderIndex,
  schemes: Schemes,
  verdicts: Verdicts,
): void {
  let announced: GradeRead | null = null;
  for (const { leaf, path } of leaves) {
    const headed = path.map((division) => gradeOfList(division, schemes)).findLast((own) => own);
    const lines = leaf.kind === 'prose' ? leaf.lines : [];
    if (leaf.kind === 'prose' && leaf.mark === null) announced = null;
    let from = leaf.span.start;
    const settle = (to: number) => {
      const read = announced ?? headed;
      const own = read ? holders.within(['indicator', 'project'], { start: from, end: to }) : [];
      const none = { columnYear: null, remarks: [], cells: [], path, label: NO_LABEL, words: '' };
      for (const holder of own)
        verdicts.give({ ...none, read: read as GradeRead, span: holder.span }, holder);
      from = to;
    };
    for (const line of lines) {
      const read = gradeOfLine(line, schemes);
      if (!read) continue;
      // what stands in front of the line is another list
      settle(spanOf(line).start);
      announced = read;
    }
    settle(leaf.span.end);
  }
}

/** Grades of lines that count what has them, and name it. */
function gradeCounted({ leaf, path }: Leaf, holders: HolderIndex, verdicts: Verdicts): void {
  for (const line of leaf.kind === 'prose' ? leaf.lines : []) {
    const { read, names } = countedGrade(line) ?? { names: [] };
    for (const name of names) {
      const [holder, other] = holders.named(name.text);
      const none = { columnYear: null, remarks: [], cells: [], path, label: NO_LABEL, words: '' };
      if (holder && !other && read) verdicts.give({ ...none, read, span: spanOf(name) }, holder);
    }
  }
}

/** Grades of lines that name whom they judge. */
function gradeNamed(
  { leaf, path }: Leaf,
  holders: HolderIndex,
  schemes: Schemes,
  verdicts: Verdicts,
): void {
  if (leaf.kind !== 'prose') return;
  for (const { names, mention } of namedGrades(leaf.lines, path, schemes)) {
    const [holder, other] = new Set(names.flatMap((name) => holders.named(name)));
    if (holder && !other) verdicts.give(mention, holder);
  }
}

/**
 * Gives the grades that stand beside indicators, policies, goals and projects (評価・進捗区分) to whom they judge.
 * One that nobody can be named for is said and left out.
 * @param evaluated the fiscal year that the document judges
 */
export function interpretGrades<P extends Plan>(
  plan: P,
  { cover, children }: Outline,
  schemes: Schemes,
  evaluated: number | null,
  context: Context,
): P {
  const all = holdersOf(plan);
  const holders = new HolderIndex(all);
  const reached = all.flatMap(({ lastYear }) => lastYear ?? []);
  const verdicts = new Verdicts(reachedYear(evaluated, reached, context.text), context);
  for (const mention of gradeRuns(context)) {
    const project = holders.lastBefore('project', mention.span.start);
    if (project) verdicts.giveRun(mention, project);
  }
  gradeHeadings(children, [], holders, schemes, verdicts, context.text);
  gradeLists(context.leaves, holders, schemes, verdicts);
  for (const leaf of context.leaves) gradeNamed(leaf, holders, schemes, verdicts);
  const leaves = [...cover.map((leaf) => ({ leaf, path: [] })), ...context.leaves];
  for (const leaf of leaves) gradeCounted(leaf, holders, verdicts);
  const mentions = gatherMentions(cover, context, schemes);
  for (const mention of withAspectLines(mentions, context.text)) {
    const holder = holderOf(mention, holders, context.text);
    if (holder) verdicts.give(mention, holder);
    // a sign without label may be anything
    else if (mention.words.length > 0)
      context.notice('grade-unplaced', mention.span, { grade: mention.read.grade });
  }
  const sheets = new Set(verdicts.found.keys());
  for (const { holder, mention } of gradesByCell(all, context.text, schemes))
    if (!verdicts.found.has(holder.id)) verdicts.give(mention, holder);
  for (const mention of fusedGrades(context)) {
    const project = holders.lastBefore('project', mention.span.start);
    if (project && !sheets.has(project.id)) verdicts.give(mention, project);
  }
  // verdicts that stand apart from their labels, once each
  const judged = new Map(verdicts.found);
  for (const mention of tornVerdicts(context)) {
    const project = holders.lastBefore('project', mention.span.start);
    const known =
      project && judged.get(project.id)?.some((own) => own.grade === mention.read.grade);
    if (project && !known) verdicts.give(mention, project);
  }
  const { found, titles } = verdicts;
  return found.size > 0 ? withEvaluations(plan, found, titles) : plan;
}
