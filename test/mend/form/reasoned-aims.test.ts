import { describe, expect, test } from 'vitest';
import { mendReasonedAims } from '../../../src/mend/form/reasoned-aims.ts';
import { shown } from '../shown.ts';

const LEVEL = [
  '[1-①] 魚の出荷額',
  ' 定 義:1年間の出荷額をいう。',
  ' 考え方:令和元年の1,284億円を基準に、年1%の伸びを見込み、令和7年に1,360億円とする。',
];
const KEPT = ['(2) 港で働く人の数', '目標値設定の考え方:H28年の24,310人を維持する。'];
const tables = (...lines: string[]) =>
  shown(lines.join('\n'), mendReasonedAims).filter((line) => line.includes(' | '));

describe('aims in the sentence that says why they are what they are', () => {
  test('become rows with their years, the other fields behind them', () => {
    expect(
      shown([...LEVEL, ...KEPT].join('\n'), mendReasonedAims)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ).toEqual([
      '指標 | 現状値 | 目標値',
      '魚の出荷額 | 1,284億円(令和元年) | 1,360億円(令和7年)',
      '港で働く人の数 | 24,310人(H28年) | 24,310人を維持',
      ...[...LEVEL.slice(1), ...KEPT.slice(1)].map((line) => line.trim()),
    ]);
  });

  test('from … to, by when', () => {
    const from = [
      '① 旅の消費額',
      '考え方:令和元年度の6,420円/人から、令和7年度までに8,000円/人に引き上げる。',
    ];
    expect(tables(...KEPT, ...from).at(-1)).toBe(
      '旅の消費額 | 6,420円/人(令和元年度) | 8,000円/人(令和7年度)',
    );
  });

  test.each([
    ['of others', '考え方:全国平均(令和元年度 25.6%)を上回ることを目指す。'],
    ['without their year', '考え方:1,284億円を基準に、令和7年に1,360億円とする。'],
    ['that are yet to be', '考え方:直近3年間の平均を基に検討中であり、令和4年度に定める。'],
  ])('figures %s are left where they are', (_, reason) => {
    expect(tables('① 旅の消費額', reason, ...KEPT)).toEqual([
      '指標 | 現状値 | 目標値',
      '港で働く人の数 | 24,310人(H28年) | 24,310人を維持',
    ]);
  });

  test.each([
    ['one entry alone', KEPT],
    ['fields that give no reason', ['① 魚の出荷額', '定義:令和元年の5人を維持する。', ...KEPT]],
  ])('%s is no list', (_, lines) => {
    expect(tables(...lines)).toEqual([]);
  });
});
