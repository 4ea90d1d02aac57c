import type { Span } from '../base/span.ts';
import type { Division, Outline } from '../forms/outline.ts';
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
import { type Holder, holdersOf, type Plan, withEvaluations } from './holder.ts';
import { allDivisions, type Leaf } from './nodes.ts';

/** Below an indicator's words its grade stands within so many characters. */
const NEAR = 300;
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

const contains = (outer: Span, inner: Span) => outer.start <= inner.start && outer.end >= inner.end;
const LOOSE = /[\s、。・,.「」『』()[\]【】]/g;
const keyOf = (words: string) => words.replace(LOOSE, '');

/** The one holder whose words contain the mention, the innermost; null where several of one size do. */
function around(holders: readonly Holder[], span: Span): Holder | null {
  const found = holders
    .filter((holder) => contains(holder.span, span))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  const [first, second] = found;
  if (
    !first ||
    (second && second.span.end - second.span.start === first.span.end - first.span.start)
  )
    return null;
  return first;
}

/** The one holder that a cell of the row names. */
function named(holders: readonly Holder[], { cells }: GradeMention): Holder | null {
  const keys = new Set(
    cells.flatMap((cell) => {
      const words = clean(cell);
      return [keyOf(words), keyOf(words.slice(markOf(words)?.length ?? 0))];
    }),
  );
  const found = holders.filter(({ name }) => name.length >= 3 && keys.has(keyOf(name)));
  return found.length === 1 ? (found[0] as Holder) : null;
}

/** The holder of `kinds` whose heading is nearest above. */
function enclosing(
  holders: readonly Holder[],
  { path }: GradeMention,
  kinds: readonly Holder['kind'][],
): Holder | null {
  for (const { span } of [...path].reverse()) {
    const found = holders.find(
      (holder) => kinds.includes(holder.kind) && holder.span.start === span.start,
    );
    if (found) return found;
  }
  return null;
}

/** The last indicator or project above the mention, in the same section and near it. */
function above(
  holders: readonly Holder[],
  { span, path }: GradeMention,
  text: string,
): Holder | null {
  const section = path.at(-1)?.span.start ?? 0;
  let last: Holder | null = null;
  for (const holder of holders) {
    if (holder.span.start >= span.start || holder.span.start < section) continue;
    if (!last || holder.span.start > last.span.start) last = holder;
  }
  if (!last || span.start - last.span.end > NEAR) return null;
  return text.slice(last.span.end, span.start).includes('。') ? null : last;
}

/** The goal or policy that a division is. */
function headedBy({ span }: Division, holders: readonly Holder[]): Holder | null {
  const found = holders.find(
    ({ kind, span: own }) => (kind === 'goal' || kind === 'policy') && own.start === span.start,
  );
  return found ?? null;
}

/** Whose grade it is; null where the text does not say. */
function holderOf(mention: GradeMention, holders: readonly Holder[], text: string): Holder | null {
  const { subject } = mention.label;
  if (mention.words.length === 0) {
    const measured = holders.filter(({ kind }) => kind === 'indicator');
    return around(measured, mention.span) ?? null;
  }
  const measured = holders.filter(({ kind }) => kind === 'indicator');
  const projects = holders.filter(({ kind }) => kind === 'project');
  if (subject === 'policy' || subject === 'goal') {
    const own = holders.filter(({ kind }) => kind === subject);
    return named(own, mention) ?? enclosing(holders, mention, [subject]);
  }
  const inWords = subject === 'project' ? null : around(measured, mention.span);
  const inProject = around(projects, mention.span);
  const here = inWords ?? inProject ?? (mention.cells.length > 0 ? named(holders, mention) : null);
  if (here) return here;
  const sheets = mention.label.ofProject || subject === 'project' ? projects : [];
  const sheet = sheets.findLast(({ span }) => span.start < mention.span.start);
  if (sheet && mention.cells.length <= 2) return sheet;
  const near = above([...measured, ...projects], mention, text);
  if (mention.cells.length === 0 && near) return near;
  const lone =
    mention.cells.length <= 2 && !mention.crowded
      ? enclosing(holders, mention, ['policy', 'goal'])
      : null;
  return subject === null ? lone : null;
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
  const holders = holdersOf(plan);
  const found = new Map<string, Evaluation[]>();
  const titles = new Map<string, string>();
  const give = (mention: GradeMention, holder: Holder) => {
    context.claim(mention.span);
    const own = evaluationOf(mention, holder, evaluated, context);
    found.set(holder.id, [...(found.get(holder.id) ?? []), own]);
  };
  for (const division of allDivisions(children)) {
    const holder = headedBy(division, holders);
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
  return found.size > 0 ? withEvaluations(plan, found, titles) : plan;
}
