// Every seed document, field by field, against what was read from it by hand.
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../src/forms/strategy.ts';
import { SEEDS, seed } from '../documents.ts';
import { flatIndicators, flatOf, flatPolicies, type Placed } from './flat.ts';
import { type HandReading, handReading, type ReadIndicator, same } from './reading.ts';

const at = ({ goal, path }: { goal: number; path: readonly string[] }, name = '') =>
  `${goal}/${path.join('/')} ${same(name)}`;

/** Units are spelled in several ways. */
const unit = (text: string | null | undefined) => same(text).replace(/[かヶ箇ケ]所/, 'カ所') || null;

function indicatorFields(indicator: Indicator, hand: ReadIndicator) {
  const own = hand.component
    ? indicator.components.find(({ name }) => same(name).includes(same(hand.component)))
    : indicator;
  const { target, baseline, status } = own ?? {};
  const asOf = same(baseline?.asOf?.label);
  return {
    value: target?.value ?? null,
    unit: unit(target?.unit),
    change: target?.change?.value == null ? null : Math.abs(target.change.value),
    pending: status !== 'set',
    increase: target?.kind === 'increase',
    ...(hand.qualitative ? { qualitative: target?.kind === 'qualitative' } : {}),
    ...('baseline' in hand ? { baseline: baseline?.value ?? null } : {}),
    ...(hand.baselineUnit ? { baselineUnit: unit(baseline?.unit) } : {}),
    ...(hand.baselineAsOf && asOf !== '策定時' ? { baselineAsOf: asOf } : {}),
  };
}

function handFields(hand: ReadIndicator, own: Indicator | undefined) {
  const asOf = same(own?.baseline?.asOf?.label);
  return {
    value: hand.value,
    unit: unit(hand.unit),
    change: hand.change === null ? null : Math.abs(hand.change),
    pending: hand.pending,
    increase: hand.increase ?? false,
    ...(hand.qualitative ? { qualitative: true } : {}),
    ...('baseline' in hand ? { baseline: hand.baseline ?? null } : {}),
    ...(hand.baselineUnit ? { baselineUnit: unit(hand.baselineUnit) } : {}),
    ...(hand.baselineAsOf && asOf !== '策定時' ? { baselineAsOf: hand.baselineAsOf } : {}),
  };
}

const find = (all: readonly Placed<Indicator>[], hand: ReadIndicator) =>
  all.find(
    (own) => at(own, own.entry.name) === at(hand, hand.name) && own.entry.role === hand.role,
  )?.entry;

