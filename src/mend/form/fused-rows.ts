import { emptyAt, join, type Mapped, saying, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';

/** A row of years has so many at least; no such table has more rows, no row more characters. */
const LEAST_YEARS = 2;
const MAX_ROWS = 4;
const MAX_ROW = 120;

// 平成(年度)181920, 年度R3R4R5, 令和(年度)345: the eras of years, what they are, and the years without anything between
const YEARS =
  /^\s*(?:(平成|令和)\s?\(?年度?\)?|年度?|区分)\s?((?:(?:平成|令和|[HR])?\s?(?:\d{1,2}|元)\s?年?度?){2,12})\s*$/;
const YEAR = /((?:平成|令和|[HR])?)\s?(\d{1,2}|元)\s?(年?度?)/g;
// 0トン, ▲95ヘクタール, 1,200人: figures of one row, one behind the other
const FIGURE = /[▲△-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[▲△-]?\d+(?:\.\d+)?/y;
const LABEL = perLexicon(
  () => new RegExp(`^\\s*(${oneOf(Object.values(VALUES.rows).flat())})\\s?(?=[▲△-]?\\d)`),
);
// 成果指標間伐材の利用量: the word that announces a name, and the name
const ANNOUNCED = /^\s*((?:成果|活動|産出|業績評価|数値)指標)(?![の名値数])(?=\S{4})/;

const isText = (line: Line | undefined): line is Line =>
  line !== undefined &&
  !line.blank &&
  cellsOf(line) === null &&
  line.content.text.length <= MAX_ROW;

/** Two-digit years that ran together: 181920 is 18, 19, 20; null where they do not count up. */
function digitsApart(content: Mapped, from: number): Mapped[] | null {
  const digits = content.text.slice(from).trim();
  if (!/^\d+$/.test(digits) || digits.length % 2 !== 0 || digits.length < 4) return null;
  const years = Array.from({ length: digits.length / 2 }, (_, i) =>
    slice(content, from + i * 2, from + i * 2 + 2),
  );
  const countsUp = years.every(({ text }, i) => Number(text) === Number(years[0]?.text) + i);
  return countsUp ? years : null;
}

/** The years of a heading whose columns ran together, each as a time; null for other lines. */
function yearsOf({ content }: Line): Mapped[] | null {
  const found = YEARS.exec(content.text);
  if (!found) return null;
  const [whole, era = '', run = ''] = found;
  const from = whole.trimEnd().length - run.trimEnd().length;
  const joined = digitsApart(content, from);
  if (joined) {
    if (era === '') return null;
    return joined.map((year) => join([saying(slice(year, 0, 0), era), saying(year, '年度')]));
  }
  const years = matchesIn(run, YEAR).map(({ 0: year, index }) =>
    trim(slice(content, from + index, from + index + year.length)),
  );
  const dated = years.every(({ text }) => /^(?:平成|令和|[HR])/.test(text) || text.endsWith('度'));
  return dated && years.length >= LEAST_YEARS ? years : null;
}

/** The figures of a row, each with the same unit, one behind the other; null where they are not so many. */
function figuresOf(content: Mapped, from: number, count: number): Mapped[] | null {
  const { text } = content;
  const starts: number[] = [];
  const ends: number[] = [];
  FIGURE.lastIndex = from;
  for (let at = from; at < text.length && starts.length < count; ) {
    FIGURE.lastIndex = at;
    const figure = FIGURE.exec(text)?.[0];
    if (figure === undefined) return null;
    starts.push(at);
    ends.push(at + figure.length);
    const next = text.slice(at + figure.length).search(/[▲△\d-]/);
    at = next < 0 ? text.length : at + figure.length + next;
  }
  const edges = [...starts.slice(1), text.length];
  const units = edges.map((edge, i) => text.slice(ends[i], edge).trim());
  const same = units.every((unit) => unit === units[0] && unit !== '');
  if (starts.length !== count || !same) return null;
  return starts.map((start, i) => trim(slice(content, start, edges[i] as number)));
}

function rowOf(line: Line, count: number): Mapped[] | null {
  const label = LABEL().exec(line.content.text);
  if (!label || rowKindOf(label[1] as string) === null) return null;
  const figures = figuresOf(line.content, label[0].length, count);
  return figures && [trim(slice(line.content, 0, label[0].length)), ...figures];
}

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const head = lines[at];
  const years = isText(head) ? yearsOf(head) : null;
  if (!head || !years) return null;
  const rows: Line[] = [];
  for (let i = at + 1; rows.length < MAX_ROWS && isText(lines[i]); i++) {
    const line = lines[i] as Line;
    const cells = rowOf(line, years.length);
    if (!cells) break;
    rows.push(lineOfCells(line, cells));
  }
  if (rows.length === 0) return null;
  const heading = lineOfCells(head, [emptyAt(head.content), ...years]);
  return { lines: [heading, ...rows], count: rows.length + 1 };
}

/** The word that announces a name, a blank between it and the name that ran into it. */
function announced(line: Line): Line {
  const word = isText(line) ? ANNOUNCED.exec(line.content.text)?.[0] : undefined;
  if (word === undefined) return line;
  const { content } = line;
  return {
    ...line,
    content: join([slice(content, 0, word.length), slice(content, word.length)], ' '),
  };
}

/**
 * Tables of years whose cells ran together on each line (癒着した行): 平成(年度)181920 above 目標0トン0トン250トン and 実績…; they are parted where
 * every figure of a row has the same unit and there are as many as years.
 */
export function mendFusedRows(lines: readonly Line[]): readonly Line[] {
  const mended = mendForms(lines, mendedAt);
  return mended.length === lines.length && mended.every((line, i) => line === lines[i])
    ? lines
    : mended.map(announced);
}
