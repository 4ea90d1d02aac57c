import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare.ts';
import type { Result } from '../../src/forms/changes.ts';
import type { Evaluation, Grade, Reading, Strategy } from '../../src/forms/strategy.ts';
import { asOf } from '../../src/language/time/as-of.ts';
import { buildPlan, type IndicatorPlan } from '../align/build-plan.ts';

const PERIOD = { ordinal: 1, startFiscalYear: 2015, endFiscalYear: 2019 };
const POSITION = { line: 1, column: 1, offset: 0 };

function reading(label: string, value: number | null, unit: string | null = '人'): Reading {
  return {
    ...{ value, unit, cumulative: null, change: null, note: null },
    asOf: asOf(label),
    status: value === null ? 'pending' : 'reported',
    text: value === null ? '集計中' : `${value}${unit ?? ''}`,
  };
}

const level = (value: number, text = `${value}人`): Partial<IndicatorPlan> => ({
  target: { value, unit: '人', kind: 'level', text },
});

interface About {
  readonly file?: string;
  readonly judged?: number;
  readonly period?: Strategy['document']['period'];
  readonly schemes?: readonly (readonly Grade[])[];
  readonly code?: string;
}

/** A plan or report with one policy and these indicators. */
function document(kpis: readonly IndicatorPlan[], about: About = {}): Strategy {
  const built = buildPlan([{ title: '住み続ける', policies: [{ title: '働く場をつくる', kpis }] }]);
  const { municipality, source } = built.document;
  return {
    ...built,
    gradeSchemes: about.schemes ?? [],
    document: {
      ...built.document,
      period: about.period ?? PERIOD,
      evaluatedFiscalYear: about.judged ?? null,
      municipality: { ...municipality, code: about.code ?? null },
      source: { ...source, file: about.file ?? 'plan.txt' },
    },
  };
}

async function resultsOf(old: Strategy, next: Strategy, ...results: Strategy[]) {
  const { changes, findings } = await compare(old, next, { results });
  const byName = new Map(changes.changes.map(({ old: side, result }) => [side?.name, result]));
  const of = (name: string) => byName.get(name) as Result;
  return { of, codes: findings.map(({ code }) => code), findings, changes };
}

const NAME = '市内の新規就業者数';
const plan = (more: Partial<IndicatorPlan> = level(200)) =>
  document([{ name: NAME, better: 'higher', baseline: reading('H26', 100), ...more }]);
const report = (readings: readonly Reading[], about: About = {}, more = level(200)) =>
  document([{ name: NAME, readings, ...more }], { file: 'report.txt', ...about });

