import { emptyAt, join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord, readColumnHeading } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { isAbsent } from '../../language/value/word.ts';
import type { Mend } from '../line/mended-forms.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';
import {
  isMark,
  MAX_CELL,
  type SourcedHead,
  sourcedHeadAt,
  valuesIn,
  valuesOf,
} from './sourced-head.ts';

/** The words of a row stand on no more lines; fewer rows are no table. */
const MAX_WORDS = 6;
const LEAST_ROWS = 2;

/** A row: the words in front of its values, the values, and its grade. */
interface Cells {
  readonly words: readonly Line[];
  readonly values: readonly Mapped[];
  readonly grade: Mapped | null;
}

/** The words from a line on, as far as values stand behind them: without numbered lines that have none of their own. */
function wordsAt(lines: readonly Line[], at: number): { words: Line[]; idle: Line[] } | null {
  const words: Line[] = [];
  const idle: Line[] = [];
  for (let i = at; ; i++) {
    const line = lines[i];
    if (!isText(line) || i > at + MAX_WORDS) return null;
    if (valuesOf(line)) return words.length > 0 ? { words, idle } : null;
    const { text } = lineText(line);
    if (text.length > MAX_CELL || text.includes('。') || isColumnWord(text)) return null;
    if (words.length > 0 && markOf(text)?.mark.ordinal != null) idle.push(...words.splice(0));
    words.push(line);
  }
}

/** The values and the grade from a line on; null where there are more than a row has. */
function figuresAt(lines: readonly Line[], at: number, head: SourcedHead) {
  const count = valuesIn(head);
  const values: Mapped[] = [];
  let grade: Mapped | null = null;
  let end = at;
  for (; end < lines.length && isText(lines[end]); end++) {
    const cells = valuesOf(lines[end] as Line);
    if (!cells) break;
    for (const { kind, content } of cells) {
      const judges = kind !== 'value' || (values.length === count && isMark(content.text));
      if (judges && !isAbsent(content.text)) {
        if (grade !== null || !head.columns.includes('grade')) return null;
        grade = content;
      } else if (grade !== null || values.length === count) return null;
      else values.push(content);
    }
  }
  return { values, grade, end };
}

/** A table of a cell a line: its heading, its rows, lines that belong to no row, and the line behind. */
interface Table {
  readonly head: SourcedHead;
  readonly rows: readonly Cells[];
  readonly idle: readonly Line[];
  readonly end: number;
}

/** The rows with the value that strayed into the heading, where one row alone lacks one; null where values are missing otherwise. */
function filled(rows: readonly Cells[], head: SourcedHead): readonly Cells[] | null {
  const { stray } = head;
  const count = valuesIn(head);
  const lacking = rows.filter(({ values }) => values.length !== count);
  if (lacking.length === 0) return stray ? null : rows;
  const [row] = lacking;
  if (!row || !stray || lacking.length > 1 || row.values.length !== count - 1) return null;
  const values = row.values.toSpliced(stray.column, 0, stray.value);
  return rows.map((own) => (own === row ? { ...own, values } : own));
}

const headsNames = (line: Line | undefined): boolean =>
  isText(line) &&
  isColumnWord(lineText(line).text) &&
  readColumnHeading(lineText(line).text)?.role === 'name';

function tableAt(lines: readonly Line[], at: number): Table | null {
  const head = headsNames(lines[at]) ? sourcedHeadAt(lines, at) : null;
  if (!head) return null;
  const found: Cells[] = [];
  const idle: Line[] = [];
  let end = head.end;
  for (;;) {
    const named = wordsAt(lines, end);
    const from = end + (named ? named.words.length + named.idle.length : 0);
    const figures = named && figuresAt(lines, from, head);
    if (!figures) break;
    idle.push(...named.idle);
    found.push({ words: named.words, values: figures.values, grade: figures.grade });
    end = figures.end;
  }
  const rows = filled(found, head);
  return rows && rows.length >= LEAST_ROWS ? { head, rows, idle, end } : null;
}

const joinedWords = (lines: readonly Line[]): Mapped => join(lines.map(lineText), lineGlue);

/** The words of a row as its name and where its figures are from, by what other rows say alone; null where that is open. */
function partedWords(words: readonly Line[], sources: ReadonlySet<string>) {
  if (words.length < 2) return null;
  for (let cut = 1; cut < words.length; cut++) {
    const source = joinedWords(words.slice(cut));
    if (words.length === 2 || sources.has(source.text))
      return { name: joinedWords(words.slice(0, cut)), source };
  }
  return null;
}

/** The lines of a table; a row whose name is uncertain stands behind it as it was. */
function linesOf(
  first: Line,
  { head, rows, idle }: Table,
  sources: ReadonlySet<string>,
): Line[] | null {
  const sourced = head.columns.includes('text');
  const order = head.columns.flatMap((column, i) => (column === 'value' ? [] : [{ column, i }]));
  const rest = [...idle];
  const table: Line[] = [];
  for (const row of rows) {
    const top = row.words[0] as Line;
    const none = emptyAt(lineText(top));
    const parts = sourced
      ? partedWords(row.words, sources)
      : { name: joinedWords(row.words), source: none };
    if (!parts || !canNameMeasure(parts.name.text)) return null;
    const cells = [...row.values];
    for (const { column, i } of order) {
      const own =
        column === 'name' ? parts.name : column === 'text' ? parts.source : (row.grade ?? none);
      cells.splice(i, 0, own);
    }
    table.push(lineOfCells(top, cells));
  }
  const last = rows.at(-1)?.words[0] as Line;
  const heading = lineOfCells(rows[0]?.words[0] as Line, head.cells);
  // 評価指標 heads a section of its own, too
  const caption = captionOf(lineText(first)) ? [first, blankBehind(first)] : [];
  return [...caption, heading, ...table, blankBehind(last), ...rest];
}

/** What rows whose words stand on two lines say of where their figures are from. */
function sourcesIn(tables: readonly Table[]): ReadonlySet<string> {
  const two = tables.flatMap(({ rows }) => rows).filter(({ words }) => words.length === 2);
  return new Set(two.map(({ words }) => lineText(words[1] as Line).text));
}

/**
 * Tables that came in with a line for each cell, headings and their times too (1行1セルの表), whose rows are told by their values: so many
 * words that go over lines, where the figures are from (出典) behind the name, a value for each heading, the verdict. A value
 * that strayed into the heading is of the one row that lacks it.
 */
export const mendSourcedCells: Mend = (lines) => {
  const tables = new Map<number, Table>();
  for (let at = 0; at < lines.length; at++) {
    const table = tableAt(lines, at);
    if (!table) continue;
    tables.set(at, table);
    at = table.end - 1;
  }
  if (tables.size === 0) return lines;
  const sources = sourcesIn([...tables.values()]);
  const out: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tables.get(at);
    const own = table && linesOf(lines[at] as Line, table, sources);
    out.push(...(own ?? [lines[at] as Line]));
    at = own && table ? table.end : at + 1;
  }
  return out;
};
