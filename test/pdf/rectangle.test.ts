// Rectangles of the model against the places that pdf.js, a reader of its own, gives to the words.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Source } from '../../src/forms/strategy.ts';
import { rectangleOf } from '../../src/interpret/printed-place.ts';
import { gatherEntries } from '../../src/report/explain/entry.ts';
import { pdf, pdfFile } from './fixture.ts';

const LIBRARY = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Words of a page with the middle of each. */
async function wordsOn(name: string, number: number): Promise<Word[]> {
  const task = getDocument({
    data: pdfFile(name).bytes,
    verbosity: 0,
    cMapUrl: join(LIBRARY, 'cmaps/'),
    standardFontDataUrl: join(LIBRARY, 'standard_fonts/'),
  });
  const { items } = await (await (await task.promise).getPage(number)).getTextContent();
  await task.destroy();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , x, y] = item.transform as [number, number, number, number, number, number];
    return [{ text: item.str, x: x + item.width / 2, y: y + item.height / 3 }];
  });
}

const letters = (text: string) => text.normalize('NFKC').replace(/[\s~〜]/g, '');

/** The letters of all words whose middle lies in the rectangle of `source`, as the page gives them. */
async function lettersIn(name: string, { page, rect }: Source): Promise<string> {
  if (page === null || !rect) throw new Error('no place');
  const [left, bottom, right, top] = rect;
  const inside = (await wordsOn(name, page)).filter(
    ({ x, y }) => x > left && x < right && y > bottom && y < top,
  );
  return letters(inside.map(({ text }) => text).join(''));
}

async function entryOf(name: string, id: string) {
  const { value } = await pdf(name);
  const { strategy, source } = compileText(value.source, { lines: value.lines });
  const entry = gatherEntries(strategy).find((known) => known.id === id);
  if (!entry) throw new Error(`no ${id}`);
  const { start, end } = entry.source;
  return { place: entry.source, words: source.text.slice(start.offset, end.offset) };
}

test.each([
  ['nemuro-2-strategy-draft', 'kpi/2/ア/1/季節労働者数', 9],
  ['nemuro-2-strategy-draft', 'target/1/合計特殊出生率', 7],
  ['nemuro-1-evaluation-h28', 'kpi/1/ア/4/パパママ学級への男性の参加率', null],
  ['hokuto-2-strategy', 'goal/1', null],
])('%s: the rectangle of %s holds its words and no others', async (name, id, page) => {
  const { place, words } = await entryOf(name, id);
  if (page !== null) expect(place.page).toBe(page);
  const found = await lettersIn(name, place);
  expect(found.length).toBeGreaterThan(4);
  expect([...found].sort().join('')).toBe([...letters(words)].sort().join(''));
});

test('an entry that goes on to the next page has the rectangle of its first', () => {
  const boxes = [
    { start: 0, end: 5, page: 1, rect: [10, 700, 90, 712] },
    { start: 6, end: 9, page: 1, rect: [10, 20, 120, 32] },
    { start: 9, end: 14, page: 2, rect: [0, 750, 500, 762] },
    { start: 15, end: 20, page: 2, rect: [10, 730, 90, 742] },
  ] as const;
  const at = (start: number, end: number) => rectangleOf(boxes, { start, end });
  expect(at(7, 18)).toEqual({ page: 1, rect: [10, 20, 120, 32] });
  expect(at(2, 18)).toEqual({ page: 1, rect: [10, 20, 120, 712] });
  expect(at(9, 20)).toEqual({ page: 2, rect: [0, 730, 500, 762] });
  // the line end between two lines, and what stands behind them all
  expect(at(5, 6)).toBeNull();
  expect(at(20, 25)).toBeNull();
  expect(rectangleOf([], { start: 0, end: 5 })).toBeNull();
});

test('documents without pages have none', async () => {
  const { value } = await pdf('frame');
  const { boxes: _, ...text } = value.source;
  const { strategy } = compileText(text);
  expect(gatherEntries(strategy).every(({ source }) => source.rect === null)).toBe(true);
});
