import { readColumnHeading } from '../../language/column/heading.ts';
import type { Region } from './box.ts';
import { hullOf, type Rect } from './frame.ts';
import { MEASURES } from './lexicon.ts';
import { lineOf, rowsOf } from './line.ts';

const ARROW = /^[→⇒➡➔➜▶►▷]$/;
/** Points by which boxes of one row may stand higher or lower. */
const ALIGNED = 4;
/** From a start to an aim lead two boxes; more are steps. */
const { steps: STEPS } = MEASURES.graph;

const linesOf = ({ glyphs }: Region) =>
  rowsOf(glyphs.filter(({ blank }) => !blank)).flatMap((row) => lineOf(row) ?? []);

/** Whether a box says of its figures that they are a start or an aim. */
const saysWhat = (box: Region): boolean =>
  linesOf(box).some(({ text }) => readColumnHeading(text) !== null);

/** Boxes that stand side by side, from the left. */
function rowsOfBoxes({ boxes }: Region): Region[][] {
  const rows: Region[][] = [];
  for (const box of boxes) {
    if (box.boxes.length > 0 || box.tables.length > 0) continue;
    const row = rows.find(
      ([first]) =>
        Math.abs((first as Region).y0 - box.y0) <= ALIGNED &&
        Math.abs((first as Region).y1 - box.y1) <= ALIGNED,
    );
    if (row) row.push(box);
    else rows.push([box]);
  }
  return rows.map((row) => row.sort((a, b) => a.x0 - b.x0));
}

/** Whether an arrow, and nothing else, stands between two boxes. */
function leadsTo(from: Region, to: Region, { glyphs }: Region): boolean {
  const between = glyphs.filter(
    ({ blank, x0, x1, y0, y1 }) =>
      !blank && x0 >= from.x1 - 1 && x1 <= to.x0 + 1 && y1 > from.y0 && y0 < from.y1,
  );
  return between.length > 0 && between.every(({ text }) => ARROW.test(text));
}

/**
 * Where the charts of a page stand whose boxes lead from one to the next (流れ図): 相談62件 → 見学37組 → 移住14人. Their figures
 * illustrate, as those of graphs do; a box that says 目標値 does not.
 */
export function findFlowCharts(region: Region): Rect[] {
  const own = rowsOfBoxes(region).filter(
    (row) =>
      row.length >= STEPS &&
      row.slice(1).every((box, i) => leadsTo(row[i] as Region, box, region)) &&
      !row.some(saysWhat),
  );
  return [...own.map(hullOf), ...region.boxes.flatMap(findFlowCharts)];
}
