// Rows of tables that are headings.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const HEAD = '指標名 | 基準値 | 目標値';

/** Goals and policies with the names of their indicators. */
function held(...rows: string[]) {
  const text = `碧浜町総合戦略\n\n| ${rows.join(' |\n| ')} |\n`;
  const { goals, policies, indicators } = compileText(sourceOf(text)).strategy;
  const names = (own: readonly { name: string }[]) => own.map(({ name }) => name);
  return {
    goals: goals.map(({ title, targets, kpis }) => [title, names([...targets, ...kpis])]),
    policies: [...policies, ...goals.flatMap((goal) => goal.policies)].map(({ title, kpis }) => [
      title,
      names(kpis),
    ]),
    others: names(indicators),
  };
}

test('bands cut a table, label and title in one cell or one each', () => {
  expect(
    held(
      ...[HEAD, '基本目標1 港をひらく | |', '施策1-1 | 荷をふやす |', '入港の数 | 61隻 | 70隻'],
      ...['施策1-2 | 船をふやす |', '漁船の数 | 6隻 | 7隻'],
    ),
  ).toEqual({
    goals: [['港をひらく', []]],
    policies: [
      ['荷をふやす', ['入港の数']],
      ['船をふやす', ['漁船の数']],
    ],
    others: [],
  });
});

test('a box with a list that came in as a row is a section of its own', () => {
  const text = `碧浜町総合戦略

基本目標1 港をひらく

施策1-1 荷をふやす

| ${[HEAD, '入港の数 | 61隻 | 70隻', '【主な事業】 ・岸壁改修事業(港湾課) ・荷役支援事業(港湾課) | |', '漁船の数 | 6隻 | 7隻'].join(' |\n| ')} |
`;
  const [goal] = compileText(sourceOf(text)).strategy.goals;
  const [policy] = goal?.policies ?? [];
  expect(policy?.projects.map(({ name, operators }) => [name, operators])).toEqual([
    ['岸壁改修事業', ['港湾課']],
    ['荷役支援事業', ['港湾課']],
  ]);
  expect(policy?.kpis[0]?.name).toBe('入港の数');
});

test('a band in front of the heading is the heading of the whole table', () => {
  expect(held('基本目標1 港をひらく | |', HEAD, '入港の数 | 61隻 | 70隻').goals).toEqual([
    ['港をひらく', ['入港の数']],
  ]);
});

test.each([
  ['two cells without a label', '荷をふやす | 船をふやす |'],
  ['a label without a title', '施策1-1 | |'],
])('%s make no band', (_, row) => {
  expect(held(HEAD, row, '入港の数 | 61隻 | 70隻')).toEqual({
    goals: [],
    policies: [],
    others: ['入港の数'],
  });
});
