import { join, type Mapped, slice } from '../../base/mapped.ts';
import { type RowKind, rowKindOf } from '../../language/column/row-label.ts';
import { markOf } from '../../language/enumerator.ts';
import { isLoneMark, readGrade } from '../../language/grade/grade.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { unitOf } from '../../language/indicator/name-words.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue, wordsIn } from '../../language/value/run.ts';

/** Part of a line under a heading of years: a row with its label, words that may name an indicator, or something else. */
export type Piece =
  | {
      readonly kind: 'row';
      readonly row: RowKind;
      readonly label: Mapped;
      readonly values: readonly Mapped[];
      /** The start that stands in front of the label in a column of its own. */
      readonly start?: Mapped | undefined;
      /** The unit that stands between the label and its values: 計画 人 14,000. */
      readonly unit?: Mapped | undefined;
    }
  | { readonly kind: 'words'; readonly words: readonly Mapped[] }
  | { readonly kind: 'grade'; readonly label: Mapped; readonly grade: Mapped }
  | { readonly kind: 'grades'; readonly label: Mapped; readonly values: readonly Mapped[] }
  | { readonly kind: 'other' };

// 2020: a figure that reads like a year
const LIKE_YEAR = /^\d{4}$/;
const isFigure = ({ text }: Mapped) => isValue(text) || LIKE_YEAR.test(text);
// (速報値) (暫定) behind a value
const isRemark = ({ text }: Mapped) => text.startsWith('(') && text.endsWith(')');
/** Whether words that are no time stand in brackets behind a value: 8,000 (改訂後). */
const hasRemark = (text: string): boolean => {
  const inside = /\(([^()]*)\)$/.exec(text)?.[1];
  return inside !== undefined && !isTime(inside);
};
// 達成率 of 達成率評価
const RATE = /^[^評]{2,6}(?=評価)/;
// [H26]: a year without its value
const BARE_TIME = /^\[[^[\]]*\]$/;

/** Runs of values, labels and words, in order. */
type Run =
  | { readonly kind: 'label'; readonly row: RowKind; readonly content: Mapped }
  | { readonly kind: 'grade'; readonly label: Mapped; readonly grade: Mapped }
  | { readonly kind: 'grades'; readonly label: Mapped; readonly values: readonly Mapped[] }
  | { readonly kind: 'values' | 'words'; readonly content: Mapped[] };

/** The rate and the grade behind their two labels in one word, and how many words they take: 達成率評価(※) 101.4% A; null for others. */
function ratedRuns(words: readonly Mapped[], at: number): readonly Run[] | null {
  const [label, value, grade] = words.slice(at, at + 3);
  if (!label || !value || !grade || !isFigure(value) || readGrade(grade.text, []) === null)
    return null;
  const length = RATE.exec(label.text)?.[0].length ?? 0;
  const [rate, judging] = [slice(label, 0, length), slice(label, length)];
  if (rowKindOf(rate.text) !== 'rate' || gradeBehind(judging, grade) === null) return null;
  return [
    { kind: 'label', row: 'rate', content: rate },
    { kind: 'values', content: [value] },
    { kind: 'grade', label: judging, grade },
  ];
}

function runsOf(content: Mapped, judging: Mapped | null): Run[] {
  const runs: Run[] = [];
  let remarked = false;
  const words = wordsIn(content);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Mapped;
    const row = rowKindOf(word.text);
    const last = runs.at(-1);
    const grade = gradeBehind(word, words[i + 1]);
    const grades = grade ? gradesFrom(words, i + 1) : 0;
    const rated = ratedRuns(words, i);
    if (rated) {
      runs.push(...rated);
      i += rated.length - 1;
    } else if (grade && grades === 1) {
      runs.push({ kind: 'grade', label: word, grade });
      i++;
    } else if (grades > 1) {
      // several are of several years
      runs.push({ kind: 'grades', label: word, values: words.slice(i + 1, i + 1 + grades) });
      i += grades;
    } else if (judging && last?.kind === 'values' && isMark(word))
      // 16 18 ◎: the column of grades has its heading above
      runs.push({ kind: 'grade', label: judging, grade: word });
    else if (row) runs.push({ kind: 'label', row, content: word });
    // [人]: no time, but a unit
    else if (BARE_TIME.test(word.text) && unitOf(word) === null) continue;
    else if (isRemark(word) && last?.kind === 'values') {
      const before = last.content.pop() as Mapped;
      last.content.push(join([before, word]));
      // what stands behind a remark belongs to it, or to nobody
      remarked = true;
    } else {
      const kind = isFigure(word) ? 'values' : 'words';
      if (last?.kind === kind && !(remarked && kind === 'values')) last.content.push(word);
      else {
        runs.push({ kind, content: [word] });
        remarked = false;
      }
      remarked ||= kind === 'values' && hasRemark(word.text);
    }
  }
  return runs;
}

