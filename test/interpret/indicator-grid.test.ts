// Tables of indicators: what their columns hold, by their headings and by their values.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';
import { indicatorsOf } from './indicators.ts';

const table = (head: string, ...rows: string[]) => {
  const rule = `|${head
    .split(' | ')
    .map(() => '---|')
    .join('')}`;
  return [`| ${head} |`, rule, ...rows.map((row) => `| ${row} |`)].join('\n');
};

/** Start, way and aim of each indicator: 1@2014 → 2 → 3@2019; what was reached stands behind a stroke. */
function read(head: string, ...rows: string[]): string[] {
  const { indicators } = compileText(sourceOf(`${table(head, ...rows)}\n`)).strategy;
  return indicators.map(({ baseline, planned, target, readings }) => {
    const at = (year: number | null | undefined) => (year == null ? '' : `@${year}`);
    const start = baseline ? `${baseline.value}${at(baseline.asOf?.fiscalYear)}` : '';
    const way = planned.map(({ value }) => value);
    const aim = target ? [`${target.value}${at(target.dueFiscalYear)}`] : [];
    const reached = readings.map(({ value, asOf }) => `${value}${at(asOf?.fiscalYear)}`);
    return [[start, ...way, ...aim].join(' → '), ...reached].join(' | ');
  });
}

describe('years without a word for what they hold', () => {
  const HEAD = '指標名 | 基準値 | R7 | R8 | R9';
  const RISING = ['港の数 | 1か所 | 2か所 | 3か所 | 4か所', '船の数 | 10隻 | 12隻 | 14隻 | 15隻'];

  test('are a path where all rows only rise or only fall', () => {
    expect(read(HEAD, ...RISING, '空き家の数 | 90戸 | 80戸 | 80戸 | 60戸')).toEqual([
      '1 → 2 → 3 → 4@2027',
      '10 → 12 → 14 → 15@2027',
      '90 → 80 → 80 → 60@2027',
    ]);
  });

  test.each([
    ['one row goes up and down', [...RISING, '空き家の数 | 90戸 | 80戸 | 85戸 | 60戸']],
    ['there are but two rows', RISING],
  ])('were measured where %s', (_, rows) => {
    const [first] = read(HEAD, ...rows);
    expect(first).toBe('1 | 2@2025 | 3@2026 | 4@2027');
  });

  test('lead to the aim where the start is what holds now', () => {
    expect(read('指標名 | 現状 | R7 | R8 | R9', '港の数 | 1か所 | 3か所 | 2か所 | 4か所')).toEqual([
      '1 → 3 → 2 → 4@2027',
    ]);
  });
});

describe('columns of years that do not say whose they are', () => {
  test.each([
    [
      'in front of the values',
      '年度 | 現況 | 年度 | 目標',
      'R5年度 | 14 | R10年度 | 30',
      '14@2023 → 30@2028',
    ],
    ['behind them', '現況 | 年度 | 目標 | 年度', '14 | R5年度 | 30 | R10年度', '14@2023 → 30@2028'],
    [
      'that name a span',
      '年度 | 現況 | 年度 | 目標',
      'R元~5年度 | 14 | R6~10年度 | 30',
      '14@2023 → 30@2028',
    ],
    // of the one or of the other
    ['between them', '現況 | 年度 | 目標', '14 | R5年度 | 30', '14 → 30'],
  ])('%s', (_, head, row, is) => {
    expect(read(`指標名 | 単位 | ${head}`, `船の数 | 隻 | ${row}`)).toEqual([is]);
  });
});

describe('headings with their years', () => {
  test.each([
    ['数値は', '1@2014 → 2@2018'],
    ['値は', '1@2014 → 2@2018'],
    // brackets that say something else of the year
    ['計画は', '1@2014 → 2@2019'],
  ])('brackets that say of when the figures are go before the year: (%s…)', (says, expected) => {
    const head = `指標名 | 現状 2014年 (${says}平成26年度末) | 目標 2019年 (${says}平成30年度末)`;
    expect(read(head, '港の数 | 1か所 | 2か所')).toEqual([expected]);
  });

  test('what is planned behind all others is the aim, the only figure before it the start', () => {
    expect(read('指標名 | H26実績 | H31計画値', '港の数 | 1か所 | 2か所')).toEqual([
      '1@2014 → 2@2019',
    ]);
    expect(read('指標名 | H26実績 | 目標(H31)', '港の数 | 1か所 | 2か所')).toEqual([
      '1@2014 → 2@2019',
    ]);
  });

  test.each([
    ['of the same year', 'H31実績 | H31計画値'],
    ['of a year before', 'H31実績 | H30計画値'],
  ])('what is planned for a year %s is no aim', (_, years) => {
    expect(read(`指標名 | ${years}`, '港の数 | 1か所 | 2か所')).toEqual([]);
  });

  test.each([
    ['one of several', 'H26実績 | H27実績 | 目標(H31)', ' → 3@2019 | 1@2014 | 2@2015'],
    ['measured behind the aim', 'H32実績 | 目標(H31)', ' → 2@2019 | 1@2020'],
  ])('a figure that is %s is no start', (_, years, expected) => {
    const cells = years.split(' | ').map((__, i) => `${i + 1}か所`);
    expect(read(`指標名 | ${years}`, `港の数 | ${cells.join(' | ')}`)).toEqual([expected]);
  });
});

