import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/read/document.ts';
import { csvLines } from '../../src/read/sheet/csv.ts';
import { showValue } from '../../src/read/sheet/value.ts';
import { readXlsx } from '../../src/read/sheet/xlsx.ts';
import { checkLines, fileOf, show } from '../formats/offsets.ts';

type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];

const workbook = async (sheets: Sheets) => {
  const file = fileOf('list.xlsx', await writeXlsx({ sheets }));
  const { value } = await readXlsx(file);
  const { lines, source } = value;
  expect(lines.map(({ start, end }) => source.text.slice(start, end)).join('')).toBe(source.text);
  return value;
};

describe('XLSX', () => {
  test('each sheet begins with its name, its rows have their cells', async () => {
    const { lines, source } = await workbook([
      {
        name: 'KPI一覧',
        rows: [
          ['指標', '基準値', '目標値'],
          ['出生数', 100, 120],
          [null, null, null],
          ['注', null, null],
        ],
      },
      { name: 'Sheet2', rows: [['a', 'b']] },
    ]);
    expect(show(lines)).toEqual([
      '#1 KPI一覧',
      '指標 | 基準値 | 目標値',
      '出生数 | 100 | 120',
      '注',
      'a | b',
    ]);
    expect(source.text).toBe('KPI一覧\n\n指標\t基準値\t目標値\n出生数\t100\t120\n\n注\n\na\tb\n');
    expect(source.mediaType).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
  });

  test('cells point to where they stand in the text, merged ones all to one place', async () => {
    const { lines, source } = await workbook([
      {
        name: 'Sheet1',
        rows: [
          ['施策', '指標', '実績', null],
          ['農業', '就農者', 1, 2],
          [null, '面積', '集計中', null],
        ],
        merges: [
          { startRow: 0, startCol: 2, endRow: 0, endCol: 3 },
          { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
          { startRow: 2, startCol: 2, endRow: 2, endCol: 3 },
        ],
      },
    ]);
    expect(show(lines)).toEqual([
      '施策 | 指標 | 実績 | 実績',
      '農業 | 就農者 | 1 | 2',
      '農業 | 面積 | 集計中 | 集計中',
    ]);
    expect(source.text).toBe('施策\t指標\t実績\t\n農業\t就農者\t1\t2\n\t面積\t集計中\t\n');
    for (const cell of lines.flatMap(({ cells }) => cells ?? [])) {
      const at = cell.marks[1] as number;
      expect(source.text.slice(at, at + cell.text.length)).toBe(cell.text);
    }
  });

  test('a title above the table is text; empty columns at the left are none', async () => {
    const { lines } = await workbook([
      {
        name: 'Sheet1',
        rows: [
          [null, '総合戦略 KPI一覧'],
          [null, '指標', '目標'],
          [null, '人口\n（R6）', '2万人'],
        ],
      },
    ]);
    expect(show(lines)).toEqual(['総合戦略 KPI一覧', '指標 | 目標', '人口 (R6) | 2万人']);
    expect(lines[0]?.cells).toBeNull();
  });

  test('values are as the sheet shows them, formulas as they were saved', async () => {
    const day = new Date(Date.UTC(2020, 3, 1));
    const cell = (value: number | Date, numFmt: string) => ({ value, style: { numFmt } });
    const { lines } = await workbook([
      {
        name: 'Sheet1',
        rows: [
          ['値', 0.1 + 0.2, null, null],
          [null, null, null, null],
        ],
        cells: new Map<string, object>([
          ['0,2', cell(1234.567, '#,##0.0"人"')],
          ['0,3', cell(0.256, '0.0%')],
          ['1,0', { value: null, formula: '1+1', formulaResult: 2 }],
          ['1,1', cell(day, 'ggge"年"m"月"d"日"')],
          ['1,2', cell(day, 'yyyy/m/d')],
          ['1,3', { value: true }],
        ]),
      },
    ]);
    expect(show(lines)).toEqual([
      '値 | 0.3 | 1,234.6人 | 25.6%',
      '2 | 令和2年4月1日 | 2020/4/1 | TRUE',
    ]);
  });

  test('sheets that are hidden are not read', async () => {
    const { lines } = await workbook([
      { name: '一覧', rows: [['a', 'b']] },
      { name: '作業用', rows: [['c', 'd']], hidden: true },
    ]);
    expect(show(lines)).toEqual(['#1 一覧', 'a | b']);
  });

  test.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1), 'input-damaged'],
    [
      'overwritten',
      (bytes: Uint8Array) => bytes.map((byte, i) => (i > 60 && i < 900 ? 7 : byte)),
      'input-damaged',
    ],
  ])('a file that was %s is refused in one line', async (_, break_, code) => {
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['a', 'b']] }] });
    await expect(readXlsx(fileOf('a.xlsx', break_(bytes)))).rejects.toMatchObject({ code });
  });

  test('a workbook without words is refused', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [[null]] }] });
    await expect(readXlsx(fileOf('a.xlsx', bytes))).rejects.toMatchObject({ code: 'input-empty' });
  });

  test('a workbook with a password is refused by name', async () => {
    const options = {
      sheets: [{ name: 'a', rows: [['a']] }],
      encryption: { password: 'x', spinCount: 1 },
    };
    const file = fileOf('a.xlsx', await writeXlsx(options));
    await expect(readDocument(file)).rejects.toMatchObject({ code: 'input-encrypted' });
  });
});

