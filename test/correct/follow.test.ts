// What was reckoned from a corrected value is reckoned again.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { correct } from '../../src/correct/correct.ts';
import type { Correction } from '../../src/forms/corrections.ts';
import type { Evaluation, Indicator, Strategy } from '../../src/forms/strategy.ts';
import { gatherEntries } from '../../src/report/explain/entry.ts';
import { sourceOf } from '../documents.ts';

const TEXT = [
  '第2期根室市総合戦略 効果検証',
  '対象期間は、2015年度（平成27年度）から2019年度（平成31年度）の5年間とする。',
  '基本目標1 安心して子育てできるまちをつくる',
  '数値目標',
  '| 指標 | 基準値（H26） | 目標値 |\n|---|---|---|\n| 人口減少の数 | 580人 | 5年で473人とし107人減少 |',
  '②出生数: 5年で100人',
  '③講座の参加者数 10人（H26）→ 20人（H31）',
  '(ア) 子育ての支援',
  '①相談体制の強化',
  '重要業績評価指標(KPI)',
  '・相談件数/5年で件とし 件増加(調整中)',
  '・満足した保護者の割合/5年で40.0%とし14.1ポイント向上',
].join('\n\n');

const corrections = (...all: readonly Correction[]) => ({
  ...{ file: 'c.yaml', sha256: 'a'.repeat(64), document: null },
  corrections: all.map((correction, i) => ({ line: i + 2, correction })),
});

function compile(...all: readonly Correction[]) {
  const { strategy } = compileText(sourceOf(TEXT), { corrections: corrections(...all) });
  return strategy;
}

const find = (plan: Strategy, name: string) =>
  gatherEntries(plan).find((entry) => entry.name === name)?.record as unknown as Indicator;

const PLAN = compileText(sourceOf(TEXT)).strategy;
const idOf = (name: string) => find(PLAN, name).id;
const set = (name: string, field: string, old: unknown, next: unknown): Correction => ({
  ...{ op: 'set', id: idOf(name), field, old, new: next },
});

const DECLINE = '人口減少の数';

describe('the change of a target', () => {
  test('is the way from start to aim again, and says that nobody wrote it', () => {
    const was = find(PLAN, DECLINE);
    expect([was.baseline?.value, was.target?.value, was.target?.change?.value]).toEqual([
      580, 473, 107,
    ]);
    const now = find(compile(set(DECLINE, 'target.value', 473, 437)), DECLINE);
    expect(now.target?.change).toEqual({ value: 143, unit: '人', direction: 'down' });
    expect(now.corrected?.map(({ field, follows }) => [field, follows ?? false])).toEqual([
      ['target.value', false],
      ['target.change.value', true],
    ]);
    // the words of the document stay
    expect(now.target?.text).toContain('107人減少');
  });

  test('turns with the sign, and with a corrected start', () => {
    const risen = find(compile(set(DECLINE, 'target.value', 473, 600)), DECLINE);
    expect(risen.target?.change).toMatchObject({ value: 20, direction: 'up' });
    const started = find(compile(set(DECLINE, 'baseline.value', 580, 500)), DECLINE);
    expect(started.target?.change).toMatchObject({ value: 27, direction: 'down' });
  });

  test('that a person sets too is the person’s, whichever stands first in the file', () => {
    const value = set(DECLINE, 'target.value', 473, 437);
    const change = set(DECLINE, 'target.change.value', 107, 140);
    for (const order of [
      [value, change],
      [change, value],
    ]) {
      const plan = compile(...order);
      expect(find(plan, DECLINE).target?.change?.value).toBe(140);
      expect(plan.document.source.corrections).toMatchObject({ applied: 2, skipped: 0 });
    }
  });

  test('that no start decides stays as it is printed', () => {
    const name = '満足した保護者の割合';
    const now = find(compile(set(name, 'target.value', 40, 45)), name);
    expect(now.target?.change?.value).toBe(14.1);
    expect(now.corrected).toHaveLength(1);
  });
});

describe('which way is better', () => {
  const name = '講座の参加者数';

  test('follows aim and start', () => {
    expect(find(PLAN, name).better).toBe('higher');
    const now = find(compile(set(name, 'target.value', 20, 5)), name);
    expect(now.better).toBe('lower');
    expect(now.corrected?.at(-1)).toMatchObject({ field: 'better', follows: true });
  });

  test('follows the name', () => {
    const id = idOf(name);
    const plan = compile({ op: 'rename', id, old: name, new: '講座の待機児童数' });
    expect(find(plan, '講座の待機児童数').better).toBe('lower');
  });
});

describe('whether a target stands', () => {
  const name = '相談件数';
  const codes = ({ diagnostics }: Strategy) =>
    diagnostics.filter(({ code }) => code.startsWith('target-p')).map(({ message }) => message);

  test('what was said of a target that has its figures now is said no more', () => {
    expect(codes(PLAN).join()).toContain(name);
    const target = { value: 300, unit: '件', change: { value: 100, unit: '件', direction: 'up' } };
    const plan = compile(set(name, 'target', {}, target));
    expect(find(plan, name).status).toBe('set');
    expect(codes(plan).join()).not.toContain(name);
  });

  test('of a target that lost its figure it is said', () => {
    const plan = compile(set('出生数', 'target.value', 100, null));
    expect(find(plan, '出生数').status).toBe('pending');
    expect(codes(plan).join()).toContain('出生数');
  });

  test('of one that was deleted nothing is said', () => {
    const plan = compile({ op: 'delete', id: idOf(name), old: name });
    expect(codes(plan).join()).not.toContain(name);
  });
});

