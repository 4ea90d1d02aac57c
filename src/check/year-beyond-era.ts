import { matchesIn } from '../base/matches.ts';
import { ERA_WORD, type EraYear, eraYear, inEra } from './era-year.ts';
import { passagesOf } from './passage.ts';
import type { DocumentRule, Doubt } from './rule.ts';

// 平成72年, 平成32(2020)年度, H32年度, H37 alone in a cell; never H32型, H45.5
const ERA_YEAR = new RegExp(
  `(${ERA_WORD})\\s?(\\d{2})(?=\\s?(?:年|[(~]\\s?\\d|[)~、,|\\t]|末|目標|$))`,
  'g',
);
// 平成27~32年度: the era left out
const SPAN = new RegExp(`(${ERA_WORD})\\s?\\d{1,2}\\s?[~-]\\s?(\\d{2})(?=\\s?年)`, 'g');
const HAS_ERA = new RegExp(`(?:${ERA_WORD})\\s?\\d`);

interface Seen {
  readonly doubt: Doubt;
  readonly era: EraYear;
  count: number;
}

/** Years of an era after its end (元号の終わりより後の年): each once, with the year that it is now called. */
export const rule: DocumentRule = {
  code: 'year-beyond-era',
  severity: 'info',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    const seen = new Map<number, Seen>();
    for (const { text, place } of passagesOf(subject)) {
      if (!HAS_ERA.test(text)) continue;
      for (const match of [...matchesIn(text, ERA_YEAR), ...matchesIn(text, SPAN)]) {
        const era = eraYear(match[1] as string, match[2] as string);
        if (!era?.beyond) continue;
        const known = seen.get(era.western);
        if (known) known.count += 1;
        else {
          const end = match.index + match[0].length;
          seen.set(era.western, { doubt: { place: place(match.index, end) }, era, count: 1 });
        }
      }
    }
    for (const { doubt, era, count } of seen.values()) {
      const { western, year } = era;
      const args = {
        printed: `${era.era.name}${year}年`,
        western,
        now: `${inEra(western)}年`,
        count,
      };
      yield { ...doubt, args, reckoning: `${era.era.first - 1} + ${year} = ${western}` };
    }
  },
};
