// Tables whose columns are years and whose rows are aims and actuals, divided by blanks only.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { mendYearRows } from '../../../src/mend/years/year-rows.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

const HEAD = '指標名 R2 R3 R4';
const mended = (...lines: string[]) => shown(lines.join('\n'), mendYearRows);

test('a name, its rows, and what stands behind both', () => {
  expect(mended(HEAD, '入港の数 隻', '目標 12 14 16', '実績 11 15 17')).toEqual([
    ' |  |  | R2 | R3 | R4',
    '入港の数 | 隻 | 目標 | 12 | 14 | 16',
    ' |  | 実績 | 11 | 15 | 17',
  ]);
});

test('a unit on a line of its own, in brackets or not', () => {
  for (const unit of ['隻', '(隻)'])
    expect(mended(HEAD, '入港の数', unit, '目標 12 14 16')[1]).toBe(
      '入港の数 | 隻 | 目標 | 12 | 14 | 16',
    );
  // no unit, but the next words of the name
  expect(mended(HEAD, '入港の数', '(貨物)', '目標 12 14 16')[1]).toContain('入港の数');
  expect(mended(HEAD, '入港の数', '(貨物)', '目標 12 14 16')[1]).toContain('(貨物) |  | 目標');
});

test.each([
  ['behind its label', HEAD, '実績 11 15 17 評価 B+'],
  ['under the heading behind the years', `${HEAD} 評価`, '実績 11 15 17 B+'],
])('the grade %s is the indicator’s', (_, head, actual) => {
  const rows = mended(head, '入港の数 隻', '目標 12 14 16', actual);
  expect(rows[0]).toBe(' |  |  | R2 | R3 | R4 | 評価');
  expect(rows[1]).toBe('入港の数 | 隻 | 目標 | 12 | 14 | 16 | B+');
});

test.each([
  ['as many as what was reached are of its years', 'A B C', ['A 2020', 'B 2021', 'C 2022']],
  ['alike, they are no word that was spaced out', 'A A A', ['A 2020', 'A 2021', 'A 2022']],
  ['fewer are nobody’s', 'A B', []],
])('grades of several years in a row: %s', (_, grades, read) => {
  const rows = [HEAD, '入港の数 隻', '目標 12 14 16', '実績 11 15 17'];
  for (const text of [
    [...rows, `評価 ${grades}`].join('\n'),
    [...rows.slice(0, -1), `${rows.at(-1)} 評価 ${grades}`].join('\n'),
  ]) {
    const [indicator] = compileText(sourceOf(text)).strategy.indicators;
    expect(indicator?.readings.map(({ value }) => value)).toEqual([11, 15, 17]);
    expect(indicator?.evaluations.map(({ grade, fiscalYear }) => `${grade} ${fiscalYear}`)).toEqual(
      read,
    );
  }
});

test('a start with its year in front of the row below', () => {
  const head = '項目[単位] 基準値 R2 R3 R4';
  const rows = [head, '入港の数[隻] 目標 12 14 16', '10(H30) 実績 11 15 17', '評価 B A A'];
  expect(mended(...rows)).toEqual([
    ' |  |  | 基準値 | R2 | R3 | R4',
    '入港の数[隻] |  | 目標 | 10(H30) | 12 | 14 | 16',
    ' |  | 実績 |  | 11 | 15 | 17',
    ' |  | 評価 |  | B | A | A',
  ]);
  // a value without year may be one of the row
  expect(mended(head, '入港の数[隻] 目標 12 14 16', '10 実績 11 15 17')[1]).toBe(
    '入港の数[隻] |  | 目標 |  | 12 | 14 | 16',
  );
});

test('a grade without label is none, and no name', () => {
  const rows = mended(HEAD, '入港の数 隻', '目標 12 14 16 A', '実績 11 15 17');
  expect(rows.some((row) => row.startsWith('入港の数 | 隻 | 目標 | 12 | 14 | 16'))).toBe(true);
});

test('a row with other than a value for each year, or half of them, has no place', () => {
  expect(mended(HEAD, '入港の数 隻', '目標 12 14 16 18')).toEqual([
    HEAD,
    '入港の数 隻',
    '目標 12 14 16 18',
  ]);
});

