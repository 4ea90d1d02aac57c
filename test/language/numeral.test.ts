import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresIn, firstFigure } from '../../src/language/value/numeral.ts';

describe('firstFigure', () => {
  test.each([
    ['2億4千万円', 240_000_000],
    ['76万人', 760_000],
    ['12.9億円', 1_290_000_000],
    ['111,058 千円', 111_058_000],
    ['3兆1258 億円', 3_125_800_000_000],
    ['5億2,0000万円', 520_000_000],
    ['15万2,300人', 152_300],
    ['△55人', -55],
    ['▲ 447', -447],
    ['▲2,652', -2652],
    ['0.12ポイント', 0.12],
    ['ゼロ名維持', 0],
    ['1,009', 1009],
    ['-3.5%', -3.5],
    ['1日76分', 76],
    ['1人1日900g', 900],
    ['1日 3便', 1],
  ])('%s is %d', (text, value) => {
    expect(firstFigure(text)?.value).toBe(value);
  });

  test.each(['H27', 'R2', 'Society5.0', '均衡', ''])('%s has none', (text) => {
    expect(firstFigure(text)).toBeNull();
  });
});

// years, months, ranges and figures behind a blank are no rest of a mixed figure
test.each([
  ['15万2026年度', 150_000],
  ['12万3月末', 120_000],
  ['15万2,300~20万人', 150_000],
  ['3万 5件', 30_000],
])('%s begins with %d', (text, value) => {
  expect(firstFigure(text)?.value).toBe(value);
});

test('a hyphen between figures is a range, no minus', () => {
  expect(figuresIn('20-39歳').map(({ value }) => value)).toEqual([20, 39]);
});

test('places hold the sign and the multiplier', () => {
  const [figure] = figuresIn('約△2億円');
  expect(figure && '約△2億円'.slice(figure.start, figure.end)).toBe('△2億');
});

test('any integer round-trips through separators', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (n) => {
      expect(firstFigure(`${n.toLocaleString('en-US')}人`)?.value).toBe(n);
    }),
  );
});

test('tenths of 億 are whole yen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), (n) => {
      expect(firstFigure(`${(n / 100).toFixed(2)}億円`)?.value).toBe(n * 1_000_000);
    }),
  );
});