describe('years in front of an aim', () => {
  const HALF = '指標名 | H12 | H13実績 | H14実績 | H15年9月30日現在 | H15末見込 | 5ヵ年目標';

  test('the year alone is the start, half a year is none, an aim of so many years is due when no plan says', () => {
    expect(read(HALF, '港の数 | 1か所 | 2か所 | 3か所 | 4か所 | 5か所 | 6か所')).toEqual([
      '1@2000 → 5 → 6 | 2@2001 | 3@2002',
    ]);
  });

  test.each([
    ['all were reached', 'H12実績 | H13実績 | 目標値', ' → 3 | 1@2000 | 2@2001'],
    ['all are years alone', 'H12 | H13 | 目標値', ' → 3 | 1@2000 | 2@2001'],
    ['the others were reached before', 'H14 | H13実績 | 目標値', ' → 3 | 1@2002 | 2@2001'],
  ])('a year is no start where %s', (_, years, expected) => {
    const [found] = read(`指標名 | ${years}`, '港の数 | 1か所 | 2か所 | 3か所');
    expect(found?.replace(/@\d{4}(?= \|)/, '')).toBe(expected.replace(/@\d{4}(?= \|)/, ''));
  });

  test('a word alone is the aim that something is done', () => {
    const { indicators } = compileText(
      sourceOf(`${table('指標名 | 現状値 | 目標値', '港のビジョン策定 | なし | 策定')}\n`),
    ).strategy;
    expect(indicators.map(({ target }) => [target?.kind, target?.text])).toEqual([
      ['qualitative', '策定'],
    ]);
  });
});

describe('headings of two rows', () => {
  test.each([
    [
      'that come in again',
      '指標名 | 基準値 | 基準値 | 目標値 | 目標値',
      '指標名 | 年度 | 数値 | 年度 | 数値',
    ],
    ['that come in empty', '指標名 | 基準値 | | 目標値 | ', ' | 年度 | 数値 | 年度 | 数値'],
  ])('with cells %s', (_, upper, lower) => {
    expect(read(upper, lower, '港の数 | H30 | 1か所 | R6 | 2か所')).toEqual(['1@2018 → 2@2024']);
  });

  test('take the years below them where each stands in its column', () => {
    const upper = '指標 | 単位 | 基準値 | 年度別の目標値 | | ';
    const lower = ' | | H30 | R2 | R3 | R4(目標)';
    expect(read(upper, lower, '港の数 | か所 | 1 | 2 | 3 | 4')).toEqual([
      '1@2018 → 2 → 3 → 4@2022',
    ]);
  });

  test('give the last of the years on the way where none is the aim', () => {
    const [upper, lower] = ['指標 | 基準値 | 年次目標 | | ', ' | H30 | R2 | R4 | R6'];
    expect(read(upper, lower, '港の数 | 1 | 2 | 3 | 4')).toEqual(['1@2018 → 2 → 3 → 4@2024']);
  });

  test('are two rows of headings only where years stand under all of a wide one', () => {
    const upper = '指標 | 基準値 | 年度別の目標値 | | ';
    const lower = ' | H30 | R2 | 港ごと | R4';
    expect(read(upper, lower, '港の数 | 1 | 2 | 3 | 4')).not.toEqual(['1@2018 → 2 → 3 → 4@2022']);
  });

  test('one cell too few below them is no heading', () => {
    const lower = ' | 年度 | 数値 | 数値 | ';
    const row = '港の数 | H30 | 1か所 | R6 | 2か所';
    expect(read('指標名 | 基準値 | | 目標値 | ', lower, row)).not.toEqual(['1@2018 → 2@2024']);
  });
});

