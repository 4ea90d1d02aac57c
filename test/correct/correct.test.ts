import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correct } from '../../src/correct/correct.ts';
import type { Correction } from '../../src/forms/corrections.ts';
import type { Corrections } from '../../src/forms/corrections-file.ts';
import type { Goal, Indicator, Policy, Strategy } from '../../src/forms/strategy.ts';
import { checkSchema } from '../../src/read/model/validator.ts';
import { gatherEntries } from '../../src/report/explain/entry.ts';
import { seed } from '../documents.ts';

const PLAN = seed('nemuro-1-outline').strategy;

const file = (...corrections: readonly Correction[]): Corrections => ({
  file: 'c.yaml',
  sha256: 'a'.repeat(64),
  document: null,
  corrections: corrections.map((correction, i) => ({ line: i + 2, correction })),
});

/** The plan after some corrections, and the codes of what was said. */
function corrected(...corrections: readonly Correction[]) {
  const { value, findings } = correct(PLAN, file(...corrections));
  return { plan: value, codes: findings.map(({ code }) => code) };
}

const [GOAL, NEXT] = PLAN.goals as [Goal, Goal];
const [POLICY, OTHER] = GOAL.policies as [Policy, Policy];
const [TARGET] = GOAL.targets as [Indicator];
const kpiOf = (policy: Policy): Indicator | undefined =>
  policy.kpis[0] ?? policy.policies.flatMap((inner) => kpiOf(inner) ?? [])[0];
const KPI = kpiOf(POLICY) as Indicator;
const find = (plan: Strategy, id: string) =>
  gatherEntries(plan).find((entry) => entry.id === id)?.record as unknown as Indicator;

describe('set', () => {
  const { id, target } = TARGET;
  const old = target?.value;

  test('puts a value in the place of another, and notes it', () => {
    const by = { reason: '正誤表', by: '企画課' };
    const { plan, codes } = corrected({
      op: 'set',
      id,
      field: 'target.value',
      old,
      new: 9,
      ...by,
    });
    expect(codes).toEqual([]);
    expect(find(plan, id).target).toEqual({ ...target, value: 9 });
    expect(find(plan, id).corrected).toEqual([
      { op: 'set', field: 'target.value', old, new: 9, ...by },
    ]);
    expect(find(plan, id).source).toEqual(TARGET.source);
  });

  test('keeps the words of a whole target, and empties what is not named', () => {
    const { plan } = corrected({
      op: 'set',
      id,
      field: 'target',
      old: { value: old },
      new: { value: 9 },
    });
    expect(find(plan, id).target).toMatchObject({ value: 9, unit: null, text: target?.text });
  });

  test('makes what was empty on the way', () => {
    const bare = { ...TARGET, baseline: null };
    const model = { ...PLAN, goals: [{ ...GOAL, targets: [bare] }] };
    const change = { op: 'set', id, field: 'baseline.asOf.label', old: null, new: 'H26' } as const;
    const { value } = correct(model, file(change));
    expect(find(value, id).baseline).toMatchObject({ value: null, asOf: { label: 'H26' } });
    expect(checkSchema(value, 'strategy')).toEqual([]);
  });

  test('one behind the last element adds one, two behind none', () => {
    const at = TARGET.readings.length;
    const set = (i: number) =>
      ({ op: 'set', id, field: `readings[${i}].value`, old: null, new: 3 }) as const;
    expect(find(corrected(set(at)).plan, id).readings[at]).toMatchObject({ value: 3, unit: null });
    expect(corrected(set(at + 1)).codes).toEqual(['correction-no-field']);
  });

  test('a target that gets its figure is set, one that loses it pending', () => {
    const none = { op: 'set', id, field: 'target', old: {}, new: { value: null } } as const;
    const { plan } = corrected(none);
    expect(find(plan, id).status).toBe('pending');
    const next = correct(plan, {
      ...file({ op: 'set', id, field: 'target.value', old: null, new: 1 }),
      sha256: 'b'.repeat(64),
    });
    expect(find(next.value, id).status).toBe('set');
  });

  test('is left out where something else stands', () => {
    const { plan, codes } = corrected({ op: 'set', id, field: 'target.value', old: -1, new: 9 });
    expect(codes).toEqual(['correction-guard']);
    expect(plan.goals).toEqual(PLAN.goals);
    expect(plan.document.source.corrections).toMatchObject({ applied: 0, skipped: 1 });
  });

  test('reaches the document', () => {
    const { ordinal } = PLAN.document.period;
    const field = 'period.ordinal';
    const { plan } = corrected({ op: 'set', id: 'document', field, old: ordinal, new: 7 });
    expect(plan.document.period).toEqual({ ...PLAN.document.period, ordinal: 7 });
  });
});

describe('move', () => {
  test('takes an entry with all that it holds, and keeps its id', () => {
    const { id } = POLICY;
    const { plan } = corrected({ op: 'move', id, old: GOAL.id, new: NEXT.id, position: 1 });
    expect(plan.goals[0]?.policies.map((one) => one.id)).not.toContain(id);
    const moved = plan.goals[1]?.policies[0];
    expect({ ...moved, corrected: undefined }).toEqual({ ...POLICY, corrected: undefined });
    expect(plan.goals[1]?.policies).toHaveLength(NEXT.policies.length + 1);
  });

  test('an indicator takes the role of its new list', () => {
    const to = { op: 'move', id: TARGET.id, old: GOAL.id, new: OTHER.id } as const;
    const { plan } = corrected(to);
    expect(find(plan, TARGET.id).role).toBe('kpi');
    expect(plan.goals[0]?.policies[1]?.kpis.at(-1)?.id).toBe(TARGET.id);
  });

  test('an entry does not come to stand within itself, nor under what cannot hold it', () => {
    const { id } = POLICY;
    const inner = gatherEntries(PLAN).find(
      ({ kind, holders }) => kind === 'policy' && holders.some((one) => one.id === id),
    );
    const within = inner?.id ?? id;
    expect(corrected({ op: 'move', id, old: GOAL.id, new: within }).codes).toEqual([
      'correction-into-itself',
    ]);
    expect(corrected({ op: 'move', id, old: GOAL.id, new: KPI.id }).codes).toEqual([
      'correction-wrong-list',
    ]);
  });
});

