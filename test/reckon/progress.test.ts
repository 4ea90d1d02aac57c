import { describe, expect, it } from 'vitest';
import type { Reading, Target } from '../../src/forms/strategy.ts';
import { asOf } from '../../src/language/time/as-of.ts';
import { readPhrase } from '../../src/language/value/phrase.ts';
import type { Aimed } from '../../src/reckon/outcome.ts';
import { reckon } from '../../src/reckon/progress.ts';

const PERIOD = { ordinal: 1, startFiscalYear: 2015, endFiscalYear: 2019 };

/** A yearly actual: [label, value, unit?, running total?]. */
type Actual = readonly [
  label: string,
  value: number | null,
  unit?: string | null,
  cumulative?: number | null,
];

function reading([label, value, unit = null, cumulative = null]: Actual): Reading {
  return {
    ...{ value, unit, cumulative, change: null, note: null },
    asOf: asOf(label),
    status: value === null ? 'pending' : 'reported',
    text: value === null ? '集計中' : `${value}${unit ?? ''}`,
  };
}

interface Given {
  readonly target: string;
  readonly better?: Aimed['better'];
  readonly from?: number;
  readonly actuals: readonly Actual[];
  readonly planned?: readonly Actual[];
  readonly period?: Aimed['period'];
}

/** The case of a target phrase as documents print it. */
function caseOf({
  target,
  better = null,
  from,
  actuals,
  planned = [],
  period = PERIOD,
}: Given): Aimed {
  const phrase = readPhrase(target, target);
  const read: Target = { ...phrase.target, dueFiscalYear: phrase.dueFiscalYear };
  const value = { value: from ?? 0, unit: read.unit, step: 1, rounding: 0 };
  return {
    ...{ name: '参加率', better, target: read, status: phrase.status, period },
    start: from === undefined ? null : { value, asOf: null, reckoning: null },
    readings: actuals.map(reading),
    planned: planned.map(reading),
  };
}

const judged = (given: Given) => {
  const { state, why, progress, elapsed } = reckon(caseOf(given));
  return [state, why, progress, elapsed];
};

