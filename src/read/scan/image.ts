import type { GreyImage } from '../../forms/ocr.ts';
import type { Rect } from '../pdf/frame.ts';

/** Shades that a pixel can have. */
const SHADES = 256;

/**
 * The shade up to which pixels are ink: the one that parts dark from light pixels best (Otsu), so that grey paper
 * and faint print are told apart by the page itself.
 */
export function inkShade({ pixels }: GreyImage): number {
  const counts = new Float64Array(SHADES);
  for (const shade of pixels) counts[shade] = (counts[shade] as number) + 1;
  let sum = 0;
  counts.forEach((count, shade) => {
    sum += count * shade;
  });
  let [below, sumBelow, best, most] = [0, 0, 0, -1];
  for (let shade = 0; shade < SHADES; shade++) {
    below += counts[shade] as number;
    sumBelow += shade * (counts[shade] as number);
    const above = pixels.length - below;
    if (below === 0 || above === 0) continue;
    const apart = sumBelow / below - (sum - sumBelow) / above;
    if (below * above * apart * apart <= most) continue;
    most = below * above * apart * apart;
    best = shade;
  }
  return best;
}

/** `rect` in whole pixels, within the image. */
function within({ width, height }: GreyImage, { x0, y0, x1, y1 }: Rect) {
  const clamp = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)));
  return {
    x0: clamp(x0, width),
    y0: clamp(y0, height),
    x1: clamp(x1, width),
    y1: clamp(y1, height),
  };
}

/** A piece of an image with a white edge of `edge` pixels around it: recognisers want room around letters. */
export function cut(image: GreyImage, rect: Rect, edge: number): GreyImage {
  const { x0, y0, x1, y1 } = within(image, rect);
  const [width, height] = [Math.max(0, x1 - x0) + 2 * edge, Math.max(0, y1 - y0) + 2 * edge];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = y0; y < y1; y++) {
    const row = image.pixels.subarray(y * image.width + x0, y * image.width + x1);
    pixels.set(row, (y - y0 + edge) * width + edge);
  }
  return { width, height, pixels };
}

/** A copy of an image that is white within `rects`. */
export function whiten(image: GreyImage, rects: readonly Rect[]): GreyImage {
  const pixels = image.pixels.slice();
  for (const rect of rects) {
    const { x0, y0, x1, y1 } = within(image, rect);
    for (let y = y0; y < y1; y++) pixels.fill(255, y * image.width + x0, y * image.width + x1);
  }
  return { ...image, pixels };
}

/** The smallest rectangle around the ink within `rect`; null where there is no more of it than specks. */
export function inkWithin(image: GreyImage, rect: Rect, ink: number, least: number): Rect | null {
  const { x0, y0, x1, y1 } = within(image, rect);
  const box = { x0: x1, y0: y1, x1: x0, y1: y0 };
  let count = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      if ((image.pixels[y * image.width + x] as number) > ink) continue;
      count++;
      if (x < box.x0) box.x0 = x;
      if (x >= box.x1) box.x1 = x + 1;
      if (y < box.y0) box.y0 = y;
      box.y1 = y + 1;
    }
  }
  return count < least ? null : box;
}
