import { join, type Mapped, slice, trim } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import type { Furniture, Grid, Prose, Row } from '../forms/outline.ts';
import { markOf } from '../language/enumerator.ts';
import { captionOf, isCaptionWord } from '../language/heading/caption.ts';
import { ruleColumns } from '../mend/divided/torn-row.ts';
import {
  blocksOf,
  cellsOf,
  hasTags,
  headingsOf,
  itemsOf,
  plain,
  proseOf,
  rowOf,
} from '../mend/line/part.ts';
import { withSpans } from '../mend/line/row-span.ts';
import { mendedLines } from '../mend/mend.ts';
import { branchedMark } from '../mend/print/tree-stroke.ts';
import type { Element } from './element.ts';
import { withoutPageEdges } from './furniture.ts';
import { goesOn } from './going-on.ts';
import { labelWithin } from './label-within.ts';
import { sectionWithin } from './section-start.ts';
import { headsTable, withoutRepeatedHead } from './table-heads.ts';
import { endsLabels, endsTitle, titleLines } from './title-end.ts';
import { united } from './united.ts';

/** A line with a label inside it is no longer than this. */
const MAX_WITHIN = 120;

type Place = Pick<Prose, 'line' | 'depth' | 'indented' | 'spaced'>;

/** The line that the words of a line end on. */
const endOf = ({ index, last = index }: Line): number => last;

// an arrow or list entry in a cell: the cells of such a row are one running text
const RUNNING = /^(?:[-*]\s)?(?:[・○●]|⇒|→)/;

const filled = (row: Row) => row.cells.filter(({ text }) => text.length > 0);

/** Whether a row is text laid out in cells rather than data: one cell, an enumerator and its title, a torn KPI. */
function isRunning(row: Row): boolean {
  const cells = filled(row);
  const first = cells[0]?.text ?? '';
  if (cells.length < 2) return true;
  if (RUNNING.test(first)) return true;
  if (cells.length === 2 && markOf(`${first} x`)?.length === first.length + 1) return true;
  return labelsList(cells);
}

/** A heading word in one cell and the list that it heads in the next. */
function labelsList(cells: readonly Mapped[]): boolean {
  const caption = cells.length === 2 ? captionOf(cells[0] as Mapped) : null;
  if (caption === null) return false;
  // 主な事業 | A、B、C
  if (caption.role === 'projects' && caption.rest === null) return true;
  const opening = blocksOf(cells[1] as Mapped)[0];
  return opening !== undefined && markOf(opening.text) !== null;
}

/** Rows are a table when most of them, or the first, hold data in several cells. */
function isTable(rows: readonly Row[]): boolean {
  const data = rows.filter((row) => !isRunning(row)).length;
  return !isRunning(rows[0] as Row) || data * 2 > rows.length;
}

/** The text of a row whose cells are one running text: one prose a block and list entry. */
function runningText(row: Row, spaced: boolean): Prose[] {
  const cells = filled(row);
  const at = (k: number): Place => ({
    line: row.line,
    depth: null,
    indented: false,
    spaced: spaced && k === 0,
  });
  if (labelsList(cells)) {
    const rest = blocksOf(cells[1] as Mapped).flatMap(itemsOf);
    return [cells[0] as Mapped, ...rest].map((content, k) => proseOf(content, at(k)));
  }
  const parts =
    cells.length === 1
      ? blocksOf(cells[0] as Mapped).flatMap(itemsOf)
      : [join(cells.map(plain), ' ')];
  return parts.map((content, k) => proseOf(content, at(k)));
}

function gridOf(all: readonly Row[]): Grid {
  const rows = withoutRepeatedHead(all);
  const first = rows[0] as Row;
  const last = all.at(-1) as Row;
  const span = { start: first.span.start, end: last.span.end };
  return { kind: 'grid', caption: null, rows: withSpans(rows), span };
}

/** A line of text: one prose a heading, block or entry. */
function linesOfText(line: Line, spaced: boolean): Prose[] {
  const { content } = line;
  const at = (k: number): Place => ({
    line: line.index,
    depth: line.depth,
    indented: k === 0 && /^\s/.test(content.text),
    spaced: spaced && k === 0,
  });
  const words = trim(content);
  const parts = hasTags(words.text)
    ? blocksOf(words).flatMap(itemsOf)
    : headingParts(trim(plain(words)));
  return parts.map((part, k) => {
    const endLine = k === parts.length - 1 ? endOf(line) : line.index;
    const prose = proseOf(part, { ...at(k), endLine });
    return k === 0 && line.branch
      ? { ...prose, mark: branchedMark(prose.mark, line.branch) }
      : prose;
  });
}

