import type { Entry, Pair as Match } from '../forms/alignment.ts';
import type { Indicator } from '../forms/strategy.ts';
import type { Pair } from './rule.ts';

/** An entry and what it is in the other document (対応する項目). */
export interface Counterparts {
  readonly former: Entry;
  readonly latter: Entry;
  readonly match: Match;
}

const known = new WeakMap<Pair, readonly Counterparts[]>();

/** The entries that both documents have and whose match nobody needs to look at again. */
export function counterpartsOf(pair: Pair): readonly Counterparts[] {
  const found = known.get(pair) ?? [...match(pair)];
  known.set(pair, found);
  return found;
}

function* match({ alignment }: Pair): Iterable<Counterparts> {
  const olds = new Map(alignment.old.map((entry) => [entry.id, entry]));
  const news = new Map(alignment.new.map((entry) => [entry.id, entry]));
  for (const pair of alignment.pairs) {
    const [former, latter] = [olds.get(pair.old ?? ''), news.get(pair.new ?? '')];
    if (former && latter && !pair.review) yield { former, latter, match: pair };
  }
}

/** Whether two entries stand under entries that are each other's counterparts (or both under none). */
export function standAlike(pair: Pair): (one: Counterparts) => boolean {
  const { alignment } = pair;
  const partner = new Map(counterpartsOf(pair).map((one) => [one.former.id, one.latter.id]));
  return ({ former, latter }) => {
    const above = former.parent === null ? null : alignment.old[former.parent]?.id;
    const beside = latter.parent === null ? null : alignment.new[latter.parent]?.id;
    return above && beside ? partner.get(above) === beside : !above && !beside;
  };
}

/** The indicator of an entry; null where it is something else. */
export const indicatorOf = (entry: Entry): Indicator | null =>
  entry.kind === 'target' || entry.kind === 'kpi' ? entry.value : null;
