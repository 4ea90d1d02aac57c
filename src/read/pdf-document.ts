import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InputError } from '../base/input-error.ts';
import type { SourceFile } from '../forms/source.ts';

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
 * @throws InputError `pdf-none`, `pdf-truncated`, `pdf-encrypted` (a password is asked for) or `pdf-broken`.
 */
export async function openPdf(file: SourceFile): Promise<Pdf> {
  checkBytes(file);
  const { getDocument, OPS } = await loadLibrary();
  const folder = packageFolder();
  const task = getDocument({
    // the library takes the bytes away from whoever hands them over
    data: new Uint8Array(file.bytes),
    verbosity: 0,
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWasm: false,
    disableFontFace: false,
    // pictures are not decoded
    maxImageSize: 0,
    ownerDocument: { fonts: { add() {}, delete() {} } } as never,
  });
  try {
    const document = await task.promise;
    return {
      pages: document.numPages,
      codes: OPS,
      page: (number) => readPage(() => document.getPage(number), file.name),
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    const code = isNamed(error, 'PasswordException') ? 'pdf-encrypted' : 'pdf-broken';
    throw new InputError(code, { file: file.name });
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
