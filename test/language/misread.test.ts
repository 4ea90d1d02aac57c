// Letters that recognition put in place of digits and kana.
import { expect, test } from 'vitest';
import { isMisreadValue, misreadIn } from '../../src/language/letters/misread.ts';
import { firstFigure } from '../../src/language/value/numeral.ts';
import { readPhrase } from '../../src/language/value/phrase.ts';

const read = (text: string) => {
  const letters = [...text];
  for (const { start, meant } of misreadIn(text)) letters[start] = meant;
  return letters.join('');
};

test.each([
  ['33.O% 36.l%', '33.0% 36.1%'],
  ['1,20O人', '1,200人'],
  ['3l事業所', '31事業所'],
  ['2O20年度', '2020年度'],
  ['目標(H3l)', '目標(H31)'],
  ['35万1干円', '35万1千円'],
  ['健康づ<り', '健康づくり'],
  ['ウオ一キング', 'ウオーキング'],
  ['サポ一タ一の数', 'サポーターの数'],
  ['施策1-乙 港の整備', '施策1-2 港の整備'],
])('%s is %s', (text, meant) => {
  expect(read(text)).toBe(meant);
});

test.each([
  '12l',
  'CO2',
  '3ODA',
  'No.1',
  'まち<KPI>の',
  'センター一覧',
  '第1-乙号',
  'PROl 5人',
  '若干人',
])('%s stands as it is', (text) => {
  expect(misreadIn(text)).toEqual([]);
});

test.each(['4五か所', '七8.5%', '8固l%', '乙,86人', '1五0人', '五4.3%'])(
  '%s is a value that nothing settles: no figure, but a unit',
  (text) => {
    expect(isMisreadValue(text)).toBe(true);
    expect(firstFigure(text)).toBeNull();
    expect(readPhrase(text, text)).toMatchObject({
      status: 'set',
      target: { value: null, kind: 'level', unit: /か所|%|人/.exec(text)?.[0] },
    });
  },
);

test.each([
  ['第1四半期', 1],
  ['3世代', 3],
  ['2億4千万円', 240_000_000],
  ['1件', 1],
])('%s holds a figure', (text, value) => {
  expect(isMisreadValue(text)).toBe(false);
  expect(firstFigure(text)?.value).toBe(value);
});
