import { describe, expect, it } from 'vitest';
import { printAims, printFigure } from '../../src/report/change/figure.ts';
import { makeTarget } from '../align/build-plan.ts';

describe('figures', () => {
  it.each([
    [1.61, null, '1.61'],
    [1665, '人', '1,665人'],
    [10.2, '%', '10.2%'],
    [5_200_000_000, '円', '52億円'],
    [240_000_000, '円', '2億4,000万円'],
    [12_345_678, '円', '12,345,678円'],
    [50_000, '円', '5万円'],
    [9_000, '円', '9,000円'],
    [-250_000_000, '円', '-2億5,000万円'],
    [2_000_000, '人', '2,000,000人'],
    [0, '名', '0名'],
  ])('%d %s is %s', (value, unit, words) => {
    expect(printFigure(value, unit)).toBe(words);
  });
});

describe('what an indicator aims at', () => {
  const aim = (
    part: Parameters<typeof makeTarget>[0] | null,
    status = 'set',
    name: string | null = null,
  ) => ({ name, baseline: null, target: part && makeTarget(part), status }) as const;

  it.each([
    [aim({ value: 50, kind: 'increase' }), '50人増加', '+50人'],
    [aim({ value: 107, kind: 'decrease' }), '107人減少', '-107人'],
    [aim({ value: 0, unit: '名', kind: 'maintain' }), '0名維持', 'keep 0名'],
    [
      aim({ value: 3500, unit: '組', kind: 'total', cumulative: true }),
      '延べ3,500組',
      '3,500組 (cumulative)',
    ],
    [
      aim({ value: 1e9, unit: '円', kind: 'increase', cumulative: true }),
      '総額10億円増加',
      '+10億円 (cumulative)',
    ],
    [
      aim({ value: 46000, per: 'year', cumulative: true }),
      '年間延べ46,000人',
      '46,000人 (cumulative) a year',
    ],
    [aim({ value: 65000, unit: '回', per: 'month' }), '月65,000回', '65,000回 a month'],
    [aim({ value: 90, unit: '%', bound: 'at-least' }), '90%以上', 'at least 90%'],
    [aim({ value: 2000, bound: 'about' }), '約2,000人', 'about 2,000人'],
    [aim({ value: 27 }, 'partial'), '27人', '27人'],
    [aim({ value: null, text: '人増加(調整中)' }, 'pending'), '調整中', 'to be set'],
    [
      aim({ value: null, kind: 'qualitative', text: '5年で\n全道平均' }),
      '5年で 全道平均',
      '5年で 全道平均',
    ],
    [aim(null), '目標なし', 'no target'],
  ] as const)('%j is %s', (one, ja, en) => {
    expect(printAims([one as never], 'ja')).toBe(ja);
    expect(printAims([one as never], 'en')).toBe(en);
  });

  it('names its parts', () => {
    const parts = [
      aim({ value: 60, unit: '%' }, 'set', '小学校'),
      aim({ value: 50, unit: '%' }, 'set', '中学校'),
    ];
    expect(printAims(parts as never, 'ja')).toBe('小学校 60%、中学校 50%');
  });
});
