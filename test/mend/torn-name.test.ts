// Names of rows that go over two lines in front of the bars or tabs of their table.
import { expect, test } from 'vitest';
import { mendTornNames } from '../../src/mend/divided/torn-name.ts';
import { readLines } from '../../src/read/lines.ts';

const mended = (text: string) => mendTornNames(readLines(text)).map(({ content }) => content.text);

const HEAD = '指標名 | 基準値 | 目標値 |';
const ROW = '窓口の数 | 4件 | 8件 |';

test.each([
  ['the words break off', '山菜採りの講習を受けた住民', 'の割合'],
  ['a short rest below a full line', '山菜を扱う直売所が一年間に販', '売した額'],
  ['a bracket is open', '講習会の受講者数(令和7年度', 'からの累計)'],
  ['a verb goes on', '講習のあとに就業し', 'た住民の数'],
])('a torn name is one: %s', (_, above, below) => {
  const rest = ' | 3人 | 9人 |';
  expect(mended(`${HEAD}\n${ROW}\n${above}\n${below}${rest}\n`)).toEqual([
    HEAD,
    ROW,
    above + below + rest,
  ]);
  const tabs = (line: string) => line.replace(/ \| ?/g, '\t');
  const lines = [HEAD, ROW, above, below + rest].map(tabs);
  expect(mended(lines.join('\n')).at(-1)).toBe(`${above}${lines[3]}`);
});

test.each([
  ['a heading with its number', `${HEAD}\n${ROW}\n(1)山の恵みを活かした取組\n農家数 | 3人 | 9人 |`],
  [
    'the name of the next table',
    `年度 | 2022 | 2023 |\n実績 | 4 | 5 |\n山菜採りの講習を受けた人\n年度 | 2022 | 2023 |\n実績 | 4 | 5 |`,
  ],
  [
    'the name above rows of one indicator',
    `${HEAD}\n${ROW}\n山菜採りの講習を受けた人\n実績 | 3人 | 9人 |`,
  ],
  ['a text above the heading', `山菜採りの講習についての\n${HEAD}\n${ROW}`],
])('is none: %s', (_, text) => {
  expect(mended(text)).toEqual(text.split('\n'));
});
