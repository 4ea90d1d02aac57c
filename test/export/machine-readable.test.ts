import { describe, expect, test } from 'vitest';
import { machineReadable } from '../../src/export/machine-readable.ts';
import { foldPlatformCharacters } from '../../src/export/platform-character.ts';
import type { Cell, ColumnForm, DataTable } from '../../src/export/tables/table.ts';

const AREA: ColumnForm[] = ['municipality_code', 'municipality_name'].map((name) => ({
  name,
  type: 'string',
  ja: name,
  en: name,
}));

const tableOf = (column: Partial<ColumnForm>, ...cells: Cell[]): DataTable => ({
  name: 'figures',
  ja: '',
  en: '',
  columns: [...AREA, { name: 'x', type: 'string', ja: '', en: '', ...column }],
  rows: cells.map((cell, i) => [`01223${i}`, '根室市', cell]),
  primaryKey: ['municipality_code'],
  foreignKeys: [],
});

const rulesBroken = (table: DataTable) => machineReadable([table]).map(({ rule }) => rule);

describe('the rules find what breaks them', () => {
  const unit = { unitIn: 'municipality_name' };
  test.each<[string, Partial<ColumnForm>, Cell, string[]]>([
    ['a bare number', { type: 'number', ...unit }, -5.3, []],
    ['a number with its unit', { type: 'number', ...unit }, '5人', ['1-3', '1-13']],
    ['a thousands separator', { type: 'integer' }, '1,665', ['1-3', '1-13']],
    ['a mark for no figure', { type: 'number', ...unit }, '―', ['1-3', '1-13']],
    ['a number without a unit column', { type: 'number' }, 5, ['1-9']],
    ['a line break', {}, 'a\nb', ['1-2']],
    ['blanks for looks', {}, '合  計', ['1-5']],
    ['a blank in front', {}, ' 計', ['1-5']],
    ['a platform-dependent character', {}, '㈱ねむろ', ['1-10']],
    ['the same in verbatim text', { type: 'text' }, '㈱ねむろ①', []],
    ['a year of an era', { type: 'year' }, 27, ['1-11']],
    ['a Western year', { type: 'year' }, 2015, []],
    ['an empty cell', {}, null, []],
    ['an empty cell that must not be', { required: true }, null, ['1-6']],
  ])('%s', (_, column, cell, rules) => {
    expect(rulesBroken(tableOf(column, cell))).toEqual(rules);
  });

  test('the place is told', () => {
    expect(machineReadable([tableOf({}, 'a', '①')])).toEqual([
      { rule: '1-10', table: 'figures', row: 3, column: 'x', text: '①' },
    ]);
  });

  test('columns of the same name, no area, short and doubled rows, doubled tables', () => {
    const sound = tableOf({}, 'a', 'b');
    expect(rulesBroken({ ...sound, columns: [...AREA, AREA[0] as ColumnForm] })).toContain('1-6');
    expect(rulesBroken({ ...sound, columns: sound.columns.slice(2), rows: [] })).toEqual([
      '1-12',
      '1-12',
    ]);
    expect(rulesBroken({ ...sound, rows: [['012238', '根室市']] })).toEqual(['1-4']);
    expect(rulesBroken({ ...sound, rows: [['012238', '根室市', 'a', 'b']] })).toEqual(['1-4']);
    expect(rulesBroken({ ...sound, primaryKey: ['municipality_name'] })).toEqual(['2-1']);
    expect(machineReadable([sound, sound]).map(({ rule }) => rule)).toEqual(['2-2']);
  });
});

describe('platform-dependent characters', () => {
  test.each([
    ['①②⑳', '(1)(2)(20)'],
    ['㉑㊱❶⓫⓪⒈', '(21)(36)(1)(11)(0)(1)'],
    ['①20～39歳', '(1)20~39歳'],
    ['Ⅱ ⅲ', 'II iii'],
    ['（ア）', '(ア)'],
    ['㈱ねむろ №3 ㍻', '(株)ねむろ No3 平成'],
    ['3㎡', '3m2'],
    ['3㎡2室', '3m2 2室'],
    ['5½', '5 1/2'],
    ['１２％ＡＢ', '12%AB'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['髙﨑℃〒※△→', '髙﨑℃〒※△→'],
  ])('%s becomes %s', (text, expected) => {
    expect(foldPlatformCharacters(text)).toBe(expected);
    expect(foldPlatformCharacters(expected)).toBe(expected);
  });
});
