import { oneOf } from '../language/lexicon.ts';
import { eraYear } from './era-year.ts';
import {
  agrees,
  isNear,
  type PrintedEraYear,
  type PrintedYear,
  pairOf,
  printedYears,
  type YearPair,
} from './year-print.ts';
import { YEAR_WORDS } from './year-words.ts';

/** A pair that disagrees, and the words that say it. */
export interface Disagreement {
  readonly pair: YearPair;
  /** Interval of the text. */
  readonly start: number;
  readonly end: number;
}

const OPEN = /^\s?[([〔【〈<]\s?$/;
// )  ]年度
const CLOSE = /^\s?[)\]〕】〉>](?:\s?(?<both>年度|年))?/;
// 2025/令和7  2025年度・令和7年度
const MARK = /^\s?[/・=]\s?$/;
// 令和7年度 2025年度  2025年度令和7年度
const NOTHING = /^ ?$/;
const BLANKS = /\s+/g;
/** Blanks of a line that is no row of cells which lost their columns. */
const FEW_BLANKS = 2;
const JOINT = new RegExp(`^\\s?(?:${oneOf(YEAR_WORDS.joints)})\\s?$`);
// the second year of a span, its era left out: ~31年度
const BARE_LAST = new RegExp(
  `(?<joint>\\s?(?:${oneOf(YEAR_WORDS.joints)})\\s?)(?<digits>\\d{1,2}|元)(?!\\d)(?:\\s?(?<unit>年度|年))?`,
  'y',
);

/** One or two years that are one word of the text: a year, or the first and last of a span. */
interface Term {
  readonly years: readonly [PrintedYear] | readonly [PrintedYear, PrintedYear];
  readonly start: number;
  readonly end: number;
}

/** The last year of a span whose era stands before its first year alone. */
function bareLast(text: string, first: PrintedYear): PrintedEraYear | null {
  if (!('era' in first)) return null;
  BARE_LAST.lastIndex = first.end;
  const match = BARE_LAST.exec(text);
  const { joint = '', digits = '', unit } = match?.groups ?? {};
  const era = match && eraYear(first.era.era.name, digits);
  if (!match || !era) return null;
  return { era, unit, start: first.end + joint.length, end: first.end + match[0].length };
}

/** The years of a text, those of a span together. */
function termsIn(text: string): readonly Term[] {
  const years = printedYears(text);
  const terms: Term[] = [];
  for (let i = 0; i < years.length; i++) {
    const first = years[i] as PrintedYear;
    const next = years[i + 1];
    const joined =
      next && pairOf(first, next) === null && JOINT.test(text.slice(first.end, next.start));
    const last = joined ? next : bareLast(text, first);
    if (joined) i++;
    terms.push(
      last
        ? { years: [first, last], start: first.start, end: last.end }
        : { years: [first], start: first.start, end: first.end },
    );
  }
  return terms;
}

/** The pairs that two terms make: year by year. A unit behind both holds for those without one of their own. */
function* pairsOf(one: Term, other: Term, both?: string): Iterable<YearPair> {
  if (one.years.length !== other.years.length) return;
  const whole = (term: Term, i: number): PrintedYear | undefined => {
    const year = term.years[i];
    const unit = year?.unit ?? term.years.at(-1)?.unit ?? both;
    return year && { ...year, unit };
  };
  for (let i = 0; i < one.years.length; i++) {
    const [a, b] = [whole(one, i), whole(other, i)];
    const pair = a && b && pairOf(a, b);
    if (pair) yield pair;
  }
}

/** How two terms stand beside each other. */
function bond(text: string, one: Term, other: Term): 'bracket' | 'mark' | 'nothing' | null {
  const between = text.slice(one.end, other.start);
  if (OPEN.test(between)) return 'bracket';
  if (MARK.test(between)) return 'mark';
  return NOTHING.test(between) ? 'nothing' : null;
}

/** Whether years without a sign between them can be one year in two words: both with their unit, in a line that is no row. */
function isPlain(text: string, pair: YearPair): boolean {
  const { unit } = pair.western;
  return (
    unit !== undefined && unit === pair.era.unit && (text.match(BLANKS) ?? []).length <= FEW_BLANKS
  );
}

/** Western and era years of a folded text that stand side by side for the same year, and are not the same. */
export function* disagreementsIn(text: string): Iterable<Disagreement> {
  const terms = termsIn(text);
  if (terms.length < 2) return;
  const bonds = terms.map((term, i) => {
    const next = terms[i + 1];
    return next ? bond(text, term, next) : null;
  });
  for (const [i, one] of terms.entries()) {
    const other = terms[i + 1];
    const kind = bonds[i];
    if (!other || !kind) continue;
    const close = kind === 'bracket' ? CLOSE.exec(text.slice(other.end)) : null;
    // a list of years is no pair
    const alone = [bonds[i - 1], bonds[i + 1]].every((near) => !near || near === 'bracket');
    if (kind === 'bracket' ? close === null : !alone) continue;
    for (const pair of pairsOf(one, other, close?.groups?.both)) {
      if (agrees(pair)) continue;
      if (kind !== 'bracket' && !isNear(pair)) continue;
      if (kind === 'nothing' && !isPlain(text, pair)) continue;
      yield { pair, start: one.start, end: other.end + (close?.[0].length ?? 0) };
      break;
    }
  }
}
