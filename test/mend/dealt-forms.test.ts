// Tables whose cells came in apart from their rows: as they were drawn, a paragraph each, twice, counted by goals.
import { describe, expect, test } from 'vitest';
import { mendDatedPairs } from '../../src/mend/flat/dated-pair-lines.ts';
import { mendNamedTwice } from '../../src/mend/flat/named-twice.ts';
import { mendDealtYears } from '../../src/mend/form/dealt-years.ts';
import { mendGoalCounts } from '../../src/mend/form/goal-counts.ts';
import { openBracketedKpis } from '../../src/mend/run-on/bracketed-kpis.ts';
import { read } from '../interpret/indicators.ts';
import { shown } from './shown.ts';

const DRAWN =
  'KPI\n単位\n案内人の登録者数\n現状\n18\n人\nH29\nH30\nH31\n20\n24\n30\n目標\n30\n(H26年度)\n体験の利用者数\n1,150\n人\n(H31年度)\n1,300\n1,450\n1,600\n観光協会資料\n1,600\n(H26年度)\n(H31年度)';

describe('cells as they were drawn', () => {
  test('are rows where they are as many as the columns ask for', () => {
    expect(shown(DRAWN, mendDealtYears)).toEqual([
      'KPI',
      ' | 単位 | 現状 | H29 | H30 | H31 | 目標',
      '案内人の登録者数 | 人 | 18(H26年度) | 20 | 24 | 30 | 30(H31年度)',
      '体験の利用者数 | 人 | 1,150(H26年度) | 1,300 | 1,450 | 1,600 | 1,600(H31年度)',
      '観光協会資料',
    ]);
  });

  test.each([
    ['the last year of a row is not its aim', DRAWN.replace('1,600\n(H26', '1,700\n(H26')],
    ['a figure is lost', DRAWN.replace('1,450\n', '')],
    ['a name is lost', DRAWN.replace('体験の利用者数\n', '')],
  ])('stay as they are where %s', (_, text) => {
    expect(shown(text, mendDealtYears)).toEqual(text.split('\n'));
  });
});

describe('figures above their years', () => {
  test('are a start and an aim', () => {
    const text = '認定農業者数 112人\n\n(H26)\n\n125人\n\n(H31) 農林課 担い手育成事業';
    expect(shown(text, mendDatedPairs)).toEqual([
      '認定農業者数 112人 (H26) 125人 (H31)',
      '農林課 担い手育成事業',
    ]);
  });

  test.each([
    ['認定農業者数 112人\n(H26)\n118人\n(H28)\n125人\n(H31)'],
    ['搬入量 千t 12.6\n(R4年度)\n11.4\n(R8年度)'],
    ['認定農業者数 112人\n(H31)\n125人\n(H26)'],
  ])('are none with a further figure, a unit of its own, or years that go back: %s', (text) => {
    expect(shown(text, mendDatedPairs)).toEqual(text.split('\n'));
  });
});

describe('names that stand twice', () => {
  const text =
    '実績 KPI(平成33年3月まで) KPI(平成28年度) 達成率 後継者の確保 就業相談件数 80 件 就業相談件数 6 件 7.5% 受入れ 短期住宅利用世帯数 12 短期住宅利用世帯数 0 世帯 0.0% 魚食の普及 給食における地魚利 給食における地魚利 普及の推進 用割合 40% 用割合 33% 82.5% 誤りの件数 10件 誤りの件数 3件 90.0%';

  test('are rows, whole again, with the unit of one figure for the other; a rate that is wrong ends none', () => {
    expect(shown(text, mendNamedTwice).slice(0, 5)).toEqual([
      '実績',
      'KPI | 平成33年3月まで | 平成28年度',
      '就業相談件数 | 80件 | 6件',
      '短期住宅利用世帯数 | 12世帯 | 0世帯',
      '給食における地魚利用割合 | 40% | 33%',
    ]);
  });
});

describe('goals that a table counts', () => {
  test.each([
    [
      'a row a line',
      '基本目標 事業数 事業費\n1 学びを育むまち 38 2,915\n2 働く場の創生 29 713\n合計 67 3,628',
    ],
    [
      'a line a cell',
      '基本目標\n\n事業数\n\n事業費\n\n1 学びを育むまち\n\n38\n\n2,915\n\n2 働く場の創生\n\n29\n\n713\n\n合計\n\n67\n\n3,628',
    ],
  ])('%s', (_, text) => {
    expect(shown(text, mendGoalCounts)).toEqual([
      '基本目標 | 事業数 | 事業費',
      '1 学びを育むまち | 38 | 2,915',
      '2 働く場の創生 | 29 | 713',
      '合計 | 67 | 3,628',
    ]);
  });
});

describe('aims in brackets', () => {
  const text =
    '具体的な施策\n()内は目指すKPI 産業団地の開発 団地を造り企業を誘う (新規雇用180人) ホームページの強化 魅力を伝える (アクセス数15万回増)';

  test('are indicators of the policies in front of them where a legend says so', () => {
    expect(shown(text, openBracketedKpis)).toEqual([
      '具体的な施策',
      '()内は目指すKPI',
      '施策 産業団地の開発',
      '団地を造り企業を誘う',
      'KPI 新規雇用 180人',
      '施策 ホームページの強化',
      '魅力を伝える',
      'KPI アクセス数 15万回増',
    ]);
  });

  test('are none without it', () => {
    const bare = text.replace('()内は目指すKPI ', '');
    expect(shown(bare, openBracketedKpis)).toEqual(bare.split('\n'));
  });
});

test('figures in front of what they count are aims', () => {
  const text = '基本目標1 人を呼ぶ\n数値目標\n5年間で60人の就業者の確保を図ります。';
  expect(read(text)).toEqual([['就業者の確保', null, 60]]);
});
