import { emptyAt, type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord } from '../../language/column/heading.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { measureEnds } from '../../language/indicator/measure-end.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { oneOf, perLexicon, VALUES, WORDS } from '../../language/lexicon.ts';
import { lineOfCells } from '../line/part.ts';
import { isFused } from './fused-line.ts';

const LEAST_ROWS = 1;
const MAX_NAME = 40;
const MAX_VALUES = 4;
/** What a row says beside its name is no longer. */
const MAX_ROW = 160;
/** The words of columns in front of the names have so many letters. */
const MAX_LEAD = 2;

/** Between the letters of one word stand no more blanks: 指 標. */
const MAX_GAP = 3;
const MAX_HEAD = 40;
const LEAST_VALUES = 2;

const anyOf = (words: readonly string[]): string => `(?:${oneOf(words)})`;

const TIME = '(?:\\s?\\([^()]{2,10}\\))?';
const PATTERNS = perLexicon(() => {
  const { baseline, target, planned, actual } = VALUES.columns;
  const values = anyOf([...baseline, ...target, ...planned, ...actual]);
  const value = `${values}${TIME}\\s?`;
  const units = anyOf([...VALUES.units].sort((a, b) => b.length - a.length));
  const bounds = anyOf(VALUES.bounds.flatMap(({ after = [] }) => after));
  const figure = `[△▲]?\\d[\\d,]{0,14}(?:\\.\\d{1,4})?\\s?[兆億万千百]{0,2}${units}${bounds}?${TIME}`;
  return {
    value: new RegExp(value, 'g'),
    runs: new Map(
      [2, 3, 4].map((count) => [count, new RegExp(`(?:(?:${figure}|[―－–])\\s?){${count}}`, 'g')]),
    ),
    figure: new RegExp(`${figure}|[―－–]`, 'g'),
    unit: new RegExp(`\\d\\s?([兆億万千百]{0,2}${units})`),
    // 出品点数(単年度)
    measure: new RegExp(
      `${measureEnds()}(?:\\s?\\([^()]{1,12}\\))?|[数額量率度]\\s?\\([^()]{1,12}\\)`,
    ),
  };
});

// 文化・芸術P43: what rows stand under, and the page that tells of it
const PAGE = /P(\d{1,3})/;

/** A heading inside a text: where it stands and the columns of values. */
interface Head {
  readonly start: number;
  readonly end: number;
  readonly name: Mapped;
  readonly values: readonly Mapped[];
  /** Whether columns of what rows stand under are in front of the names. */
  readonly leads: boolean;
}

// 名, 名称 behind the word of a column of names
const NAME_TAIL = /名称?$/;

/** Longest first: what a heading ends in is the longest of its words. */
const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const NAME_WORDS = perLexicon(() => longestFirst(VALUES.columns.name));
const EXPLAINING = perLexicon(() => longestFirst(WORDS.explainingColumns));

const endOf = (key: string, words: readonly string[]): string =>
  words.find((word) => key.endsWith(word)) ?? '';

/** Where the heading of the names stands that ends in front of `end`, its letters set apart or not; null where none does. */
function nameBefore(text: string, end: number): { from: number; to: number } | null {
  const letters: number[] = [];
  for (let at = end - 1; at >= Math.max(0, end - MAX_HEAD); at--) {
    if (/\S/.test(text[at] as string)) letters.unshift(at);
    else if ((letters[0] ?? end) - at > MAX_GAP) break;
  }
  const key = letters.map((at) => text[at]).join('');
  const own = key.slice(0, key.length - endOf(key, EXPLAINING()).length);
  const bare = own.replace(NAME_TAIL, '');
  const word = endOf(own, NAME_WORDS()) || endOf(bare, NAME_WORDS());
  if (word === '') return null;
  const from = (own.endsWith(word) ? own : bare).length - word.length;
  return { from: letters[from] as number, to: (letters[own.length - 1] as number) + 1 };
}

/** A word of a heading, where it stands. */
interface Value {
  readonly start: number;
  readonly end: number;
}

/** Words of values right behind each other: 現状値(令和元年度)目標値(令和6年度). */
function valueRuns(text: string): Value[][] {
  const runs: Value[][] = [];
  for (const { 0: value, index } of matchesIn(text, PATTERNS().value)) {
    const own = { start: index, end: index + value.length };
    if (runs.at(-1)?.at(-1)?.end === index) runs.at(-1)?.push(own);
    else runs.push([own]);
  }
  return runs;
}

