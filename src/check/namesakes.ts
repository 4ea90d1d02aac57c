import type { Indicator, Strategy, Target } from '../forms/strategy.ts';
import { nameKey } from '../language/similarity.ts';
import { indicatorsOf } from './indicators.ts';

function groupsOf(strategy: Strategy): Indicator[][] {
  const groups = new Map<string, Indicator[]>();
  for (const { indicator, whole, project } of indicatorsOf(strategy)) {
    if (whole || project) continue;
    const key = nameKey(indicator.name);
    const group = groups.get(key);
    if (group) group.push(indicator);
    else groups.set(key, [indicator]);
  }
  return [...groups.values()];
}

/** Indicators of one name at several places of a document, parts left out (同名の指標). */
export function namesakesOf(strategy: Strategy): readonly (readonly Indicator[])[] {
  return groupsOf(strategy).filter((group) => group.length > 1);
}

/** One place that states the aim of an indicator. */
export interface Statement extends Pick<Indicator, 'id' | 'name' | 'source'> {
  readonly target: Target;
}

/** The places that state an indicator's aim, overviews too, where there are several: those of one name together. */
export function statementsOf(strategy: Strategy): readonly (readonly Statement[])[] {
  return groupsOf(strategy)
    .map((group) =>
      group.flatMap(({ id, name, target, source, mentions = [] }) =>
        [{ target, source }, ...mentions].flatMap((place): Statement[] =>
          place.target ? [{ id, name, target: place.target, source: place.source }] : [],
        ),
      ),
    )
    .filter((group) => group.length > 1);
}
