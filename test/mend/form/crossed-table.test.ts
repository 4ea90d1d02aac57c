// Tables of aims whose columns are the indicators and whose rows are their parts.
import { expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { mendCrossedTables } from '../../../src/mend/form/crossed-table.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

const TITLE = '④新しい便の目標値';
const HEAD = ['区 分', '年間収支率', '年間利用者数', '年間稼働率'];
const ROWS = [
  ['乗合タクシー', '25%以上', '1,200 人以上', '―'],
  ['循環バス', '10%以上', '600 人以上', '40%以上'],
].flat();
const mended = (...words: string[]) => shown(words.join('\n'), mendCrossedTables);

test('an indicator a column, its parts with strokes between them', () => {
  expect(mended(TITLE, '評価指標', ...HEAD, ...ROWS, '調査による。')).toEqual([
    TITLE,
    '評価指標',
    '指標 | 目標値',
    '年間収支率 | 乗合タクシー 25%以上/循環バス 10%以上',
    '年間利用者数 | 乗合タクシー 1,200人以上/循環バス 600人以上',
    '年間稼働率 | 循環バス 40%以上',
    '調査による。',
  ]);
});

test.each([
  ['one row', [TITLE, ...HEAD, ...ROWS.slice(0, 4)]],
  ['no word that the values are aims', ['新しい便の実績値', ...HEAD, ...ROWS]],
  ['a row without one of its values', [TITLE, ...HEAD, ...ROWS.toSpliced(2, 1)]],
  ['columns that are no measures', [TITLE, '区分', '運転手', '車両', ...ROWS]],
])('stays as it was: %s', (_, words) => {
  expect(mended(...words)).toEqual(words);
});

const AIMS = [
  '1 評価指標',
  '①列車の利用者数 (碧浜線 )',
  '現状値(平成 26 年度):2,874 人/日 目標値:3,050 人/日',
];
const read = (...words: string[]) => {
  const { goals, policies, indicators } = compileText(sourceOf(words.join('\n'))).strategy;
  const holders = [...goals, ...policies];
  return [
    ...goals.flatMap(({ targets }) => targets),
    ...holders.flatMap(({ kpis }) => kpis),
    ...indicators,
  ];
};

test('aims are due in the one year that a sentence sets them for', () => {
  const says = (year: number) => `本計画では、平成 ${year} 年\n度の目標値を設定します。`;
  const [one] = read('碧浜町交通計画', says(33), ...AIMS);
  expect([one?.name, one?.target?.dueFiscalYear]).toEqual(['列車の利用者数(碧浜線)', 2021]);
  const [other] = read('碧浜町交通計画', says(33), says(38), ...AIMS);
  expect(other?.target?.dueFiscalYear).toBeNull();
});

test('the field of a form in brackets is neither a heading nor an indicator', () => {
  const field = '【計測方法】 交通事業者による調査';
  const found = read(
    '碧浜町交通計画',
    ...AIMS,
    field,
    ...AIMS.slice(1).map((own) => own.replace('①列車', '②バス')),
    field,
  );
  expect(found.map(({ label }) => label)).toEqual(['①', '②']);
});
