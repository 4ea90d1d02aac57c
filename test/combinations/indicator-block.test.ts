// A name and its values in any of the ways to print them: on the line of the name or below it, behind labels, in brackets, with years.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Indicator, Strategy } from '../../src/forms/strategy.ts';
import { sourceOf } from '../documents.ts';

interface Said {
  readonly name: string;
  readonly start: string;
  readonly aim: string;
  readonly actual: string;
  readonly grade: string;
}

const SAID: readonly Said[] = [
  { name: '空き家バンクの登録件数', start: '46件', aim: '120件', actual: '98件', grade: 'B' },
  { name: '空き家に関する苦情の未解決件数', start: '27件', aim: '10件', actual: '9件', grade: 'A' },
];

/** Ways to print a name above its values, or in front of them. */
const NAMES: Readonly<Record<string, (name: string, i: number) => string>> = {
  bullet: (name) => `・${name}\n`,
  circle: (name) => `○${name}\n`,
  square: (name) => `■${name}\n`,
  diamond: (name) => `◆ ${name}\n`,
  circled: (name, i) => `${'①②'[i]} ${name}\n`,
  bracketed: (name, i) => `（${i + 1}）${name}\n`,
  announced: (name) => `指標名：${name}\n`,
  kpi: (name) => `KPI：${name}\n`,
  'counted kpi': (name, i) => `KPI${'①②'[i]}：${name}\n`,
  'counted heading': (name, i) => `■KPI${'①②'[i]}\n指標名：${name}\n`,
  'framed heading': (name, i) => `【KPI${'①②'[i]}】\n　指標名　　${name}\n`,
  line: (name) => `・${name}　`,
};

/** Ways to print a start and an aim; `B` and `T` stand for them. */
const VALUES: Readonly<Record<string, string>> = {
  'years behind': 'B（H30）→T（R6）',
  'years in front': 'H30 B→R6 T',
  'years glued': 'H30年B→R6年T',
  'bare arrow': 'B→T',
  'years written out': '平成30年度 B → 令和6年度 T',
  'years with colons': 'H30：B　R6：T',
  'years in brackets in front': '（H30）B→（R6）T',
  'start in brackets': 'T（現状B）',
  'labels and arrow': '現状B→目標T',
  'boxed labels and arrow': '【現状】B（H30）→【目標】T（R6）',
  'labels on a line': '基準値：B　目標値：T',
  'from and to': 'BからTへ',
};

/** Ways to print a start and an aim on lines of their own. */
const FIELDS: Readonly<Record<string, string>> = {
  colons: '基準値：B（平成30年度）\n目標値：T（令和6年度）',
  equals: '基準値＝B（30年度）\n6年度目標値＝T',
  blanks: '現状値　　B（平成30年度）\n目標値　　T（令和6年度）',
  bullets: '・現状値（H30）：B\n・目標値（R6）：T',
  boxes: '【基準値】B\n【目標値】T',
};

/** Ways to print what was aimed at and reached and how that is judged; `A` and `G` stand for the latter. */
const JUDGED: Readonly<Record<string, string>> = {
  'on a line': '目標値：T　実績値：A　評価：G',
  'a line each': '目標値：T\n実績値：A\n評価：G',
  'equals, a line each': '目標値＝T\n実績値＝A\n評価＝G',
  boxed: '【目標】T　【実績】A　【評価】G',
  blanks: '目標値 T　実績値 A　評価 G',
  'with a start': '基準値：B（H30）　目標値：T（R6）　実績値：A（R4）　評価：G',
  dated: '目標値（R6）：T\n実績値（R5）：A\n進捗状況：G',
  'with a rate': '目標値：T\n実績値：A\n達成率：81.7%\n判定：G',
};

const filled = (form: string, { start, aim, actual, grade }: Said) =>
  form.replace(/[BTAG]/g, (sign) => ({ B: start, T: aim, A: actual, G: grade })[sign] as string);

function read(title: string, write: (said: Said, i: number) => string): readonly Indicator[] {
  const body = SAID.map(write).join('\n\n');
  const text = `${title}\n\n施策1 空き家の利活用\n\n重要業績評価指標（KPI）\n${body}\n\n施策2 移住\n\n本文です。\n`;
  const { policies }: Strategy = compileText(sourceOf(text)).strategy;
  expect(
    policies.map((policy) => policy.title),
    text,
  ).toEqual(['空き家の利活用', '移住']);
  return policies[0]?.kpis ?? [];
}

const number = (text: string) => Number.parseInt(text, 10);

describe.each(Object.entries(NAMES))('a name printed as %s', (_, name) => {
  test.each(Object.entries({ ...VALUES, ...FIELDS }))('with its values as %s', (way, form) => {
    if (way in FIELDS && name('', 0).endsWith('　')) return;
    const found = read('しらかば市総合戦略', (said, i) => name(said.name, i) + filled(form, said));
    expect(
      found.map(({ name: own, baseline, target }) => [own, baseline?.value, target?.value]),
    ).toEqual(SAID.map(({ name: own, start, aim }) => [own, number(start), number(aim)]));
  });

  test.each(Object.entries(JUDGED))('judged as %s', (_way, form) => {
    const found = read(
      '令和5年度 しらかば市総合戦略 評価結果',
      (said, i) => name(said.name, i) + filled(form, said),
    );
    expect(
      found.map((own) => [
        own.name,
        own.target?.value,
        own.readings.map(({ value }) => value),
        own.evaluations.map(({ grade }) => grade),
      ]),
    ).toEqual(
      SAID.map((said) => [said.name, number(said.aim), [number(said.actual)], [said.grade]]),
    );
  });
});
