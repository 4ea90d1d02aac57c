// What a text says of its indicators, through the whole compiler.
import { compileText } from '../../src/compile.ts';
import type { Indicator, Policy } from '../../src/forms/strategy.ts';
import { sourceOf } from '../documents.ts';

const below = ({ kpis, policies }: Policy): Indicator[] => [...kpis, ...policies.flatMap(below)];

/** Every indicator of a text, those of goals first. */
export function indicatorsOf(text: string): Indicator[] {
  const { goals, policies, indicators } = compileText(sourceOf(text)).strategy;
  const own = goals.flatMap(({ targets, kpis, policies: under }) => [
    ...targets,
    ...kpis,
    ...under.flatMap(below),
  ]);
  return [...own, ...policies.flatMap(below), ...indicators];
}

/** Name, start and aim of each. */
export const read = (text: string) =>
  indicatorsOf(text).map(({ name, baseline, target }) => [
    name,
    baseline?.value ?? null,
    target?.value ?? null,
  ]);
