// Lists of indicators as municipalities publish them: made-up ones, every value below read from the list by hand.
import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Indicator, Policy, Reading, Strategy } from '../../src/forms/strategy.ts';
import { readDocument } from '../../src/read/document.ts';
import { sourceOf } from '../documents.ts';
import { fileOf } from '../formats/offsets.ts';

async function strategyOf(name: string, bytes: Uint8Array): Promise<Strategy> {
  const { value } = await readDocument(fileOf(name, bytes));
  return compileText(value.source, { lines: value.lines }).strategy;
}

const listOf = (name: string) =>
  strategyOf(name, new Uint8Array(readFileSync(new URL(name, import.meta.url))));

const figure = ({ value, unit }: Pick<Reading, 'value' | 'unit'>) => `${value ?? '–'}${unit ?? ''}`;
const dated = (reading: Reading) =>
  `${figure(reading)}${reading.asOf ? `@${reading.asOf.fiscalYear}` : ''}${reading.status === 'reported' ? '' : ` ${reading.status}`}`;

function printIndicator(own: Indicator, indent: string): string {
  const { role, label, name, baseline, target, readings, planned, notes, status } = own;
  const parts = [
    `${role} ${label ? `${label} ` : ''}${name}`,
    baseline && `from ${dated(baseline)}`,
    target &&
      `to ${target.bound === 'exact' ? '' : `${target.bound} `}${figure(target)}@${target.dueFiscalYear}`,
    readings.length > 0 && `read ${readings.map(dated).join(', ')}`,
    planned.length > 0 && `plan ${planned.map(dated).join(', ')}`,
    status !== 'set' && status,
    ...notes,
  ];
  return indent + parts.filter(Boolean).join(' | ');
}

const printPolicy = (policy: Policy, indent: string): string[] => [
  `${indent}${policy.id} ${policy.label ?? '-'} ${policy.title} [${policy.term}]`,
  ...policy.kpis.map((kpi) => printIndicator(kpi, `${indent}  `)),
  ...policy.policies.flatMap((child) => printPolicy(child, `${indent}  `)),
];

const print = ({ goals, policies, indicators }: Strategy): string[] => [
  ...goals.flatMap((goal) => [
    `${goal.id} ${goal.label ?? '-'} ${goal.title}`,
    ...[...goal.targets, ...goal.kpis].map((own) => printIndicator(own, '  ')),
    ...goal.policies.flatMap((policy) => printPolicy(policy, '  ')),
  ]),
  ...policies.flatMap((policy) => printPolicy(policy, '')),
  ...indicators.map((own) => printIndicator(own, '')),
];

