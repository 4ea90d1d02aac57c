import { matchesIn } from '../base/matches.ts';
import { ERA_WORD, type EraYear, eraYear, showEraYear } from './era-year.ts';
import { passagesOf } from './passage.ts';
import type { DocumentRule, Doubt } from './rule.ts';

const ERA = `(?<word>${ERA_WORD})\\s?(?<digits>\\d{1,2}|元)`;
const WESTERN = '(?<!\\d)(?<western>(?:1[89]|20)\\d{2})';
const MONTH = '(?:\\s?(?<month>\\d{1,2})\\s?月(?:\\s?\\d{1,2}\\s?日)?)?';
// 平成31(2020)年  令和元年度(2019年度)  令和2年3月(2019年度)
const ERA_FIRST = new RegExp(
  `${ERA}(?:\\s?(?<own>年度|年)${MONTH})?\\s?[(\\[]\\s?(?:西暦)?${WESTERN}\\s?(?<other>年度|年)?\\s?[)\\]]\\s?(?<both>年度|年)?`,
  'g',
);
// 2019(平成31)年度  2019年(令和元年)12月
const WESTERN_FIRST = new RegExp(
  `${WESTERN}\\s?(?<other>年度|年)?\\s?[(\\[]\\s?${ERA}(?:\\s?(?<own>年度|年)${MONTH})?\\s?[)\\]]\\s?(?<both>年度|年)?`,
  'g',
);
const HAS_ERA = new RegExp(ERA_WORD);

const FIRST_FISCAL_MONTH = 4;

/** Whether a Western year can be meant by an era year: a calendar year holds the ends of two fiscal years. */
function fits(era: EraYear, groups: Readonly<Record<string, string | undefined>>): boolean {
  const { own, other, both, month } = groups;
  const western = Number(groups.western);
  const [mine, theirs] = [own ?? both ?? other, other ?? both ?? own];
  if (mine === theirs) return era.western === western;
  // 令和2年3月(2019年度), 2020年(令和元年度)
  const [fiscal, calendar] = mine === '年度' ? [era.western, western] : [western, era.western];
  if (month !== undefined && mine !== '年度')
    return fiscal === calendar - (Number(month) < FIRST_FISCAL_MONTH ? 1 : 0);
  return fiscal === calendar || fiscal === calendar - 1;
}

/** Western and era year side by side that are not the same year (西暦と元号の不一致). */
export const rule: DocumentRule = {
  code: 'year-era-mismatch',
  severity: 'warning',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    for (const { text, place } of passagesOf(subject)) {
      if (!HAS_ERA.test(text)) continue;
      for (const pattern of [ERA_FIRST, WESTERN_FIRST]) {
        for (const match of matchesIn(text, pattern)) {
          const groups = match.groups ?? {};
          const era = eraYear(groups.word ?? '', groups.digits ?? '');
          if (!era || fits(era, groups)) continue;
          yield {
            args: {
              printed: match[0].trim(),
              western: groups.western ?? '',
              expected: era.western,
            },
            place: place(match.index, match.index + match[0].length),
            reckoning: showEraYear(era),
          };
        }
      }
    }
  },
};