/** Whether a word may be a grade of any scheme; the document's own is not known yet. */
const isMark = ({ text }: Mapped): boolean =>
  !isFigure({ text } as Mapped) && (readGrade(text, []) !== null || isLoneMark(text));

/** How many grades stand one behind the other from a place on. */
function gradesFrom(words: readonly Mapped[], from: number): number {
  let to = from;
  while (words[to] && readGrade((words[to] as Mapped).text, []) !== null) to++;
  return to - from;
}

/** The grade behind its label: 評価 B+; null where the words are neither. */
function gradeBehind(label: Mapped, next: Mapped | undefined): Mapped | null {
  const read = readGradeLabel(label.text);
  if (!read || read.bare || read.loose || read.points || read.ofProject || !next) return null;
  return readGrade(next.text, []) ? next : null;
}

/** The words of a line without the number of its indicator, which goes with its first word: 1 農地の集積率. */
function runsBehindMark(content: Mapped, judging: Mapped | null): Run[] {
  const length = markOf(content.text)?.length ?? 0;
  const runs = runsOf(slice(content, length), judging);
  const [first] = runs;
  if (length === 0 || first?.kind !== 'words')
    return length === 0 ? runs : runsOf(content, judging);
  const end = length + (first.content[0] as Mapped).text.length;
  first.content[0] = slice(content, 0, end);
  return runs;
}

/** The columns around the years that a line's words may belong to. */
export interface Sides {
  /** The heading of a column of grades behind the years. */
  readonly judging: Mapped | null;
  /** Whether starts have a column in front of the labels. */
  readonly started: boolean;
  /** Whether a column of other words (担当課) stands behind the years. */
  readonly worded: boolean;
}

const NO_SIDES: Sides = { judging: null, started: false, worded: false };

/** The start that a run of values is, between a name and a label; null where it is none. */
const startIn = (run: Run, next: Run | undefined, { started }: Sides): Mapped | null =>
  started && run.kind === 'values' && run.content.length === 1 && next?.kind === 'label'
    ? (run.content[0] as Mapped)
    : null;

/** The unit that stands alone between a label and its values; undefined where other words do, or none. */
const unitBefore = (values: Run | undefined, words: Run | undefined): Mapped | undefined =>
  values?.kind === 'values' && words?.kind === 'words' && words.content.length === 1
    ? (unitOf(words.content[0]) ?? undefined)
    : undefined;

// 0(H25): a value with its year
const DATED = /\d[^\s()]{0,8}\(([^()]{2,12})\)$/;

/** Whether a line begins with a start that says its year, in front of a row of values: 0(H25) 実績値 9 15 28. */
function isDatedStart([start, label, values]: readonly Run[]): boolean {
  if (start?.kind !== 'values' || start.content.length !== 1) return false;
  const year = DATED.exec((start.content[0] as Mapped).text)?.[1];
  return year !== undefined && isTime(year) && label?.kind === 'label' && values?.kind === 'values';
}

/** Takes a line apart: rows with their labels, words; values without label make the words beside them none of a name. */
export function piecesOf(content: Mapped, sides: Sides = NO_SIDES): Piece[] {
  const runs = runsBehindMark(content, sides.judging);
  const dated = isDatedStart(runs);
  const behind = runs[0]?.kind === 'values' && !dated;
  const pieces: Piece[] = [];
  let start: Mapped | undefined;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run;
    const next = runs[i + 1];
    const own =
      i > 0 || dated ? startIn(run, next, { ...sides, started: sides.started || dated }) : null;
    if (own) start = own;
    else if (run.kind === 'grade' || run.kind === 'grades') pieces.push(run);
    else if (run.kind === 'label') {
      const unit = behind ? undefined : unitBefore(runs[i + 2], next);
      const figures = unit ? runs[i + 2] : next;
      const values = !behind && figures?.kind === 'values' ? figures.content : [];
      if (values.length > 0) i += unit ? 2 : 1;
      pieces.push({ kind: 'row', row: run.row, label: run.content, values, start, unit });
      start = undefined;
    } else if (run.kind === 'words' && sides.worded && pieces.some(({ kind }) => kind === 'row')) {
      // behind the values: of the column of other words
      pieces.push({ kind: 'other' });
    } else if (run.kind === 'values' && behind && next?.kind === 'label') {
      pieces.push({ kind: 'row', row: next.row, label: next.content, values: run.content });
      i++;
    } else if (run.kind === 'values') {
      if (pieces.at(-1)?.kind === 'words') pieces.pop();
      pieces.push({ kind: 'other' });
    } else pieces.push({ kind: 'words', words: run.content });
  }
  return pieces;
}