describe('what became of a target', () => {
  it.each<[string, Given, unknown[]]>([
    [
      'reached',
      { target: '40%', better: 'higher', from: 35, actuals: [['H28', 41, '%']] },
      ['achieved', 'met', 1.2, 0.4],
    ],
    [
      'ahead of the period',
      { target: '40%', better: 'higher', from: 35, actuals: [['H28', 37, '%']] },
      ['on-track', 'pace', 0.4, 0.4],
    ],
    [
      'short of the period',
      { target: '40%', better: 'higher', from: 35, actuals: [['H30', 38.2, '%']] },
      ['behind', 'pace', 0.64, 0.8],
    ],
    [
      'worse than at the start',
      { target: '40%', better: 'higher', from: 35, actuals: [['H28', 34, '%']] },
      ['worse', 'worse', -0.2, 0.4],
    ],
    [
      'less is better: fewer',
      { target: '10人', better: 'lower', from: 20, actuals: [['H28', 8, '人']] },
      ['achieved', 'met', 1.2, 0.4],
    ],
    [
      'less is better: more',
      { target: '10人', better: 'lower', from: 20, actuals: [['H28', 25, '人']] },
      ['worse', 'worse', -0.5, 0.4],
    ],
    [
      'the bound says which way',
      { target: '10件以下', from: 20, actuals: [['H30', 12, '件']] },
      ['on-track', 'pace', 0.8, 0.8],
    ],
    [
      'not quite is not reached',
      { target: '10件未満', better: 'lower', from: 20, actuals: [['R1', 10, '件']] },
      ['behind', 'short', 1, 1],
    ],
    [
      'start and target say which way',
      { target: '40%', from: 50, actuals: [['H27', 48, '%']] },
      ['on-track', 'pace', 0.2, 0.2],
    ],
    [
      'the latest figure counts, not what is still to come',
      {
        target: '40%',
        better: 'higher',
        from: 30,
        actuals: [
          ['H27', 36, '%'],
          ['H28', null],
        ],
      },
      ['on-track', 'pace', 0.6, 0.2],
    ],
    [
      'expected values of the year win over the pace',
      {
        target: '40%',
        better: 'higher',
        from: 30,
        actuals: [['H28', 33, '%']],
        planned: [['H28', 32, '%']],
      },
      ['on-track', 'expected', 0.3, 0.4],
    ],
    [
      'expected values of the year, missed',
      {
        target: '40%',
        better: 'higher',
        from: 30,
        actuals: [['H28', 35, '%']],
        planned: [['H28', 36, '%']],
      },
      ['behind', 'expected', 0.5, 0.4],
    ],
    [
      'a target of every year',
      { target: '毎年100人', better: 'higher', from: 50, actuals: [['H27', 90, '人']] },
      ['behind', 'every-year', 0.8, 0.2],
    ],
    [
      'a year of its own',
      { target: '40%(H29)', better: 'higher', from: 30, actuals: [['H28', 36, '%']] },
      ['behind', 'pace', 0.6, 2 / 3],
    ],
    [
      'a rate a year',
      {
        target: '年間延べ1,000人',
        better: 'higher',
        from: 800,
        actuals: [['H28', 1100, '人', 2000]],
      },
      ['achieved', 'met', 1.5, 0.4],
    ],
  ])('%s', (_, given, [state, why, progress, elapsed]) => {
    const found = judged(given);
    expect(found.slice(0, 2)).toEqual([state, why]);
    expect(found[2]).toBeCloseTo(progress as number);
    expect(found[3]).toBeCloseTo(elapsed as number);
  });

  it.each<[string, Given, unknown[]]>([
    [
      'a gain over what there was',
      { target: '50人増加', better: 'higher', from: 100, actuals: [['H28', 130, '人']] },
      ['on-track', 'pace', 0.6, 0.4],
    ],
    [
      'a loss aimed at',
      { target: '50人減少', better: 'lower', from: 100, actuals: [['H28', 90, '人']] },
      ['behind', 'pace', 0.2, 0.4],
    ],
    [
      'a gain by its running total',
      {
        target: '50人増加',
        better: 'higher',
        actuals: [
          ['H27', 6, '人', 6],
          ['H28', 6, '人', 12],
        ],
      },
      ['behind', 'pace', 0.24, 0.4],
    ],
    [
      'a gain without a start',
      { target: '50人増加', better: 'higher', actuals: [['H28', 60, '人']] },
      ['unknown', 'increase-open', null, null],
    ],
    [
      'a total by its running total',
      { target: '延べ200人', actuals: [['H28', 64, '人', 100]] },
      ['on-track', 'pace', 0.5, 0.4],
    ],
    [
      'a total of yearly figures that cannot be totals',
      {
        target: '延べ200人',
        actuals: [
          ['H27', 47, '人'],
          ['H28', 25, '人'],
        ],
      },
      ['behind', 'pace', 0.36, 0.4],
    ],
    [
      'a total of figures that may be either',
      {
        target: '延べ200人',
        actuals: [
          ['H27', 25, '人'],
          ['H28', 47, '人'],
        ],
      },
      ['unknown', 'total-open', null, null],
    ],
    [
      'a total with a year missing',
      {
        target: '延べ200人',
        actuals: [
          ['H27', 47, '人'],
          ['H29', 25, '人'],
        ],
      },
      ['unknown', 'total-open', null, null],
    ],
    [
      'a total in its first year',
      { target: '延べ200人', actuals: [['H27', 47, '人']] },
      ['on-track', 'pace', 0.235, 0.2],
    ],
    [
      'a level with a start and a running total',
      { target: '200人', better: 'higher', from: 90, actuals: [['H28', 100, '人', 195]] },
      ['unknown', 'level-or-total', null, null],
    ],
    [
      'a limit over the years',
      { target: '延べ10件', better: 'lower', actuals: [['H28', 3, '件', 5]] },
      ['unknown', 'cap', 0.5, 0.4],
    ],
    [
      'a limit over the years, passed',
      { target: '延べ10件', better: 'lower', actuals: [['H28', 6, '件', 11]] },
      ['behind', 'exceeded', 1.1, 0.4],
    ],
    [
      'what is to be kept',
      { target: 'ゼロ名維持', better: 'lower', from: 0, actuals: [['H28', 0, '名']] },
      ['achieved', 'kept', null, 0.4],
    ],
    [
      'what is to be kept and was not',
      { target: 'ゼロ名維持', better: 'lower', from: 0, actuals: [['H28', 3, '名']] },
      ['worse', 'lost', null, 0.4],
    ],
    [
      '現状維持',
      { target: '現状維持', better: 'higher', from: 70, actuals: [['H28', 71]] },
      ['achieved', 'kept', null, 0.4],
    ],
    [
      'a loss held back, still open',
      {
        target: '32人減少を抑制し2,357人確保',
        better: 'higher',
        from: 2532,
        actuals: [['H28', 2449, '人']],
      },
      ['unknown', 'met-at-start', null, 0.4],
    ],
    [
      'a loss held back, at the end',
      {
        target: '32人減少を抑制し2,357人確保',
        better: 'higher',
        from: 2532,
        actuals: [['R1', 2360, '人']],
      },
      ['achieved', 'met', null, 1],
    ],
    [
      'a loss not held back',
      {
        target: '32人減少を抑制し2,357人確保',
        better: 'higher',
        from: 2532,
        actuals: [['H30', 2300, '人']],
      },
      ['worse', 'lost', null, 0.8],
    ],
  ])('%s', (_, given, expected) => {
    expect(judged(given)).toEqual(expected);
  });

  it.each<[string, Given, string]>([
    [
      'target still to be set',
      { target: '年間延べ 人(調整中)', actuals: [['H28', 5, '人']] },
      'pending',
    ],
    ['a target in words', { target: '全道平均', actuals: [['H28', 5, '点']] }, 'qualitative'],
    ['no actual', { target: '40%', better: 'higher', from: 1, actuals: [] }, 'no-actual'],
    [
      'actuals still to come',
      { target: '40%', better: 'higher', from: 1, actuals: [['H28', null]] },
      'pending-actual',
    ],
    [
      'another unit',
      { target: '40%', better: 'higher', from: 1, actuals: [['H28', 30, '人']] },
      'unit',
    ],
    ['no direction', { target: '40回', actuals: [['H28', 30, '回']] }, 'direction'],
    [
      'bound against direction',
      { target: '40回以上', better: 'lower', actuals: [['H28', 30, '回']] },
      'direction',
    ],
    ['no start', { target: '40%', better: 'higher', actuals: [['H28', 30, '%']] }, 'no-start'],
    [
      'no year',
      { target: '40%', better: 'higher', from: 20, actuals: [['実績', 30, '%']] },
      'no-year',
    ],
    [
      'older than the period',
      { target: '40%', better: 'higher', from: 20, actuals: [['H25', 30, '%']] },
      'early',
    ],
    [
      'about, at the end',
      { target: '約40回', better: 'higher', from: 20, actuals: [['R1', 39, '回']] },
      'about',
    ],
    [
      'no period',
      {
        target: '40%',
        better: 'higher',
        from: 20,
        actuals: [['H28', 30, '%']],
        period: { ordinal: null, startFiscalYear: null, endFiscalYear: null },
      },
      'no-period',
    ],
  ])('is left open: %s', (_, given, why) => {
    expect(judged(given).slice(0, 2)).toEqual(['unknown', why]);
  });

  it('at the end of the period what is missed is missed, whatever it started from', () => {
    const missed: Given = { target: '40%', better: 'higher', actuals: [['R1', 30, '%']] };
    expect(judged(missed)).toEqual(['behind', 'missed', null, 1]);
  });

  it('a percentage may be aimed at in points', () => {
    const points: Given = {
      target: '5ポイント増加',
      better: 'higher',
      from: 30,
      actuals: [['H28', 33, '%']],
    };
    expect(judged(points)).toEqual(['on-track', 'pace', 0.6, 0.4]);
  });
});
