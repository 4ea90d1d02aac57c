// Cards whose fields go on below where their values begin.
import { expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { joinHangingLines } from '../../../src/mend/page/hanging-lines.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

const joined = (...lines: string[]) =>
  shown(lines.join('\n'), joinHangingLines).map((line) => line.trim());

test('names, times and remarks go on with their fields', () => {
  expect(
    joined(
      '　指標名　　放課後児童クラブの待',
      '　　　　　　機児童数',
      '　現状値　　12人（平成30',
      '　　　　　　年度）',
      '　目標値　　県平均以上',
      '　　　　　　※県平均は',
      '　　　　　　９人',
      '　把握方法　市の調べ',
    ),
  ).toEqual([
    '指標名  放課後児童クラブの待機児童数',
    '現状値  12人(平成30年度)',
    '目標値  県平均以上 ※県平均は9人',
    '把握方法 市の調べ',
  ]);
});

test('a second value stays a word of its own', () => {
  expect(joined('指標名　　健診の受診率', '目標値　　50%', '　　　　　60%')).toEqual([
    '指標名  健診の受診率',
    '目標値  50% 60%',
  ]);
});

test.each([
  [
    'without fields of an indicator',
    ['　対象　　　市内の小', '　　　　　　学生', '　主体　　　市役所'],
  ],
  ['of a list that is further in', ['　指標名　　健診', '　目標値　　50%', '　　　会場の数']],
  ['of two cells', ['指標名　　健診の数', '目標値　　50%', '　　　　　男性　　女性']],
])('lines %s stay as they are', (_, lines) => {
  expect(joined(...lines)).toHaveLength(lines.length);
});

test('labels with a colon, the field of another kind that holds a figure', () => {
  const text = [
    '夕霧市総合戦略',
    '基本目標１　子育てのまち',
    '施策１　保育の充実',
    '指標名　　：放課後児童クラブの',
    '　　　　　　登録児童数',
    '基準値　　：120人（平成30年度）',
    '目標値　　：県平均以上',
    '　　　　　　（令和５年度）',
    '把握方法　：３歳児健康診査',
  ];
  const [policy] = compileText(sourceOf(text.join('\n'))).strategy.goals[0]?.policies ?? [];
  expect(policy?.kpis.map(({ name }) => name)).toEqual(['放課後児童クラブの登録児童数']);
  expect(policy?.kpis[0]?.baseline?.value).toBe(120);
  expect(policy?.kpis[0]?.target?.dueFiscalYear).toBe(2023);
});