describe('CSV', () => {
  test('two rows of headings, blanks below merged cells, remarks at the end', async () => {
    const strategy = await listOf('kpi-ichiran.csv');
    expect(print(strategy)).toEqual([
      'goal/1 1 安定した雇用を創出する',
      '  policy/1/1 (1) 農林水産業の振興 [施策]',
      '    kpi 1 新規就農者数(累計) | from 12人@2019 | to 30人@2024 | read 14人@2021, 19人@2022, 25人@2023 | 担当課: 農林課',
      '    kpi 2 漁業生産額 | from 1250000000円@2019 | to 1300000000円@2024 | read 1180000000円@2021, 1205000000円@2022, –@2023 pending | 担当課: 水産課',
      '  policy/1/2 (2) 商工業の振興 [施策]',
      '    kpi 3 創業支援件数 | from 8件@2019 | to 20件@2024 | read 11件@2021, 9件@2022, 15件@2023 | 担当課: 商工観光課',
      '    kpi 4 空き店舗数 | from 35件@2019 | to at-most 25件@2024 | read 33件@2021, 31件@2022, 30件@2023 | 担当課: 商工観光課',
      'goal/2 2 新しいひとの流れをつくる',
      '  policy/2/1 (1) 観光の振興 [施策]',
      '    kpi 5 観光入込客数 | from 245300人@2019 | to 260000人@2024 | read 98700人@2021, 151000人@2022, 203800人@2023 | 担当課: 商工観光課',
      '    kpi 6 延べ宿泊客数 | from 41200人泊@2019 | to 45000人泊@2024 | read 18950人泊@2021, 27310人泊@2022, 39004人泊@2023 | 担当課: 商工観光課',
      '  policy/2/2 (2) 移住・定住の促進 [施策]',
      '    kpi 7 移住相談を通じた移住者数 | from 5人@2019 | to 15人@2024 | read 7人@2021, 11人@2022, –@2023 absent | 担当課: 企画課',
      'goal/3 3 結婚・出産・子育ての希望をかなえる',
      '  policy/3/1 (1) 子育て支援の充実 [施策]',
      '    kpi 8 合計特殊出生率 | from 1.42@2019 | to 1.6@2024 | read 1.38@2021, 1.31@2022, 1.29@2023 | 担当課: 子育て支援課',
      '    kpi 9 待機児童数 | from 3人@2019 | to 0人@2024 | read 0人@2021, 0人@2022, 0人@2023 | 担当課: 子育て支援課',
      '  policy/3/2 (2) 学校教育の充実 [施策]',
      '    kpi 10 ICTを活用した授業の割合 | from 20.5%@2019 | to 100%@2024 | read 61.2%@2021, 88%@2022, 95.4%@2023 | 担当課: 学校教育課',
    ]);
    // the list is no table besides, and its remarks are prose
    expect(strategy.tables).toEqual([]);
    expect(strategy.coverage.lines.unrecognised).toBe(0);
    expect(strategy.document.title).toContain('みなと市総合戦略');
  });

  test('places are those of the cells', async () => {
    const strategy = await listOf('kpi-ichiran.csv');
    const [, goal] = strategy.goals;
    expect(goal?.source).toMatchObject({
      start: { line: 9, column: 3 },
      end: { line: 9, column: 17 },
    });
    expect(goal?.policies[1]?.kpis[0]?.source.start.line).toBe(11);
  });

  test('policies in columns without a goal', async () => {
    const strategy = await listOf('bunya-betsu.csv');
    expect(print(strategy)).toEqual([
      'policy/-/- - 産業 [分野]',
      '  policy/-/-/1 ① 農業の担い手確保 [施策名]',
      '    kpi 認定農業者数 | from 48経営体@2019 | to 55経営体@2024',
      '    kpi 農業法人数 | from 6法人@2019 | to 9法人@2024 | 備考: 既存法人を含む',
      '  policy/-/-/2 ② 企業誘致の推進 [施策名]',
      '    kpi 誘致企業数(累計) | from 0社@2019 | to 3社@2024',
      'policy/-/-~2 - 暮らし [分野]',
      '  policy/-/-/1~2 ① 地域交通の確保 [施策名]',
      '    kpi デマンドバス利用者数 | from 3204人@2019 | to 4000人@2024 | 備考: 令和2年度に運行開始',
      '  policy/-/-/2~2 ② 防災力の強化 [施策名]',
      '    kpi 自主防災組織率 | from 71.5%@2019 | to 85%@2024',
    ]);
    expect(strategy.diagnostics).toEqual([]);
  });

  test('aims without figures are pending, rows without aims stay in the table', async () => {
    const text = [
      '施策,指標名,基準値,目標値',
      '1 農業の振興,新規就農者数,3人,調整中',
      ',農地の集積率,調査中,調整中',
      ',有機農業の面積,,',
      '2 漁業の振興,―,―,―',
      ',漁獲量,"1,200t","1,300t"',
    ].join('\n');
    const strategy = await strategyOf('a.csv', Buffer.from(text));
    expect(print(strategy)).toEqual([
      'policy/-/1 1 農業の振興 [施策]',
      '  kpi 新規就農者数 | from 3人 | to –@null | pending',
      '  kpi 農地の集積率 | from – pending | to –@null | pending',
      'policy/-/2 2 漁業の振興 [施策]',
      '  kpi 漁獲量 | from 1200t | to 1300t@null',
    ]);
    expect(strategy.tables).toHaveLength(1);
  });
});

type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];

const down = (startCol: number, startRow: number, endRow: number, endCol = startCol) => ({
  startRow,
  startCol,
  endRow,
  endCol,
});

