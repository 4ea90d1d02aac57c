import { createRequire } from 'node:module';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { encodeCp932, fitCp932 } from '../../src/export/cp932.ts';
import { cellText, defuse, writeCsv } from '../../src/export/csv.ts';
import { exportModel } from '../../src/export/export.ts';
import type { Cell, DataTable } from '../../src/export/tables/table.ts';
import { tablesOf } from '../../src/export/tables/tables.ts';
import { goal, NEMURO, REPORT, strategy } from './sample.ts';

// required, not imported: the package carries no types
const Papa = createRequire(import.meta.url)('papaparse') as {
  parse: (text: string) => { data: string[][] };
};

/** The rows of a CSV text; the last line end begins no row. */
const parse = (text: string) => {
  const { data } = Papa.parse(text);
  expect(data.pop()).toEqual(['']);
  return data;
};

const tableWith = (...cells: Cell[]): DataTable => ({
  name: 'words',
  ja: '語',
  en: 'words',
  columns: [{ name: 'word', type: 'text', ja: '語', en: 'word' }],
  rows: cells.map((cell) => [cell]),
  primaryKey: [],
  foreignKeys: [],
});

describe('cells', () => {
  test.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+1名', "'+1名"],
    ['-1+1', "'-1+1"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['-', "'-"],
    ['-55', '-55'],
    ['+0.5', '+0.5'],
    ['-1.2.3', "'-1.2.3"],
    ['△5人', '△5人'],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j is written %j', (text, expected) => {
    expect(defuse(text)).toBe(expected);
  });

  test.each([
    [null, ''],
    [true, 'true'],
    [false, 'false'],
    [0, '0'],
    [-55, '-55'],
    [240_000_000, '240000000'],
    [0.08, '0.08'],
    [1e21, '1000000000000000000000'],
    [-1.5e-7, '-0.00000015'],
  ])('%j is written %j', (cell, expected) => {
    expect(cellText(cell)).toBe(expected);
  });

  test('numbers of any size are bare and the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = cellText(value);
        expect(text).toMatch(/^-?[0-9]+(\.[0-9]+)?$/);
        expect(Number(text) === value).toBe(true);
      }),
    );
  });
});

describe('files', () => {
  test('header first, every field in quotes, CR LF', () => {
    expect(writeCsv(tableWith('a "b", c', null, 3))).toBe(
      '"word"\r\n"a ""b"", c"\r\n""\r\n"3"\r\n',
    );
  });

  test('any cells come back as they were written', () => {
    const cells = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean()), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(cells, (list) => {
        const table = tableWith(...list);
        expect(parse(writeCsv(table)).slice(1).flat()).toEqual(list.map(cellText));
      }),
    );
  });

  test('whole tables come back', () => {
    for (const table of tablesOf([NEMURO, REPORT])) {
      expect(parse(writeCsv(table))).toEqual([
        table.columns.map(({ name }) => name),
        ...table.rows.map((row) => row.map(cellText)),
      ]);
    }
  });

  test('UTF-8 with a byte order mark unless asked otherwise', async () => {
    const entries = [{ strategy: NEMURO }];
    for (const [options, mark] of [
      [{}, '\ufeff'],
      [{ encoding: 'utf8-bom' }, '\ufeff'],
      [{ encoding: 'utf8' }, ''],
    ] as const) {
      for (const { name, bytes } of await exportModel('csv', entries, options)) {
        if (name.endsWith('.csv'))
          expect(String(bytes).startsWith(`${mark}"document_id"`)).toBe(true);
      }
    }
  });
});

describe('Shift_JIS (CP932)', () => {
  test('what it can write comes back', () => {
    const words = ['㈱ねむろ①Ⅱ ～ －5％ 髙﨑', 'ｶﾝｺｳ', '"a"'];
    const { table, unwritable } = fitCp932(tableWith(...words));
    expect(unwritable).toEqual([]);
    const text = iconv.decode(Buffer.from(encodeCp932(writeCsv(table))), 'cp932');
    expect(parse(text).slice(1).flat()).toEqual(words);
  });

  test.each([
    ['〜', '～'],
    ['−5', '－5'],
    ['—', '―'],
    ['¥100', '￥100'],
    ['か\u3099く', 'がく'],
  ])('%j is the same character as %j', (word, expected) => {
    const { table, unwritable } = fitCp932(tableWith(word));
    expect([table.rows[0]?.[0], unwritable]).toEqual([expected, []]);
  });

  test('what it cannot write becomes 〓 and is reported with its place', () => {
    const { table, unwritable } = fitCp932(tableWith('根室', '𠮷野家と😀', 'Ωé？'));
    expect(table.rows.flat()).toEqual(['根室', '〓野家と〓', 'Ω〓？']);
    const at = { table: 'words', column: 'word' };
    expect(unwritable).toEqual([
      { character: '𠮷', row: 3, ...at },
      { character: '😀', row: 3, ...at },
      { character: 'é', row: 4, ...at },
    ]);
  });

  test('variation selectors leave no mark but are reported', () => {
    const { table, unwritable } = fitCp932(tableWith('葛\u{e0100}飾'));
    expect(table.rows[0]).toEqual(['葛飾']);
    expect(unwritable.map(({ character }) => character)).toEqual(['\u{e0100}']);
  });

  test('never a question mark that was not there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        const { table } = fitCp932(tableWith(word));
        const fitted = table.rows[0]?.[0] as string;
        const back = iconv.decode(Buffer.from(encodeCp932(fitted)), 'cp932');
        expect(back).toBe(fitted);
        expect([...back].filter((c) => c === '?')).toHaveLength(
          [...word].filter((c) => c === '?').length,
        );
      }),
    );
  });

  test('the whole way, with the findings', async () => {
    const findings: Finding[] = [];
    const plan = strategy({ goals: [goal({ title: '𠮷野の里を守る' })] });
    const files = await exportModel('csv', [{ strategy: plan }], {
      encoding: 'cp932',
      notice: (code, span, args = {}) => findings.push({ code, span, args }),
    });
    const goals = files.find(({ name }) => name === 'goals.csv')?.bytes as Uint8Array;
    const [header = [], row = []] = parse(iconv.decode(Buffer.from(goals), 'cp932'));
    expect(row[header.indexOf('title')]).toBe('〓野の里を守る');
    expect(findings).toEqual([
      {
        code: 'cp932-unwritable',
        span: null,
        args: { character: '𠮷', code: 'U+20BB7', table: 'goals', row: 2, column: 'title' },
      },
    ]);
    expect(JSON.parse(String(files.at(-1)?.bytes)).resources[0].encoding).toBe('cp932');
  });
});