test('a heading that stands again at the top of a page parts no indicator', () => {
  const head = '指標名 R2 R3 R4 区分';
  const rows = [head, '入港の数 隻 目標 12 14 16', '実績 11 15 17 a', '灯台の見 人 目標 20 25 30'];
  const whole = mended(...rows, '学者数(累計)', '', head, '', '実績 18 26 31 b');
  expect(whole).toEqual([
    ' |  |  | R2 | R3 | R4 | 区分',
    '入港の数 | 隻 | 目標 | 12 | 14 | 16 | a',
    ' |  | 実績 | 11 | 15 | 17 | ',
    '灯台の見学者数(累計) | 人 | 目標 | 20 | 25 | 30 | b',
    ' |  | 実績 | 18 | 26 | 31 | ',
  ]);
  // another heading begins another table
  const other = mended(...rows, '学者数(累計)', '', '指標名 R2 R3 区分', '', '実績 18 26 b');
  expect(other.some((row) => row.includes('見学者数'))).toBe(false);
});

test('the letters of a vertical label in front of numbered names are none of them', () => {
  const rows = mended(HEAD, '果 ①入港の数 隻 目標 12 14 16', '指 ②荷の量 t 目標 5 6 7');
  expect(rows.slice(1)).toEqual([
    '①入港の数 | 隻 | 目標 | 12 | 14 | 16',
    '②荷の量 | t | 目標 | 5 | 6 | 7',
  ]);
  // a name of its own
  expect(mended(HEAD, '港 ①入港の数 隻 目標 12 14 16')[1]).toContain('港 ①入港の数');
});

test('a unit between the label and its values, an upright one beside the rows', () => {
  expect(mended(HEAD, '入港の数', '目標 隻 12 14 16', '実績 11 15 17')[1]).toBe(
    '入港の数 | 隻 | 目標 | 12 | 14 | 16',
  );
  // 箇 | 所 in a narrow column of their own
  expect(mended(HEAD, '係留の場', '箇', '所 目標 12 14 16', '実績 11 15 17')[1]).toBe(
    '係留の場 | 箇所 | 目標 | 12 | 14 | 16',
  );
  // two letters that are no unit are the end of the name
  expect(mended(HEAD, '係留の場', '山', '川 目標 12 14 16')[1]).toContain('係留の場山川 |  |');
});

test('a name goes on beside the row that says how much of the plan was reached', () => {
  const rows = [HEAD, '船の手入れに', '目標 12 14 16', '使う油の 実績 11 15 17'];
  expect(mended(...rows, '量 達成率 92 107 106')[1]).toContain('船の手入れに使う油の量 |');
});

test('the name in front of the only heading of years is the one of the rows below it', () => {
  const rows = ['目標 隻 12 14 16', '実績 11 15 17'];
  expect(mended('入港の数 単位 R2 R3 R4', ...rows)[1]).toBe('入港の数 | 隻 | 目標 | 12 | 14 | 16');
  // where a name stands below, the words are of something else
  expect(mended('港の章 単位 R2 R3 R4', '入港の数', ...rows).join('\n')).not.toContain(
    '港の章入港',
  );
});

test('the years of the money of a form hold for the plans below it', () => {
  const rows = ['整備費 4,100 4,250 4,300', '入港の数(隻)', '目標 12 14 16', '実績 11 15 17'];
  expect(mended('区分 2年度決算 3年度決算 4年度予算', ...rows)).toContain(
    ' |  |  | 2年度 | 3年度 | 4年度',
  );
  // of other years than the plans have values, they say nothing
  expect(mended('区分 2年度決算 3年度決算', ...rows).join('\n')).not.toContain('入港の数(隻) |');
});

test('names in a list above as many groups of rows', () => {
  const names = ['① 入港の数', '単位 隻', '② 桟橋の長さ', '単位 m'];
  const rows = ['目標 12 14 16', '実績 11 15 17', '目標 80 90 95', '実績 80 81 82'];
  expect(mended(...names, 'R2 R3 R4', ...rows).slice(1)).toEqual([
    '入港の数 | 隻 | 目標 | 12 | 14 | 16',
    ' |  | 実績 | 11 | 15 | 17',
    '桟橋の長さ | m | 目標 | 80 | 90 | 95',
    ' |  | 実績 | 80 | 81 | 82',
  ]);
  // more names than groups, or fewer, say nothing
  const more = ['⓪ 船の手入れ', ...names, '③ 綱の数', '単位 本'];
  expect(mended(...more, 'R2 R3 R4', ...rows).join('\n')).not.toContain('桟橋の長さ | m');
  expect(mended(...names.slice(2), 'R2 R3 R4', ...rows).join('\n')).not.toContain('桟橋の長さ | m');
});

test('a name above whose values nobody can place is an indicator without them', () => {
  const names = ['① 入港の数', '単位 隻', '② 桟橋の長さ', '単位 m'];
  const text = [...names, 'R2 R3 R4', '目標 12 14 16', '目標 80 90'].join('\n');
  const read = compileText(sourceOf(text)).strategy.indicators;
  expect(read.map(({ name }) => name)).toEqual(['入港の数', '桟橋の長さ']);
  expect(read[1]?.target ?? null).toBe(null);
});

