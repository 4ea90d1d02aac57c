import { emptyAt, join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues, isColumnWord, readColumnHeading } from '../../language/column/heading.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { HAN } from '../../language/letters/script.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import { isAbsent } from '../../language/value/word.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';
import { type FlatCell, flatCells } from '../table/flat-cell.ts';

const LEAST_VALUES = 2;
const LEAST_ROWS = 3;
/** So many words in front of the values may be of one name. */
const MOST_WORDS = 3;
/** A line of several rows with their texts is no shorter, in characters. */
const LEAST_LINE = 120;
/** The columns in front of the names are no more. */
const MOST_LEAD = 4;

const ways = (): string =>
  oneOf([...VALUES.up, ...VALUES.down, ...VALUES.maintain, ...VALUES.ways]);
// 増加を目指す, 減少, 現状維持に努める: where the value is to go
const DIRECTION = perLexicon(() => new RegExp(`^(?:${ways()})(?:(?:を|に|させる|する)\\S{0,5})?$`));
// 870 減少を目指す: a look ahead
const DIRECTED = perLexicon(() => new RegExp(`\\s(?:${ways()})`));
// 空き家の | 適正管理: words that go on behind a blank
const GOES_ON = /[のとやをに・]$/;
// 足率, 診数: what may be the end of a word that a line end tore
const TORN_END = new RegExp(`^[${HAN}][率数量額]$`);
// 定員数に対する充: the line that a word goes on from is filled
const FILLED = new RegExp(`[^。]{7,}[${HAN}]$`);
// 3 生活環境 ~水と緑~: the numbered title in front of a heading
const TITLE = /\s\d{1,2}\s(?=[^\s\d]{2,20}(?:\s[~-][^~]{2,30}[~-])?$)/;

const textOf = (cell: FlatCell | undefined): string => cell?.content.text ?? '';
const roleOf = (cell: FlatCell | undefined) =>
  cell ? (readColumnHeading(textOf(cell))?.role ?? null) : null;

/** The heading of a line: its cells of a name, a unit and values, and where they stand. */
interface Head {
  readonly name: Mapped;
  readonly unit: Mapped | null;
  readonly values: readonly Mapped[];
  readonly from: number;
  readonly to: number;
}

const heads = (cell: FlatCell | undefined): boolean =>
  cell?.kind === 'heading' && holdsValues(roleOf(cell));

/** The first heading among the cells of a line from a place on: … 成果指標名 単位 現状値(平成24年度) 目標値(平成29年度) 方向性 …; null where none stands. */
function headIn(cells: readonly FlatCell[], start: number): Head | null {
  const first = cells.findIndex((cell, i) => i > start && heads(cell) && heads(cells[i + 1]));
  if (first < 1) return null;
  const unit = roleOf(cells[first - 1]) === 'unit' ? (cells[first - 1] as FlatCell) : null;
  const from = unit ? first - 2 : first - 1;
  const name = cells[from];
  let to = first;
  while (heads(cells[to])) to++;
  const values = cells.slice(first, to).map(({ content }) => content);
  const isName = roleOf(name) === 'name' && name?.kind !== 'value';
  const aimed = cells.slice(first, to).some((cell) => roleOf(cell) === 'target');
  if (!name || !isName || !aimed || values.length < LEAST_VALUES) return null;
  return { name: name.content, unit: unit?.content ?? null, values, from, to };
}

/** A row: its values, the place of the first, and where what belongs in front of them ends. */
interface Anchor {
  readonly from: number;
  readonly to: number;
}

/** Where a row ends behind its values: a word for where they are to go, or a sign that there is none. */
function rowEnd(
  cells: readonly FlatCell[],
  from: number,
  to: number,
  count: number,
): number | null {
  if (DIRECTION().test(textOf(cells[to]))) return to + 1;
  // 63 - -: neither an aim nor a way
  const unaimed =
    to - from === count + 1 && [to - 2, to - 1].every((at) => isAbsent(textOf(cells[at])));
  return unaimed ? to : null;
}

/** The runs of just as many values as there are columns, each in front of the word for where they are to go; null where a run has another length. */
function anchorsIn(cells: readonly FlatCell[], head: Head): readonly Anchor[] | null {
  const count = head.values.length;
  const anchors: Anchor[] = [];
  for (let i = head.to; i < cells.length; i++) {
    if (cells[i]?.kind !== 'value') continue;
    let to = i;
    // 増加 alone may be an aim: behind values it is where they go
    while (cells[to]?.kind === 'value' && !DIRECTION().test(textOf(cells[to]))) to++;
    if (to === i) continue;
    const end = rowEnd(cells, i, to, count);
    if (end !== null) {
      if (to - i !== count && end !== i + count + 1) return null;
      anchors.push({ from: i, to: end });
    }
    i = to;
  }
  return anchors.length >= LEAST_ROWS ? anchors : null;
}

/** Whether a word goes on from the one in front of it. */
const goesOn = (before: string, word: string): boolean =>
  GOES_ON.test(before) || (TORN_END.test(word) && FILLED.test(before));

