// Tables of goals, policies and counts, a policy a line.
import { expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { isTally } from '../../../src/language/grade/tally.ts';
import { sourceOf } from '../../documents.ts';

const HEAD = '基本の柱 施策の基本方向 主な事業の数 目標指標の数';
const read = (text: string) => {
  const { goals, projects, document } = compileText(
    sourceOf(`碧浜町総合計画\n\n${text}\n`),
  ).strategy;
  const inside = goals.flatMap((goal) => goal.policies.flatMap((own) => own.projects));
  return {
    goals: goals.map(({ title, policies }) => [title, policies.map((own) => own.title)]),
    projects: [...projects, ...inside].length,
    kind: document.kind,
  };
};

test.each([
  [
    'numbers lost in their brackets',
    '3海と港 () 港をひらく\n()浜をきれいにする 14\n4学び\n\n() 島の学校を守る 11 2',
  ],
  [
    'numbers with their blanks',
    '3 海と港 (1)港をひらく 2\n(2)浜をきれいにする 14\n4 学び (1)島の学校を守る 11 2',
  ],
])('are goals above policies: %s', (_, rows) => {
  expect(read(`${HEAD}\n\n${rows}`)).toEqual({
    goals: [
      ['海と港', ['港をひらく', '浜をきれいにする']],
      ['学び', ['島の学校を守る']],
    ],
    projects: 0,
    kind: 'framework',
  });
});

test('end with the first line of another kind; counts of grades below are no projects', () => {
  const rows = '3海と港 ()港をひらく\n()浜をきれいにする 14';
  const text = `${HEAD}\n${rows}\n\n2.進捗状況\n\n 主な事業 A 97件 B 41件 C 8件\n 目標指標 上昇 15指標 下降 6指標\n`;
  expect(read(text)).toEqual({
    goals: [['海と港', ['港をひらく', '浜をきれいにする']]],
    projects: 0,
    kind: 'framework',
  });
});

test('values below columns of values are none of them', () => {
  expect(
    read('基本目標 施策 現状値\n3海と港 ()港をひらく 14\n()浜をきれいにする 15').kind,
  ).not.toBe('framework');
});

test.each([
  ['A 97件 B 41件 C 8件', true],
  ['上昇 15指標 横ばい 6指標', true],
  ['A 97件 B 41か所', false],
  ['A 97件', false],
  ['港まつり 97件 港まつり 3件', false],
  ['相談件数 97件の増 B', false],
])('%s counts grades: %s', (words, is) => {
  expect(isTally(words)).toBe(is);
});