describe('reports put together', () => {
  it('the latest actual counts, whichever report it is in, and the others stay', async () => {
    const early = report([reading('H27', 110), reading('H28', 130)], { judged: 2016 });
    const late = report([reading('H29', 140), reading('H30', null)], {
      judged: 2018,
      file: 'late',
    });
    const { of, changes, codes } = await resultsOf(plan(), plan(), late, early);
    const result = of(NAME);
    expect([result.last?.value, result.report, result.progress, result.elapsed]).toEqual([
      ...[140, 0, 0.4, 0.6],
    ]);
    expect(result.readings.map(({ value }) => value)).toEqual([110, 130, 140, null]);
    expect(result.places.map(({ report: at }) => at)).toEqual([0, 1]);
    expect(result.reckoning).toContain('平成30年度は「集計中」');
    expect(changes.results.map(({ document: { source } }) => source.file)).toEqual([
      'late',
      'report.txt',
    ]);
    expect(codes).not.toContain('result-conflict');
  });

  it('what two reports contradict is said, and the later report counts', async () => {
    const early = report([reading('H28', 130)], { judged: 2016 });
    const late = report([reading('H28', 120)], { judged: 2017, file: 'late.txt' });
    const { of, findings } = await resultsOf(plan(), plan(), early, late);
    expect(of(NAME).last?.value).toBe(120);
    expect(of(NAME).report).toBe(1);
    expect(of(NAME).readings.map(({ value }) => value)).toEqual([120, 130]);
    expect(of(NAME).reckoning).toContain('別の評価書では130人');
    expect(findings.find(({ code }) => code === 'result-conflict')?.args).toMatchObject({
      ...{ value: '120人', file: 'late.txt', other: '130人', otherFile: 'report.txt' },
    });
  });

  it('the plan goes before the report: target, period and baseline', async () => {
    const other = report([reading('H28', 120)], {}, level(300));
    const { of, codes } = await resultsOf(plan(), plan(), other);
    expect(of(NAME).progress).toBe(0.2);
    expect(of(NAME).reckoning).toContain('評価書の目標は「300人」');
    expect(codes).toContain('result-target-differs');
  });

  it("a target that the plan left open is the report's", async () => {
    const open = plan({
      target: { value: null, unit: '人', text: '人(調整中)' },
      status: 'pending',
    });
    const { of } = await resultsOf(open, plan(), report([reading('H28', 150)]));
    expect([of(NAME).state, of(NAME).progress]).toEqual(['on-track', 0.5]);
    expect(of(NAME).reckoning).toContain('目標は評価書');
    const { of: unknown } = await resultsOf(
      open,
      plan(),
      report([reading('H28', 150)], {}, { target: null }),
    );
    expect([unknown(NAME).state, unknown(NAME).last?.value]).toEqual(['unknown', 150]);
    expect(unknown(NAME).reckoning).toContain('目標が調整中');
  });

  it('says where a report is of another period or another town, or has nothing in common', async () => {
    const second = { ordinal: 2, startFiscalYear: 2020, endFiscalYear: 2024 };
    const { codes } = await resultsOf(plan(), plan(), report([], { period: second }));
    expect(codes).toContain('result-period');
    const own = document([{ name: NAME, ...level(1) }], { code: '012238' });
    const { codes: away } = await resultsOf(own, own, report([], { code: '012068' }));
    expect(away).toContain('result-elsewhere');
    const nothing = document([{ name: '港湾取扱貨物量', ...level(3) }], { file: 'other.txt' });
    expect((await resultsOf(plan(), plan(), nothing)).codes).toContain('result-nothing');
  });

  it('takes nothing from a doubtful pair', async () => {
    const near = document([{ name: '市外の就業者数の見込み', readings: [reading('H28', 150)] }]);
    const { changes, codes } = await resultsOf(plan(), plan(), near);
    expect(codes).toContain('result-doubtful');
    expect(changes.changes.every(({ result }) => result === null)).toBe(true);
  });
});

describe('several components', () => {
  const parts = (numbers: readonly (readonly [string, number, number])[]) =>
    numbers.map(([name, from, to]) => ({
      ...{ name, better: 'higher' as const, baseline: reading('H26', from) },
      ...level(to),
    }));
  const whole = (components: readonly IndicatorPlan[]) =>
    document([{ name: NAME, target: null, components }]);
  const old = whole(
    parts([
      ['小学校', 10, 20],
      ['中学校', 10, 20],
    ]),
  );
  const told = (...numbers: (readonly [string, number])[]) =>
    whole(numbers.map(([name, value]) => ({ name, readings: [reading('H28', value)] })));

  it('each is reckoned by itself, and the whole is as good as the worst', async () => {
    const { of } = await resultsOf(old, old, told(['小学校', 21], ['中学校', 11]));
    const result = of(NAME);
    expect(result.parts.map(({ name, state, progress }) => [name, state, progress])).toEqual([
      ['小学校', 'achieved', 1.1],
      ['中学校', 'behind', 0.1],
    ]);
    expect([result.state, result.last, result.progress]).toEqual(['behind', null, null]);
    expect(result.reckoning).toContain(
      '【中学校】10人 → 目標20人、実績11人（平成28年度）：10%達成',
    );
  });

  it('nothing is guessed where a part is missing', async () => {
    const { of } = await resultsOf(old, old, told(['小学校', 21]));
    expect(of(NAME).state).toBe('unknown');
    expect(of(NAME).parts.map(({ state }) => state)).toEqual(['achieved', 'unknown']);
  });

  it('parts alone say nothing of a whole', async () => {
    const { of } = await resultsOf(plan(), plan(), told(['小学校', 21]));
    expect([of(NAME).state, of(NAME).reckoning]).toEqual([
      'unknown',
      '判定できず（評価書の実績は内訳だけ）',
    ]);
  });
});