describe('rows whose cells say what their values are', () => {
  test('need no heading', () => {
    const [first, ...others] = [
      'KPI | 港の数 | 現状値(H30) 1か所 | ➡ | 目標値(R6) 2か所',
      'KPI | 船を持つ家の割合 | 現状値(H30) 40.5% | ➡ | 目標値(R6) 50%以上',
    ] as const;
    expect(read(first, ...others)).toEqual(['1@2018 → 2@2024', '40.5@2018 → 50@2024']);
  });

  test('head no table further down', () => {
    const row = (name: string) => `KPI | ${name} | 現状値(H30) 1か所 | ➡ | 目標値(R6) 2か所`;
    const text = `${table(row('港の数'))}\n\n文がつづきます。\n\n${table(row('駅の数'))}\n`;
    const { indicators } = compileText(sourceOf(text)).strategy;
    expect(indicators.map(({ name }) => name)).toEqual(['港の数', '駅の数']);
  });

  test('are no headings: 目標値設定の考え方, 目標値 令和6年度', () => {
    const head = '指標名 | 基準値 平成30年度 | 目標値 令和6年度 | 目標値設定の考え方';
    expect(read(head, '港の数 | 1か所 | 2か所 | 国の目標に合わせる')).toEqual(['1@2018 → 2@2024']);
  });

  test.each([
    ['says nothing', 'KPI | 船の数 | 12隻 | ➡ | 14隻'],
    ['has two aims', 'KPI | 船の数 | 目標値(R4) 12隻 | ➡ | 目標値(R6) 14隻'],
  ])('are none where one %s', (_, row) => {
    expect(read('KPI | 港の数 | 現状値(H30) 1か所 | ➡ | 目標値(R6) 2か所', row)).toEqual([]);
  });
});

describe('a column headed by a grade', () => {
  const grades = (...cells: string[]) => {
    const rows = cells.map((cell, i) => `港${i}の数 | 1か所 | 2か所 | ${cell}`);
    const text = `${table('指標名 | 基準値 | 目標値 | 達成', ...rows)}\n`;
    const { indicators } = compileText(sourceOf(text)).strategy;
    return indicators.map(({ evaluations }) => evaluations[0]?.grade ?? null);
  };

  test('holds grades where its cells say it or deny it', () => {
    expect(grades('達成', '未達成', '')).toEqual(['達成', '未達成', null]);
  });

  test('holds none where a cell says something else', () => {
    expect(grades('達成', '3か所')).toEqual([null, null]);
  });
});

test('a column without heading whose cells are all units is that of units', () => {
  const unitsOf = (...units: string[]) => {
    const rows = units.map((unit, i) => `港の${'一二三'[i]}の額 | 52 | ${unit} | 57`);
    const text = table('指標 | 目標値(R4) |  | 実績値(R4)', ...rows);
    return compileText(sourceOf(`${text}\n`)).strategy.indicators.map(
      ({ target, readings }) => `${target?.value}${target?.unit ?? ''} ${readings[0]?.value}`,
    );
  };
  expect(unitsOf('千円', '人')).toEqual(['52000円 57000', '52人 57']);
  // other words among them are remarks
  expect(unitsOf('千円', '港湾課')).toEqual(['52 57', '52 57']);
});

test('a row that is short because a cell reaches down is read though its start is not known yet', () => {
  const head = '区分 | 指標名 | 単位 | 現況値(R5) | 目標値(R11)';
  expect(read(head, '港 | 船の数 | 隻 | 10 | 12', '荷主の満足度 | % | 未調査 | 40')).toEqual([
    '10@2023 → 12@2029',
    'null@2023 → 40@2029',
  ]);
});

test('one heading reaches over the years and the values beside them', () => {
  const years = [
    '港の数 | R5年度 | 12か所 | R11年度 | 15か所',
    '船の数 | R4年 | 40隻 | R10年 | 52隻',
  ];
  expect(read('指標 | 現状 | | 目標 | ', ...years)).toEqual([
    '12@2023 → 15@2029',
    '40@2022 → 52@2028',
  ]);
  const behind = ['港の数 | 12か所 | R5年度 | 15か所 | R11年度'];
  expect(read('指標 | 現状 | 現状 | 目標 | 目標', ...behind)).toEqual(['12@2023 → 15@2029']);
});

test('a row that says when its values will be known is an indicator without them', () => {
  const [row] = indicatorsOf(
    `${table('指標 | 単位 | 現状 | 目標', '開業率 | % | 調査中（R8.8月公表） | 調査後に設定')}\n`,
  );
  expect(row).toMatchObject({
    name: '開業率',
    status: 'pending',
    baseline: { value: null, status: 'pending', asOf: null },
    target: { value: null },
  });
});

test('a rule under a heading begins the next table, and 指標の名称 heads names', () => {
  const rule = '---|---|---|';
  const text = [
    '指標の名称 | 現状値 令和4年度 | 目標値 令和9年度 |',
    rule,
    '港の数 | 1か所 | 3か所 |',
    '指標の名称 | 現状値 令和5年度 | 目標値 令和10年度 |',
    rule,
    '船の数 | 10隻 | 12隻 |',
  ].join('\n');
  expect(
    indicatorsOf(text).map(({ name, baseline, target }) => [
      name,
      baseline?.asOf?.fiscalYear,
      target?.dueFiscalYear,
    ]),
  ).toEqual([
    ['港の数', 2022, 2027],
    ['船の数', 2023, 2028],
  ]);
});
