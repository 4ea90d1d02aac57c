// The table of target phrases in the model's contract, row by row.
import { describe, expect, test } from 'vitest';
import { readPhrase } from '../../src/language/value/phrase.ts';

const read = (text: string) => readPhrase(text, text);

type Row = [text: string, value: number | null, unit: string | null, kind: string];

test('年 behind the letter of an era and a blank is of the figure behind it', () => {
  const rated = { target: { value: 10, unit: '件', per: 'year' }, dueFiscalYear: 2019 };
  expect(read('H31 年10件')).toMatchObject(rated);
  expect(read('H31 年間10件')).toMatchObject(rated);
  expect(read('H31年 10件')).toMatchObject({ target: { per: null }, dueFiscalYear: 2019 });
});

describe('value, unit and kind', () => {
  test.each<Row>([
    ['5年で1.61とし0.08ポイント向上', 1.61, null, 'level'],
    ['5年で43人減少を抑制し1,665人確保', 1665, '人', 'level'],
    ['5年で473人とし107人減少', 473, '人', 'level'],
    ['5年で50人増加', 50, '人', 'increase'],
    ['5年で延べ1,400世帯増加', 1400, '世帯', 'increase'],
    ['5年で延べ 3,500組', 3500, '組', 'total'],
    ['5年で総額10億円', 1_000_000_000, '円', 'total'],
    ['年間延べ46,000人', 46_000, '人', 'level'],
    ['5年で年間52億円とし2億円増加', 5_200_000_000, '円', 'level'],
    ['ゼロ名維持', 0, '名', 'maintain'],
    ['6.6人(維持)', 6.6, '人', 'maintain'],
    ['現状値を維持(7か所)', 7, 'か所', 'maintain'],
    ['現状維持(4%台)', null, null, 'qualitative'],
    ['現状を維持(令和6年度)', null, null, 'qualitative'],
    ['5年で季節待機児童ゼロ達成', 0, null, 'level'],
    ['5年で分娩できる医療施設1カ所', 1, 'カ所', 'level'],
    ['65,000 回/月', 65_000, '回', 'level'],
    ['約2,000人', 2000, '人', 'level'],
    ['90%以上', 90, '%', 'level'],
    ['5年で全道平均', null, null, 'qualitative'],
    ['均衡', null, null, 'qualitative'],
    // between two figures: neither is the aim
    ['3~5%', null, null, 'qualitative'],
    ['約10人~15人程度', null, null, 'qualitative'],
    ['具体的数値項目を定義し、増加を図る', null, null, 'qualitative'],
    ['5年で%としポイント向上(調整中)', null, '%', 'level'],
    ['5年で27人とし 人増加(調整中)', 27, '人', 'level'],
    ['50品(10品×5年)', 50, '品', 'level'],
    ['5年で2団体・地区増加', 2, '団体・地区', 'increase'],
    ['5年で40.0%とし13.8%の向上', 40, '%', 'level'],
    ['500人(100人/年×5年)', 500, '人', 'level'],
  ])('%s', (text, value, unit, kind) => {
    expect(read(text).target).toMatchObject({ value, unit, kind, text });
  });
});

test.each([
  ['5年で1.61とし0.08ポイント向上', { value: 0.08, unit: 'ポイント', direction: 'up' }],
  ['5年で43人減少を抑制し1,665人確保', { value: 43, unit: '人', direction: 'restrain' }],
  ['5年で473人とし107人減少', { value: 107, unit: '人', direction: 'down' }],
  ['5年で30.0%とし、22.3ポイント向上', { value: 22.3, unit: 'ポイント', direction: 'up' }],
  ['5年で27人とし 人増加(調整中)', { value: null, unit: '人', direction: 'up' }],
  ['5年で%としポイント向上(調整中)', { value: null, unit: 'ポイント', direction: 'up' }],
])('change of %s', (text, change) => {
  expect(read(text).target.change).toEqual(change);
});