describe('values', () => {
  test.each([
    [43921, 'ggge"年"m"月"d"日"', '令和2年3月31日'],
    [43585, 'ge.m.d', 'H31.4.30'],
    [43586, '[$-411]ggge"年"', '令和1年'],
    [43922, 'm/d/yyyy', '2020/4/1'],
    [1 / 3, null, '0.33333333333'],
    [-55, '#,##0;"△"#,##0', '△55'],
    [12, '@', '12'],
    ['文字', '0.0', '文字'],
  ])('%s in %s shows as %s', (value, format, shown) => {
    expect(showValue(value, format, false)).toBe(shown);
  });
});

describe('CSV', () => {
  const read = (text: string) => {
    const lines = csvLines(text);
    checkLines(
      lines.map((line) => ({
        ...line,
        content: line.cells ? { text: '', marks: [0, 0] } : line.content,
      })),
      text,
    );
    return show(lines);
  };

  test.each([
    ['comma', '指標,基準値,目標値\r\n出生数,100人,120人\r\n'],
    ['tab', '指標\t基準値\t目標値\n出生数\t100人\t120人'],
    ['semicolon', '指標;基準値;目標値\r出生数;100人;120人\r'],
  ])('divided by %s', (_, text) => {
    expect(read(text)).toEqual(['指標 | 基準値 | 目標値', '出生数 | 100人 | 120人']);
  });

  test('quoted cells hold delimiters, quotes and line ends', () => {
    expect(read('a,"１,000人","「""括弧""」"\n"二\n行",,x\n')).toEqual([
      'a | 1,000人 | 「"括弧"」',
      '二\n行 |  | x',
    ]);
  });

  test('a quote that never closes loses nothing', () => {
    expect(read('a,b\nc,"d,e\nf\n')).toEqual(['a | b', 'c | d,e\nf']);
  });

  test('a title of one cell and empty records', () => {
    const lines = csvLines('KPI一覧\n,,\n指標,目標\n人口,2万人\n');
    expect(lines.map(({ cells, blank }) => (blank ? 'blank' : (cells?.length ?? 'text')))).toEqual([
      'text',
      'blank',
      2,
      2,
    ]);
  });

  test('in the encodings of Excel', async () => {
    const text = '指標,目標値\r\n観光入込客数,１０万人\r\n';
    for (const bytes of [iconv.encode(text, 'cp932'), Buffer.from(`\ufeff${text}`)]) {
      const { value } = await readDocument(fileOf('kpi.csv', bytes));
      expect(show(value.lines)).toEqual(['指標 | 目標値', '観光入込客数 | 10万人']);
      expect(value.source.text).toBe(text);
    }
  });
});