/** The heading whose values a run of words is (指標名現状値(令和元年度)目標値(令和6年度)); the first of them may be of its name. */
function headOf(words: Mapped, run: readonly Value[]): Head | null {
  for (let k = 0; run.length - k >= LEAST_VALUES; k++) {
    const own = run.slice(k, k + MAX_VALUES);
    const name = nameBefore(words.text, (own[0] as Value).start);
    if (!name) continue;
    const front = words.text.slice(0, name.from).trimEnd().slice(-MAX_LEAD);
    return {
      start: name.from,
      end: (own.at(-1) as Value).end,
      name: slice(words, name.from, name.to),
      values: own.map(({ start, end }) => trim(slice(words, start, end))),
      leads: front.length === MAX_LEAD && (isFormWord(front) || WORDS.looseNames.includes(front)),
    };
  }
  return null;
}

const headsIn = (words: Mapped): Head[] =>
  valueRuns(words.text).flatMap((run) => headOf(words, run) ?? []);

interface Row {
  readonly name: Mapped;
  readonly values: readonly Mapped[];
}

/** The name in front of a row's values: all of it, or what stands in front of the sentences that explain it. */
function nameIn(words: Mapped, pageDigits: number | null): Mapped | null {
  const page = pageDigits === null ? null : PAGE.exec(words.text);
  const own = trim(page ? slice(words, page.index + 1 + (pageDigits as number)) : words);
  if (!own.text.endsWith('。')) return own;
  const end = PATTERNS().measure.exec(own.text);
  return end ? slice(own, 0, end.index + end[0].length) : null;
}

/** Whether values are of one unit: those of a row are. */
function areOfOneUnit(values: readonly Mapped[]): boolean {
  const units = values.flatMap(({ text }) => PATTERNS().unit.exec(text)?.[1] ?? []);
  return units.length > 0 && new Set(units).size === 1;
}

/** Whether words begin with the heading of a further column: 達成状況, 担当課. */
const beginsWithColumn = (words: string): boolean =>
  Array.from({ length: MAX_COLUMN - 1 }, (_, i) => words.slice(0, i + 2)).some(isColumnWord);
const MAX_COLUMN = 8;

/** The rows behind a heading, up to the first that is not certain, and where they end. */
function rowsIn(words: Mapped, head: Head, stop: number): { rows: Row[]; end: number } {
  const body = words.text.slice(head.end, stop);
  const digits = PAGE.exec(body)?.[1]?.length ?? null;
  const rows: Row[] = [];
  let end = head.end;
  // nothing tells where a name begins behind what it stands under
  if (head.leads && digits === null) return { rows, end };
  for (const run of matchesIn(body, PATTERNS().runs.get(head.values.length) as RegExp)) {
    const from = head.end + run.index;
    const to = from + run[0].length;
    const name = from - end <= MAX_ROW ? nameIn(slice(words, end, from), digits) : null;
    const values = matchesIn(run[0], PATTERNS().figure).map(({ 0: value, index }) =>
      slice(words, from + index, from + index + value.length),
    );
    const isRow =
      name !== null &&
      name.text.length > 1 &&
      name.text.length <= MAX_NAME &&
      // in text that ran together a blank parts other things
      !/[。\s]/.test(name.text) &&
      !(rows.length === 0 && beginsWithColumn(name.text)) &&
      canNameMeasure(name.text) &&
      values.length === head.values.length &&
      areOfOneUnit(values);
    if (!isRow || /^\d/.test(words.text.slice(to))) break;
    rows.push({ name, values });
    end = to;
  }
  return { rows, end };
}

function partsOf(line: Line): readonly Line[] {
  const words = line.content;
  const heads = headsIn(words);
  const out: Line[] = [];
  let last = 0;
  const text = (from: number, to: number) => {
    const content = trim(slice(words, from, to));
    if (content.text.length > 0) out.push({ ...line, content });
  };
  heads.forEach((head, i) => {
    const { rows, end } = rowsIn(words, head, heads[i + 1]?.start ?? words.text.length);
    if (rows.length < LEAST_ROWS) return;
    text(last, head.start);
    out.push(lineOfCells(line, [head.name, ...head.values]));
    for (const { name, values } of rows) out.push(lineOfCells(line, [name, ...values]));
    out.push({ ...line, content: emptyAt(words), cells: null, blank: true });
    last = end;
  });
  if (out.length === 0) return [line];
  text(last, words.text.length);
  return out;
}

/**
 * Tables on pages of e-books that came in as one text without blanks (癒着した表): behind headings that ran together
 * (指標名現状値目標値) each name is followed by as many values of one unit as there are columns. What is not certain stays text.
 */
export const splitFusedTables = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => (isFused(line) ? partsOf(line) : [line]));
