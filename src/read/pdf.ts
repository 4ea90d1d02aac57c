import { type Finding, finding, type Result } from '../base/finding.ts';
import type { Line } from '../forms/line.ts';
import type { SourceFile, SourceText } from '../forms/source.ts';
import { isLegible } from '../language/legible.ts';
import { openPdf } from './pdf-document.ts';
import { MEASURES } from './pdf-lexicon.ts';
import { withoutMargins } from './pdf-margin.ts';
import { type LoosePage, readLoosePage, readStretches } from './pdf-page.ts';
import { joinStretches } from './pdf-paragraph.ts';
import { writeText } from './pdf-text.ts';
import { sourceTextOf } from './source-text.ts';

/** A PDF as text and lines. */
export interface PdfReading {
  readonly source: SourceText;
  readonly lines: Line[];
}

/** Fewer letters than this say nothing about a font. */
const ENOUGH = 50;
// kana, ASCII, full-width forms
const PLAIN = /[\u3040-\u30ff!-~\uff01-\uff9f]/g;

/** Whether a page's letters can have been meant: kanji without any kana are what a font without character map gives. */
function isReadable(text: string): boolean {
  if (!isLegible(text)) return false;
  const letters = text.replace(/\s+/g, '').length;
  const plain = text.match(PLAIN)?.length ?? 0;
  return letters < ENOUGH || plain / letters >= MEASURES.plain;
}

function aboutPage(page: LoosePage): Finding[] {
  const words = page.glyphs.map(({ text }) => text).join('');
  const args = { page: page.number };
  const isEmpty = words.trim() === '' && page.tables.length === 0;
  if (isEmpty && page.picture >= MEASURES.scan)
    return [finding('pdf-page-without-text', null, args)];
  const cells = page.tables.flatMap(({ rows }) => rows.flat().flatMap(({ parts }) => parts));
  const all = words + cells.map(({ text }) => text).join('');
  return isReadable(all) ? [] : [finding('pdf-page-illegible', null, args)];
}

async function readPages(file: SourceFile): Promise<LoosePage[]> {
  const pdf = await openPdf(file);
  try {
    const pages: LoosePage[] = [];
    for (let number = 1; number <= pdf.pages; number++)
      pages.push(readLoosePage(await pdf.page(number), number, pdf.codes));
    return pages;
  } finally {
    await pdf.close();
  }
}

/**
 * Reads a PDF. The text is what is read off the pages, in the order of reading: one line a line of print or, where
 * a full line goes on in the next, a paragraph; one line of cells parted by tabs a table row; blank lines where the
 * print leaves room. It is folded already: radicals and compatibility forms of kanji are the kanji that they show,
 * overprinted copies, ruby, running heads, page numbers, slanted stamps and control characters are left out.
 * `boxes` says where each piece stands.
 * Findings: `pdf-page-without-text` and `pdf-page-illegible` with `{page}`, `pdf-ruby` with `{page, count}`.
 * @throws InputError `pdf-none`, `pdf-truncated`, `pdf-encrypted`, `pdf-broken`, with `{file}`
 */
export async function readPdf(file: SourceFile): Promise<Result<PdfReading>> {
  const pages = withoutMargins(await readPages(file));
  const findings = pages.flatMap(aboutPage);
  const stretches = pages.flatMap((page) => {
    const { stretches, ruby } = readStretches(page);
    if (ruby > 0) findings.push(finding('pdf-ruby', null, { page: page.number, count: ruby }));
    return stretches;
  });
  const { text, lines, boxes } = writeText(joinStretches(stretches));
  const read = { mediaType: 'application/pdf', text, encoding: 'pdf', pages: pages.length };
  const source = { ...sourceTextOf(file, read), boxes };
  return { value: { source, lines: [...lines] }, findings };
}
