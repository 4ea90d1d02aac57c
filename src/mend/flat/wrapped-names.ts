import { join, type Mapped, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { columnsOf } from '../../language/letters/width.ts';
import { begins } from '../line/torn-name.ts';
import type { LineTable, Row, Rows } from './line-table.ts';

/** Where the values of a row stand whose name takes several lines: at its first line, or at its last. */
type Side = 'first' | 'last';

/** A row, and the lines of words in front of it. */
interface Part {
  readonly words: readonly Line[];
  readonly row: Row;
}

/** The lines of a table whose rows and words are told apart, and the index behind the last row. */
interface Body {
  readonly parts: readonly Part[];
  /** Words behind the last row. */
  readonly rest: readonly Line[];
  readonly end: number;
}

/** No table is longer, and no name takes more lines. */
const MOST_LINES = 200;
const MOST_WORDS = 3;
/** A part of a name is no longer than this. */
const MAX_PART = 24;

type IsWords = (line: Line | undefined) => line is Line;

function bodyFrom(lines: readonly Line[], from: number, table: LineTable, isWords: IsWords): Body {
  const parts: Part[] = [];
  let words: Line[] = [];
  let end = from;
  for (let i = from; i < Math.min(lines.length, from + MOST_LINES); i++) {
    const line = lines[i] as Line;
    const row = table.rowOf(line);
    if (row) {
      if (table.isPath(row)) break;
      parts.push({ words, row });
      words = [];
      end = i + 1;
    } else if (isPart(line, isWords) && words.length < MOST_WORDS) words.push(line);
    else break;
  }
  return { parts, rest: words, end };
}

/** Whether a line may be a part of a name: a few words, no sentence. */
const isPart = (line: Line, isWords: IsWords): boolean =>
  isWords(line) && line.content.text.trim().length <= MAX_PART && !line.content.text.includes('。');

const wordsOf = (lines: readonly Line[]): Mapped =>
  join(
    lines.map(({ content }) => trim(content)),
    lineGlue,
  );

/** Whether the words below a row end its name, which is none without them: 市内事業所の従 | 業者数. */
function endName(table: LineTable, row: Row, words: readonly Line[]): boolean {
  const name = table.nameOf(row);
  return !endsAsMeasure(name) && endsAsMeasure(name + wordsOf(words).text);
}

/** No name of a measure is so short: 件数, 者数. */
const MAX_END = 4;

/** Whether the words above a row begin its name: they go on, or what the row holds of it is but the end of one. */
function beginName(table: LineTable, row: Row, words: readonly Line[]): boolean {
  const name = table.nameOf(row);
  return begins(wordsOf(words).text, name) || (name.length <= MAX_END && endsAsMeasure(name));
}

/** The printed lines of each name, in order, where the values stand on that side. */
function printedLines({ parts, rest }: Body, side: Side, table: LineTable): string[][] {
  const texts = (lines: readonly Line[]) => lines.map(({ content }) => content.text.trim());
  return parts.map(({ words, row }, i) =>
    side === 'last'
      ? [...texts(words), table.nameOf(row)]
      : [table.nameOf(row), ...texts(parts[i + 1]?.words ?? rest)],
  );
}

/** Whether every line that a name goes on behind was full: as wide as the widest of the column, give or take a character. */
function areFull(names: readonly (readonly string[])[]): boolean {
  const widest = Math.max(...names.flat().map(columnsOf));
  return names.every((lines) => lines.slice(0, -1).every((line) => columnsOf(line) >= widest - 2));
}

/** On which side all words stand of the rows whose names they are part of; null where that is not certain. */
function sideOf({ parts, rest }: Body, table: LineTable, headed: boolean): Side | null {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  const inner = parts
    .slice(1)
    .map(({ words, row }, i) => ({ words, row, above: (parts[i] as Part).row }))
    .filter(({ words }) => words.length > 0);
  const tail = rest.length > 0 && endName(table, last.row, rest);
  // words right below the heading are of the first row, words behind the last row of that one
  const front = headed || beginName(table, first.row, first.words);
  if (first.words.length > 0) return tail || !front ? null : 'last';
  if (tail) return 'first';
  if (inner.length === 0) return null;
  const ending = inner.every(({ words, above }) => endName(table, above, words));
  const beginning = inner.every(({ words, row }) => beginName(table, row, words));
  return ending === beginning ? null : ending ? 'first' : 'last';
}

/**
 * Rows whose names take several lines (行をまたぐ指標名), where all stand in one way: the values at the first line of a name, its
 * other words below, or at the last, the words above. Null where no name does, or the way is not certain.
 * @param headed whether the heading of the table stands right above
 */
export function wrappedNames(
  lines: readonly Line[],
  from: number,
  table: LineTable,
  isWords: IsWords,
  headed: boolean,
): Rows | null {
  const body = bodyFrom(lines, from, table, isWords);
  const side = sideOf(body, table, headed);
  if (!side || !areFull(printedLines(body, side, table))) return null;
  const { parts, rest, end } = body;
  const rows = parts.map(({ words, row }, i) => {
    const own = side === 'last' ? words : (parts[i + 1]?.words ?? rest);
    return own.length > 0 ? table.longer(row, wordsOf(own), side === 'last') : row;
  });
  return { rows, end: side === 'first' ? end + rest.length : end };
}
