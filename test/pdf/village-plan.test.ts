// A plan whose indicators stand in yearly paths, single boxes and an overview on landscape pages.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { pdf } from './fixture.ts';

const NAME = 'village-plan';
const { value } = await pdf(NAME);
const { strategy } = compileText(value.source, { lines: value.lines });

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
