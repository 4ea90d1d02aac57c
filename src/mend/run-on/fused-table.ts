import { emptyAt, type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord } from '../../language/column-heading.ts';
import { isFormWord } from '../../language/form-word.ts';
import { oneOf, perLexicon, VALUES, WORDS } from '../../language/lexicon.ts';
import { measureEnds } from '../../language/measure-end.ts';
import { canNameMeasure } from '../../language/measure-name.ts';
import { lineOfCells } from '../line/part.ts';
import { isFused } from './fused-line.ts';

const LEAST_ROWS = 1;
const MAX_NAME = 40;
const MAX_VALUES = 4;
/** What a row says beside its name is no longer. */
const MAX_ROW = 160;
/** The words of columns in front of the names have so many letters. */
const MAX_LEAD = 2;

/** A word whose letters blanks may have set apart: 指 標. */
const loose = (word: string): string => [...word].join('\\s{0,3}');
const anyOf = (words: readonly string[]): string => `(?:${oneOf(words)})`;
const looseOf = (words: readonly string[]): string => words.map(loose).join('|');

const TIME = '(?:\\s?\\([^()]{2,10}\\))?';
const PATTERNS = perLexicon(() => {
  const { name, baseline, target, planned, actual } = VALUES.columns;
  const values = anyOf([...baseline, ...target, ...planned, ...actual]);
  const value = `${values}${TIME}\\s?`;
  const units = anyOf([...VALUES.units].sort((a, b) => b.length - a.length));
  const bounds = anyOf(VALUES.bounds.flatMap(({ after = [] }) => after));
  const figure = `[△▲]?\\d[\\d,]{0,14}(?:\\.\\d{1,4})?\\s?[兆億万千百]{0,2}${units}${bounds}?${TIME}`;
  return {
    // 指標名現状値(令和元年度)目標値(令和6年度), 指 標説  明策定時の値(2016年度)中間目標(2020年度)目標値(2024年度)
    head: new RegExp(
      `((?:${looseOf([...name].sort((a, b) => b.length - a.length))})(?:\\s?名称?)?)\\s?(?:${looseOf(WORDS.explainingColumns)})?\\s?((?:${value}){2,${MAX_VALUES}})`,
      'g',
    ),
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

const headsIn = (words: Mapped): Head[] =>
  matchesIn(words.text, PATTERNS().head).map((match) => {
    const [whole, word, run] = match as unknown as [string, string, string];
    const end = match.index + whole.length;
    const from = end - run.length;
    const values = matchesIn(run, PATTERNS().value).map(({ 0: value, index }) =>
      trim(slice(words, from + index, from + index + value.length)),
    );
    const front = words.text.slice(0, match.index).trimEnd().slice(-MAX_LEAD);
    const leads =
      front.length === MAX_LEAD && (isFormWord(front) || WORDS.looseNames.includes(front));
    return {
      start: match.index,
      end,
      name: slice(words, match.index, match.index + word.length),
      values,
      leads,
    };
  });

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