describe.each(SEEDS)('%s', (name) => {
  const hand: HandReading = handReading(name);
  const { strategy } = seed(name);

  test('document', () => {
    const { title, municipality, period, draft, issued, kind, evaluatedFiscalYear } =
      strategy.document;
    const own: Record<string, unknown> = {
      municipality: municipality.name,
      prefecture: municipality.prefecture,
      code: municipality.code,
      ordinal: period.ordinal,
      start: period.startFiscalYear,
      end: period.endFiscalYear,
      draft,
      issued,
      kind,
      evaluated: evaluatedFiscalYear,
    };
    const { title: titleRead, titlePrinted: _, ...fields } = hand.document;
    expect(same(title)).toContain(same(String(titleRead)));
    expect(own).toMatchObject(fields);
  });

  test('goals with their subtitles', () => {
    const own = strategy.goals.map(({ ordinal, title, subtitle }) => [
      ordinal,
      same(title),
      same(subtitle),
    ]);
    expect(own).toEqual(hand.goals.map((goal) => [goal.n, same(goal.title), same(goal.subtitle)]));
  });

  test('policies, their titles and descriptions', () => {
    const policies = flatPolicies(strategy);
    expect(policies.map((own) => at(own, own.entry.title)).sort()).toEqual(
      hand.policies.map((policy) => at(policy, policy.title)).sort(),
    );
    for (const policy of hand.policies.filter(({ description }) => description)) {
      const own = policies.find((other) => at(other) === at(policy));
      expect(same(own?.entry.description), at(policy)).toBe(same(policy.description));
    }
  });

  test('indicators: names, places, figures', () => {
    const all = flatIndicators(strategy);
    const read = hand.indicators ?? [];
    expect(all.map((own) => `${own.entry.role} ${at(own, own.entry.name)}`).sort()).toEqual(
      [...new Set(read.map((own) => `${own.role} ${at(own, own.name)}`))].sort(),
    );
    for (const one of read) {
      const own = find(all, one);
      expect(own && indicatorFields(own, one), at(one, one.name)).toEqual(handFields(one, own));
    }
  });

  test('yearly readings', () => {
    const all = flatIndicators(strategy);
    const own = all.flatMap((placed) =>
      placed.entry.readings.map((reading) => [
        at(placed, placed.entry.name),
        reading.asOf?.fiscalYear,
        reading.value,
        reading.status === 'pending',
        reading.cumulative,
        reading.change,
      ]),
    );
    const read = (hand.measurements ?? []).map((one) => [
      at(one, one.name),
      one.fiscalYear,
      one.value,
      one.pending,
      one.cumulative ?? null,
      one.delta ?? null,
    ]);
    expect(own.map(String).sort()).toEqual(read.map(String).sort());
  });

  test('evaluations with a grade', () => {
    const ofGoals = strategy.goals.flatMap((goal) =>
      goal.evaluations.map((entry) => ({ goal: goal.ordinal as number, path: [], entry })),
    );
    const own = [...ofGoals, ...flatOf(strategy, 'evaluations')]
      .filter(({ entry }) => entry.grade !== null)
      .map((one) => [at(one), one.entry.body, one.entry.fiscalYear, one.entry.grade]);
    const read = (hand.evaluations ?? []).map((one) => [
      at(one),
      one.body,
      one.fiscalYear,
      one.grade,
    ]);
    expect(own.map(String).sort()).toEqual(read.map(String).sort());
  });

  test('actions and how many items each has', () => {
    const own = flatOf(strategy, 'actions').map((one) => [
      at(one, one.entry.title),
      one.entry.items.length,
    ]);
    const read = (hand.actions ?? []).map((one) => [at(one, one.title), one.items]);
    expect(own).toEqual(read);
  });

  test('projects, their fields and outputs', () => {
    const bare = (text: string) => same(text).replace(/[(【[](?:再掲|民間等)[)】\]]/g, '');
    const own = flatOf(strategy, 'projects');
    const read = hand.projects ?? [];
    expect(own.map((one) => at(one, one.entry.name))).toEqual(
      read.map((one) => at(one, bare(one.name))),
    );
    read.forEach((one, i) => {
      const { entry } = own[i] as (typeof own)[number];
      expect(entry.relisted, one.name).toBe(one.relisted);
      if ('number' in one) expect(entry.number, one.name).toBe(one.number);
      if ('category' in one) expect(same(entry.category), one.name).toBe(same(one.category));
      if (one.purpose) expect(same(entry.purpose)).toBe(same(one.purpose));
      if (one.content) expect(same(entry.description)).toBe(same(one.content));
      if (one.description) {
        const [what, who = ''] = one.description.split('/');
        expect(same(entry.description)).toBe(same(what));
        expect(same(entry.operators.join('、'))).toBe(same(who));
      }
      if (one.outputs)
        expect(entry.outputs.map(({ name, value, unit: u }) => [same(name), value, unit(u)])).toEqual(
          one.outputs.map((output) => [same(output.name), output.value ?? null, unit(output.unit)]),
        );
    });
  });

  test('populations, grades, terms, SDGs', () => {
    for (const { year, series } of hand.populations ?? []) {
      const own = strategy.populationTargets.filter((target) => target.year === year);
      const rows = own.flatMap((target) => target.series);
      for (const one of series) {
        const row = rows.find((other) => same(other.name) === same(one.name));
        expect([row?.total, row?.young, row?.working, row?.elderly]).toEqual(one.values);
      }
    }
    expect(strategy.gradeSchemes[0]?.map(({ grade }) => grade) ?? []).toEqual(
      hand.gradeSchemes ?? [],
    );
    if (hand.glossary)
      expect(strategy.glossary.map(({ term }) => same(term).replace(/[(].*/, ''))).toEqual(
        hand.glossary.map((term) => same(term).replace(/[(].*/, '')),
      );
    const tied = flatPolicies(strategy).filter(({ entry }) => entry.sdgs.length > 0);
    expect(tied.map((one) => [at(one), one.entry.sdgs])).toEqual(
      (hand.sdgs ?? []).map((one) => [at(one), one.sdgs]),
    );
  });

  test('every indicator and policy stands on the lines where the reader found it', () => {
    const spans = new Map<string, [number, number]>();
    const remember = (key: string, { start, end }: Indicator['source']) =>
      spans.set(same(key), [start.line, end.line]);
    for (const { goal, path, entry } of flatIndicators(strategy)) {
      for (const dot of ['.', '/'])
        for (const gap of ['/', ''])
          remember(`${goal}${path.length > 0 ? `/${path.join(dot)}` : gap}/${entry.name}`, entry.source);
    }
    for (const { goal, path, entry } of flatPolicies(strategy))
      remember(`${goal}/${path.join('/')}/${entry.title}`, entry.source);
    for (const [key, lines] of Object.entries(hand.lines ?? {})) {
      const [first, last] = spans.get(same(key)) ?? [0, 0];
      for (const line of lines) {
        expect(line, key).toBeGreaterThanOrEqual(first);
        expect(line, key).toBeLessThanOrEqual(last);
      }
    }
  });
});
