import { oneOf } from '../language/lexicon.ts';
import { timesIn } from '../language/time/era.ts';
import type { DocumentRule, Doubt } from './rule.ts';
import { sentencesOf } from './sentence.ts';
import { YEAR_WORDS } from './year-words.ts';

const HAS_SPAN = new RegExp(oneOf([...YEAR_WORDS.waves, ...YEAR_WORDS.from]));
// ~, (2020年度)から, the end of (令和2年度)から; never a hyphen, which may be a minus: R1-H27
const JOINT = new RegExp(
  `^\\s?(?:\\([^()]{1,12}\\)|\\))?\\s?(?:(${oneOf(YEAR_WORDS.waves)})|${oneOf(YEAR_WORDS.from)})\\s?$`,
);
// (令和6年度)まで, の5年間, の5か年: without it から need not open a span
const UNTIL = /^\s?(?:\([^()]{1,12}\))?\s?(?:まで|の\s?\d{1,2}\s?(?:年間|[かカヵヶケ箇]年))/;
const SUBTRACTED = new RegExp(`^\\s?(?:まで)?(?:${oneOf(YEAR_WORDS.subtracted)})`);

/** A span of years that ends before it begins (年の範囲の逆転). */
export const rule: DocumentRule = {
  code: 'year-span-reversed',
  severity: 'warning',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    for (const { text, own, place } of sentencesOf(subject, HAS_SPAN)) {
      const times = timesIn(text);
      for (const [i, first] of times.entries()) {
        const last = times[i + 1];
        if (!last || first.start >= own || last.year >= first.year) continue;
        const joint = JOINT.exec(text.slice(first.end, last.start));
        const rest = text.slice(last.end);
        if (!joint || SUBTRACTED.test(rest) || !(joint[1] || UNTIL.test(rest))) continue;
        yield {
          args: { first: first.year, last: last.year },
          place: place(first.start, last.end),
          reckoning: `${last.year} < ${first.year}`,
        };
      }
    }
  },
};
