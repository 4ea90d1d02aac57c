import { createRequire } from 'node:module';
import { join } from 'node:path';
import { InputError } from '../../base/input-error.ts';
import type { GreyImage } from '../../forms/ocr.ts';
import type { SourceFile } from '../../forms/source.ts';
import { openDocument, packageFolder } from './document.ts';

const POINTS_AN_INCH = 72;

type Canvas = typeof import('@napi-rs/canvas');

/** The package that pages are drawn with; it comes with the library, where the platform has it. */
function loadCanvas(): Canvas {
  const require = createRequire(join(packageFolder(), 'package.json'));
  try {
    return require('@napi-rs/canvas') as Canvas;
  } catch {
    throw new InputError('ocr-no-canvas');
  }
}

/**
 * Makes ready to draw pages; asked for before the first PDF is opened, since the library takes its shapes once.
 * @throws InputError `ocr-no-canvas`
 */
export function prepareDrawing(): void {
  const { DOMMatrix, ImageData, Path2D } = loadCanvas();
  Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });
}

/** A page as it looks, and how many pixels of it a point takes. */
export interface DrawnPage {
  readonly image: GreyImage;
  readonly dots: number;
}

/** Draws pages of a PDF, pictures and all. */
export interface Drawing {
  /** Null where the page cannot be drawn. */
  draw(number: number, dotsAnInch: number, mostPixels: number): Promise<DrawnPage | null>;
  close(): Promise<void>;
}

/** Shades by how bright the eye sees the colours (ITU-R BT.601), in 1/256. */
const greyOf = (data: Uint8ClampedArray, at: number) =>
  ((data[at] as number) * 77 + (data[at + 1] as number) * 150 + (data[at + 2] as number) * 29) >> 8;

/**
 * Opens a PDF that `openPdf` could open, to draw its pages.
 * @throws InputError `ocr-no-canvas`
 */
export async function openDrawing(file: SourceFile): Promise<Drawing> {
  prepareDrawing();
  const { document, close } = await openDocument(file, { disableFontFace: true });
  const { createCanvas } = loadCanvas();
  const draw: Drawing['draw'] = async (number, dotsAnInch, mostPixels) => {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const dots = Math.min(dotsAnInch / POINTS_AN_INCH, Math.sqrt(mostPixels / (width * height)));
    const viewport = page.getViewport({ scale: dots });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as never, viewport, background: 'white' }).promise;
    page.cleanup();
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Uint8Array(data.length / 4);
    for (let i = 0; i < pixels.length; i++) pixels[i] = greyOf(data, 4 * i);
    return { image: { width: canvas.width, height: canvas.height, pixels }, dots };
  };
  return {
    draw: (number, dotsAnInch, mostPixels) =>
      draw(number, dotsAnInch, mostPixels).catch(() => null),
    close,
  };
}
