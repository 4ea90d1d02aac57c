// Values that a line's end tore in two.
import { expect, test } from 'vitest';
import { joinTornLines } from '../../src/outline/torn-line.ts';
import { shown } from './shown.ts';

const joined = (...lines: string[]) => shown(lines.join('\n'), joinTornLines);

test.each([
  ['a figure whose rest begins with zeros', ['入港の数 120隻 3', '00隻'], '入港の数 120隻 300隻'],
  ['the first unit of a row', ['入港の数の増減 △84', '隻 0隻'], '入港の数の増減 △84隻 0隻'],
  ['the first unit, the second lost', ['漁の水揚げ 800', '千円 900'], '漁の水揚げ 800千円 900'],
  ['a figure behind 年後に年', ['入港の数 5年後に年3 10隻'], '入港の数 5年後に年310隻'],
  ['a bound apart from its value', ['港が好きな人の割合 70% 以上'], '港が好きな人の割合 70%以上'],
])('%s', (_, lines, whole) => {
  expect(joined(...lines)).toEqual([whole]);
});

test.each([
  ['a decimal', ['入港の伸び 120隻 3', '0.5倍']],
  ['a figure behind a year', ['入港の数 H30年3 10隻']],
  ['a figure alone', ['3', '00隻']],
  ['the units of two figures', ['入港の数 120', '隻 300人']],
  ['a row that is whole', ['入港の数 120隻 3', '隻 300隻']],
])('%s stays apart', (_, lines) => {
  expect(joined(...lines)).toEqual(lines);
});
