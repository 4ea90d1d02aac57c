import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { compare } from '../../src/compare.ts';
import { CHANGE_COLUMNS } from '../../src/report/change/csv.ts';
import { changesWorkbook } from '../../src/report/change/workbook.ts';
import { first, second } from '../pairs/nemuro.ts';

test('the workbook of changes: explained, frozen, filtered, codes as text', async () => {
  const { changes } = await compare(first, second);
  const bytes = await changesWorkbook(changes, 'ja');
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  expect(sheets.map(({ name }) => name)).toEqual(['説明', '変更一覧', '変更項目一覧']);
  const [about, list, fields] = sheets;
  const names = Object.keys(CHANGE_COLUMNS.changes);
  expect(list?.rows[0]).toEqual(Object.values(CHANGE_COLUMNS.changes).map(({ ja }) => ja));
  expect(list?.rows).toHaveLength(changes.changes.length + 1);
  for (const sheet of [list, fields]) {
    expect(sheet?.freezePane).toEqual({ rows: 1 });
    expect(sheet?.autoFilter?.range).toMatch(new RegExp(`^A1:[A-Z]+${sheet?.rows.length}$`));
  }
  // every column is explained
  const explained = about?.rows.map((row) => row[2]);
  for (const name of names) expect(explained).toContain(name);
  const at = (row: number, name: string) => list?.rows[row]?.[names.indexOf(name)];
  const rate = changes.changes.findIndex((change) => change.new?.name === '合計特殊出生率') + 1;
  expect(at(rate, 'new_target')).toBe(1.61);
  expect(typeof at(rate, 'old_id')).toBe('string');
  expect(at(rate, 'moved')).toBe(false);
  const code = at(rate, 'municipality_code');
  expect([null, '012238']).toContain(code);
});
