// A sample of what `npm run accuracy` measures: sound plans are silent, a planted fault is found by its own rule.
import { describe, expect, test } from 'vitest';
// @ts-expect-error plain JavaScript, shared with scripts/accuracy.js
import { compiler, plantedFigures, soundFigures } from '../../scripts/planted-faults.js';
import { RULES } from '../../src/check/rules.ts';
import { compileText } from '../../src/compile.ts';

interface Figures {
  readonly code: string;
  readonly fault: string;
  readonly planted: number;
  readonly found: number;
  readonly crowded: number;
}

const compile = compiler(compileText);

test('sound plans are silent', () => {
  expect(soundFigures(compile, 8)).toEqual({ plans: 8, silent: 8, found: new Map() });
});

describe('planted faults', () => {
  const all: readonly Figures[] = plantedFigures(compile, 4);

  test('there is one for every rule on one document', () => {
    const codes = RULES.filter(({ scope }) => scope === 'document').map(({ code }) => code);
    expect([...new Set(all.map(({ code }) => code))].sort()).toEqual([...codes].sort());
  });

  test.each(all)('$code: $fault', ({ planted, found, crowded }) => {
    expect(planted).toBeGreaterThan(0);
    expect({ found, crowded }).toEqual({ found: planted, crowded: 0 });
  });
});
