import type { Outline } from '../forms/outline.ts';
import type { Evaluation } from '../forms/strategy.ts';
import { clean } from '../language/clean.ts';
import { markOf } from '../language/enumerator.ts';
import type { Schemes } from '../language/grade.ts';
import { LABELS } from '../language/lexicon.ts';
import type { Context } from './context.ts';
import { mentionsInGrid } from './grade-column.ts';
import {
  type GradeMention,
  mentionAtEnd,
  mentionBelow,
  mentionInHeading,
  mentionsIn,
} from './grade-mention.ts';
import { tornVerdicts } from './grade-torn.ts';
import { type Holder, holdersOf, type Plan, withEvaluations } from './holder.ts';
import { HolderIndex } from './holder-index.ts';
import { allDivisions, type Leaf } from './nodes.ts';

/** Below an indicator's words its grade stands within so many characters. */
const NEAR = 300;
/** A shorter cell names nothing for certain. */
const LEAST_NAME = 3;
const ALL: readonly Holder['kind'][] = ['goal', 'policy', 'indicator', 'project'];
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
      return inSection(own) ? [] : mentionsInGrid(leaf, path, schemes, context);
    }
    if (leaf.content.text.length > MAX_LINE) return [];
    const next = leaves[i + 1]?.leaf;
    const below = next?.kind === 'prose' ? mentionBelow(leaf, next, path, schemes) : [];
    if (below.length > 0) return below;
    const labelled = mentionsIn(leaf.content, path, schemes);
    return labelled.length > 0 ? labelled : mentionAtEnd(leaf.content, path, schemes);
  });
}

/** The one holder of `kinds` that a cell of the row names. */
function named(
  holders: HolderIndex,
  { cells }: GradeMention,
  kinds: readonly Holder['kind'][],
): Holder | null {
  const found = new Set<Holder>();
  for (const cell of cells) {
    const words = clean(cell);
    if (words.length < LEAST_NAME) continue;
    const bare = words.slice(markOf(words)?.length ?? 0);
    for (const holder of [...holders.named(words), ...holders.named(bare)])
      if (kinds.includes(holder.kind)) found.add(holder);
  }
  return found.size === 1 ? ([...found][0] as Holder) : null;
}

/** The holder of `kinds` whose heading is nearest above. */
function enclosing(
  holders: HolderIndex,
  { path }: GradeMention,
  kinds: readonly Holder['kind'][],
): Holder | null {
  for (const { span } of [...path].reverse()) {
    const found = holders.headedAt(span.start);
    if (found && kinds.includes(found.kind)) return found;
  }
  return null;
}

/** The last indicator or project above the mention, in the same section and near it. */
function above(holders: HolderIndex, { span, path }: GradeMention, text: string): Holder | null {
  const section = path.at(-1)?.span.start ?? 0;
  const [last] = (['indicator', 'project'] as const)
    .flatMap((kind) => holders.lastBefore(kind, span.start) ?? [])
    .filter((holder) => holder.span.start >= section)
    .sort((a, b) => b.span.start - a.span.start);
  if (!last || span.start - last.span.end > NEAR) return null;
  return text.slice(last.span.end, span.start).includes('。') ? null : last;
}

/** Whose grade it is; null where the text does not say. */
function holderOf(mention: GradeMention, holders: HolderIndex, text: string): Holder | null {
  const { label, words, span, cells, crowded } = mention;
  const { subject, ofProject } = label;
  // a sign without label judges the indicator that it stands in
  if (words.length === 0) return holders.around('indicator', span);
  if (subject === 'policy' || subject === 'goal')
    return named(holders, mention, [subject]) ?? enclosing(holders, mention, [subject]);
  const inWords = subject === 'project' ? null : holders.around('indicator', span);
  const here = inWords ?? holders.around('project', span) ?? named(holders, mention, ALL);
  if (here) return here;
  const isForm = cells.length <= 2;
  const sheet =
    ofProject || subject === 'project' ? holders.lastBefore('project', span.start) : null;
  if (sheet && isForm) return sheet;
  const near = cells.length === 0 ? above(holders, mention, text) : null;
  if (near) return near;
  const lone = isForm && !crowded && subject === null;
  return lone ? enclosing(holders, mention, ['policy', 'goal']) : null;
}

/** The year judged: what the label says, else the document, else the columns or figures beside it. */
function yearOf(
  { label, columnYear, cells }: GradeMention,
  holder: Holder,
  evaluated: number | null,
) {
  if (label.fiscalYear !== null) return label.fiscalYear;
  const present = evaluated ?? columnYear ?? (cells.length === 0 ? holder.lastYear : null);
  return label.previous && present !== null ? present - 1 : present;
}

function bodyOf(words: string): Pick<Evaluation, 'body' | 'bodyName'> {
  const found = LABELS.bodies.find((entry) => entry.words.some((word) => words.includes(word)));
  const bodyName = found?.words.find((word) => words.includes(word)) ?? null;
  return { body: found?.body ?? 'other', bodyName };
}

function evaluationOf(
  mention: GradeMention,
  holder: Holder,
  evaluated: number | null,
  context: Context,
): Evaluation {
  const { label, words, read, remarks, span } = mention;
  return {
    ...bodyOf(words),
    fiscalYear: yearOf(mention, holder, evaluated),
    ...read,
    asOf: label.when,
    remarks: [...remarks],
    source: context.place(span),
  };
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
  const holders = new HolderIndex(holdersOf(plan));
  const found = new Map<string, Evaluation[]>();
  const titles = new Map<string, string>();
  const give = (mention: GradeMention, holder: Holder) => {
    context.claim(mention.span);
    const own = evaluationOf(mention, holder, evaluated, context);
    found.set(holder.id, [...(found.get(holder.id) ?? []), own]);
  };
  for (const division of allDivisions(children)) {
    const holder = holders.headedAt(division.span.start);
    const heading = holder && mentionInHeading(division.title, [division], schemes);
    if (!heading) continue;
    titles.set(holder.id, clean(heading.title));
    give(heading.mention, holder);
  }
  for (const mention of gatherMentions(cover, context, schemes)) {
    const holder = holderOf(mention, holders, context.text);
    if (holder) give(mention, holder);
    // a sign without label may be anything
    else if (mention.words.length > 0)
      context.notice('grade-unplaced', mention.span, { grade: mention.read.grade });
  }
  // verdicts that stand apart from their labels, once each
  const judged = new Map([...found].map(([id, own]) => [id, own.map(({ grade }) => grade)]));
  for (const mention of tornVerdicts(context)) {
    const project = holders.lastBefore('project', mention.span.start);
    if (project && !judged.get(project.id)?.includes(mention.read.grade)) give(mention, project);
  }
  return found.size > 0 ? withEvaluations(plan, found, titles) : plan;
}
