import type { Indicator, Strategy } from '../forms/strategy.ts';
import { nameKey } from '../language/similarity.ts';
import { indicatorsOf } from './indicators.ts';

/** Indicators of one name at several places of a document, parts left out (同名の指標). */
export function namesakesOf(strategy: Strategy): readonly (readonly Indicator[])[] {
  const groups = new Map<string, Indicator[]>();
  for (const { indicator, whole, project } of indicatorsOf(strategy)) {
    if (whole || project) continue;
    const key = nameKey(indicator.name);
    const group = groups.get(key);
    if (group) group.push(indicator);
    else groups.set(key, [indicator]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
