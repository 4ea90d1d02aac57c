import { emptyAt, join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { readColumnHeading } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { isWholeTitle } from '../../language/heading/aim-title.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import { isTime } from '../../language/time/time-word.ts';
import { lineOfCells } from '../line/part.ts';
import { type FlatCell, flatCells, isGrade, mendedCells } from '../table/flat-cell.ts';
import { type RowHead, valuesIn } from '../table/row-columns.ts';
import { isOpen } from '../table/row-head.ts';
import { withPartCells } from './part-cells.ts';
import { behindName, isPath, type MatchedRow, matchRow, matchShort } from './row-match.ts';
import { tailBelow } from './row-tail.ts';

const LEAST_VALUES = 2;
const WIDE_VALUES = 4;
/** The rest of a word of a narrow column is no longer than this. */
const MAX_REST = 8;
// 住する人口の割合 (R6)
const TIME_BEHIND = /\s(\([^()]{1,12}\))$/;
// 45.5% (R7.11月), 74品 (調整中): the month in which the next figure will be known, that it is not known yet
const BRACKET_APART = perLexicon(
  () => new RegExp(`\\s\\((?:[^()]*月[^()]*|${oneOf(VALUES.pending)})\\)$`),
);
// 指標④: the place of an indicator that a form leaves empty
const ANNOUNCES = perLexicon(() => new RegExp(`^(?:${oneOf(VALUES.columns.name)})`));

const BLANK = /\s+/g;
// 自分の歯を多く保つ人の増加
const AIM_WORD = perLexicon(
  () => new RegExp(`の(?:${oneOf([...VALUES.up, ...VALUES.down, ...VALUES.maintain])})$`),
);
const isTitle = (words: string): boolean => isWholeTitle(words) || AIM_WORD().test(words);

/** A row of such a table, before it becomes a line. */
export interface Row {
  readonly line: Line;
  readonly cells: MatchedRow;
}

/** Rows, and the index behind the last line that they take. */
export interface Rows {
  readonly rows: Row[];
  readonly end: number;
}

const withName = (cells: MatchedRow, at: number, name: Mapped): MatchedRow =>
  cells.map((cell, i) => (i === at ? name : cell));

/** The table that is being read: which lines are its rows under its columns, and what further lines add to a row. */
export class LineTable {
  private readonly head: RowHead;
  private readonly printed: RowHead;
  private readonly name: number;

  /** @param printed the heading with all its columns, where some hold nothing yet */
  constructor(head: RowHead, printed: RowHead = head) {
    this.head = head;
    this.printed = printed;
    this.name = head.columns.indexOf('name');
  }

  /** Whether it has columns of values enough to be sure of rows that something parts from its heading. */
  get holdsBelow(): boolean {
    return valuesIn(this.head.columns) >= LEAST_VALUES;
  }

  /** Whether it lacks columns that its heading has. */
  get isNarrow(): boolean {
    return this.head !== this.printed;
  }

  /** Whether it has so many columns of values that their number shows where a row ends. */
  get isWide(): boolean {
    return valuesIn(this.head.columns) >= WIDE_VALUES;
  }

  /** A line as a row under its columns; null where it is none. */
  rowOf(line: Line | undefined): Row | null {
    return !line || line.blank || !isOpen(line) ? null : this.rowOfLines([line]);
  }

  /** Lines that are one row together under its columns; null where they are none. */
  rowOfLines(lines: readonly Line[]): Row | null {
    const own = this.cellsOf(lines);
    // words on a line of their own are no aim
    const cells = matchRow(own, this.head.columns, lines.length === 1) ?? this.matchApart(own);
    return cells && { line: lines[0] as Line, cells };
  }

  /** Whether starts stand in front of the years and aims behind them. */
  private get hasEnds(): boolean {
    const { columns, cells } = this.head;
    const roleAt = (i: number) => readColumnHeading((cells[i] as Mapped).text)?.role;
    return (
      roleAt(columns.indexOf('value')) === 'baseline' &&
      roleAt(columns.lastIndexOf('value')) === 'target'
    );
  }

  /** Lines that are a row together which lacks values, so that none has a column for certain; null where they are none. */
  shortRow(lines: readonly Line[]): Row | null {
    const cells = matchShort(this.cellsOf(lines), this.head.columns, this.hasEnds);
    if (!cells || cells.length !== this.head.columns.length) return null;
    return { line: { ...(lines[0] as Line), stated: true }, cells };
  }

  /** Whether all that stands behind a row's values is there. */
  isClosed({ cells }: Row): boolean {
    return cells.slice(this.head.columns.lastIndexOf('value') + 1).every(({ text }) => text !== '');
  }

  /** Whether no cell of a row is empty; words of an office or source may be. */
  isFull({ cells }: Row, texts: boolean): boolean {
    return cells.every(
      ({ text }, i) => text.length > 0 || (!texts && this.head.columns[i] === 'text'),
    );
  }

  /** Cells with the one bracket behind a value that is a cell of its own: 1,158万円 (R7.12月公表); null where none or several fit. */
  private matchApart(cells: readonly FlatCell[]): MatchedRow | null {
    const ways = cells.flatMap((cell, i) => {
      const at = cell.kind === 'value' ? cell.content.text.search(BRACKET_APART()) : -1;
      if (at < 1) return [];
      const value = { ...cell, content: slice(cell.content, 0, at) };
      const later = { ...cell, content: trim(slice(cell.content, at)) };
      const row = [...cells.slice(0, i), value, later, ...cells.slice(i + 1)];
      const found = matchRow(row, this.head.columns);
      return found ? [found] : [];
    });
    return ways.length === 1 ? (ways[0] as MatchedRow) : null;
  }

  /** The cells of lines; a unit apart from its figure is part of it where units have no column of their own. */
  private cellsOf(lines: readonly Line[]): readonly FlatCell[] {
    const cells = withPartCells(flatCells(lines));
    return this.head.columns.includes('unit') ? cells : mendedCells(cells, false, false);
  }

  /** A line that holds all of a row but its name, which stands above and below it; null where it is none. */
  namelessRow(line: Line): Row | null {
    if (line.blank || !isOpen(line) || this.name !== 0) return null;
    const own = this.cellsOf([line]);
    const cells = own.length > 0 ? behindName(own, this.head.columns.slice(1)) : null;
    return cells && { line, cells: [emptyAt(line.content), ...cells] };
  }

  /** A row under the name that its lines make; a time in brackets behind it is of the last value, where that says none. */
  named(row: Row, lines: readonly Line[]): Row {
    const words = join(
      lines.map(({ content }) => trim(content)),
      lineGlue,
    );
    const time = TIME_BEHIND.exec(words.text);
    const at = this.head.columns.lastIndexOf('value');
    const last = row.cells[at];
    const dates = time && last && isTime(time[1] as string) && !last.text.endsWith(')');
    const name = dates ? slice(words, 0, time.index) : words;
    const cells = dates
      ? withName(row.cells, at, join([last, trim(slice(words, time.index))]))
      : row.cells;
    return { line: lines[0] as Line, cells: withName(cells, this.name, name) };
  }

  /** Whether a heading heads the same columns. */
  isUnder({ columns }: RowHead): boolean {
    return columns.join() === this.printed.columns.join();
  }

  /** Whether a column stands in front of the names. */
  get isNumbered(): boolean {
    return this.name > 0;
  }

  nameOf({ cells }: Row): string {
    return (cells[this.name] as Mapped).text;
  }

  /** Whether a row begins with its start and aim: its name stands above it. */
  isPath({ line, cells }: Row): boolean {
    return isPath(cells[this.name] as Mapped, line);
  }

  /** A row whose name begins on the line above, or goes on below. */
  longer(row: Row, words: Mapped, front: boolean): Row {
    const own = row.cells[this.name] as Mapped;
    const parts = front ? [words, own] : [own, words];
    return {
      ...row,
      cells: withName(row.cells, this.name, join(parts, this.isPath(row) ? ' ' : lineGlue)),
    };
  }

  /** A row with what the line below adds to it; null where that adds nothing. */
  withTail(row: Row, line: Line): Row | null {
    const tail = isOpen(line) ? tailBelow(this.head, row.cells, line) : null;
    if (!tail) return null;
    const cells = row.cells.map((cell, i) => {
      const remark = tail.remarks.get(i);
      return remark ? join([cell, remark]) : cell;
    });
    const remarked = { ...row, cells };
    return tail.name ? this.longer(remarked, tail.name, false) : remarked;
  }

  /** A row whose last words (担当課, 出典) go on in the line below; null where they do not. */
  withRest({ line, cells }: Row, next: Line): Row | null {
    const last = cells.at(-1) as Mapped;
    const words = trim(next.content);
    if (this.head.columns.at(-1) !== 'text' || last.text.length === 0) return null;
    if (isGrade(last.text) || ANNOUNCES().test(words.text)) return null;
    if (words.text.length > MAX_REST || next.index !== line.index + 1) return null;
    return { line, cells: [...cells.slice(0, -1), join([last, words], lineGlue)] };
  }

  /** The heading as a line; above rows that something parts from it, it stands at the first of them. */
  headingAt(line: Line, apart: boolean): Line {
    const heading = lineOfCells(line, this.head.cells);
    return apart ? { ...heading, content: emptyAt(line.content) } : heading;
  }

  /**
   * A row apart from the numbered heading that came in with its name: (2)自分の歯を保つ人の増加 | 60歳で24本以上自分の歯がある人の割合; null where no
   * blank, or more than one, leaves a title and the name of a measure.
   */
  parted(row: Row): { readonly band: Mapped; readonly own: Row } | null {
    const name = row.cells[this.name] as Mapped;
    const mark = markOf(name.text);
    if (mark?.mark.style !== '(1)') return null;
    const ways = matchesIn(name.text, BLANK).filter(
      ({ index, 0: blank }) =>
        isTitle(name.text.slice(mark.length, index)) &&
        endsAsMeasure(name.text.slice(index + blank.length)),
    );
    const [way] = ways;
    if (!way || ways.length > 1) return null;
    const own = withName(row.cells, this.name, slice(name, way.index + way[0].length));
    return { band: slice(name, 0, way.index), own: { ...row, cells: own } };
  }

  lineOf({ line, cells }: Row): Line {
    return lineOfCells(line, cells);
  }
}
