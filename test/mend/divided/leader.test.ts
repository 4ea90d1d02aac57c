// Dots that lead the eye from a name to its value.
import { expect, test } from 'vitest';
import { openLeaders } from '../../../src/mend/divided/leader.ts';
import { shown } from '../shown.ts';

test.each([
  ['◆ 港の数………………1か所(H30) → 2か所(R6)', '◆ 港の数  1か所(H30) → 2か所(R6)'],
  ['人の増減 ............ △38人(H30) → ±0人(R6)', '人の増減  △38人(H30) → ±0人(R6)'],
])('give way to a wide blank: %s', (text, expected) => {
  expect(shown(text, openLeaders)).toEqual([expected]);
});

test.each([
  ['in front of the number of a page', '第1章 港をひらく………………12'],
  ['in a legend of grades', 'A……80%以上'],
  ['in front of words', '港の数………………調べていない'],
])('stay %s', (_, text) => {
  expect(shown(text, openLeaders)).toEqual([text]);
});
