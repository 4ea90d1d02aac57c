// What every reader of a text format owes: lines that tile the source, and places where the words really stand.
import { expect } from 'vitest';
import { type Mapped, originOf } from '../../src/base/mapped.ts';
import type { Line } from '../../src/forms/line.ts';
import { fold } from '../../src/language/letters/clean.ts';

/** What character references in the tests' texts stand for. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&#12354;': 'あ',
  '&#x3042;': 'あ',
  '&hellip;': '…',
};

/** Whether `letter` is what stands at `offset`: itself, its folded form, a reference, or a list's own mark. */
function standsAt(letter: string, source: string, offset: number): boolean {
  const rest = source.slice(offset, offset + 9);
  if (/^<li\b/i.test(rest)) return /[・\d. ]/.test(letter);
  const reference = Object.keys(REFERENCES).find((name) => rest.startsWith(name));
  if (reference && letter === REFERENCES[reference]) return true;
  // half-width kana with its sound mark is one letter
  const length = /^.[ﾞﾟ]/.test(rest) ? 2 : 1;
  return fold(rest.slice(0, length), 0).text.includes(letter);
}

function checkPlaces(words: Mapped, source: string): void {
  for (let i = 0; i < words.text.length; i++) {
    const letter = words.text[i] as string;
    const offset = originOf(words, i);
    expect(offset).toBeGreaterThanOrEqual(0);
    expect(offset).toBeLessThan(Math.max(1, source.length));
    if (/\s/.test(letter)) continue;
    expect(
      standsAt(letter, source, offset),
      `「${letter}」 of 「${words.text}」 at ${offset}: 「${source.slice(offset, offset + 12)}」`,
    ).toBe(true);
  }
}

/** Lines tile the source, and every character of them stands where they say. */
export function checkLines(lines: readonly Line[], source: string): void {
  expect(lines.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
  lines.forEach((line, i) => {
    expect(line.index).toBe(i);
    expect(line.start).toBe(i === 0 ? 0 : lines[i - 1]?.end);
    expect(line.end).toBeGreaterThan(line.start);
    checkPlaces(line.content, source);
    for (const cell of line.cells ?? []) checkPlaces(cell, source);
    if (line.blank) expect(line.content.text.trim()).toBe('');
  });
}

/** The lines that are not blank, as `#depth words` or `cell | cell`. */
export function show(lines: readonly Line[]): string[] {
  return lines
    .filter(({ blank }) => !blank)
    .map(({ cells, depth, content }) => {
      if (cells) return cells.map(({ text }) => text.trim()).join(' | ');
      return `${depth === null ? '' : `#${depth} `}${content.text.trim()}`;
    });
}

/** A file for a reader. */
export function fileOf(name: string, content: string | Uint8Array) {
  return { name, bytes: typeof content === 'string' ? Buffer.from(content) : content };
}
