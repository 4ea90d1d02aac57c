import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOutputs } from '../../src/cli/output-name.ts';

test.each([
  [
    ['a.txt', 'b.md'],
    ['a', 'b'],
  ],
  [
    ['a/plan.txt', 'b/plan.txt', 'c/other.txt'],
    ['a-plan', 'b-plan', 'other'],
  ],
  [
    ['a/plan.txt', 'a/plan.md'],
    ['plan.txt', 'plan.md'],
  ],
  [
    ['x/a/plan.txt', 'y/a/plan.txt'],
    ['x-a-plan.txt', 'y-a-plan.txt'],
  ],
  [
    ['Plan.txt', 'b/plan.txt'],
    ['Plan', 'b-plan'],
  ],
  [
    ['-', 'stdin.txt'],
    ['stdin', 'stdin.txt'],
  ],
  [
    ['../plan.txt', '../../plan.txt'],
    ['plan', 'plan-2'],
  ],
])('%j', (paths, names) => {
  expect(nameOutputs(paths)).toEqual(names);
});

test('no two outputs are alike, whatever the inputs are called', () => {
  const step = fc.constantFrom('a', 'A', 'b', 'plan', 'plan-2', '..');
  const file = fc.constantFrom('plan.txt', 'PLAN.txt', 'plan.md', 'plan', 'plan-2.txt');
  const path = fc.tuple(fc.array(step, { maxLength: 3 }), file);
  const paths = fc.uniqueArray(path.map(([steps, name]) => [...steps, name].join('/')));
  fc.assert(
    fc.property(paths, (inputs) => {
      const names = nameOutputs(inputs).map((name) => name.toLowerCase());
      expect(new Set(names).size).toBe(inputs.length);
      for (const name of names) expect(name).toMatch(/^[^/\\]+$/);
    }),
  );
});
