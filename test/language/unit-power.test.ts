import { expect, test } from 'vitest';
import { unitAfter } from '../../src/language/value/unit.ts';

test.each([
  ['1,200m3', 'm3'],
  ['1,200m2以上', 'm2'],
  ['3km', 'km'],
  ['3km 25分', 'km'],
  ['5m2.5', 'm'],
])('the unit of %s', (text, unit) => {
  expect(unitAfter(text, /^[\d,.]+/.exec(text)?.[0].length ?? 0)).toBe(unit);
});
