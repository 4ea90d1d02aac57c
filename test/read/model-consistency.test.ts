import { describe, expect, test } from 'vitest';
import type { Strategy } from '../../src/forms/strategy.ts';
import { inspectModel } from '../../src/read/model/consistency.ts';
import { SEEDS, seed } from '../documents.ts';

/** What is found in a seed's model after `change` was made by hand. */
function found(change: (model: Strategy) => void): string[] {
  const model = structuredClone(seed('nemuro-1-evaluation-h28').strategy);
  change(model);
  return inspectModel(model).map(({ code, args }) => `${code} ${args.path}`);
}

const set = (target: unknown, values: object) => Object.assign(target as object, values);

test.each(SEEDS)('%s: nothing to find', (name) => {
  expect(inspectModel(seed(name).strategy)).toEqual([]);
});

describe('what hands may break', () => {
  test.each<[string, (model: Strategy) => void, string[]]>([
    [
      'an id that stands twice',
      ({ goals: [goal] }) => set(goal?.targets[1], { id: goal?.targets[0]?.id }),
      ['model-id-twice $.goals[0].targets[1]'],
    ],
    [
      'a KPI under another policy',
      ({ goals: [goal] }) => set(goal?.targets[0], { id: 'target/9/合計特殊出生率' }),
      ['model-id-astray $.goals[0].targets[0]'],
    ],
    [
      'an id of another kind',
      ({ goals: [goal] }) => set(goal?.targets[0], { role: 'kpi' }),
      ['model-id-astray $.goals[0].targets[0]'],
    ],
    [
      'a renamed goal: all that stands right under it',
      ({ goals }) => set(goals[0], { id: 'aim/1' }),
      ['model-id-astray $.goals[0]'],
    ],
    [
      'an end before its start',
      ({ goals: [goal] }) => set(goal?.source.end, { offset: 0 }),
      ['model-span-reversed $.goals[0].source'],
    ],
    [
      'an end left of its start on one line',
      ({ goals: [goal] }) => set(goal?.source, { end: { ...goal?.source.start, column: 0 } }),
      ['model-span-reversed $.goals[0].source'],
    ],
    [
      'a place behind the end of the file',
      ({ glossary: [term] }) => set(term?.source.end, { offset: 10_000_000 }),
      ['model-span-outside $.glossary[0].source'],
    ],
    [
      'a page of a document without pages',
      ({ goals: [goal] }) => set(goal?.source, { page: 2 }),
      ['model-page-outside $.goals[0].source'],
    ],
    [
      'a rectangle with its corners changed round',
      ({ goals: [goal] }) => set(goal?.source, { rect: [90, 10, 20, 30] }),
      ['model-rect-reversed $.goals[0].source'],
    ],
    [
      'lines that do not add up',
      ({ coverage: { lines } }) => set(lines, { prose: lines.prose + 1 }),
      ['model-coverage-sum $.coverage.lines'],
    ],
  ])('%s', (_, change, problems) => {
    expect(found(change)).toEqual(problems);
  });
});

test('the second of a name holds parts by the path of the first', () => {
  const { strategy } = seed('nemuro-1-evaluation-h28');
  const model = structuredClone(strategy);
  const [policy] = model.goals[0]?.policies ?? [];
  set(policy, { id: `${policy?.id}~2` });
  expect(inspectModel(model)).toEqual([]);
});

test('a text that was taken out of a PDF may be longer than its file', () => {
  const model = structuredClone(seed('nemuro-1-outline').strategy);
  set(model.document.source, { mediaType: 'application/pdf', bytes: 10 });
  expect(inspectModel(model)).toEqual([]);
});