test('one name above its table, by the unit below it; the next between its own and the one before', () => {
  const rows = ['R2 R3 R4', '目標 12 14 16', '実績 11 15 17'];
  const next = ['桟橋の長さ', '単位 m', 'R2 R3 R4', '目標 80 90 95'];
  const read = mended('入港の数', '単位 隻', ...rows, ...next);
  expect(read).toContain('入港の数 | 隻 | 目標 | 12 | 14 | 16');
  expect(read).toContain('桟橋の長さ | m | 目標 | 80 | 90 | 95');
  // without its unit it may be a heading of anything
  expect(mended('入港の数', ...rows).join('\n')).not.toContain('入港の数 |');
});

test('a sheet with a line for each cell keeps the unit below its word from the letters of upright labels', () => {
  const cells = ['活', '動', '指', '標', '入港の数', '単位', '隻', '2年度', '3年度', '4年度'];
  const rows = ['計画', '12', '14', '16', '実績', '11', '15', '17'];
  const text = ['事務事業評価シート(令和4年度実績)', ...cells, ...rows].join('\n');
  const [indicator] = compileText(sourceOf(text)).strategy.indicators;
  expect([indicator?.name, indicator?.target?.value, indicator?.target?.unit]).toEqual([
    '入港の数',
    16,
    '隻',
  ]);
});

test('what was reached first, the name going on beside the plan, a unit below the name', () => {
  const head = '2015 2016 2017';
  const rows = ['港に寄る客船の 実績 11 15 17', '隻数[隻] 目標 12 14 16', '釣り客 実績 8 9 7'];
  expect(mended(head, ...rows, '[千人] 目標 7 8 9')).toEqual([
    ' |  |  | 2015 | 2016 | 2017',
    '港に寄る客船の隻数[隻] |  | 目標 | 12 | 14 | 16',
    ' |  | 実績 | 11 | 15 | 17',
    '釣り客 | 千人 | 目標 | 7 | 8 | 9',
    ' |  | 実績 | 8 | 9 | 7',
  ]);
});

test('a note says that the first year is the start', () => {
  const table = ['2015 2016 2017', '釣り客 人 目標 ― 8 9', '実績 7 8'];
  const read = (...notes: string[]) =>
    compileText(sourceOf([...table, ...notes].join('\n'))).strategy.indicators[0];
  for (const note of ['※2015年は基準年。', '※平成27年度の値は策定時の実績である。']) {
    expect(read(note)?.baseline).toMatchObject({ value: 7, asOf: { fiscalYear: 2015 } });
    expect(read(note)?.readings.map(({ value }) => value)).toEqual([8]);
  }
  expect(read()?.baseline ?? null).toBeNull();
});

test('nothing stands behind the year that is judged: as many values as start and years up to it are theirs', () => {
  const text = [
    'KPI管理表(令和5年度実績)',
    '指標 単位 区分 R1(基準) R2 R3 R4 R5 R6',
    '入港の数',
    '隻 目標 33 34 35 36 37',
    '実績 31 20 24 29 33',
    '出港の数',
    '隻 目標 12 14 16 18 20',
    '実績 9 11 12 15 17',
  ].join('\n');
  expect(shown(text, mendYearRows).slice(2)).toEqual([
    '入港の数 | 隻 | 目標 |  | 33 | 34 | 35 | 36 | 37',
    ' |  | 実績 | 31 | 20 | 24 | 29 | 33 | ',
    '出港の数 | 隻 | 目標 |  | 12 | 14 | 16 | 18 | 20',
    ' |  | 実績 | 9 | 11 | 12 | 15 | 17 | ',
  ]);
});

describe('what was reached in front of the names', () => {
  const page = (...reached: string[]) =>
    `施策マネジメントシート(令和3年度の振り返り)\n\n${HEAD} R5 ${reached[0]} 実績値 入港の数 隻 10 12 14 16 目標値 ${reached[1]} 実績値 出港の数 隻 20 22 24 26 目標値 実績値 目標値\n`;
  const readings = (text: string) =>
    compileText(sourceOf(text)).strategy.indicators.map((own) =>
      own.readings.map(({ value }) => value),
    );

  test('goes down to the name that follows it', () => {
    expect(readings(page('11 15', '19 21'))).toEqual([
      [11, 15],
      [19, 21],
    ]);
  });

  test('is nobody’s where its years are not certain, and never of the one before', () => {
    expect(readings(page('11 15', '19'))).toEqual([[11, 15], []]);
  });
});

