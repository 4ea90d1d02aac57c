import { emptyAt, join, type Mapped, saying, slice, split, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, holdsValues, isColumnWord } from '../../language/column/heading.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { perLexicon, WORDS } from '../../language/lexicon.ts';
import { timesIn } from '../../language/time/era.ts';
import { HAS_FIGURE, wordsIn } from '../../language/value/run.ts';
import { isAbsent, isWordedAim } from '../../language/value/word.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { ruleColumns } from './torn-row.ts';

const LEAST_COLUMNS = 2;
/** A row is torn over no more lines. */
const MOST_TORN = 12;
/** The name and its heading stand on so many lines above the values. */
const MOST_ABOVE = 6;
const MOST_OF_NAME = 2;
/** A heading is no longer, in characters. */
const MAX_HEAD = 160;
// 41% | 88%, or with a tab between
const DIVIDER = /[|\t]/g;
// | 数値 | 41% |: bars at both sides
const LEADS = /^\s*\|\s?/;

const roleOf = ({ text }: Mapped) => columnRole(text);
const dividersIn = (text: string): number => text.match(DIVIDER)?.length ?? 0;

/** The cells of words: what bars and tabs divide, else blanks; without the bars of a frame, or one that closes the last. */
function wholeCells(words: Mapped, framed: boolean): readonly Mapped[] {
  if (dividersIn(words.text) === 0) return wordsIn(words);
  const front = framed ? (LEADS.exec(words.text)?.[0].length ?? 0) : 0;
  const cells = split(slice(words, front), DIVIDER).map(trim);
  return words.text.trimEnd().endsWith('|') ? cells.slice(0, -1) : cells;
}

/** What a row of a sheet gives: the values, or their times. */
const ROWS = perLexicon(() => ({
  values: new Set(WORDS.figureColumns),
  times: new Set(WORDS.yearColumns),
}));

type Kind = 'values' | 'times';

/** What the row gives that begins on a line, by its first word. */
function kindOf({ blank, content }: Line): Kind | null {
  if (blank) return null;
  const { values, times } = ROWS();
  const text =
    content.text
      .replace(LEADS, '')
      .trimStart()
      .split(/[|\t\s]/, 1)[0] ?? '';
  if (values.has(text)) return 'values';
  return times.has(text) ? 'times' : null;
}

/** The headings of a sheet, and where its rows begin. */
interface Head {
  readonly line: Line;
  readonly cells: readonly Mapped[];
  readonly framed: boolean;
  readonly end: number;
}

/** The headings that a line is, all of values, behind an empty cell or a word such as 区分: | 基準値 | 目標値 | 実績値 |; null for other lines. */
function headAt(lines: readonly Line[], at: number): Head | null {
  const line = lines[at];
  if (!line || line.blank || line.content.text.length > MAX_HEAD) return null;
  if (HAS_FIGURE.test(line.content.text)) return null;
  let end = at + 1;
  while (lines[end] && ruleColumns(lines[end] as Line) !== null) end++;
  const below = lines[end];
  if (!below || !kindOf(below)) return null;
  const framed = LEADS.test(below.content.text);
  const all = wholeCells(line.content, framed);
  const [first] = all;
  const bare = first !== undefined && holdsValues(roleOf(first));
  const cells = bare ? all : all.slice(1);
  const isFront = bare || first?.text === '' || isFormWord(first?.text ?? '');
  const roles = new Set(cells.map(roleOf));
  const isSheet = cells.length >= LEAST_COLUMNS && roles.has('target');
  return isFront && isSheet && [...roles].every(holdsValues) ? { line, cells, framed, end } : null;
}

interface SheetRow {
  readonly kind: Kind;
  readonly cells: readonly Mapped[];
  readonly end: number;
}

