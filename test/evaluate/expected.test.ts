// The files that readers write: what they may hold, and what is said where they do not.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { InputError } from '../../src/base/input-error.ts';
import { readExpected } from '../../src/evaluate/expected.ts';
import { markDocument } from '../../src/evaluate/mark.ts';
import { MATCHERS } from '../../src/evaluate/matcher.ts';
import { SCORE_CLASSES } from '../../src/evaluate/tally.ts';
import { ROOT } from '../source-files.ts';
import { asFound, makeIndicator, makeSpecimen } from './specimen.ts';

/** The error's code and place, or null. */
function refusalOf(data: unknown): string | null {
  try {
    readExpected(data, 'x/expected.yaml');
    return null;
  } catch (error) {
    const { code, args } = error as InputError;
    expect(args.file).toBe('x/expected.yaml');
    return [code, args.path, args.field].filter((word) => word !== undefined).join(' ');
  }
}

const withIndicator = (part: object) =>
  makeSpecimen({ indicators: [{ ...makeIndicator({ name: '件数' }), ...part }] });

test('a whole one is taken as it is', () => {
  const whole = { ...makeSpecimen(), notes: 'あいまい' };
  expect(readExpected(whole, 'x')).toBe(whole);
});

describe('what does not fit is named', () => {
  test.each([
    ['nothing', null, 'specimen-value $'],
    ['a list', [], 'specimen-value $'],
    ['another kind', { ...makeSpecimen(), kind: 'plan' }, 'specimen-value $.kind'],
    ['a slip in a key', { ...makeSpecimen(), goal: [] }, 'specimen-unknown $ goal'],
    [
      'a figure in quotes',
      withIndicator({ target: '10' }),
      'specimen-value $.indicators[0].target',
    ],
    [
      'not a number',
      withIndicator({ target: Number.NaN }),
      'specimen-value $.indicators[0].target',
    ],
    [
      'half a year',
      withIndicator({ baselineYear: 2014.5 }),
      'specimen-value $.indicators[0].baselineYear',
    ],
    [
      'an era year',
      withIndicator({ readings: { H27: 3 } }),
      'specimen-value $.indicators[0].readings',
    ],
    [
      'a part without figures',
      withIndicator({ components: [{ name: '男性' }] }),
      'specimen-lacks $.indicators[0].components[0] baseline',
    ],
    ['an empty title', { ...makeSpecimen(), goals: ['a', ' '] }, 'specimen-value $.goals[1]'],
    [
      'a grade without its year',
      { ...makeSpecimen(), evaluations: [{ of: 'a', grade: 'A' }] },
      'specimen-lacks $.evaluations[0] year',
    ],
  ])('%s', (_, data, refusal) => {
    expect(refusalOf(data)).toBe(refusal);
  });
});

const folder = join(ROOT, 'test/specimens');
const names = readdirSync(folder);

test('there are specimens', () => {
  expect(names.length).toBeGreaterThanOrEqual(44);
});

test.each(names)('%s is sound, and a model that says it scores in full', (name) => {
  const file = join(folder, name, 'expected.yaml');
  const specimen = readExpected(parse(readFileSync(file, 'utf8')), file);
  const { markings } = markDocument(name, specimen, asFound(specimen));
  for (const matcher of MATCHERS) {
    const { tallies, inventions, misses } = markings[matcher];
    expect(misses.length, matcher).toBe(0);
    expect(Object.values(inventions), matcher).toEqual([0, 0, 0, 0]);
    expect(tallies.right.right, matcher).toBe(specimen.indicators.length);
    for (const of of SCORE_CLASSES) expect(tallies[of].extra + tallies[of].missing, of).toBe(0);
  }
});