describe('the year of what was reached by the rate beside it', () => {
  const HEADS = '現状値 H25 H26 H27 H28 目標値 H29';
  const reached = (rate: string, plan = '612 620 632 644 656') =>
    mended(`[単位] 隻 ${HEADS}`, `入港の数 期待値 ${plan} 実績値 641 ${rate}`).find((line) =>
      line.startsWith(' |  | 実績'),
    );

  test('the one that leaves no other; the unit in front of the years is of the one row', () => {
    expect(reached('達成率 101.4%')).toBe(' |  | 実績値 |  |  |  | 641 |  | ');
    expect(mended(`[単位] 隻 ${HEADS}`, '入港の数 期待値 612 620 632 644 656').at(-1)).toMatch(
      /^入港の数 \| 隻 \| 期待値/,
    );
  });

  test('none where two plans are as large, or no rate agrees', () => {
    expect(reached('達成率 101.4%', '612 632 632 644 656')).toBeUndefined();
    expect(reached('達成率 88.0%')).toBeUndefined();
  });

  test('rate and grade behind both labels in one word', () => {
    const [head, plan, actual] = mended(
      HEADS,
      '入港の数 期待値 612 620 632 644 656 実績値 641 達成率評価(※) 101.4% A',
    );
    expect(head).toMatch(/評価\(※\)$/);
    expect(plan).toMatch(/A$/);
    expect(actual).toContain('641');
  });
});

test('a dash behind the year that is judged is of a year to come, or no grade', () => {
  const rows = [
    '港の計画 令和3年度 進捗状況報告書',
    `${HEAD} R5 評価`,
    '入港の数 隻 目標 12 14 16 18',
    '実績 11 15 B',
    '出港の数 隻 目標 22 24 26 28',
    '実績 21 集計中 -',
  ];
  const read = compileText(sourceOf(rows.join('\n'))).strategy.indicators.map(({ readings }) =>
    readings.map(({ value, asOf }) => [value, asOf?.fiscalYear]),
  );
  expect(read[0]).toEqual([
    [11, 2020],
    [15, 2021],
  ]);
  expect(read[1]?.[0]).toEqual([21, 2020]);
  expect(read[1]?.filter(([value]) => value !== null)).toHaveLength(1);
});

describe('indicators each above a table of its own', () => {
  const [YEARS, PLAN, ACTUAL] = [' 年度 R2 R3 R4', ' 目標 12 14 16', ' 実績 11 15 17'];
  const rowsOf = (name: string, unit = '') => [
    ' |  |  | R2 | R3 | R4',
    `${name} | ${unit} | 目標 | 12 | 14 | 16`,
    ' |  | 実績 | 11 | 15 | 17',
  ];

  test('a numbered name that ends as a measure, its unit behind it, below it or in front of the years', () => {
    for (const unit of ['(単位:隻)', '(隻)', ''])
      expect(mended(`① 入港の隻数${unit}`, YEARS, PLAN, ACTUAL)).toEqual(
        rowsOf(`① 入港の隻数${unit}`),
      );
    expect(mended('① 入港の隻数', '単位:隻', YEARS, PLAN, ACTUAL)).toEqual(
      rowsOf('入港の隻数', '隻'),
    );
    expect(mended('① 入港の隻数', '(単位:隻) R2 R3 R4', PLAN, ACTUAL).slice(0, 3)).toEqual(
      rowsOf('① 入港の隻数', '隻'),
    );
  });

  test('a heading between two of them is no part of the name below it', () => {
    const above = ['① 入港の隻数', YEARS, PLAN, ACTUAL];
    const read = mended(...above, '(2) 客船の誘致', '① 客船の乗船者数', YEARS, PLAN, ACTUAL);
    expect(read).toEqual([
      ...rowsOf('① 入港の隻数'),
      '(2) 客船の誘致',
      ...rowsOf('① 客船の乗船者数'),
    ]);
  });

  test('a numbered heading that is no measure names none', () => {
    expect(mended('(1) 港の振興', YEARS, PLAN, ACTUAL)[0]).toBe('(1) 港の振興');
  });
});

test('plans begin with a dash: what was reached has a cell under each column, that of the aim too', () => {
  const rows = ['区分 R1(基準値) R2 R3 R4(目標)', '入港の隻数 計画 ― 14 16 18', '実績 11 15 ― ―'];
  expect(mended(...rows)[2]).toBe(' |  | 実績 | 11 | 15 | ― | ―');
});
