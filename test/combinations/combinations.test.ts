// Any way to number goals with any way to number policies, to head sections, to print figures and to list projects.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Indicator, Policy, Strategy } from '../../src/forms/strategy.ts';
import { sourceOf } from '../documents.ts';
import { type Choice, planOf, type Said, WAYS } from './plan.ts';

const below = ({ policies }: Policy): Policy[] => policies.flatMap((own) => [own, ...below(own)]);

function read({ goals, policies, indicators, projects }: Strategy): Said {
  const all = [...goals.flatMap((goal) => goal.policies), ...policies].flatMap((own) => [
    own,
    ...below(own),
  ]);
  const figures = ({ name, baseline, target }: Indicator) =>
    [name, baseline?.value ?? null, target?.value ?? Number.NaN] as Said['indicators'][number];
  return {
    goals: goals.map(({ title }) => title),
    policies: all.map(({ title }) => title),
    projects: [
      ...goals.flatMap((goal) => goal.projects),
      ...all.flatMap((own) => own.projects),
      ...projects,
    ].map(({ name }) => name),
    indicators: [
      ...goals.flatMap(({ targets, kpis }) => [...targets, ...kpis]),
      ...all.flatMap(({ kpis }) => kpis),
      ...indicators,
    ].map(figures),
  };
}

const sorted = ({ goals, policies, projects, indicators }: Said) => ({
  goals,
  policies,
  projects: [...projects].sort(),
  indicators: indicators.map((own) => own.join(' ')).sort(),
});

const style = fc.record({
  bullet: fc.constantFrom('・', '○', '', '◇', '● '),
  arrow: fc.constantFrom('→', '⇒', '➡'),
  start: fc.constantFrom('基準値', '現状値', '現状', '現況値'),
  aim: fc.constantFrom('目標値', '目標', '数値目標'),
  times: fc.constantFrom(
    ['H25', 'H31'],
    ['平成26年度', '令和元年度'],
    ['2019年度', '2024年度'],
    ['令和元(2019)年度', '令和6(2024)年度'],
  ),
  minus: fc.constantFrom('▲', '△', '-'),
  wide: fc.boolean(),
  units: fc.boolean(),
});
const choice = fc.record({
  goal: fc.constantFrom(...WAYS.goal),
  policy: fc.constantFrom(...WAYS.policy),
  section: fc.constantFrom(...WAYS.section),
  target: fc.constantFrom(...WAYS.target),
  kpi: fc.constantFrom(...WAYS.kpi),
  project: fc.constantFrom(...WAYS.project),
  introduction: fc.constantFrom(...WAYS.introduction),
  style,
  start: fc.nat(14),
  spaced: fc.boolean(),
}) as fc.Arbitrary<Choice>;

/** Chapters of an introduction and goals that are chapters count on: then nobody knows where the goals begin. */
const isPlain = ({ goal, introduction }: Choice) => goal !== 'chapter' || introduction === 'none';

test('a plan says the same in every combination of ways', () => {
  fc.assert(
    fc.property(choice.filter(isPlain), (own) => {
      const { text, said } = planOf(own);
      expect(sorted(read(compileText(sourceOf(text)).strategy)), text).toEqual(sorted(said));
    }),
    { numRuns: 150, seed: 20261126 },
  );
});
