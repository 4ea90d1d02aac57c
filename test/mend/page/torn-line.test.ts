// Values that a line's end tore in two.
import { expect, test } from 'vitest';
import { joinTornLines } from '../../../src/mend/page/torn-line.ts';
import { shown } from '../shown.ts';

const joined = (...lines: string[]) => shown(lines.join('\n'), joinTornLines);

test.each([
  ['a figure whose rest begins with zeros', ['入港の数 120隻 3', '00隻'], '入港の数 120隻 300隻'],
  ['the first unit of a row', ['入港の数の増減 △84', '隻 0隻'], '入港の数の増減 △84隻 0隻'],
  ['the first unit, the second lost', ['漁の水揚げ 800', '千円 900'], '漁の水揚げ 800千円 900'],
  ['a figure behind 年後に年', ['入港の数 5年後に年3 10隻'], '入港の数 5年後に年310隻'],
  ['a unit behind a multiplier', ['苗木の数 85 千', '本 120 千本'], '苗木の数 85 千本 120 千本'],
  [
    'a figure around its multiplier',
    ['漁の水揚げ 3 億 4,', '200 万円 4 億円'],
    '漁の水揚げ 3億4,200 万円 4 億円',
  ],
  [
    'a bound below its value',
    ['港が好きな人の割合 80%', '以上(未調査)'],
    '港が好きな人の割合 80%以上(未調査)',
  ],
  [
    'a value behind a colon',
    ['港を見た人の数', ': 月平均 18人 ⇒ 30人'],
    '港を見た人の数: 月平均 18人 ⇒ 30人',
  ],
  ['a cell behind its point', ['12.', '5%'], '12.5%'],
  ['a cell behind its multiplier', ['31億', '4,000万円'], '31億4,000万円'],
  ['a cell inside its bound', ['6隻以', '上'], '6隻以上'],
  ['the unit between a figure and its time', ['4,000', '隻', '(R7年度)'], '4,000隻'],
  ['a bound apart from its value', ['港が好きな人の割合 70% 以上'], '港が好きな人の割合 70%以上'],
])('%s', (_, lines, whole) => {
  expect(joined(...lines)[0]).toEqual(whole);
});

test.each([
  ['words that only begin like a bound', ['港が好きな人の割合 80%', '以上の人が答えた']],
  ['figures that no multiplier joins', ['入港の数 3 隻 4,200 万円']],
  ['a decimal', ['入港の伸び 120隻 3', '0.5倍']],
  ['a figure behind a year', ['入港の数 H30年3 10隻']],
  ['a figure alone', ['3', '00隻']],
  ['an enumerator', ['1.', '2人目の支援']],
  ['a unit without time', ['4,000', '隻']],
  ['the units of two figures', ['入港の数 120', '隻 300人']],
  ['a row that is whole', ['入港の数 120隻 3', '隻 300隻']],
])('%s stays apart', (_, lines) => {
  expect(joined(...lines)).toEqual(lines);
});