test.each([
  ['5年で延べ 世帯増加 (調整中)', 'pending'],
  ['5年で 人増加', 'pending'],
  ['5年で 施設 (調整中)', 'pending'],
  ['年間延べ 人(調整中)', 'pending'],
  ['5年で %とし ポイント向上※2 (調整中)', 'pending'],
  ['5年で386人とし 人減少(調整中)', 'partial'],
  ['5年で年間相談件数80件とし年間 件増加(調整中)', 'partial'],
  ['(調整中) ※令和5年度に設定', 'pending'],
  ['(調整中)<br>※令和5年度に設定', 'pending'],
  ['5年で50人増加', 'set'],
  ['均衡', 'set'],
])('status of %s is %s', (text, status) => {
  const phrase = read(text);
  expect(phrase.status).toBe(status);
  if (status === 'pending') expect(phrase.target.value).toBeNull();
});

test.each([
  ['年間延べ46,000人', { per: 'year', cumulative: true, horizonYears: null }],
  ['5年で年間52億円とし2億円増加', { per: 'year', cumulative: false, horizonYears: 5 }],
  ['65,000 回/月', { per: 'month', cumulative: false, horizonYears: null }],
  ['500人(100人/年×5年)', { per: null, cumulative: false, horizonYears: null }],
  ['約2,000人', { bound: 'about' }],
  ['90%以上', { bound: 'at-least' }],
  ['13位以内', { bound: 'at-most' }],
])('rate, count and bound of %s', (text, fields) => {
  expect(read(text).target).toMatchObject(fields);
});

test.each([
  ['50品(10品×5年)', ['10品×5年']],
  ['15 回 (年 3 回 × 5 年)', ['年3回×5年']],
  ['6.6人(維持)', []],
])('notes of %s', (text, notes) => {
  expect(read(text).notes).toEqual(notes);
});

test.each([
  ['700t-CO2以下', 'at-most'],
  ['300m3以上', 'at-least'],
  ['70千t-CO2未満', 'at-most'],
  ['175.0キログラム/年以下', 'at-most'],
  ['3件、5件以上', 'exact'],
])('bound behind a unit that holds a digit: %s', (text, bound) => {
  expect(read(text).target.bound).toBe(bound);
});

test('the year in which an aim will be set is no figure of it, and not when it is due', () => {
  for (const text of ['令和7年度 調査後に設定', 'R8年度に設定予定']) {
    const { target, status, dueFiscalYear } = read(text);
    expect({ value: target.value, status, dueFiscalYear }).toEqual({
      value: null,
      status: 'pending',
      dueFiscalYear: null,
    });
  }
});

test.each([
  ['平成30年度の水準から増加させる', null, null],
  ['令和元年度比10%以上削減', 10, null],
  ['令和6年度 150人', 150, 2024],
  // the years that a sum or an average is of are over in the last of them
  ['1,500人(2020~2024年度)', 1500, 2024],
  ['20世帯(H27~H31累計)', 20, 2019],
  ['R7~R11 10人', 10, 2029],
  ['令和2年から令和7年までの累計 30戸', 30, 2025],
  ['10件(R5、累計)', 10, 2023],
  ['12人(R2~R6の調査による)', 12, null],
])(
  '%s: what an aim is compared with is neither a figure nor when it is due',
  (text, value, due) => {
    expect(read(text)).toMatchObject({ target: { value }, dueFiscalYear: due });
  },
);

test('a remark behind the aim is none of its words', () => {
  const { target, notes, dueFiscalYear } = read('50% ※R8年度の調査で把握');
  expect([target.value, target.unit, dueFiscalYear]).toEqual([50, '%', null]);
  expect(notes).toEqual(['R8年度の調査で把握']);
  expect(read('8社※2').notes).toEqual([]);
});
test.each([
  ['■■件', '件', 'level', 'set'],
  ['■件(H31)', '件', 'level', 'set'],
  // a figure that is still to come, and words that begin with the sign
  ['人増加', '人', 'increase', 'pending'],
  ['■経済の活性化', null, 'qualitative', 'set'],
])(
  '%s: a figure whose glyphs were lost was set, its unit still there',
  (text, unit, kind, status) => {
    expect(read(text)).toMatchObject({ target: { value: null, unit, kind }, status });
  },
);
