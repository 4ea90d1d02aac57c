import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compare } from '../../src/compare.ts';
import type { Change, Result } from '../../src/forms/changes.ts';
import { seed, seedText } from '../documents.ts';

type Place = string;
interface Expected {
  readonly indicators: Readonly<
    Record<Place, [number, number, Result['state'], string | null, string]>
  >;
  readonly grades: Readonly<Record<Place, [string, number, number]>>;
  readonly baselines: Readonly<Record<Place, [number, number, boolean, boolean]>>;
}

const path = fileURLToPath(new URL('./nemuro-results.yaml', import.meta.url));
const expected = parse(readFileSync(path, 'utf8')) as Expected;

// (1.53-1.37)/(1.49-1.37)  100/200
const FRACTION = /^\(?([\d.]+)(?:-([\d.]+)\))?\/\(?([\d.]+)(?:-([\d.]+)\))?$/;

/** The value of a fraction as the fixture writes it. */
function fraction(words: string): number {
  const [, a, b = '0', c, d = '0'] = FRACTION.exec(words) ?? [];
  return (Number(a) - Number(b)) / (Number(c) - Number(d));
}

const strategy = (name: string) => seed(name).strategy;
const { changes: changeSet, findings } = await compare(
  strategy('nemuro-1-outline'),
  strategy('nemuro-2-strategy-draft'),
  { results: [strategy('nemuro-1-evaluation-h28')] },
);
const results = new Map(
  changeSet.changes.flatMap(({ old, result }: Change) =>
    old && result ? [[old.id, result] as const] : [],
  ),
);

describe('results of the first period of one city, by its evaluation report', () => {
  const of = (head: RegExp) => [...results.keys()].filter((id) => head.test(id)).sort();

  it('the fixture, read by hand, names every entry that has a result once', () => {
    expect(of(/^(?:target|kpi)\//)).toEqual(Object.keys(expected.indicators).sort());
    expect(of(/^(?:goal|policy)\//)).toEqual(Object.keys(expected.grades).sort());
  });

  it.each(Object.entries(expected.indicators))('%s', (id, [value, year, state, way, words]) => {
    const result = results.get(id);
    expect([result?.last?.value, result?.last?.asOf?.fiscalYear, result?.state]).toEqual([
      value,
      year,
      state,
    ]);
    if (way === null) expect(result?.progress).toBeNull();
    else expect(result?.progress).toBeCloseTo(fraction(way), 4);
    expect(result?.reckoning).toContain(words);
    if (result?.elapsed !== null) expect(result?.elapsed).toBe((year - 2014) / 5);
  });

  it.each(Object.entries(expected.grades))('%s bears its official grade', (id, wanted) => {
    const grade = results.get(id)?.grade;
    expect([grade?.grade, grade?.fiscalYear, grade?.rank]).toEqual(wanted);
    expect(grade?.scheme.map((one) => one.grade)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('puts the second baseline beside the last actual, and marks the break', () => {
    const linked = [...results].flatMap(([id, { baseline }]) =>
      baseline
        ? [[id, [baseline.value, baseline.expected, baseline.agrees, baseline.broken]] as const]
        : [],
    );
    expect(Object.fromEntries(linked)).toEqual(expected.baselines);
    expect([...results.values()].some(({ baseline }) => baseline?.stated)).toBe(false);
    expect(
      findings.filter(({ code }) => code.startsWith('result-')).map(({ code }) => code),
    ).toEqual(['result-period-told', 'result-break-implied']);
  });

  it('leads every actual back to its line in the report', () => {
    const lines = seedText('nemuro-1-evaluation-h28').split('\n');
    for (const { last, source } of results.values()) {
      if (last === null) continue;
      const { start, end } = source as NonNullable<typeof source>;
      expect(lines.slice(start.line - 1, end.line).join('\n')).toContain(last.text);
    }
  });
});