describe('XLSX', () => {
  const HEAD = [
    ['基本目標', '施策', '区分', '指標', '基準値', '目標値', null, null, '実績', null, '所管課'],
    [null, null, null, null, null, 'R3', 'R4', 'R5', 'R3', 'R4', null],
  ];
  const headMerges = (row: number) => [
    ...[0, 1, 2, 3, 4, 10].map((column) => down(column, row, row + 1)),
    down(5, row, row, 7),
    down(8, row, row, 9),
  ];
  const sheets: Sheets = [
    { name: '凡例', rows: [['この一覧の見方'], ['目標値は計画期間の最終年度の値です。']] },
    {
      name: '指標一覧',
      rows: [
        ['第２期あさひ町総合戦略　指標一覧'],
        [null],
        ...HEAD,
        [
          '基本目標１　しごとをつくる',
          null,
          '数値目標',
          '町内従業者数',
          '2,310人（H30）',
          '2,320人',
          '2,340人',
          '2,350人',
          '2,298人',
          '2,305人',
          '産業課',
        ],
        [
          null,
          '１－１　農業の振興',
          'ＫＰＩ',
          '新規就農者数',
          '2人',
          '3人',
          '3人',
          '4人',
          '1人',
          '3人',
          '産業課',
        ],
        [
          null,
          null,
          'ＫＰＩ',
          '６次産業化の取組件数',
          '1件',
          '1件',
          '2件',
          '3件',
          '1件',
          '1件',
          '産業課',
        ],
        [
          null,
          '１－２　商業の振興',
          'ＫＰＩ',
          '新規創業件数',
          '0件',
          '1件',
          '1件',
          '2件',
          '0件',
          '2件',
          '商工課',
        ],
        [
          '基本目標２　ひとの流れをつくる',
          '－',
          '数値目標',
          '社会増減',
          '△42人',
          '△40人',
          '△35人',
          '△30人',
          '△51人',
          '△38人',
          '企画課',
        ],
        [
          null,
          '２－１　移住の促進',
          'ＫＰＩ',
          '空き家バンク成約件数',
          '4件',
          '5件',
          '6件',
          '8件',
          '6件',
          '－',
          '企画課',
        ],
        ['※実績は各年度末の値。'],
      ],
      merges: [...headMerges(2), down(0, 4, 7), down(1, 5, 6), down(0, 8, 9)],
    },
    {
      name: '指標一覧（２）',
      rows: [
        ...HEAD,
        [
          '基本目標２　ひとの流れをつくる',
          '２－２　関係人口の拡大',
          'ＫＰＩ',
          'ふるさと納税寄附件数',
          '1,204件',
          '1,300件',
          '1,400件',
          '1,500件',
          '1,288件',
          '1,502件',
          '企画課',
        ],
        [
          '基本目標３　子育てをささえる',
          '３－１　子育て支援',
          'ＫＰＩ',
          '出生数',
          '31人',
          '31人',
          '32人',
          '33人',
          '27人',
          '24人',
          '健康福祉課',
        ],
      ],
      merges: headMerges(0),
    },
    {
      name: '人口',
      rows: [
        ['年', '総人口'],
        ['平成27年', '8,120'],
        ['令和2年', '7,644'],
      ],
    },
  ];

  test('merged cells, kinds, yearly aims and actuals, several sheets', async () => {
    const strategy = await strategyOf('shihyo.xlsx', await writeXlsx({ sheets }));
    expect(print(strategy)).toEqual([
      'goal/1 基本目標1 しごとをつくる',
      '  target 町内従業者数 | from 2310人@2018 | to 2350人@2023 | read 2298人@2021, 2305人@2022 | plan 2320人@2021, 2340人@2022 | 所管課: 産業課',
      '  policy/1/1 1-1 農業の振興 [施策]',
      '    kpi 新規就農者数 | from 2人 | to 4人@2023 | read 1人@2021, 3人@2022 | plan 3人@2021, 3人@2022 | 所管課: 産業課',
      '    kpi 6次産業化の取組件数 | from 1件 | to 3件@2023 | read 1件@2021, 1件@2022 | plan 1件@2021, 2件@2022 | 所管課: 産業課',
      '  policy/1/2 1-2 商業の振興 [施策]',
      '    kpi 新規創業件数 | from 0件 | to 2件@2023 | read 0件@2021, 2件@2022 | plan 1件@2021, 1件@2022 | 所管課: 商工課',
      'goal/2 基本目標2 ひとの流れをつくる',
      '  target 社会増減 | from -42人 | to -30人@2023 | read -51人@2021, -38人@2022 | plan -40人@2021, -35人@2022 | 所管課: 企画課',
      '  policy/2/1 2-1 移住の促進 [施策]',
      '    kpi 空き家バンク成約件数 | from 4件 | to 8件@2023 | read 6件@2021, –@2022 absent | plan 5件@2021, 6件@2022 | 所管課: 企画課',
      '  policy/2/2 2-2 関係人口の拡大 [施策]',
      '    kpi ふるさと納税寄附件数 | from 1204件 | to 1500件@2023 | read 1288件@2021, 1502件@2022 | plan 1300件@2021, 1400件@2022 | 所管課: 企画課',
      'goal/3 基本目標3 子育てをささえる',
      '  policy/3/1 3-1 子育て支援 [施策]',
      '    kpi 出生数 | from 31人 | to 33人@2023 | read 27人@2021, 24人@2022 | plan 31人@2021, 32人@2022 | 所管課: 健康福祉課',
    ]);
    expect(strategy.goals[1]?.policies[0]?.kpis[0]?.readings[0]?.asOf?.label).toBe('R3');
    // the sheet of the population is the only table
    expect(strategy.tables.map(({ header }) => header)).toEqual([[['年', '総人口']]]);
  });
});

