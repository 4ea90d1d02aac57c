import { type Finding, finding, type Result } from '../../base/finding.ts';
import type { Line } from '../../forms/line.ts';
import type { Ocr } from '../../forms/ocr.ts';
import type { SourceFile, SourceText } from '../../forms/source.ts';
import { isLegible } from '../../language/letters/legible.ts';
import { scanPage } from '../scan/page.ts';
import { sourceTextOf } from '../source-text.ts';
import { openPdf } from './document.ts';
import { openDrawing } from './drawing.ts';
import { MEASURES } from './lexicon.ts';
import { withoutMargins } from './margin.ts';
import { type LoosePage, readLoosePage, scannedPageOf } from './page.ts';
import { joinStretches } from './paragraph.ts';
import { readStretches } from './stretch.ts';
import { withoutTabs } from './tab.ts';
import { writeText } from './text.ts';

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
  const plain = text.length - text.replace(PLAIN, '').length;
  return letters < ENOUGH || plain / letters >= MEASURES.plain;
}

/** What hides the words of a page: there are none, or a font does not say which they are. */
function unreadOf(page: LoosePage): 'pdf-page-without-text' | 'pdf-page-illegible' | null {
  const words = page.glyphs.map(({ text }) => text).join('');
  const isEmpty = words.trim() === '' && page.tables.length === 0;
  if (isEmpty && page.picture >= MEASURES.scan) return 'pdf-page-without-text';
  const cells = page.tables.flatMap(({ rows }) => rows.flat().flatMap(({ parts }) => parts));
  const all = words + cells.map(({ text }) => text).join('');
  return isReadable(all) ? null : 'pdf-page-illegible';
}

function aboutPage(page: LoosePage): Finding[] {
  const { number, recognition } = page;
  if (recognition?.words === 0) return [finding('ocr-page-empty', null, { page: number })];
  if (recognition) {
    const { confidence, doubtful } = recognition;
    const about = [finding('ocr-page', null, { page: number, confidence })];
    if (doubtful === 0) return about;
    return [...about, finding('ocr-figures-left-out', null, { page: number, count: doubtful })];
  }
  const code = unreadOf(page);
  return code === null ? [] : [finding(code, null, { page: number })];
}

/** The pages with those read off their pictures that have no words of their own (文字認識). */
async function recognise(
  file: SourceFile,
  pages: readonly LoosePage[],
  ocr: Ocr,
): Promise<readonly LoosePage[]> {
  // running heads are no words of a page
  const unread = new Set(
    withoutMargins(pages)
      .filter((page) => unreadOf(page) !== null)
      .map(({ number }) => number),
  );
  if (unread.size === 0) return pages;
  const drawing = await openDrawing(file);
  try {
    const read: LoosePage[] = [];
    for (const page of pages) {
      const { number } = page;
      const { dots, pixels } = MEASURES.scanned;
      const drawn = unread.has(number) ? await drawing.draw(number, dots, pixels) : null;
      if (drawn === null) read.push(page);
      else {
        const scanned = await scanPage(drawn.image, drawn.dots, ocr);
        read.push(scannedPageOf(scanned, number, read.at(-1)));
      }
    }
    return read;
  } finally {
    await drawing.close();
  }
}

async function readPages(file: SourceFile): Promise<LoosePage[]> {
  const pdf = await openPdf(file);
  try {
    const pages: LoosePage[] = [];
    for (let number = 1; number <= pdf.pages; number++)
      pages.push(readLoosePage(await pdf.page(number), number, pdf.codes, pages.at(-1)));
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
 * `boxes` says where each piece stands. Pages without words, or whose font hides them, are drawn and handed to `ocr`
 * where it is given; their lines are marked.
 * Findings: `pdf-page-without-text`, `pdf-page-illegible` and `ocr-page-empty` with `{page}`, `ocr-page` with
 * `{page, confidence}`, `ocr-figures-left-out` and `pdf-ruby` with `{page, count}`.
 * @throws InputError `pdf-none`, `pdf-truncated`, `pdf-encrypted`, `pdf-broken`, with `{file}`; `ocr-no-canvas`
 */
export async function readPdf(file: SourceFile, ocr?: Ocr): Promise<Result<PdfReading>> {
  const printed = await readPages(file);
  const pages = withoutTabs(withoutMargins(ocr ? await recognise(file, printed, ocr) : printed));
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
