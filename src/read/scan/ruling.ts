import type { GreyImage } from '../../forms/ocr.ts';
import type { Rect } from '../pdf/frame.ts';
import { MEASURES } from '../pdf/lexicon.ts';

/** A stretch of ink along one row (or column) of pixels. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Runs of neighbouring rows that lie over each other. */
interface Bar {
  from: number;
  to: number;
  readonly first: number;
  last: number;
}

interface Lengths {
  /** Shorter runs are strokes of letters. */
  readonly least: number;
  /** Gaps up to this are flaws of the scan. */
  readonly gap: number;
  /** Thicker bars are filled areas. */
  readonly thick: number;
}

/** The long runs of ink among `count` pixels that begin at `at` and lie `step` apart. */
function runsOf(
  image: GreyImage,
  ink: number,
  at: number,
  step: number,
  count: number,
  by: Lengths,
) {
  const { pixels } = image;
  const runs: Run[] = [];
  let from = -1;
  let end = -1;
  const close = () => {
    if (from >= 0 && end - from >= by.least) runs.push({ from, to: end });
    from = -1;
  };
  for (let i = 0, pixel = at; i < count; i++, pixel += step) {
    if ((pixels[pixel] as number) > ink) continue;
    if (from >= 0 && i - end > by.gap) close();
    if (from < 0) from = i;
    end = i + 1;
  }
  close();
  return runs;
}

/** Runs that touch from one row to the next, as bars; what is thick is a picture or a filled cell. */
function barsOf(rows: Iterable<readonly Run[]>, { thick, gap }: Lengths): Bar[] {
  const bars: Bar[] = [];
  let open: Bar[] = [];
  let row = 0;
  for (const runs of rows) {
    open = open.filter((bar) => row - bar.last <= gap);
    for (const { from, to } of runs) {
      const bar = open.find((other) => from <= other.to && other.from <= to);
      if (bar) {
        bar.from = Math.min(bar.from, from);
        bar.to = Math.max(bar.to, to);
        bar.last = row;
      } else {
        const next = { from, to, first: row, last: row };
        bars.push(next);
        open.push(next);
      }
    }
    row++;
  }
  return bars.filter(({ first, last }) => last - first < thick);
}

/**
 * The rulings that a picture shows (罫線), in pixels: long thin bars of ink, level and upright.
 * @param dots pixels a point
 */
export function findRulings(image: GreyImage, ink: number, dots: number): Rect[] {
  const { width, height } = image;
  const { level, upright, gap, thick } = MEASURES.scanned;
  const lengths = (least: number): Lengths => ({
    least: least * dots,
    gap: Math.max(1, gap * dots),
    thick: thick * dots,
  });
  const [across, down] = [lengths(level), lengths(upright)];
  function* rows() {
    for (let y = 0; y < height; y++) yield runsOf(image, ink, y * width, 1, width, across);
  }
  function* columns() {
    for (let x = 0; x < width; x++) yield runsOf(image, ink, x, width, height, down);
  }
  return [
    ...barsOf(rows(), across).map(({ from, to, first, last }) => ({
      x0: from,
      y0: first,
      x1: to,
      y1: last + 1,
    })),
    ...barsOf(columns(), down).map(({ from, to, first, last }) => ({
      x0: first,
      y0: from,
      x1: last + 1,
      y1: to,
    })),
  ];
}
