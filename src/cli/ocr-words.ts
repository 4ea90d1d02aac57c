import type { OcrLine, OcrWord } from '../forms/ocr.ts';

/** The depth of words in the table; pages, blocks, paragraphs and lines stand above them. */
const WORD = '5';

/**
 * The words of each picture from the table that tesseract writes (TSV): columns `level page_num block_num par_num
 * line_num word_num left top width height conf text`, a row for every word and for what holds it.
 */
export function wordsOf(table: string, pictures: number): readonly (readonly OcrLine[])[] {
  const lines = Array.from({ length: pictures }, () => new Map<string, OcrWord[]>());
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, conf, text] =
      row.split('\t');
    const own = lines[Number(page) - 1];
    if (level !== WORD || own === undefined || text === undefined || text.trim() === '') continue;
    const [x0, y0] = [Number(left), Number(top)];
    const word = { text: text.trim(), x0, y0, x1: x0 + Number(width), y1: y0 + Number(height) };
    const key = `${block} ${paragraph} ${line}`;
    const words = own.get(key) ?? [];
    words.push({ ...word, confidence: Math.max(0, Number(conf)) });
    own.set(key, words);
  }
  return lines.map((own) => [...own.values()]);
}