/** A heading word and the headings behind it on one line (具体的施策 (ア)… ①…), or the line as it is. */
function headingParts(words: Mapped): Mapped[] {
  const named = labelWithin(words) ?? chapterWithin(words) ?? sectionWithin(words);
  if (named) return named.flatMap(headingParts);
  const caption = captionOf(words);
  if (!caption?.rest || caption.label !== null) return headingsOf(words);
  const head = trim({ text: caption.term, marks: words.marks });
  return [head, ...headingsOf(caption.rest)];
}

// 総合計画 後期基本計画     第4章 都市基盤: a running head that names the plan and the chapter
const CHAPTER = /\s{3,}(?=第\s?\d{1,2}\s?[章部編]\s+\S.{0,38}$)/;

/** A plan's name and, behind a wide blank, the chapter that the page is of. */
function chapterWithin(words: Mapped): Mapped[] | null {
  const gap = words.text.length <= MAX_WITHIN ? CHAPTER.exec(words.text) : null;
  if (!gap || !/(?:計画|戦略|ビジョン)\S*$/.test(words.text.slice(0, gap.index))) return null;
  return [slice(words, 0, gap.index), slice(words, gap.index + gap[0].length)];
}

/** A heading word torn over two lines with nothing else on them: 重要業績評価 / 指標(KPI). */
function isTorn(above: Prose, next: Prose): boolean {
  if (above.mark !== null || next.mark !== null) return false;
  const words = above.content.text + next.content.text;
  return isCaptionWord(words) && captionOf(above.content) === null;
}

/** Gathers the elements of a document in order, lines that go on with each other as one text. */
class Flow {
  readonly elements: Element[] = [];
  /** Lines of the text that may still go on. */
  private open: Prose[] = [];

  add(next: Prose): void {
    const first = this.open[0];
    if (first && this.open.length === 1 && isTorn(first, next)) {
      const content = join([first.content, next.content]);
      this.open = [{ ...united([first, next]), content }];
    } else if (
      first &&
      goesOn(this.open, next) &&
      !endsTitle(this.open, next, this.elements.at(-1)) &&
      !endsLabels(this.open, next, this.elements)
    )
      this.open.push(next);
    else {
      this.close();
      this.open = [next];
    }
  }

  addGrid(grid: Grid): void {
    this.close();
    this.elements.push(grid);
  }

  close(): void {
    const title = this.open.length > 0 ? titleLines(this.open, this.elements.at(-1)) : 0;
    for (const lines of [this.open.slice(0, title), this.open.slice(title)])
      if (lines.length > 0) this.elements.push(united(lines));
    this.open = [];
  }
}

/** Turns lines into text and tables, in order; furniture and blank lines are left out. */
export function readFlow(
  lines: readonly Line[],
  furniture: ReadonlyMap<number, Furniture>,
): Element[] {
  const flow = new Flow();
  let rows: Row[] = [];
  let spaced = true;
  let rowsSpaced = true;
  const closeRows = () => {
    if (rows.length === 0) return;
    if (isTable(rows)) flow.addGrid(gridOf(rows));
    else for (const row of rows) for (const prose of runningText(row, rowsSpaced)) flow.add(prose);
    rows = [];
  };
  let before = -1;
  for (const line of mendedLines(withoutPageEdges(lines, furniture))) {
    // the edge of a page stood here
    if (line.index > before + 1) spaced = true;
    before = Math.max(before, endOf(line));
    if (ruleColumns(line) !== null) {
      // a rule divides nothing, unless it stands under the heading of the next table
      const heading = rows.length > 1 ? (rows.at(-1) as Row) : null;
      if (heading && headsTable(heading, rows[0] as Row)) {
        rows.pop();
        closeRows();
        rows = [heading];
      }
      continue;
    }
    // the second line of a heading went into the first
    if (line.cells?.length === 0) continue;
    const cells = line.blank || furniture.has(line.index) ? null : cellsOf(line);
    if (!cells) closeRows();
    if (line.blank || furniture.has(line.index)) {
      spaced = true;
      continue;
    }
    if (cells) {
      if (rows.length === 0) rowsSpaced = spaced;
      rows.push(rowOf(cells, line));
    } else for (const prose of linesOfText(line, spaced)) flow.add(prose);
    spaced = false;
  }
  closeRows();
  flow.close();
  return flow.elements;
}