describe('the official grade', () => {
  const source = { start: POSITION, end: POSITION, page: null };
  const grade = (
    fiscalYear: number,
    mark: string | null,
    body: Evaluation['body'] = 'internal',
  ) => ({
    ...{ body, bodyName: null, fiscalYear, grade: mark, gradeText: null, rank: null },
    ...{ asOf: null, remarks: [], source },
  });
  const scheme = ['A', 'B', 'C'].map((mark, i) => ({ grade: mark, meaning: mark, rank: i + 1 }));
  const graded = (evaluations: readonly Evaluation[], schemes: readonly (readonly Grade[])[]) =>
    document([{ name: NAME, readings: [reading('H28', 150)], evaluations, ...level(200) }], {
      schemes,
    });

  it('is the latest one, the office before the panel, with its place in the scheme', async () => {
    const judged = [
      grade(2015, 'A'),
      grade(2016, 'C', 'expert'),
      grade(2016, 'B'),
      grade(2017, null),
    ];
    const { of } = await resultsOf(plan(), plan(), graded(judged, [scheme]));
    const { grade: latest, grades } = of(NAME);
    expect([latest?.grade, latest?.fiscalYear, latest?.body, latest?.rank]).toEqual([
      ...['B', 2016, 'internal', 2],
    ]);
    expect(latest?.scheme).toHaveLength(3);
    expect(grades.map((one) => one.grade)).toEqual(['A', 'C', 'B']);
  });

  it('has no place where two schemes have the mark and nothing tells them apart', async () => {
    const other = [{ grade: 'B', meaning: '横ばい', rank: 5 }];
    const { of } = await resultsOf(plan(), plan(), graded([grade(2016, 'B')], [scheme, other]));
    expect([of(NAME).grade?.rank, of(NAME).grade?.scheme]).toEqual([null, []]);
  });
});

describe("the newer plan's baseline", () => {
  const linked = async (last: Reading, next: Partial<IndicatorPlan>) => {
    const { of, codes } = await resultsOf(plan(), plan({ ...level(300), ...next }), report([last]));
    const link = of(NAME).baseline;
    return [
      link?.stated,
      link?.value,
      link?.agrees,
      link?.broken,
      codes.find((c) => /break/.test(c)),
    ];
  };

  it('agrees with the last actual, or breaks with it', async () => {
    const stated = { baseline: reading('H30', 150) };
    expect(await linked(reading('H30', 150), stated)).toEqual([true, 150, true, false, undefined]);
    expect(await linked(reading('H30', 140), stated)).toEqual([
      ...[true, 150, false, true, 'result-break'],
    ]);
  });

  it('of another year is shown, and is no break', async () => {
    const stated = { baseline: reading('R1', 150) };
    expect(await linked(reading('H30', 40), stated)).toEqual([true, 150, false, false, undefined]);
  });

  it('is reckoned from target and change where it is not stated', async () => {
    const change = { value: 100, unit: '人', direction: 'up' as const };
    const text = '5年で300人とし100人増加';
    const next = {
      baseline: null,
      target: { value: 300, unit: '人', kind: 'level' as const, change, text },
    };
    expect(await linked(reading('H30', 200), next)).toEqual([false, 200, true, false, undefined]);
    expect(await linked(reading('H30', 50), next)).toEqual([
      ...[false, 200, false, true, 'result-break-implied'],
    ]);
  });
});
