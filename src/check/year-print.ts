import { matchesIn } from '../base/matches.ts';
import { ERA_WORD, type EraYear, eraYear, inOtherEras } from './era-year.ts';

interface Printed {
  readonly unit?: string | undefined;
  readonly month?: string | undefined;
  /** Interval of the text. */
  readonly start: number;
  readonly end: number;
}

/** A year in Western count as it is printed: its unit (年, 年度) and its month where they stand. */
export interface WesternYear extends Printed {
  readonly western: number;
}

/** A year of an era as it is printed. */
export interface PrintedEraYear extends Printed {
  readonly era: EraYear;
}

/** A year as it is printed (年の表記). */
export type PrintedYear = WesternYear | PrintedEraYear;

const YEAR = `(?:(?:西暦\\s?)?(?<![\\d.,])(?<western>(?:1[89]|20)\\d{2})(?!\\d)|(?<word>${ERA_WORD})\\s?(?<digits>\\d{1,2}|元)(?!\\d))`;
const UNIT = '(?:\\s?(?<unit>年度|年)(?:\\s?(?<month>\\d{1,2})\\s?月(?:\\s?\\d{1,2}\\s?日)?)?)?';
// 2019年度  令和元年3月31日  R7
const PRINTED_YEAR = new RegExp(YEAR + UNIT, 'g');
/** Letters of a year alone: 令和 10 年 12 月 31 日 and its blanks. */
const LONGEST = 20;
const HAS_ERA = new RegExp(ERA_WORD);

function read(match: RegExpExecArray): PrintedYear | null {
  const { western, word = '', digits = '', unit, month } = match.groups ?? {};
  const at = { unit, month, start: match.index, end: match.index + match[0].length };
  if (western !== undefined) return { western: Number(western), ...at };
  const era = eraYear(word, digits);
  return era && { era, ...at };
}

/** The years of a folded text, in order; none where no era is named. */
export function printedYears(text: string): readonly PrintedYear[] {
  if (!HAS_ERA.test(text)) return [];
  return matchesIn(text, PRINTED_YEAR)
    .map(read)
    .filter((year) => year !== null);
}

/** The year that a folded text is, brackets around it left out; null for any other text. */
export function yearOf(text: string): PrintedYear | null {
  const plain = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;
  if (plain.length > LONGEST) return null;
  PRINTED_YEAR.lastIndex = 0;
  const match = PRINTED_YEAR.exec(plain);
  return match?.[0] === plain ? read(match) : null;
}

/** A Western and an era year that claim to be the same (西暦と元号の併記). */
export interface YearPair {
  readonly western: WesternYear;
  readonly era: PrintedEraYear;
}

/** Two years as a pair, whichever comes first; null for two of one kind. */
export function pairOf(one: PrintedYear, other: PrintedYear): YearPair | null {
  if ('western' in one) return 'era' in other ? { western: one, era: other } : null;
  return 'western' in other ? { western: other, era: one } : null;
}

const FIRST_FISCAL_MONTH = 4;

/** Whether a pair agrees: of a calendar year and a fiscal year the month decides, without one they may differ by one. */
export function agrees({ western, era: printed }: YearPair): boolean {
  const [year, mine] = [western.western, printed.era.western];
  const own = printed.unit ?? western.unit;
  if (own === (western.unit ?? printed.unit)) return mine === year;
  const [fiscal, calendar] = own === '年度' ? [mine, year] : [year, mine];
  const { month } = own === '年度' ? western : printed;
  if (month !== undefined)
    return fiscal === calendar - (Number(month) < FIRST_FISCAL_MONTH ? 1 : 0);
  return fiscal === calendar || fiscal === calendar - 1;
}

/** Years apart that a slip leads to. */
const SLIP = 2;

/** Whether one year of a pair may be a slip of the other: a year or two apart, or the same number of another era. */
export function isNear({ western: { western }, era: { era } }: YearPair): boolean {
  return Math.abs(era.western - western) <= SLIP || inOtherEras(era).includes(western);
}
