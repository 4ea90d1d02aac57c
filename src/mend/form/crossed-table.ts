import { emptyAt, join, type Mapped, saying, without } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { isValue } from '../../language/value/run.ts';
import { isAbsent } from '../../language/value/word.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

const LEAST_COLUMNS = 2;
const MAX_COLUMNS = 6;
const LEAST_ROWS = 2;
const MAX_PART = 20;
/** What the values are is said so many lines above at most. */
const NEAR = 3;

const at = (lines: readonly Line[], i: number): Mapped | null => {
  const line = lines[i];
  return isText(line) ? lineText(line) : null;
};

// 1,200 人以上
const closed = (value: Mapped): Mapped => without(value, /\s/g);
const isCell = (words: Mapped | null): words is Mapped =>
  words !== null && (isValue(words.text) || isAbsent(words.text));
const isName = (words: Mapped | null): words is Mapped =>
  words !== null && !isValue(words.text) && canNameMeasure(words.text) && endsAsMeasure(words.text);
const isPart = (words: Mapped | null): words is Mapped =>
  words !== null &&
  words.text.length <= MAX_PART &&
  !/[\d。、()]/.test(words.text) &&
  !isAbsent(words.text) &&
  !isFormWord(words.text) &&
  markOf(words.text) === null &&
  captionOf(words) === null;

/** The lines from one on for which `fits` holds, no more than `most`. */
function run(lines: readonly Line[], from: number, most: number, fits: typeof isCell): Mapped[] {
  const found: Mapped[] = [];
  for (let i = from; found.length < most; i++) {
    const words = at(lines, i);
    if (!fits(words)) break;
    found.push(words);
  }
  return found;
}

/** The rows below a heading of so many columns: a part and its values, a line each. */
function rowsFrom(lines: readonly Line[], from: number, count: number) {
  const rows: { part: Mapped; values: readonly Mapped[] }[] = [];
  for (let next = from; ; next += count + 1) {
    const part = at(lines, next);
    if (!isPart(part)) return rows;
    const values = run(lines, next + 1, count + 1, isCell);
    if (values.length !== count) return rows;
    rows.push({ part, values });
  }
}

/** The line near above that says that the values are aimed at: …の目標値. */
function aimedAbove(lines: readonly Line[], from: number): Mapped | null {
  const near = [1, 2, 3].slice(0, NEAR).map((k) => at(lines, from - k));
  return near.find((words) => words && columnRole(words.text.slice(-3)) === 'target') ?? null;
}

function crossedAt(lines: readonly Line[], from: number): MendedForm | null {
  const corner = at(lines, from);
  if (!corner || !isFormWord(corner.text.replace(/\s/g, ''))) return null;
  const names = run(lines, from + 1, MAX_COLUMNS, isName);
  const rows =
    names.length < LEAST_COLUMNS ? [] : rowsFrom(lines, from + 1 + names.length, names.length);
  if (rows.length < LEAST_ROWS || !aimedAbove(lines, from)) return null;
  const line = lines[from] as Line;
  // strokes, so that no word is taken for the unit of the figure in front of it
  const cellOf = (k: number) =>
    join(
      rows
        .filter(({ values }) => !isAbsent((values[k] as Mapped).text))
        .map(({ part, values }) => join([part, closed(values[k] as Mapped)], ' ')),
      '/',
    );
  const heading = ['指標', '目標値'].map((word) => saying(emptyAt(corner), word));
  return {
    lines: [
      blankBehind(line),
      lineOfCells(line, heading),
      ...names.map((name, k) => lineOfCells(line, [name, cellOf(k)])),
      blankBehind(line),
    ],
    count: 1 + names.length + rows.length * (names.length + 1),
  };
}

/**
 * Tables of aims whose columns are the indicators and whose rows are their parts, a line for each cell (指標を列、区分を行とした表): 区分 | 年間収支率 | 年間利用者数 |
 * タクシー | 25%以上 | 1,200人以上 | …. Each column becomes an indicator with the values of its parts, where a line above says that they are aims.
 */
export const mendCrossedTables = (lines: readonly Line[]): readonly Line[] =>
  mendForms(lines, crossedAt);