describe('other formats', () => {
  test('HTML: cells over several rows', async () => {
    const html = `<h1>やまの村総合戦略</h1><table>
      <tr><th>基本目標</th><th>具体的な施策</th><th>KPI</th><th>基準値(H30)</th><th>目標値(R6)</th></tr>
      <tr><td rowspan="3">Ⅰ 林業を活かす</td><td rowspan="2">(ア) 担い手の育成</td><td>林業就業者数</td><td>24人</td><td>30人</td></tr>
      <tr><td>研修受講者数</td><td>5人</td><td>10人</td></tr>
      <tr><td>(イ) 木材の利用</td><td>村産材出荷量</td><td>1,200m3</td><td>1,500m3</td></tr>
      <tr><td colspan="2">Ⅱ 暮らしを守る</td><td>人口</td><td>1,830人</td><td>1,700人</td></tr>
      </table>`;
    const strategy = await strategyOf('a.html', Buffer.from(html));
    expect(print(strategy)).toEqual([
      'goal/1 Ⅰ 林業を活かす',
      '  policy/1/ア (ア) 担い手の育成 [具体的な施策]',
      '    kpi 林業就業者数 | from 24人@2018 | to 30人@2024',
      '    kpi 研修受講者数 | from 5人@2018 | to 10人@2024',
      '  policy/1/イ (イ) 木材の利用 [具体的な施策]',
      '    kpi 村産材出荷量 | from 1200m3@2018 | to 1500m3@2024',
      'goal/2 Ⅱ 暮らしを守る',
      '  kpi 人口 | from 1830人@2018 | to 1700人@2024',
    ]);
  });

  test('text: goals that headings name are not built twice, policies of the column stand under them', () => {
    const text = [
      '基本目標1 しごとをつくる',
      '',
      '施策\t指標\t現状値\t目標値',
      '(1) 農業\t新規就農者数\t2人\t5人',
      '\t農業法人数\t1法人\t2法人',
      '(2) 商業\t創業件数\t3件\t6件',
      '',
      '基本目標2 ひとをよぶ',
      '',
      '数値目標',
      '・転入者数 100人 → 120人',
      '',
      '資料 指標一覧',
      '',
      '基本目標\t施策\t指標\t現状値\t目標値',
      '1 しごとをつくる\t(1) 農業\t新規就農者数\t2人\t5人',
    ].join('\n');
    const { strategy } = compileText(sourceOf(text));
    const tree = print(strategy);
    expect(tree.filter((line) => line.startsWith('goal/'))).toHaveLength(2);
    expect(tree.slice(0, 6)).toEqual([
      'goal/1 基本目標1 しごとをつくる',
      '  policy/1/1 (1) 農業 [施策]',
      '    kpi 新規就農者数 | from 2人 | to 5人@null',
      '    kpi 農業法人数 | from 1法人 | to 2法人@null',
      '  policy/1/2 (2) 商業 [施策]',
      '    kpi 創業件数 | from 3件 | to 6件@null',
    ]);
  });
});
