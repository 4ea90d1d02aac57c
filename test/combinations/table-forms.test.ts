// One table in every way that text keeps of it: cells by blanks, tabs or bars, a cell a line, column by column, all on one line.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly start: string;
  readonly aim: string;
  readonly actual: string;
  readonly rate: string;
  readonly grade: string;
  readonly office: string;
}

const row = (...cells: string[]): Row => {
  const [name, unit, start, aim, actual, rate, grade, office] = cells as string[];
  return { name, unit, start, aim, actual, rate, grade, office } as Row;
};
const ROWS: readonly Row[] = [
  row('空き家バンクの登録件数', '件', '46', '120', '98', '81.7%', 'B', '住宅課'),
  row('移住相談会の参加者数（延べ）', '人', '210', '400', '355', '88.8%', 'A', '企画課'),
  row('待機児童数', '人', '12', '0', '3', '－', 'C', '子育て課'),
  row('道の駅の年間売上額', '百万円', '180', '250', '262', '104.8%', 'S', '商工課'),
];

type Cell = (own: Row) => string;
const name: Cell = (own) => own.name;
const unit: Cell = (own) => own.unit;
const start: Cell = (own) => own.start + own.unit;
const aim: Cell = (own) => own.aim + own.unit;
const actual: Cell = (own) => own.actual + own.unit;

/** Tables by their headings. */
const TABLES: Readonly<Record<string, readonly (readonly [string, Cell])[]>> = {
  'start and aim': [
    ['指標', name],
    ['基準値(H30)', start],
    ['目標値(R6)', aim],
  ],
  'a column of units': [
    ['指標名', name],
    ['単位', unit],
    ['現状値', (own) => own.start],
    ['目標値', (own) => own.aim],
  ],
  offices: [
    ['KPI', name],
    ['基準値', start],
    ['目標値', aim],
    ['担当課', (own) => own.office],
  ],
  'rates and grades': [
    ['指標', name],
    ['目標値', aim],
    ['実績値', actual],
    ['達成率', (own) => own.rate],
    ['評価', (own) => own.grade],
  ],
  'start, aim, actual, grade': [
    ['指標', name],
    ['基準値', start],
    ['目標値', aim],
    ['実績値', actual],
    ['評価', (own) => own.grade],
  ],
};

/** What is left of a table as text; those of all its cells, or of its headings and rows. */
const PRINTS: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string>> = {
  'single blanks': (rows) => rows.map((cells) => cells.join(' ')).join('\n'),
  'wide blanks': (rows) => rows.map((cells) => cells.join('　　')).join('\n'),
  tabs: (rows) => rows.map((cells) => cells.join('\t')).join('\n'),
  bars: (rows) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  'bars behind cells': (rows) => rows.map((cells) => `${cells.join(' | ')} |`).join('\n'),
  'a cell a line': (rows) => rows.flat().join('\n'),
  'a cell a paragraph': (rows) => rows.flat().join('\n\n'),
  'a cell a line with its bar': (rows) =>
    rows
      .flat()
      .map((cell) => `${cell} |`)
      .join('\n'),
  'headings a line each': ([head = [], ...rows]) =>
    [...head, ...rows.map((cells) => cells.join(' '))].join('\n'),
  'one line': (rows) => rows.flat().join(' '),
};

describe.each(Object.entries(TABLES))('a table of %s', (_, columns) => {
  const heads = columns.map(([heading]) => heading);
  const has = (word: string) => heads.some((heading) => heading.includes(word));

  test.each(Object.entries(PRINTS))('by %s', (_way, print) => {
    const rows = ROWS.map((own) => columns.map(([, cell]) => cell(own)));
    const title = has('実績') ? '令和5年度 しらかば市総合戦略 評価結果' : 'しらかば市総合戦略';
    const text = `${title}\n\n施策1 空き家の利活用\n\n重要業績評価指標（KPI）\n${print([heads, ...rows])}\n\n施策2 移住\n\n本文です。\n`;
    const [policy] = compileText(sourceOf(text)).strategy.policies;
    const scale = (own: Row) => (own.unit === '百万円' ? 1_000_000 : 1);
    const figure = (own: Row, words: string) => Number(words) * scale(own);
    expect(
      policy?.kpis.map((own) => [own.name, own.baseline?.value ?? null, own.target?.value]),
      text,
    ).toEqual(
      ROWS.map((own) => [
        own.name.replace('（', '(').replace('）', ')'),
        has('基準') || has('現状') ? figure(own, own.start) : null,
        figure(own, own.aim),
      ]),
    );
    const reached = policy?.kpis.flatMap(({ readings }) => readings.map(({ value }) => value));
    expect(reached).toEqual(has('実績') ? ROWS.map((own) => figure(own, own.actual)) : []);
    const grades = policy?.kpis.flatMap(({ evaluations }) => evaluations.map(({ grade }) => grade));
    expect(grades).toEqual(has('評価') ? ROWS.map(({ grade }) => grade) : []);
  });
});
