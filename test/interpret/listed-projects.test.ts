// Projects that lists of lines name.
import { expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { compileText } from '../../src/compile.ts';
import { listedProjects } from '../../src/interpret/project/listed.ts';
import { sourceOf } from '../documents.ts';

const listed = (line: string) =>
  listedProjects([mapped(line, 0)]).map(
    ({ number, name, category, description, operators }) =>
      [number, name.text, category?.text, description?.text ?? null, operators] as const,
  );

test.each([
  [
    '(新規)統合中学校建設事業  3億8,500万円',
    null,
    '統合中学校建設事業',
    '新規',
    '3億8,500万円',
    [],
  ],
  ['【継続】 産後ケア事業(町) 40万円', null, '産後ケア事業(町)', '継続', '40万円', []],
  ['101 産後ケア事業  拡充  健康づくり課', 101, '産後ケア事業', '拡充', null, ['健康づくり課']],
  ['[拡] 産後ケア事業', null, '[拡] 産後ケア事業', undefined, null, []],
  ['7 漁港整備事業 継続', 7, '漁港整備事業', '継続', null, []],
] as const)('%s', (line, ...expected) => {
  expect(listed(line)).toEqual([expected]);
});

test.each([
  ['no category', '統合中学校建設事業  3億8,500万円'],
  ['no category or cost', '統合中学校建設事業'],
  ['no project', '(新規)港が開きました 40万円'],
  ['a sentence', '(新規)産後ケア事業、漁港整備事業 40万円'],
  ['no number', '産後ケア事業 拡充 健康づくり課'],
])('a line with %s lists none', (_, line) => {
  expect(listed(line)).toEqual([]);
});

test('measures of a policy that are all projects are projects, with one that is none they are measures', () => {
  const [all, some] = [
    ['1 空き家バンク事業', '2 移住体験事業(拡充)'],
    ['1 空き家バンク事業', '2 移住の相談を続ける'],
  ].map((lines) => {
    const text = `碧浜町総合戦略\n基本目標1 港をひらく\n施策1 荷をふやす\n主な取組\n${lines.join('\n')}\n`;
    return compileText(sourceOf(text)).strategy.goals[0]?.policies[0];
  });
  expect(all?.projects.map(({ name, category }) => [name, category])).toEqual([
    ['空き家バンク事業', null],
    ['移住体験事業', '拡充'],
  ]);
  expect(all?.actions).toEqual([]);
  expect(some?.actions.map(({ title }) => title)).toEqual([
    '空き家バンク事業',
    '移住の相談を続ける',
  ]);
  expect(some?.projects).toEqual([]);
});
