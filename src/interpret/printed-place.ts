import type { Span } from '../base/span.ts';
import type { SheetPlace, TextBox } from '../forms/source.ts';

/** Left, bottom, right and top in PDF points. */
export type Rect = [left: number, bottom: number, right: number, top: number];

/** Index of the first piece that ends behind `offset`; pieces rise and do not overlap. */
function firstBehind(boxes: readonly Span[], offset: number): number {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boxes[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Where a span stands on the page that it begins on: the smallest rectangle around the lines and cells that it touches
 * there. What goes on to the next page is left out; null where no line or cell has a place.
 */
export function rectangleOf(
  boxes: readonly TextBox[],
  { start, end }: Span,
): { readonly page: number; readonly rect: Rect } | null {
  const first = firstBehind(boxes, start);
  const { page, start: from, rect } = boxes[first] ?? { page: 0, start: end, rect: [] };
  if (from >= end) return null;
  const [left, bottom, right, top] = rect as Rect;
  const hull: Rect = [left, bottom, right, top];
  for (let at = first + 1; at < boxes.length; at++) {
    const box = boxes[at] as TextBox;
    if (box.start >= end) break;
    if (box.page !== page) continue;
    hull[0] = Math.min(hull[0], box.rect[0]);
    hull[1] = Math.min(hull[1], box.rect[1]);
    hull[2] = Math.max(hull[2], box.rect[2]);
    hull[3] = Math.max(hull[3], box.rect[3]);
  }
  return { page, rect: hull };
}

/** The sheet and cell of a workbook in which a span begins; null where no cell has words in it. */
export function sheetPlaceOf(
  places: readonly SheetPlace[],
  { start, end }: Span,
): { readonly sheet: string; readonly cell?: string } | null {
  const place = places[firstBehind(places, start)];
  // an empty span, between two characters of a cell
  if (!place || place.start >= Math.max(end, start + 1)) return null;
  const { sheet, cell } = place;
  return cell === null ? { sheet } : { sheet, cell };
}
