import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InputError } from '../../base/input-error.ts';
import type { SourceFile } from '../../forms/source.ts';
import { PdfPort } from './port.ts';

/** A linear map of the plane as PDF writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What is known of a font: how its glyphs advance. */
export interface PdfFont {
  readonly vertical: boolean;
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
export function packageFolder(): string {
  // one of the two is there, according to how the program was bundled
  const require = createRequire(typeof __filename === 'string' ? __filename : import.meta.url);
  return dirname(require.resolve('pdfjs-dist/package.json'));
}

/** The half of the library that reads files. */
async function openWorker() {
  const { PDFWorker, WorkerMessageHandler } = await import('./library.ts');
  const port = new PdfPort();
  WorkerMessageHandler.initializeFromPort(port);
  return new PDFWorker({ port: port as never, verbosity: 0 });
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
  const worker = await openWorker();
  const { document, codes, close } = await openDocument(file, {
    worker,
    useWasm: false,
    // pictures are not decoded
    maxImageSize: 0,
  });
  if (document.numPages === 0) {
    await close();
    throw new InputError('pdf-no-pages', { file: file.name });
  }
  return {
    pages: document.numPages,
    codes,
    page: (number) => readPage(() => document.getPage(number), file.name),
    close,
  };
}

type Parameters = import('pdfjs-dist/types/src/display/api.d.ts').DocumentInitParameters;

/**
 * Opens a PDF as the library knows it.
 * @throws InputError `pdf-encrypted`, `pdf-broken`
 */
export async function openDocument(file: SourceFile, wishes: Parameters) {
  const { getDocument, OPS } = await import('./library.ts');
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
  const close = async () => {
    await task.destroy();
    wishes.worker?.destroy();
  };
  try {
    return { document: await task.promise, codes: OPS, close };
  } catch (error) {
    await close();
    const code = isNamed(error, 'PasswordException') ? 'pdf-encrypted' : 'pdf-broken';
    throw new InputError(code, { file: file.name });
  }
}

type Fonts = Pick<Proxy['commonObjs'], 'has' | 'get'>;

/** Fonts by name, each asked once: the library takes what is known of it out of packed bytes at every question. */
function fontsOf(fonts: Fonts): PdfPage['font'] {
  const known = new Map<string, PdfFont | null>();
  return (name) => {
    let font = known.get(name);
    if (font === undefined) {
      font = fonts.has(name) ? plainFont(fonts.get(name) as PdfFont) : null;
      known.set(name, font);
    }
    return font;
  };
}

const plainFont = ({ vertical, fontMatrix, defaultVMetrics }: PdfFont): PdfFont => ({
  vertical,
  ...(fontMatrix && { fontMatrix }),
  ...(defaultVMetrics && { defaultVMetrics }),
});

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
  page.cleanup();
  return {
    width,
    height,
    view: transform as unknown as Matrix,
    operators: fnArray,
    operands: argsArray,
    font: fontsOf(page.commonObjs),
  };
}
