import { ERA_WORD, type EraYear, eraYear, inEra } from './era-year.ts';
import { passagesOf } from './passage.ts';
import type { DocumentRule, Doubt } from './rule.ts';

// 平成72年, H32年度
const ERA_YEAR = new RegExp(`(${ERA_WORD})\\s?(\\d{2})\\s?年`, 'g');

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
      for (const match of text.matchAll(ERA_YEAR)) {
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
