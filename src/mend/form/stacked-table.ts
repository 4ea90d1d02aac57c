import { join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, holdsValues, isColumnWord } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue } from '../../language/value/run.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

const LEAST_COLUMNS = 2;
const MAX_COLUMNS = 6;
/** A name goes over no more lines, and no line of it has more characters. */
const MAX_NAME_LINES = 3;
const MAX_WORD = 30;

/** What a line of one cell is. */
type Kind = 'name' | 'column' | 'time' | 'value' | 'word';

interface Cell {
  readonly kind: Kind;
  readonly line: Line;
  readonly words: Mapped;
}

function kindOf(words: Mapped): Kind | null {
  const { text } = words;
  if (isValue(text)) return 'value';
  if (isTime(text)) return 'time';
  const role = isColumnWord(text) ? columnRole(text) : null;
  if (role === 'name') return 'name';
  if (holdsValues(role)) return 'column';
  if (text.length > MAX_WORD || /[。、]/.test(text) || isColumnWord(text)) return null;
  return markOf(text)?.mark.ordinal != null || captionOf(words) !== null ? null : 'word';
}

function cellAt(lines: readonly Line[], at: number): Cell | null {
  const line = lines[at];
  if (!isText(line)) return null;
  const words = lineText(line);
  const kind = kindOf(words);
  return kind && { kind, line, words };
}

/** The cells of one kind from a line on, a line each, no more than `most`. */
function run(lines: readonly Line[], from: number, kind: Kind, most: number): Cell[] {
  const cells: Cell[] = [];
  while (cells.length < most) {
    const cell = cellAt(lines, from + cells.length);
    if (cell?.kind !== kind) break;
    cells.push(cell);
  }
  return cells;
}

const wordsOf = ({ words }: Cell): Mapped => words;

/** The headings of values, each with its time, where there is one for each below them. */
function datedColumns(columns: readonly Cell[], times: readonly Cell[]): Mapped[] {
  return columns.map(({ words }, i) => {
    const time = times[i];
    return time ? join([words, time.words]) : words;
  });
}

const nameOf = (cells: readonly Cell[]): Mapped => join(cells.map(wordsOf), lineGlue);

/** A row: its name, and just as many values as there are columns. */
function rowAt(lines: readonly Line[], at: number, columns: number, known: readonly Cell[]) {
  const words = known.length > 0 ? known : run(lines, at, 'word', MAX_NAME_LINES);
  const from = known.length > 0 ? at : at + words.length;
  const values = run(lines, from, 'value', columns + 1);
  if (words.length === 0 || values.length !== columns) return null;
  return canNameMeasure(nameOf(words).text) ? { words, values, end: from + columns } : null;
}

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const line = lines[at];
  const head = isText(line) && isColumnWord(lineText(line).text) ? cellAt(lines, at) : null;
  if (head?.kind !== 'name') return null;
  const first = run(lines, at + 1, 'word', MAX_NAME_LINES);
  let end = at + 1 + first.length;
  const columns = run(lines, end, 'column', MAX_COLUMNS);
  end += columns.length;
  const times = run(lines, end, 'time', MAX_COLUMNS);
  end += times.length;
  if (columns.length < LEAST_COLUMNS || ![0, columns.length].includes(times.length)) return null;
  // headings that head nothing but what stands below them are a table like any other
  if (first.length === 0 && times.length === 0) return null;
  const rows = [];
  for (let known = first; rows.length === 0 || first.length === 0; known = []) {
    const row = rowAt(lines, end, columns.length, known);
    if (!row) break;
    rows.push(row);
    end = row.end;
  }
  if (rows.length === 0) return null;
  const heading = lineOfCells(head.line, [head.words, ...datedColumns(columns, times)]);
  const table = rows.map(({ words, values }) =>
    lineOfCells((words[0] as Cell).line, [nameOf(words), ...values.map(wordsOf)]),
  );
  const last = (rows.at(-1) as (typeof rows)[number]).values.at(-1) as Cell;
  const apart = blankBehind(last.line);
  return { lines: [heading, ...table, apart], count: end - at };
}

/**
 * Tables that came in with a line for each cell and their parts apart from each other (欄ごとに積まれた表): the heading of the names,
 * the headings of the values, their years, and the name in front of these or below them.
 */
export const mendStackedTables = (lines: readonly Line[]): readonly Line[] =>
  mendForms(lines, mendedAt);
