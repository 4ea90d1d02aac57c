// Whole plans of 16 pages as municipalities typeset and print them; what each says was written down by hand from its pages
// before the compiler saw it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { readExpected } from '../../src/evaluate/expected.ts';
import { foundIn } from '../../src/evaluate/found.ts';
import { markDocument } from '../../src/evaluate/mark.ts';
import { parseYaml } from '../../src/read/model/yaml.ts';
import { pdf } from './fixture.ts';

const COUNTED = ['goals', 'policies', 'found', 'right', 'under', 'role', 'projects'] as const;

test.each([
  ['office-plan', 46],
  ['word-plan', 56],
  ['village-plan', 54],
  ['north-plan', 42],
  ['harbour-plan', 45],
  ['castle-plan', 62],
  ['hill-plan', 62],
  ['tide-plan', 40],
  ['cape-plan', 44],
  ['bay-plan', 52],
  ['mist-plan', 45],
  ['beech-plan', 45],
  ['gorge-plan', 45],
])(
  '%s: the model says what a reader took from the pages, and nothing else',
  async (name, count) => {
    const { value } = await pdf(name);
    const { strategy } = compileText(value.source, { lines: value.lines });
    const file = new URL(`./fixtures/${name}.yaml`, import.meta.url);
    const expected = readExpected(parseYaml(readFileSync(file, 'utf8'), name), name);
    const { inventions, tallies } = markDocument(name, expected, foundIn(strategy)).markings.strict;
    for (const key of COUNTED) expect(tallies[key], key).toMatchObject({ extra: 0, missing: 0 });
    expect(tallies.right.right).toBe(count);
    expect(inventions).toEqual({ filled: 0, wrong: 0, stray: 0, notAPlan: 0 });
  },
);
