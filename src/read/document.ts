import type { Result } from '../base/finding.ts';
import { InputError } from '../base/input-error.ts';
import type { Line } from '../forms/line.ts';
import type { Ocr } from '../forms/ocr.ts';
import type { SourceFile, SourceText } from '../forms/source.ts';
import { decode } from './encoding/decode.ts';
import { formatOf } from './encoding/detect.ts';
import { readLines } from './lines.ts';
import { type DocumentKind, kindOfName, mediaTypeOf } from './media-type.ts';
import { sourceTextOf } from './source-text.ts';

/** A document as text and its lines. */
export interface ReadDocument {
  readonly source: SourceText;
  readonly lines: readonly Line[];
}

type Reader = (file: SourceFile, ocr?: Ocr) => Promise<Result<ReadDocument>>;

/** Bytes in which a page shows what it is. */
const HEAD = 512;
// <!DOCTYPE html>, <html lang="ja">, behind a declaration or comment
const PAGE =
  /^\s*(?:<\?xml[^<>]{0,200}>\s*)?(?:<!--[^<>]{0,300}-->\s*)?<(?:!doctype\s+html|html[\s>])/i;

// <p>…</p> <table>: a piece of a page, saved as text
const PIECE = /^\s*<(?:h[1-6]|p|table|div|section|article)(?:\s[^<>]{0,200})?>/i;
const PIECE_HOLDS = /<(?:table|h[1-6])[\s>]/i;

/** What the parts of a ZIP archive are called in its first bytes and its directory. */
const PARTS = [
  ['xl/', 'xlsx'],
  ['word/', 'docx'],
] as const;

function kindOfArchive(bytes: Uint8Array): DocumentKind {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return PARTS.find(([part]) => raw.includes(part))?.[1] ?? 'text';
}

/** What only a program can have made: bytes that begin otherwise are of another kind or broken. */
const PACKED: ReadonlySet<DocumentKind> = new Set(['docx', 'xlsx', 'pdf']);

/** Newer Office files with a password are wrapped in the older format. */
function refuseEncrypted(bytes: Uint8Array, file: string): void {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (raw.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new InputError('input-encrypted', { file });
}

/** A PDF whose header stands behind other bytes, as mail programs and web servers leave them. */
function beginsLate(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 2 * HEAD)).includes('%PDF-', 0, 'latin1');
}

/**
 * What kind of document a file is: by its first bytes, then by the ending of its name. What is named `.pdf` and shows no
 * sign of one goes to the reader, who says so: an error page of a web server, saved as the plan, must not pass for it.
 */
export function kindOf({ bytes, name }: SourceFile): DocumentKind {
  const format = formatOf(bytes);
  if (format === 'PDF') return 'pdf';
  if (format?.startsWith('ZIP')) return kindOfArchive(bytes);
  const named = kindOfName(name);
  if (named === 'pdf' && beginsLate(bytes)) return 'pdf';
  if (format?.startsWith('Office')) refuseEncrypted(bytes, name);
  if (format !== null) return 'text';
  if (PACKED.has(named)) return named;
  // the zero bytes of UTF-16, byte order marks
  const head = Buffer.from(bytes.subarray(0, HEAD))
    .toString('latin1')
    .replace(/[\0þÿï»¿]/g, '');
  if (named === 'text' && PIECE.test(head) && PIECE_HOLDS.test(head)) return 'html';
  return PAGE.test(head) ? 'html' : named;
}

const readPlain: Reader = async (file) => {
  const { value, findings } = decode(file.bytes, file.name);
  const source = sourceTextOf(file, { ...value, mediaType: mediaTypeOf('text') });
  return { value: { source, lines: readLines(value.text) }, findings };
};

/** The readers; all but the plain one load when a document asks for them. */
const READERS: Readonly<Record<DocumentKind, Reader>> = {
  text: readPlain,
  markdown: async (file) => (await import('./markdown/markdown.ts')).readMarkdown(file),
  html: async (file) => (await import('./html/html.ts')).readHtml(file),
  csv: async (file) => (await import('./sheet/csv.ts')).readCsv(file),
  docx: async (file) => (await import('./docx.ts')).readDocx(file),
  xlsx: async (file) => (await import('./sheet/xlsx.ts')).readXlsx(file),
  pdf: async (file, ocr) => (await import('./pdf/pdf.ts')).readPdf(file, ocr),
};

/**
 * Reads a document of any kind that there is a reader for (文書の読み込み): text, Markdown, HTML, DOCX, XLSX, CSV, PDF.
 * Pages of a PDF that are pictures are read by `ocr`, where it is given.
 * Throws InputError for what cannot be read.
 */
export async function readDocument(file: SourceFile, ocr?: Ocr): Promise<Result<ReadDocument>> {
  return READERS[kindOf(file)](file, ocr);
}
