import type { Goal, Policy, Source, Strategy } from '../forms/strategy.ts';

interface Numbered {
  readonly id: string;
  readonly ordinal: number | null;
  readonly label: string | null;
  readonly source: Source;
}

/** Entries that stand side by side under one parent (同じ親の項目). */
export interface Siblings<T extends Numbered = Numbered> {
  readonly entries: readonly T[];
}

const policiesUnder = ({ policies }: Goal | Policy): readonly Policy[] => policies;

/** The groups of policies under one parent, at any depth (同じ親の施策). */
export function* policySiblings({ goals, policies }: Strategy): Iterable<readonly Policy[]> {
  const groups: (readonly Policy[])[] = [policies, ...goals.map(policiesUnder)];
  for (const group of groups) {
    yield group;
    for (const policy of group) if (policy.policies.length > 0) groups.push(policy.policies);
  }
}

/** The policies of each depth (同じ段の施策), those right under goals first. */
export function policyLevels({ goals, policies }: Strategy): readonly (readonly Policy[])[] {
  const levels: (readonly Policy[])[] = [];
  for (
    let level = [...policies, ...goals.flatMap(policiesUnder)];
    level.length > 0;
    level = level.flatMap(policiesUnder)
  )
    levels.push(level);
  return levels;
}

/** The groups of numbered entries: goals, the policies of a parent, the targets of a goal, the actions of a policy. */
export function* numberedSiblings(strategy: Strategy): Iterable<readonly Numbered[]> {
  yield strategy.goals;
  for (const { targets } of strategy.goals) yield targets;
  for (const group of policySiblings(strategy)) {
    yield group;
    for (const { actions, kpis } of group) yield* [actions, kpis];
  }
}

// 12  ア  ①  ３: what counts in a label is replaced, what is left is its style
const COUNTS =
  /[\d０-９]+|[一二三四五六七八九十]+|[①-⑳]|[ア-ン]|[ｱ-ﾝ]|[ⅰ-ⅻⅠ-Ⅻ]|[a-zA-Zａ-ｚＡ-Ｚ]/gu;
const styleOf = (label: string) =>
  label.replace(COUNTS, (count) =>
    /^[①-⑳]/u.test(count) ? '①' : /^[\d０-９]/u.test(count) ? '1' : 'a',
  );

/** Neighbours that are numbered in one style (番号の並び): entry and the one before it. */
export function* numberedNeighbours(strategy: Strategy): Iterable<{
  readonly former: Numbered & { ordinal: number };
  readonly latter: Numbered & { ordinal: number };
}> {
  for (const group of numberedSiblings(strategy)) {
    for (const [i, latter] of group.entries()) {
      const former = group[i - 1];
      if (!former || former.ordinal === null || latter.ordinal === null) continue;
      if (!former.label || !latter.label || styleOf(former.label) !== styleOf(latter.label))
        continue;
      yield {
        former: { ...former, ordinal: former.ordinal },
        latter: { ...latter, ordinal: latter.ordinal },
      };
    }
  }
}
