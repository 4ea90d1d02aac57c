// A plan whose indicators stand in yearly paths, single boxes and an overview on landscape pages; written down by hand.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { readExpected } from '../../src/evaluate/expected.ts';
import { foundIn } from '../../src/evaluate/found.ts';
import { markDocument } from '../../src/evaluate/mark.ts';
import { parseYaml } from '../../src/read/model-yaml.ts';
import { pdf } from './fixture.ts';

const NAME = 'village-plan';
const { value } = await pdf(NAME);
const { strategy } = compileText(value.source, { lines: value.lines });

test('the model says what a reader took from the pages, and nothing else', () => {
  const file = new URL(`./fixtures/${NAME}.yaml`, import.meta.url);
  const expected = readExpected(parseYaml(readFileSync(file, 'utf8'), NAME), NAME);
  const { inventions, tallies } = markDocument(NAME, expected, foundIn(strategy)).markings.strict;
  for (const name of ['goals', 'policies', 'found', 'right', 'under', 'role', 'projects'] as const)
    expect(tallies[name], name).toMatchObject({ extra: 0, missing: 0 });
  expect(tallies.right.right).toBe(54);
  expect(inventions).toEqual({ filled: 0, wrong: 0, stray: 0, notAPlan: 0 });
});

test('boxes that lead from one to the next are a graph', () => {
  const graph = value.lines.filter(({ graph: isOfGraph, page }) => isOfGraph && page === 7);
  expect(graph.map(({ content }) => content.text.trim())).toEqual(
    expect.arrayContaining(['62件', '37組', '21組', '14人']),
  );
});

test('yearly aims lead to the last, none of them was measured', () => {
  const [path] = strategy.goals[1]?.policies[0]?.kpis ?? [];
  expect(path?.planned.map(({ value: planned }) => planned)).toEqual([70, 80, 90, 100]);
  expect(path?.readings).toEqual([]);
});

test('a heading with its letter is not said to differ from itself', () => {
  const codes = strategy.diagnostics.map(({ code }) => code);
  expect(codes).not.toContain('heading-differs');
});