describe('delete and add', () => {
  test('what was deleted is noted where it stood, and is known no more', () => {
    const gone = { op: 'delete', id: POLICY.id, old: POLICY.title } as const;
    const { plan, codes } = corrected(gone, gone);
    expect(codes.map((code) => code.replace('-near', ''))).toEqual(['correction-unknown-id']);
    expect(plan.goals[0]?.policies).toEqual(GOAL.policies.slice(1));
    expect(plan.goals[0]?.corrected).toEqual([{ op: 'delete', id: POLICY.id, old: POLICY.title }]);
  });

  test('an element goes out of a list', () => {
    const { id, readings } = TARGET;
    const added = {
      op: 'set',
      id,
      field: `readings[${readings.length}]`,
      old: null,
      new: { value: 1 },
    } as const;
    const gone = {
      op: 'delete',
      id,
      field: `readings[${readings.length}]`,
      old: { value: 1 },
    } as const;
    expect(find(corrected(added, gone).plan, id).readings).toEqual(readings);
  });

  test('an added entry has its id, an empty place, and all the fields of the model', () => {
    const entry = { title: '新しい施策', kpis: [{ name: '新しい指標', target: { value: 1 } }] };
    const { plan } = corrected({
      op: 'add',
      id: GOAL.id,
      list: 'policies',
      old: GOAL.title,
      entry,
    });
    const policy = plan.goals[0]?.policies.at(-1);
    expect(policy?.id).toBe('policy/1/新しい施策');
    expect(policy?.kpis[0]?.id).toBe('kpi/1/新しい施策/新しい指標');
    const { start } = GOAL.source;
    expect(policy?.source).toEqual({ start, end: start, page: null, added: true });
    expect(checkSchema(plan, 'strategy')).toEqual([]);
  });

  test('no id is given twice', () => {
    const entry = { title: 'x', id: POLICY.id };
    expect(
      corrected({ op: 'add', id: GOAL.id, list: 'policies', old: GOAL.title, entry }).codes,
    ).toEqual(['correction-id-taken']);
  });
});

describe('whatever is corrected', () => {
  const ids = gatherEntries(PLAN).flatMap(({ id, kind }) =>
    id === null || kind === 'section' || kind === 'table' ? [] : [id],
  );
  const someId = fc.constantFrom(...ids, 'kpi/9/none', 'document');
  const nameOf = (id: string) => {
    const { name, title } = (find(PLAN, id) ?? PLAN.document) as never as Record<string, string>;
    return name ?? title ?? '';
  };
  const someCorrection: fc.Arbitrary<Correction> = fc.oneof(
    fc
      .tuple(someId, fc.string({ minLength: 1 }))
      .map(([id, name]) => ({ op: 'rename' as const, id, old: nameOf(id), new: name })),
    fc.tuple(someId, someId).map(([id, to]) => {
      const holder = gatherEntries(PLAN)
        .find((one) => one.id === id)
        ?.holders.at(-1)?.id;
      return { op: 'move' as const, id, old: holder ?? 'document', new: to };
    }),
    someId.map((id) => ({ op: 'delete' as const, id, old: nameOf(id) })),
    fc
      .tuple(
        fc.constantFrom(TARGET.id, KPI.id),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      )
      .map(([id, value]) => ({
        op: 'set' as const,
        id,
        field: 'target.value',
        old: find(PLAN, id).target?.value,
        new: value,
      })),
    fc.tuple(someId, fc.string({ minLength: 1 })).map(([id, name]) => ({
      op: 'add' as const,
      id,
      list: 'kpis' as const,
      old: nameOf(id),
      entry: { name },
    })),
  );

  test('no corrections leave the model itself', () => {
    expect(correct(PLAN, undefined).value).toBe(PLAN);
    expect(correct(PLAN, file()).value).toEqual({
      ...PLAN,
      document: correct(PLAN, file()).value.document,
    });
  });

  test('applied twice is applied once; the model stays valid, each id once, the given model as it was', () => {
    const before = JSON.stringify(PLAN);
    fc.assert(
      fc.property(fc.array(someCorrection, { maxLength: 12 }), (all) => {
        const once = correct(PLAN, file(...all));
        expect(correct(once.value, file(...all)).value).toEqual(once.value);
        expect(checkSchema(once.value, 'strategy')).toEqual([]);
        const found = gatherEntries(once.value).flatMap(({ id }) => id ?? []);
        expect(new Set(found).size).toBe(found.length);
        const { applied, skipped } = once.value.document.source.corrections ?? {};
        expect((applied ?? 0) + (skipped ?? 0)).toBe(all.length);
        expect(skipped).toBe(once.findings.length);
      }),
      { numRuns: 60 },
    );
    expect(JSON.stringify(PLAN)).toBe(before);
  });
});
