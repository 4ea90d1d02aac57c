import { bannerLine, stackedLine, withHeads } from './banner.ts';
import { type Region, regionOf } from './box.ts';
import { cardTable } from './card.ts';
import { type Block, readBlocks } from './column.ts';
import { orderBoxes } from './diagram.ts';
import { findFlowCharts } from './flow-chart.ts';
import { median, type Rect } from './frame.ts';
import { findGraphs, isOfGraph } from './graph.ts';
import type { RuledGrid } from './grid.ts';
import { MEASURES } from './lexicon.ts';
import { type PrintedLine, readPrintedLines } from './line.ts';
import type { Item, LoosePage, Stretch, TextLine } from './page.ts';

interface Framed {
  readonly frame: string;
  readonly cell: Rect;
}

function frameAt(frames: readonly RuledGrid[], { x0, y0, x1, y1 }: Rect): Framed | null {
  for (const [i, frame] of frames.entries()) {
    const cell = frame.cellAt((x0 + x1) / 2, (y0 + y1) / 2);
    if (cell) return { frame: `${i}/${cell.row}/${cell.column}`, cell };
  }
  return null;
}

/** Where the lines of prose in a box end, though the box reaches farther: a picture stands beside them. */
function proseEdge(lines: readonly PrintedLine[]): number | null {
  const { evidence, column } = MEASURES;
  const em = median(lines.map(({ size }) => size));
  const ends = lines
    .filter(({ size }) => Math.abs(size - em) < 0.1 * em)
    .filter(({ x0, x1 }) => x1 - x0 >= 1.5 * column.width * em)
    .map(({ x1 }) => x1)
    .sort((a, b) => b - a);
  const [first, last] = [ends[0], ends[evidence - 1]];
  if (first === undefined || last === undefined) return null;
  return first - last <= 1.2 * em ? first : null;
}

/** Lines with the frames and boxes that they stand in; a frame leaves as much room at the right as at the left. */
function textLines(
  lines: readonly PrintedLine[],
  { frames }: LoosePage,
  box: Framed | null,
  graphs: readonly Rect[],
): TextLine[] {
  const framed = lines.map((line) => frameAt(frames, line) ?? box);
  const room = new Map<string, number>();
  lines.forEach(({ x0 }, i) => {
    const held = framed[i];
    if (!held) return;
    const least = room.get(held.frame) ?? Number.POSITIVE_INFINITY;
    room.set(held.frame, Math.min(least, Math.max(0, x0 - held.cell.x0)));
  });
  const prose = box ? proseEdge(lines) : null;
  return lines.map((line, i) => {
    const held = framed[i];
    const graph = isOfGraph(line, graphs);
    if (!held) return { kind: 'line', ...line, frame: '', frameEdge: null, graph };
    const frameEdge = prose ?? held.cell.x1 - (room.get(held.frame) ?? 0);
    return { kind: 'line', ...line, frame: `${box?.frame ?? ''}:${held.frame}`, frameEdge, graph };
  });
}

const heightOf = (item: Item) => (item.kind === 'table' ? item.y0 : item.base - item.size);

/** Items that stay together, and where they stand. */
interface Unit {
  readonly y: number;
  readonly x: number;
  readonly items: readonly Item[];
}

/** Whether a line goes on the paragraph of the one before it. */
function isNextLine(before: Unit | undefined, { items }: Unit): boolean {
  const [line, next] = [before?.items.at(-1), items[0]];
  if (line?.kind !== 'line' || next?.kind !== 'line') return false;
  return next.y0 - line.y1 < line.size && Math.abs(next.size - line.size) < 0.1 * line.size;
}

/** Units with the boxes that stand at the right of a paragraph behind its last line. */
function behindParagraphs(units: readonly Unit[], boxes: ReadonlySet<Unit>): Unit[] {
  const ordered: Unit[] = [];
  let beside: Unit[] = [];
  let line: Unit | undefined;
  for (const unit of units) {
    const [last] = line?.items ?? [];
    if (boxes.has(unit)) {
      if (last && unit.x >= last.x1) beside.push(unit);
      else {
        ordered.push(...beside, unit);
        beside = [];
        line = undefined;
      }
      continue;
    }
    if (!isNextLine(line, unit)) {
      ordered.push(...beside);
      beside = [];
    }
    ordered.push(unit);
    line = unit;
  }
  return [...ordered, ...beside];
}

/** Reads regions of one page; counts the lines of ruby that it leaves out. */
class RegionReader {
  ruby = 0;
  private readonly body: number;
  private readonly graphs: readonly Rect[];

  constructor(
    private readonly page: LoosePage,
    region: Region,
  ) {
    this.body = median(page.glyphs.map(({ size }) => size));
    this.graphs = [...findGraphs(page.glyphs), ...findFlowCharts(region)];
  }

  /** The stretches of a region in the order of reading. */
  read(region: Region, box: Framed | null): { side: Block['side']; items: Item[] }[] {
    return readBlocks(withHeads(region)).map((block) => ({
      side: block.side,
      items: this.items(block, box),
    }));
  }

  private items({ glyphs, tables, boxes }: Block, box: Framed | null): Item[] {
    const read = readPrintedLines(glyphs, this.page);
    this.ruby += read.ruby;
    const loose: Item[] = [...textLines(read.lines, this.page, box, this.graphs), ...tables];
    const units: Unit[] = loose.map((item) => ({ y: heightOf(item), x: item.x0, items: [item] }));
    const inner = orderBoxes(boxes, ({ line }) => line !== null).map(
      ({ box: region, y }, i): Unit => {
        return { y, x: region.x0, items: this.boxed(region, `${box?.frame ?? ''}/${i}`) };
      },
    );
    const inOrder = [...units, ...inner]
      .map((unit, i) => ({ unit, i }))
      .sort((a, b) => {
        const bothInner = a.i >= units.length && b.i >= units.length;
        return a.unit.y - b.unit.y || (bothInner ? a.i - b.i : a.unit.x - b.unit.x);
      })
      .map(({ unit }) => unit);
    return behindParagraphs(inOrder, new Set(inner)).flatMap((unit) => unit.items);
  }

  private boxed(region: Region, frame: string): Item[] {
    const line = region.line ?? stackedLine(region) ?? bannerLine(region, this.body);
    if (line) {
      const graph = isOfGraph(line, this.graphs);
      return [{ kind: 'line', ...line, frame, frameEdge: region.x1, graph }];
    }
    const card = cardTable(region);
    if (card) return [card];
    return this.read(region, { frame, cell: region }).flatMap(({ items }) => items);
  }
}

/** The stretches of a page in the order of reading, and how many lines were ruby and left out. */
export function readStretches(page: LoosePage): { stretches: Stretch[]; ruby: number } {
  const region = regionOf(page.glyphs, page.tables, page.boxes, page);
  const reader = new RegionReader(page, region);
  const stretches = reader.read(region, null).map((read) => ({ page, ...read }));
  return { stretches, ruby: reader.ruby };
}
