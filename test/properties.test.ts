// What holds for every document, the seeds and any text at all.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import validators from '#validators';
import { compileText } from '../src/compile.ts';
import type { Indicator, Reading, Source, Strategy } from '../src/forms/strategy.ts';
import { fold } from '../src/language/letters/clean.ts';
import { figuresIn } from '../src/language/value/numeral.ts';
import { readLines } from '../src/read/lines.ts';
import { SEEDS, seed, seedText, sourceOf } from './documents.ts';

/** Pieces of real documents, odd ones included, in any order. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SEEDS.flatMap((name) => seedText(name).split('\n'))) },
  fc.constantFrom(
    '基本目標1 あ',
    '数値目標',
    '・',
    '①',
    '(ア)',
    '\t',
    '<p>',
    '※',
    '~ ~',
    '第1章',
    '目次',
    '・・・・ 3',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const document = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', '\r\n', '\r', ' ', '')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

/** Every object of the model that has a place. */
function* placed(value: unknown): Generator<{ source: Source } & Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if ('source' in value && (value.source as Source | null)?.start) yield value as never;
  for (const inner of Object.values(value)) yield* placed(inner);
}

const bare = (text: string) => text.replace(/[\s〜～∼~]/g, '');
const wordsAt = (text: string, { start, end }: Source) =>
  bare(fold(text.slice(start.offset, end.offset), 0).text);

/** Whether the letters of `words` stand in `text` in this order. */
function holds(text: string, words: string): boolean {
  let at = 0;
  for (const letter of bare(words)) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function* ids(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('id' in value && typeof value.id === 'string') yield value.id;
  // a diagnostic names the entry that it is about
  for (const [name, inner] of Object.entries(value)) if (name !== 'diagnostics') yield* ids(inner);
}

/** What must hold of any compiled text. */
function sound(text: string): Strategy {
  const { strategy, fates, lines } = compileText(sourceOf(text));
  const { total, ...counts } = strategy.coverage.lines;
  expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(total);
  expect(total).toBe(lines.filter(({ blank }) => !blank).length);
  expect(fates).toHaveLength(lines.length);
  const all = [...ids(strategy)];
  expect(new Set(all).size).toBe(all.length);
  for (const { source } of placed(strategy)) {
    expect(source.start.offset).toBeLessThanOrEqual(source.end.offset);
    expect(source.end.offset).toBeLessThanOrEqual(text.length);
  }
  if (!validators.validateStrategy(strategy))
    expect(validators.validateStrategy.errors).toEqual([]);
  return strategy;
}

test('line spans tile the source', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('あ', 'い\t', '\n', '\r\n', '\r', '　')), (parts) => {
      const text = parts.join('');
      const lines = readLines(text);
      expect(lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      lines.forEach((line, i) => {
        expect(line.start).toBe(i === 0 ? 0 : lines[i - 1]?.end);
      });
    }),
  );
});

test('any text compiles to a valid model', { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(document, (text) => void sound(text)),
    { numRuns: 150 },
  );
});

test('arbitrary letters compile to a valid model', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void sound(text)));
});

describe.each(SEEDS)('%s', (name) => {
  const text = seedText(name);

  test('is sound, and the same input gives the same bytes', () => {
    expect(JSON.stringify(sound(text))).toBe(JSON.stringify(sound(text)));
  });

  test('each place holds the words that were read from it', () => {
    for (const entry of placed(seed(name).strategy)) {
      const words = wordsAt(text, entry.source);
      for (const key of ['title', 'name', 'subtitle', 'term', 'definition', 'purpose'] as const) {
        if (key === 'term' && !('definition' in entry)) continue;
        const value = entry[key];
        if (typeof value === 'string') expect(holds(words, value), `${key} ${value}`).toBe(true);
      }
      if (typeof entry.text === 'string') expect(holds(words, fold(entry.text, 0).text)).toBe(true);
    }
  });

  test('every number of an indicator stands in its place', () => {
    const check = (indicator: Indicator) => {
      const { start, end } = indicator.source;
      const folded = fold(text.slice(start.offset, end.offset), 0).text;
      const figures = new Set(figuresIn(folded).map(({ value }) => Math.abs(value)));
      const { target, baseline, readings } = indicator;
      const numbers = [
        target?.value,
        target?.change?.value,
        ...[baseline, ...readings].flatMap((reading: Reading | null) => [
          reading?.value,
          reading?.cumulative,
          reading?.change,
        ]),
      ];
      for (const number of numbers) {
        // → is a change of nothing
        if (number == null || number === 0) continue;
        expect(figures, `${indicator.name}: ${number}`).toContain(Math.abs(number));
      }
      indicator.components.forEach(check);
    };
    for (const entry of placed(seed(name).strategy))
      if ('baseline' in entry) check(entry as unknown as Indicator);
  });

  test('less than 2 % of the lines are unrecognised', () => {
    const { total, unrecognised } = seed(name).strategy.coverage.lines;
    expect(unrecognised / total).toBeLessThan(0.02);
  });

  test('line ends of other systems change nothing but places', () => {
    const facts = ({ goals, glossary }: Strategy) =>
      JSON.stringify([goals, glossary], (key, value) =>
        key === 'source' || key === 'text' ? undefined : value,
      );
    const plain = facts(seed(name).strategy);
    for (const end of ['\r\n', '\r'])
      expect(facts(compileText(sourceOf(text.replaceAll('\n', end))).strategy)).toBe(plain);
  });
});

test('a text that is no plan gives an empty model with a warning', () => {
  const { strategy } = compileText(
    sourceOf('拝啓\n時下ますますご清栄のこととお慶び申し上げます。\n敬具\n'),
  );
  expect(strategy.goals).toEqual([]);
  expect(strategy.diagnostics.map(({ code }) => code)).toContain('not-a-plan');
});
