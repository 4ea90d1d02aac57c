import eras from '../../lexicon/eras.yaml';

interface Era {
  readonly letter: string;
  readonly name: string;
  readonly first: number;
  readonly month: number;
  readonly last: number | null;
}

const ERAS = eras as readonly Era[];
const LETTERS = ERAS.map((era) => era.letter).join('');
const NAMES = ERAS.map((era) => era.name).join('|');

/** A point in time found in a text. */
export interface When {
  /** Calendar year in which the fiscal year begins, or the calendar year itself where a month stands. */
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** Whether the text says 年度. */
  readonly fiscal: boolean;
  readonly start: number;
  readonly end: number;
}

// H27  R2.1  R元年度  平成27年度  令和 2 年 3 月  2019年(令和元年)12月20日  2015年度
const WHEN = new RegExp(
  `(?:(?<![A-Za-z])([${LETTERS}])\\s?(\\d{1,2}|元)|(${NAMES})\\s?(\\d{1,2}|元)|(?<!\\d)((?:19|20)\\d{2})(?=\\s?(?:年|\\()))` +
    `(?:\\s?(年度)|\\s?年(?:\\s?\\([^()\\d]*(?:\\d{1,4}|元)\\s?年\\))?(?:\\s?(\\d{1,2})\\s?月(?:\\s?(\\d{1,2})\\s?日)?)?|\\.(\\d{1,2})(?:\\.(\\d{1,2}))?(?!\\d))?`,
  'g',
);

/** A look ahead that spares most texts the search. */
const HAS_YEAR = new RegExp(`[${LETTERS}]\\s?[\\d元]|(?:${NAMES})|(?:19|20)\\d\\d`);

/** The Western year of an era year; 令和元 is 2019. Years beyond an era's end count on (平成72年 is 2060). */
export function westernYear(era: string, year: string): number | null {
  const found = ERAS.find(({ letter, name }) => letter === era || name === era);
  return found ? found.first - 1 + (year === '元' ? 1 : Number(year)) : null;
}

function read(match: RegExpExecArray): When | null {
  const era = match[1] ?? match[3];
  const year = era === undefined ? Number(match[5]) : westernYear(era, match[2] ?? match[4] ?? '');
  if (year === null) return null;
  const month = match[7] ?? match[9];
  const day = match[8] ?? match[10];
  return {
    year,
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    fiscal: match[6] !== undefined,
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** The points in time of a folded text, in order. */
export function timesIn(text: string): When[] {
  if (!HAS_YEAR.test(text)) return [];
  const times: When[] = [];
  WHEN.lastIndex = 0;
  for (let match = WHEN.exec(text); match !== null; match = WHEN.exec(text)) {
    const when = read(match);
    if (when && (when.month === null || (when.month >= 1 && when.month <= 12))) times.push(when);
  }
  return times;
}

/** The fiscal year (April to March) that a point in time falls into; a bare year is taken as a fiscal year. */
export function fiscalYearOf({ year, month }: Pick<When, 'year' | 'month'>): number {
  return month !== null && month < 4 ? year - 1 : year;
}

/** A fiscal year in the era that it ends in: 2019 is 令和元年度 (和暦の年度). */
export function eraFiscalYear(year: number): string {
  const era = ERAS.findLast(({ first }) => first <= year);
  if (era === undefined) return `${year}年度`;
  const nth = year - era.first + 1;
  return `${era.name}${nth === 1 ? '元' : nth}年度`;
}