describe('the document', () => {
  test('targets of the whole period are due when it ends, those with a year of their own when they say', () => {
    const end = PLAN.document.period.endFiscalYear;
    expect(end).toBe(2019);
    const field = 'period.endFiscalYear';
    const plan = compile({ op: 'set', id: 'document', field, old: end, new: 2020 });
    const due = (name: string) => find(plan, name).target?.dueFiscalYear;
    expect([due('出生数'), due(DECLINE), due('講座の参加者数')]).toEqual([2020, 2020, 2019]);
    expect(find(plan, '出生数').corrected).toEqual([
      { op: 'set', field: 'target.dueFiscalYear', old: 2019, new: 2020, follows: true },
    ]);
  });

  test('code and prefecture follow the name of the municipality', () => {
    expect(PLAN.document.municipality).toMatchObject({ name: '根室市', code: '012238' });
    const field = 'municipality.name';
    const plan = compile({ op: 'set', id: 'document', field, old: '根室市', new: '北斗市' });
    expect(plan.document.municipality).toEqual({
      ...{ name: '北斗市', prefecture: '北海道', code: '012360' },
    });
  });
});

describe('yearly actuals', () => {
  const YEARLY = [
    '架空町総合戦略 効果検証報告書（平成30年度）',
    '対象期間は、2015年度（平成27年度）から2019年度（平成31年度）の5年間とする。',
    '基本目標 1. 安心して子育てできるまちをつくる',
    '《 数値目標と達成状況 》',
    '① 相談の件数 ⇒ 5年で延べ500件',
    '策定時\tH27\tH28\tH29\n10件\t64件 (累計64件)\t36件 (累計100件)\t50件 (累計150件)',
    '② 満足した保護者の割合 ⇒ 5年で30.0%とし5.0ポイント向上',
    '策定時\tH27\tH28\tH29\n25.0%\t25.7% (0.7↑)\t24.3% (1.4↓)\t26.0% (1.7↑)',
  ].join('\n\n');
  const plain = compileText(sourceOf(YEARLY)).strategy;
  const corrected = (name: string, field: string, old: unknown, next: unknown) => {
    const id = find(plain, name).id;
    const one = corrections({ op: 'set', id, field, old, new: next });
    return find(compileText(sourceOf(YEARLY), { corrections: one }).strategy, name);
  };

  test('running totals are sums again', () => {
    const now = corrected('相談の件数', 'readings[1].value', 36, 46);
    expect(now.readings.map(({ cumulative }) => cumulative)).toEqual([64, 110, 160]);
    expect(now.corrected?.map(({ field }) => field)).toEqual([
      ...['readings[1].value', 'readings[1].cumulative', 'readings[2].cumulative'],
    ]);
  });

  test('marks beside a reading and the next one are the ways between them again', () => {
    const name = '満足した保護者の割合';
    expect(find(plain, name).readings.map(({ change }) => change)).toEqual([0.7, -1.4, 1.7]);
    const now = corrected(name, 'readings[1].value', 24.3, 25.3);
    expect(now.readings.map(({ change }) => change)).toEqual([0.7, -0.4, 0.7]);
    const started = corrected(name, 'baseline.value', 25, 24);
    expect(started.readings.map(({ change }) => change)).toEqual([1.7, -1.4, 1.7]);
  });
});

describe('grades', () => {
  const schemes = [
    [
      { grade: 'A', meaning: '順調', rank: 1 },
      { grade: 'B', meaning: 'おおむね順調', rank: 2 },
    ],
  ];
  const goal = PLAN.goals[0] as Strategy['goals'][number];
  const VERDICT: Omit<Evaluation, 'source'> = {
    ...{ body: 'internal', bodyName: null, fiscalYear: 2018, grade: 'B', gradeText: null },
    ...{ rank: null, asOf: null, remarks: [] },
  };
  const judged = (gradeText: string | null, rank: number | null) => ({
    ...PLAN,
    gradeSchemes: schemes,
    goals: [
      {
        ...goal,
        evaluations: [{ ...VERDICT, gradeText, rank, source: goal.source }],
      },
    ],
  });
  const regraded = (plan: ReturnType<typeof judged>) => {
    const field = 'evaluations[0].grade';
    const one = corrections({ op: 'set', id: goal.id, field, old: 'B', new: 'A' });
    return correct(plan, one).value.goals[0]?.evaluations[0];
  };

  test('rank and words are those of the scheme again', () => {
    expect(regraded(judged('おおむね順調', 2))).toMatchObject({
      ...{ grade: 'A', gradeText: '順調', rank: 1 },
    });
  });

  test('words of its own stay', () => {
    expect(regraded(judged('努力を要する', null))).toMatchObject({
      ...{ grade: 'A', gradeText: '努力を要する', rank: null },
    });
  });
});
