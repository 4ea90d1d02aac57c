// Values that stand one after the other, their times, and the forms of an indicator's line.
import { describe, expect, test } from 'vitest';
import { mapped } from '../../src/base/mapped.ts';
import { splitIndicatorLine } from '../../src/language/indicator/line.ts';
import { splitIndicatorRun } from '../../src/language/indicator/run.ts';
import { isTime } from '../../src/language/time/time-word.ts';
import { isValue } from '../../src/language/value/run.ts';

describe('a time and nothing else', () => {
  test.each(['(24~26年度平均)', '(H27~H31累計)', 'H27~H31', '2015~2019', '令和元年~令和6年度'])(
    '%s is one',
    (text) => {
      expect([isTime(text), isValue(text)]).toEqual([true, false]);
    },
  );

  test.each(['(20~39)', '20~39歳', '2~3年', '24~26', 'H27~H31の入港'])('%s is none', (text) => {
    expect(isTime(text)).toBe(false);
  });
});

describe('several indicators on one line', () => {
  const runs = (text: string) => splitIndicatorRun(mapped(text, 0)).map((run) => run.text);

  test.each([
    ['入港の数 5件(R6)→15件(R11)', '漁船の数 6隻(R6)→7隻(R11)'],
    ['入港の数 5件(R6)→15件 (R11)', '漁船の数 6隻(R6)→7隻 (R11)'],
    ['講座の数 12件(R5)→現状以上(R11)', '相談の数 12件(R5)→20件(R11)'],
    ['入港の数 5件(R6) 15件(R11)', '漁船の数 6隻(R6) 7隻(R11)'],
  ])('%s | %s', (...own) => {
    expect(runs(own.join(' '))).toEqual(own);
  });

  test.each([
    ['one pair', '入港の数 5件(R6)→15件(R11)'],
    ['paths with steps between', '入港の数 5件→15件→20件 漁船の数 6隻→7隻→9隻'],
    ['no figures', '入港の数 漁船の数'],
  ])('%s stays whole', (_, text) => {
    expect(runs(text)).toEqual([text]);
  });
});

describe('name, start and aim', () => {
  const parts = (text: string) => {
    const { name, baseline, target } = splitIndicatorLine(mapped(text, 0));
    return [name.text, baseline?.words.text ?? null, target?.words.text ?? null];
  };

  test.each([
    // figures apart from their units, years behind values
    ['移住の数 2,846 人(R3) 3,000 人(R8)', '移住の数', '2,846 人(R3)', '3,000 人(R8)'],
    ['移住の数 2,846 人 3,000 人', '移住の数', '2,846 人', '3,000 人'],
    ['移住の数 約3,000 人以上', '移住の数', null, '約3,000 人以上'],
    ['移住の数 3,000 人(累計)(R3:2,846 人)', '移住の数', 'R3:2,846 人', '3,000 人(累計)'],
    // an arrow between dated values; a start below zero, and none
    ['移住の数 R3 2,846人 → R8 3,000人', '移住の数', 'R3 2,846人', 'R8 3,000人'],
    ['人の増減:-169人(R3) → -85人(R8)', '人の増減', '-169人(R3)', '-85人(R8)'],
    ['移住の数:―(R3)→3,000人(R8)', '移住の数', '―(R3)', '3,000人(R8)'],
    ['移住の数 現状 ―(R3) 数値目標 3,000人(R8)', '移住の数', '―(R3)', '3,000人(R8)'],
    ['森の面積 64 ha/年(R5) 70 ha/年(R8)', '森の面積', '64 ha/年(R5)', '70 ha/年(R8)'],
    ['法人の数 4法人 H26 9法人 H31', '法人の数', '4法人 H26', '9法人 H31'],
    // aims in words
    ['開業率 全国平均以上(R3:3.9%)', '開業率', 'R3:3.9%', '全国平均以上'],
    ['開業率 全国平均以上(R3 3.9%)', '開業率', 'R3 3.9%', '全国平均以上'],
    ['開業率 全国平均以上(R11)(R3:3.9%)', '開業率', 'R3:3.9%', '全国平均以上(R11)'],
    // a year in front of the start
    ['窓口の数[か所] R5:22 → 30', '窓口の数[か所]', 'R5:22', '30'],
    ['出生率 H20~24平均 1.44 → 1.50', '出生率', 'H20~24平均 1.44', '1.50'],
    ['出生率 H26年1.51 → 1.60', '出生率', 'H26年1.51', '1.60'],
    ['窓口の数 R5:22', '窓口の数', null, 'R5:22'],
  ])('%s', (text, ...expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test.each([
    // no time in the bracket, no value
    '開業率 全国平均以上(県の資料)',
    '中学生2 の 窓口',
  ])('%s is but a name', (text) => {
    expect(parts(text)).toEqual([text, null, null]);
  });

  test('a lone figure with its year in front says so', () => {
    expect(splitIndicatorLine(mapped('窓口の数 R5:22', 0)).lone).toBe(true);
    expect(splitIndicatorLine(mapped('窓口の数:22', 0)).lone).toBe(false);
  });

  test('what was reached in several years is each by itself, where each year has its value', () => {
    const actuals = (text: string) =>
      splitIndicatorLine(mapped(text, 0)).actuals?.map(({ words }) => words.text);
    expect(actuals('漁獲高 目標 50t 実績 H27 42t H28 44t')).toEqual(['H27 42t', 'H28 44t']);
    expect(actuals('漁獲高 目標 50t 実績 H27 H28 44t')).toEqual(['H27 H28 44t']);
  });
});
