import type { Reading } from '../../forms/strategy.ts';
import type { Step, Thread, Trace, TraceCell } from '../../forms/trace.ts';
import { type Lang, message } from '../../language/message.ts';
import data from '../../lexicon/alignment.yaml';
import { amount } from '../../reckon/amount.ts';
import { printAmount } from '../../reckon/print-figure.ts';
import { printAims } from '../change/figure.ts';
import { gradeWords, stateWord } from '../change/result.ts';
import { titleOf } from '../change/words.ts';

/** The kinds that are followed, from the frame to what stands in it. */
export const TRACED = ['goal', 'policy', 'target', 'kpi', 'project'] as const;

const { tags: TAGS } = data as { readonly tags: Readonly<Record<string, string>> };
const UNLISTED = ['diff-note-unlisted-old', 'diff-note-unlisted-new'];
const ENDS = [TAGS.removed, TAGS.merged];

/** Whether a step only says that the next plan does not list the entry: nothing says that it was given up or went elsewhere. */
const isUnlisted = ({ status, tags }: Step): boolean =>
  status === 'removed' && !tags.some((tag) => ENDS.includes(tag));

/** A thread as words: a cell a plan, a verdict between two of them, remarks (一行). */
export interface TraceRow {
  readonly name: string;
  readonly cells: readonly string[];
  readonly steps: readonly string[];
  readonly places: string;
  readonly remarks: readonly string[];
}

function printBaseline(baseline: Reading | null): string | null {
  if (!baseline || baseline.value === null) return null;
  return printAmount(amount(baseline.value, baseline.unit, baseline.text));
}

/** What an entry aims at in one plan, and where it starts from; goals and policies are just there. */
function printCell(cell: TraceCell | null, lang: Lang): string {
  if (cell === null) return message('trace-gone', {}, lang);
  const { aims } = cell.side;
  if (aims.length === 0) return '○';
  const target = printAims(aims, lang);
  const baseline = aims.length === 1 ? printBaseline(aims[0]?.baseline ?? null) : null;
  return baseline === null ? target : message('trace-from', { baseline, target }, lang);
}

/** What became of an entry at one step: 引上げ、改称; empty where neither plan has it. */
export function printStep(step: Step, lang: Lang): string {
  const { status, tags, review } = step;
  if (status === 'absent') return '';
  const words = tags.map((tag) => message(`diff-tag-${tag}`, {}, lang));
  const back = status === 'returned' ? [message('trace-returned', {}, lang)] : [];
  const unsaid = isUnlisted(step) ? [message('trace-unsaid', {}, lang)] : [];
  const doubtful = review ? [message('diff-doubtful-mark', {}, lang)] : [];
  return [...back, ...unsaid, ...words, ...doubtful].join(message('diff-list', {}, lang));
}

function placeOf(cell: TraceCell | null): string {
  if (cell === null) return '—';
  const { page, start } = cell.side.source;
  return page === null ? `L${start.line}` : `p.${page}`;
}

/** Former names and places, where a step says that they changed. */
function originsOf({ cells, steps }: Thread, lang: Lang): readonly string[] {
  return steps.flatMap(({ since, renamed, moved }) => {
    const before = since === null ? null : cells[since];
    if (!before || since === null) return [];
    const at = since + 1;
    const { side } = before;
    return [
      ...(renamed ? [message('trace-name', { at, name: titleOf(side) }, lang)] : []),
      ...(moved && side.path.length > 1
        ? [message('trace-place', { at, holder: side.path.at(-2) ?? '' }, lang)]
        : []),
    ];
  });
}

/** What became of the targets of each plan by the reports on it. */
function resultsOf({ cells }: Thread, lang: Lang): readonly string[] {
  return cells.flatMap((cell, index) => {
    const result = cell?.result;
    if (!cell || !result) return [];
    const { state, reckoning, grade, baseline } = result;
    const measured = cell.side.aims.length > 0;
    const words = [
      measured
        ? message('result-line', { state: stateWord(state, lang), words: reckoning }, lang)
        : '',
      grade ? message('result-grade-line', { grade: gradeWords(grade, lang) }, lang) : '',
      baseline?.words ?? '',
    ].filter((line) => line !== '');
    return words.map((line) => message('trace-result', { at: index + 1, words: line }, lang));
  });
}

/** A thread as words. */
export function traceRow(thread: Thread, lang: Lang): TraceRow {
  const { cells, steps } = thread;
  const last = cells.findLast((cell) => cell !== null);
  const notes = steps.flatMap((step, index) =>
    step.notes
      // of a kind that the next plan does not list at all the step itself says so, row by row
      .filter((note) => !UNLISTED.some((code) => note === message(code, {}, lang)))
      .map((note) => message('trace-note', { at: index + 2, note }, lang)),
  );
  return {
    name: last ? titleOf(last.side) : thread.name,
    cells: cells.map((cell) => printCell(cell, lang)),
    steps: steps.map((step) => printStep(step, lang)),
    places: cells.map(placeOf).join(' → '),
    remarks: [...originsOf(thread, lang), ...notes, ...resultsOf(thread, lang)],
  };
}

/** Whether an entry is merely not listed any more: a later plan that lists nothing of its kind abolishes nothing. */
const isUnsaid = ({ steps }: Thread): boolean => {
  const last = steps.findLast(({ status }) => status !== 'absent');
  return last !== undefined && isUnlisted(last);
};

/** How many entries of a kind went which way: `KPI 12件: 通して続く 7、…`; null where there are none. */
export function countLine({ threads }: Trace, kind: Thread['entity'], lang: Lang): string | null {
  const mine = threads.filter(({ entity }) => entity === kind);
  if (mine.length === 0) return null;
  const count = (is: (thread: Thread) => boolean) => mine.filter(is).length;
  const args = {
    entity: message(`diff-entity-${kind}`, {}, lang),
    count: mine.length,
    through: count(({ cells }) => cells.every((cell) => cell !== null)),
    gone: count((thread) => thread.cells.at(-1) === null && !isUnsaid(thread)),
    late: count(({ cells }) => cells[0] === null),
    returned: count(({ steps }) => steps.some(({ status }) => status === 'returned')),
  };
  const unsaid = count(isUnsaid);
  const more = unsaid > 0 ? message('trace-count-unsaid', { unsaid }, lang) : '';
  return message('trace-count', args, lang) + more;
}