/** The name that ends in front of a place: its last word, and those that it goes on from; null where that is not certain. */
function nameBefore(cells: readonly FlatCell[], start: number, end: number): Mapped | null {
  let from = end - 1;
  const isTorn = () => goesOn(textOf(cells[from - 1]), textOf(cells[from]));
  while (from > start && end - from < MOST_WORDS && isTorn()) from--;
  const own = cells.slice(from, end);
  if (own.length === 0 || own.some(({ kind }) => kind === 'value')) return null;
  const name = join(
    own.map(({ content }) => content),
    lineGlue,
  );
  const before = textOf(cells[from - 1]);
  // behind a sentence or the heading any name can begin, elsewhere only what counts
  const isSure = from === start || before.endsWith('。') || endsAsMeasure(name.text);
  return isSure && !/[。÷×]/.test(name.text) && canNameMeasure(name.text) ? name : null;
}

function rowsUnder(cells: readonly FlatCell[], head: Head, anchors: readonly Anchor[]) {
  let start = head.to;
  const rows: (readonly Mapped[])[] = [];
  for (const { from, to } of anchors) {
    const unit = head.unit && cells[from - 1]?.kind === 'unit' ? cells[from - 1] : null;
    const name = nameBefore(cells, start, unit ? from - 1 : from);
    if (!name) return null;
    const values = cells.slice(from, from + head.values.length).map(({ content }) => content);
    rows.push([name, ...(head.unit ? [unit?.content ?? emptyAt(name)] : []), ...values]);
    start = to;
  }
  return rows;
}

/** Where what a heading's own columns begin with stands: 施策 施策名 番号 成果指標名 …. */
function leadOf(cells: readonly FlatCell[], head: Head): number {
  let lead = head.from;
  const isColumn = (text: string) =>
    isColumnWord(text) || isFormWord(text) || /^施策名?$/.test(text);
  while (lead > 0 && head.from - lead < MOST_LEAD && isColumn(textOf(cells[lead - 1]))) lead--;
  return lead;
}

const wordsOf = (cells: readonly FlatCell[]): Mapped =>
  join(
    cells.map(({ content }) => content),
    ' ',
  );

/** What stands in front of a table; a numbered title is a line of its own, and all that counts behind the rows of another table. */
function linesAbove(line: Line, cells: readonly FlatCell[], isFirst: boolean): readonly Line[] {
  if (cells.length === 0) return [];
  const above = wordsOf(cells);
  const title = TITLE.exec(above.text);
  const before = isFirst ? [title ? trim(slice(above, 0, title.index)) : above] : [];
  const parts = [...before, ...(title ? [trim(slice(above, title.index))] : [])];
  return parts.flatMap((content) => [{ ...line, content }, blankBehind(line)]);
}

/** A table of the line, its rows, and where what belongs to it ends. */
interface Table {
  readonly head: Head;
  readonly lead: number;
  readonly rows: readonly (readonly Mapped[])[];
  readonly end: number;
}

/** The tables of a line, one behind the other; none where a row of any is uncertain. */
function tablesIn(cells: readonly FlatCell[]): readonly Table[] {
  const tables: Table[] = [];
  let head = headIn(cells, 0);
  while (head) {
    const next = headIn(cells, head.to);
    const own = cells.slice(0, next ? leadOf(cells, next) : cells.length);
    const anchors = anchorsIn(own, head);
    const rows = anchors && rowsUnder(own, head, anchors);
    if (!anchors || !rows) return [];
    tables.push({ head, lead: leadOf(cells, head), rows, end: anchors.at(-1)?.to ?? head.to });
    head = next;
  }
  return tables;
}

function mended(line: Line): readonly Line[] {
  const whole = lineText(line).text;
  if (whole.length < LEAST_LINE || !isText(line) || !DIRECTED().test(whole)) return [line];
  const cells = flatCells([line]);
  const tables = tablesIn(cells);
  const last = tables.at(-1);
  if (!last) return [line];
  const rest = cells.slice(last.end);
  const content = rest.length > 0 ? wordsOf(rest) : null;
  return [
    ...tables.flatMap(({ head, lead, rows }, i) => [
      ...linesAbove(line, cells.slice(tables[i - 1]?.end ?? 0, lead), i === 0),
      lineOfCells(line, [head.name, ...(head.unit ? [head.unit] : []), ...head.values]),
      ...rows.map((row) => lineOfCells(line, row)),
      blankBehind(line),
    ]),
    // more than the texts of a row: the page goes on
    ...(content && content.text.length >= LEAST_LINE ? [{ ...line, content }] : []),
  ];
}

/**
 * Tables that came in as one line whose rows say behind their values where these are to go, and texts behind that (方向性と説明の付いた
 * 表): … 不法投棄件数 件/年 64 40 減少を目指す 1年間に確認された件数 パトロールを強化する。 The words for the way tell the values of rows from
 * figures of texts; names are what stands in front of the values, the words behind them are nobody's.
 */
export const mendDirectedRows = (lines: readonly Line[]): readonly Line[] => lines.flatMap(mended);
