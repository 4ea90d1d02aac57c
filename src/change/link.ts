import type { Continuity } from '../forms/changes.ts';
import type { Indicator, Reading } from '../forms/strategy.ts';
import { isSlip } from '../language/letters/apart.ts';
import { nameKey } from '../language/similarity.ts';
import { linkOf } from '../reckon/continuity.ts';
import { printAmount } from '../reckon/print-figure.ts';
import type { ResultWords } from './result-words.ts';

/** The newer plan's baseline beside the last actual of the older period, in words; null where they cannot be put side by side. */
export function continuityOf(
  old: Indicator,
  last: Reading | null,
  next: Indicator,
  words: ResultWords,
): Continuity | null {
  const link = last && linkOf(old, last, next);
  if (!link) return null;
  const { start, actual, agrees, sameTime, reckoning } = link;
  const stated = start.reckoning === null;
  // an indicator with another name may measure something else
  const same = nameKey(old.name) === nameKey(next.name) || isSlip(old.name, next.name);
  const broken = link.broken && same;
  const verdict = agrees
    ? 'agrees'
    : broken
      ? sameTime === null
        ? 'far'
        : 'broken'
      : sameTime === false
        ? 'other-year'
        : 'differs';
  const about = {
    value: printAmount(start.value),
    year: words.year(start.asOf),
    actual: printAmount(actual),
    when: words.when(last),
    reckoning,
  };
  return {
    stated,
    value: Number(start.value.value.toPrecision(12)),
    expected: last.value as number,
    agrees,
    broken,
    words: words.say('link', {
      link: words.say(stated ? 'link-stated' : 'link-implied', about),
      verdict: words.say(`link-${verdict}`, about),
    }),
  };
}
