// The way from start to aim on the line below the name of a measure.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const read = (...lines: string[]) =>
  compileText(
    sourceOf(`柱1 島をつくる\n◇出生数 34人 ➡ 40人\n${lines.join('\n')}\n`),
  ).strategy.goals[0]?.targets.map(({ name, baseline, target }) => [
    name,
    baseline?.value,
    target?.value,
  ]);

test('it is that of the entry above it, further in', () => {
  expect(read('◇保育に満足している保護者の割合', '     61.5% ➡ 75%')).toEqual([
    ['出生数', 34, 40],
    ['保育に満足している保護者の割合', 61.5, 75],
  ]);
});

test.each([
  ['is no measure', ['◇保育所の改修', '     61.5% ➡ 75%']],
  ['has a figure of its own', ['◇5人以上の世帯数', '     61.5% ➡ 75%']],
  ['stands apart', ['◇保護者の割合', '', '     61.5% ➡ 75%']],
])('an entry that %s has none', (_, lines) => {
  expect(read(...lines)).toEqual([['出生数', 34, 40]]);
});
