import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InputError } from '../base/input-error.ts';
import type { GreyImage } from '../forms/ocr.ts';
import type { SourceFile } from '../forms/source.ts';

const POINTS_AN_INCH = 72;

/** A linear map of the plane as PDF writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What is known of a font: how its glyphs advance. */
export interface PdfFont {
  readonly vertical: boolean;
  readonly isType3Font: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly number[];
}

/** The instructions that paint a page, in their order. */
export interface PdfPage {
  /** Size in points as the page is shown. */
  readonly width: number;
  readonly height: number;
  /** From the page's own coordinates to points with the origin at the upper left. */
  readonly view: Matrix;
  /** Operators and, at the same index, their operands. */
  readonly operators: readonly number[];
  readonly operands: readonly (readonly unknown[] | null)[];
  font(name: string): PdfFont | null;
}

/** An open PDF. */
export interface Pdf {
  readonly pages: number;
  /** Page `number`, counted from 1. */
  page(number: number): Promise<PdfPage>;
  close(): Promise<void>;
  /** Codes of the operators by name. */
  readonly codes: Readonly<Record<string, number>>;
}

/** Where the package lies, for its character maps and fonts: the library asks for folders that end in a slash. */
function packageFolder(): string {
  // one of the two is there, according to how the program was bundled
  const require = createRequire(typeof __filename === 'string' ? __filename : import.meta.url);
  return dirname(require.resolve('pdfjs-dist/package.json'));
}

/** Nothing is drawn: fonts are only asked for their widths, so loading them does nothing. */
class NoFontFace {
  readonly loaded = Promise.resolve();
}

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

async function loadLibrary() {
  const globals = globalThis as Record<string, unknown>;
  // without these two the library would look for a drawing package, or work out the outline of every glyph
  globals.DOMMatrix ??= class {};
  globals.FontFace ??= NoFontFace;
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

const isNamed = (error: unknown, name: string) => error instanceof Error && error.name === name;

const lastOf = (bytes: Buffer, words: string) => bytes.lastIndexOf(words, undefined, 'latin1');

/** Refuses what is no PDF or breaks off: objects after the last end mark were to be followed by another one. */
function checkBytes({ name, bytes }: SourceFile): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.subarray(0, 1024).indexOf('%PDF-', 0, 'latin1');
  if (head < 0) throw new InputError('pdf-none', { file: name });
  const end = lastOf(buffer, '%%EOF');
  if (end < 0 || lastOf(buffer, 'endobj') > end)
    throw new InputError('pdf-truncated', { file: name });
}

/**
 * Opens a PDF; nothing in it is executed, and warnings of the library are not printed.
 * @throws InputError `pdf-none`, `pdf-truncated`, `pdf-encrypted` (a password is asked for), `pdf-no-pages` or
 * `pdf-broken`.
 */
export async function openPdf(file: SourceFile): Promise<Pdf> {
  checkBytes(file);
  const { task, document, codes } = await open(file, {
    useWasm: false,
    // pictures are not decoded
    maxImageSize: 0,
  });
  if (document.numPages === 0) {
    await task.destroy();
    throw new InputError('pdf-no-pages', { file: file.name });
  }
  return {
    pages: document.numPages,
    codes,
    page: (number) => readPage(() => document.getPage(number), file.name),
    close: () => task.destroy(),
  };
}

type Parameters = import('pdfjs-dist/types/src/display/api.d.ts').DocumentInitParameters;

const { push } = Array.prototype;
const { parse, stringify } = JSON;

/**
 * Puts back what the library replaces in the language itself by its own, for the sake of old browsers: all that runs
 * behind it, itself too, would be slower by much.
 */
function restoreLanguage(): void {
  Object.assign(Array.prototype, { push });
  Object.assign(JSON, { parse, stringify });
}

async function open(file: SourceFile, wishes: Parameters) {
  const { getDocument, OPS } = await loadLibrary();
  const folder = packageFolder();
  const task = getDocument({
    // the library takes the bytes away from whoever hands them over
    data: new Uint8Array(file.bytes),
    verbosity: 0,
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    wasmUrl: join(folder, 'wasm/'),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: false,
    ownerDocument: { fonts: { add() {}, delete() {} } } as never,
    ...wishes,
  });
  try {
    return { task, document: await task.promise, codes: OPS };
  } catch (error) {
    await task.destroy();
    const code = isNamed(error, 'PasswordException') ? 'pdf-encrypted' : 'pdf-broken';
    throw new InputError(code, { file: file.name });
  } finally {
    restoreLanguage();
  }
}

type Proxy = import('pdfjs-dist/types/src/display/api.d.ts').PDFPageProxy;

async function readPage(open: () => Promise<Proxy>, file: string): Promise<PdfPage> {
  let page: Proxy;
  try {
    page = await open();
  } catch {
    throw new InputError('pdf-broken', { file });
  }
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const fonts = page.commonObjs;
  page.cleanup();
  return {
    width,
    height,
    view: transform as unknown as Matrix,
    operators: fnArray,
    operands: argsArray,
    font: (name) => (fonts.has(name) ? (fonts.get(name) as PdfFont) : null),
  };
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
  const { task, document } = await open(file, { disableFontFace: true });
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
    close: () => task.destroy(),
  };
}