/** The row that begins on a line with 数値 or 時点, its cells torn over lines; null where it has not as many cells as the heading. */
function rowAt(lines: readonly Line[], at: number, head: Head): SheetRow | null {
  const line = lines[at];
  const kind = line ? kindOf(line) : null;
  if (!kind) return null;
  const asked = dividersIn(head.line.content.text);
  const own: Line[] = [];
  let bars = 0;
  for (let i = at; i < at + MOST_TORN && (own.length === 0 || bars < asked); i++) {
    const next = lines[i];
    if (!next || next.blank) return null;
    own.push(next);
    bars += dividersIn(next.content.text);
  }
  const words = join(
    own.map(({ content }) => (own.length > 1 ? trim(content) : content)),
    lineGlue,
  );
  const cells = wholeCells(words, head.framed);
  const fits = bars === asked && cells.length === head.cells.length + 1;
  return fits ? { kind, cells: cells.slice(1), end: at + own.length } : null;
}

/** The name of the indicator above the heading: below 指標名, or behind it; and on which line both begin. */
function nameAbove(lines: readonly Line[], at: number): { name: Mapped; from: number } | null {
  const near = lines.slice(Math.max(0, at - MOST_ABOVE), at);
  const isOf = (line: Line) => !line.blank && ruleColumns(line) === null;
  for (let i = near.length - 1; i >= 0; i--) {
    const line = near[i] as Line;
    if (!isOf(line)) continue;
    const [first, second] = wholeCells(line.content, LEADS.test(line.content.text));
    if (!first || !isColumnWord(first.text) || roleOf(first) !== 'name') continue;
    const below = near.slice(i + 1).filter(isOf);
    const words = join(
      below.map(({ content }) => trim(content)),
      lineGlue,
    );
    if (below.length > MOST_OF_NAME && dividersIn(words.text) === 0) return null;
    const own = below.length > 0 ? cellBelow(words) : second;
    const fits = own && canNameMeasure(own.text) && !isColumnWord(own.text);
    return fits ? { name: own, from: at - near.length + i } : null;
  }
  return null;
}

/** The first cell of the lines below 指標名; all of them where nothing divides them. */
const cellBelow = (words: Mapped): Mapped | undefined =>
  dividersIn(words.text) === 0 ? words : wholeCells(words, LEADS.test(words.text))[0];

/** Whether a cell can hold values: none, figures, an aim in words. */
const holdsFigures = ({ text }: Mapped): boolean =>
  text === '' || HAS_FIGURE.test(text) || isAbsent(text) || isWordedAim(text);

/** The time of a value; null for words that say none, or several. */
function timeOf(cell: Mapped | undefined): Mapped | null {
  const times = cell ? timesIn(cell.text) : [];
  const [time] = times;
  return cell && time && times.length === 1 ? slice(cell, time.start, time.end) : null;
}

function mendedAt(
  lines: readonly Line[],
  at: number,
  from: number,
  name: Mapped,
): MendedForm | null {
  const head = headAt(lines, at);
  if (!head) return null;
  const rows: SheetRow[] = [];
  let end = head.end;
  for (let row = rowAt(lines, end, head); row; row = rowAt(lines, end, head)) {
    rows.push(row);
    end = row.end;
  }
  const [values, ...others] = rows.filter(({ kind }) => kind === 'values');
  const times = rows.find(({ kind }) => kind === 'times');
  if (!values || others.length > 0 || !values.cells.every(holdsFigures)) return null;
  const columns = head.cells.map((own, i) => {
    const time = timeOf(times?.cells[i]);
    return time ? join([saying(own, '('), saying(time, ')')]) : own;
  });
  const like = lines[from] as Line;
  return {
    lines: [
      blankBehind(like),
      lineOfCells(head.line, [emptyAt(name), ...columns]),
      lineOfCells(like, [name, ...values.cells]),
      blankBehind(lines[end - 1] as Line),
    ],
    count: end - from,
  };
}

/**
 * Sheets of one indicator whose headings stand over the rows 数値 and 時点 (数値と時点を行とする指標の表), its name above, below 指標名:
 * they become a row below headings with their times. Cells divided by bars may be torn over lines: a row has as many bars as the headings.
 */
export function mendValueSheets(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => kindOf(line) === 'values')) return lines;
  return mendForms(lines, (all, at) => {
    for (let above = 1; above <= MOST_ABOVE; above++) {
      const named = headAt(all, at + above) ? nameAbove(all, at + above) : null;
      if (named?.from === at) return mendedAt(all, at + above, at, named.name);
    }
    return null;
  });
}
