// The seeds, printed, mean what they mean as text: places and verbatim words aside the models are the same.
import { describe, expect, test } from 'vitest';
import type { Line } from '../../src/forms/line.ts';
import type { SourceText } from '../../src/forms/source.ts';
import { interpret } from '../../src/interpret/strategy.ts';
import { layOut } from '../../src/outline/outline.ts';
import { readLines } from '../../src/read/lines.ts';
import { SEEDS, seedText, sourceOf } from '../documents.ts';
import { pdf } from './fixture.ts';

/** Fields that say where something stands or quote it as it stands. */
const PLACES = new Set(['source', 'sources', 'coverage', 'text']);

function strategyOf(source: SourceText, lines: readonly Line[]): unknown {
  const { value } = interpret(source, lines, layOut(lines).value);
  return JSON.parse(
    JSON.stringify(value.strategy, (key, held) => (PLACES.has(key) ? undefined : held)),
  );
}

/** Every value with its path. */
function flat(held: unknown, path = ''): [string, unknown][] {
  if (held === null || typeof held !== 'object') return [[path, held]];
  return Object.entries(held).flatMap(([key, inner]) => flat(inner, `${path}.${key}`));
}

/** What print takes away: a blank at which a line of a cell broke. */
const normal = (held: unknown) => (typeof held === 'string' ? held.replace(/\s+/g, '') : held);

/** Each seed as a browser prints it, and written in Word and printed by LibreOffice. */
const PRINTS = SEEDS.flatMap((seed) => [
  { name: seed, seed },
  { name: `${seed}.office`, seed },
]);

describe.each(PRINTS)('$name', ({ name, seed }) => {
  test('compiles to the same model as its text', async () => {
    const text = seedText(seed);
    const expected = flat(strategyOf(sourceOf(text), readLines(text)));
    const { value } = await pdf(name);
    const found = flat(strategyOf(value.source, value.lines));
    const comparable = (entries: [string, unknown][]) =>
      entries.map(([path, held]) => `${path} ${JSON.stringify(normal(held))}`);
    expect(expected.length).toBeGreaterThan(500);
    expect(comparable(found)).toEqual(comparable(expected));
  });

  test('running heads and page numbers are gone', async () => {
    const { value } = await pdf(name);
    expect(value.source.text).not.toMatch(/・資料$/m);
    expect(value.source.text).not.toMatch(/^- \d+ -$/m);
  });

  test('lines tile the text, and every letter has a place on its page', async () => {
    const { value } = await pdf(name);
    const { text, boxes = [], pages } = value.source;
    let end = 0;
    for (const line of value.lines) {
      expect(line.start).toBe(end);
      expect(line.page).toBeGreaterThanOrEqual(1);
      expect(line.page).toBeLessThanOrEqual(pages as number);
      end = line.end;
    }
    expect(end).toBe(text.length);
    const placed = new Uint8Array(text.length);
    for (const { start, end: close, rect } of boxes) {
      placed.fill(1, start, close);
      const [x0, y0, x1, y1] = rect;
      // A4 in points
      expect(x0 >= 0 && x0 < x1 && x1 <= 596).toBe(true);
      expect(y0 >= 0 && y0 < y1 && y1 <= 843).toBe(true);
    }
    const lost = text.split('').filter((letter, i) => letter.trim() !== '' && !placed[i]);
    expect(lost).toEqual([]);
  });
});
