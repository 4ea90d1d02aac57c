// A plan as a city hall's word processor makes it; what it says was written down by hand.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { readExpected } from '../../src/evaluate/expected.ts';
import { foundIn } from '../../src/evaluate/found.ts';
import { markDocument } from '../../src/evaluate/mark.ts';
import { parseYaml } from '../../src/read/model-yaml.ts';
import { pdf } from './fixture.ts';

const NAME = 'word-plan';
const { value } = await pdf(NAME);
const { strategy } = compileText(value.source, { lines: value.lines });
const file = new URL(`./fixtures/${NAME}.yaml`, import.meta.url);
const expected = readExpected(parseYaml(readFileSync(file, 'utf8'), NAME), NAME);
const { strict } = markDocument(NAME, expected, foundIn(strategy)).markings;

test('the model says what a reader took from the pages, and nothing else', () => {
  for (const name of ['goals', 'policies', 'found', 'right', 'under', 'role'] as const)
    expect(strict.tallies[name], name).toMatchObject({ extra: 0, missing: 0 });
  expect(strict.tallies.right.right).toBe(56);
  expect(strict.inventions).toEqual({ filled: 0, wrong: 0, stray: 0, notAPlan: 0 });
});

test('a project that stands again under another policy (再掲) says so and is counted once', () => {
  expect(strict.tallies.projects).toMatchObject({ extra: 0, missing: 0 });
  const projects = strategy.goals.flatMap(({ policies }) =>
    policies.flatMap((own) => own.projects),
  );
  const twice = projects.filter(({ relisted }) => relisted).map(({ name }) => name);
  expect(twice).toEqual(['お試し住宅整備事業']);
});
