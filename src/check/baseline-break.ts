import { isSlip } from '../language/letters/apart.ts';
import { show } from '../reckon/amount.ts';
import { linkOf } from '../reckon/continuity.ts';
import { type Counterparts, counterpartsOf, indicatorOf } from './counterparts.ts';
import type { PairDoubt, PairRule } from './rule.ts';

const isSameName = ({ former, latter, match }: Counterparts) =>
  match.evidence.some((why) => why === 'same-title' || why === 'by-hand') ||
  isSlip(former.name, latter.name);

function* breakOf(counterparts: Counterparts): Iterable<PairDoubt> {
  const { former, latter } = counterparts;
  const [old, next] = [indicatorOf(former), indicatorOf(latter)];
  if (!old || !next || !isSameName(counterparts)) return;
  const last = old.readings.findLast(({ value }) => value !== null) ?? null;
  const link = linkOf(old, last, next);
  if (!link?.broken) return;
  const { start, actual, sameTime, reckoning } = link;
  const { value } = start;
  yield {
    args: {
      name: latter.name,
      baseline: `${show(value)}${value.unit ?? ''}`,
      reading: `${last?.asOf?.label ?? ''} ${show(actual)}${actual.unit ?? ''}`.trim(),
      line: former.source.start.line,
    },
    place: latter.source,
    reckoning,
    id: latter.id,
    ...(sameTime === null ? { severity: 'info' as const } : {}),
  };
}

/** A baseline that is not what the period before arrived at (前の期の実績値とつながらない基準値). */
export const rule: PairRule = {
  code: 'baseline-break',
  severity: 'warning',
  scope: 'periods',
  *check(pair) {
    for (const counterparts of counterpartsOf(pair)) yield* breakOf(counterparts);
  },
};
