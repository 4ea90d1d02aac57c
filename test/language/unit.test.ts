// Units behind figures.
import { expect, test } from 'vitest';
import { unitAfter } from '../../src/language/value/unit.ts';

test.each([
  ['81.2', '%中3 66.9%', '%'],
  ['12', '%以上', '%'],
  ['3', 'パーセント', '%'],
  ['5', '人以上', '人'],
  ['12', 'km2の道', 'km2'],
  ['12', '', null],
  ['12', '(R5)', null],
])('%s%s', (figure, rest, unit) => {
  expect(unitAfter(figure + rest, figure.length)).toBe(unit);
});
