import { type Mapped, slice, trim } from '../base/mapped.ts';
import { timesIn } from './era.ts';
import { oneOf, VALUES } from './lexicon.ts';

const DASH = oneOf(VALUES.absent.filter((word) => word.length === 1));

// 2,105人(H26), 約50件, △3.2%, 4.2‰(平成 25 年), 95%以上: one value and nothing else
const VALUE = new RegExp(
  `^(?:約|概ね)?[△▲]?\\d[\\d,.]*(?:[兆億万千][\\d,.]*)*(?![.:])[^\\d\\s()]{0,8}(?:\\([^()]{1,24}\\))?$|^(?:${DASH})$`,
);
const HAS_UNIT = /\d[^\d\s,.]|\(/;

/** A word between blanks, and where it begins. */
interface Token {
  readonly token: string;
  readonly start: number;
}

/** The words between blanks, brackets kept whole, with where they begin. */
function tokensOf(text: string): Token[] {
  // 2,310人(平成 26 年)
  const token = /[^\s()]+\s?\([^()]*\)[^\s()]*|\([^()]*\)|\S+/g;
  return [...text.matchAll(token)].map((match) => ({ token: match[0], start: match.index }));
}

/** Values at the end of a text, and the unit that stands before them: 「認定こども園 カ所 1 4」. */
export interface TrailingValues {
  readonly start: number;
  readonly unit: string | null;
  readonly values: readonly Mapped[];
}

/** The values that a text ends with, and where the first of them begins; null for fewer than two. */
export function trailingValues(content: Mapped): TrailingValues | null {
  const tokens = tokensOf(content.text);
  let first = tokens.length;
  while (first > 0 && VALUE.test(tokens[first - 1]?.token as string)) first--;
  const values = tokens.slice(first);
  const [start] = values;
  if (first === 0 || values.length < 2 || !start) return null;
  const before = tokens[first - 1] as Token;
  const unit = first > 1 && VALUES.units.includes(before.token) ? before : null;
  if (!unit && !values.some(({ token }) => HAS_UNIT.test(token))) return null;
  const words = (own: Token) => slice(content, own.start, own.start + own.token.length);
  const named = unit ?? start;
  return { start: named.start, unit: unit?.token ?? null, values: values.map(words) };
}

/** The one value that a text ends with behind a name, 「売上高 250百万円(R5:198百万円)」; null for bare figures where a unit is wanted. */
export function lastValue(
  content: Mapped,
  withUnit = true,
): { start: number; value: Mapped } | null {
  const tokens = tokensOf(content.text);
  const last = tokens.at(-1);
  if (!last || tokens.length < 2 || !VALUE.test(last.token)) return null;
  if (withUnit && !HAS_UNIT.test(last.token)) return null;
  return { start: last.start, value: slice(content, last.start, last.start + last.token.length) };
}

/** Words that head columns of values: 指標 基準値 目標値. */
const COLUMN_WORDS = new Set(Object.values(VALUES.columns).flat());

/**
 * The indicators that stand one after the other in a line: 「名称 2,105人(H26) 2,150人(H31) 名称 …」, column words in front
 * left out. A line of one indicator, or of none, comes back as it is; a name cut off before its values is dropped.
 */
export function splitIndicatorRun(content: Mapped): Mapped[] {
  const tokens = tokensOf(content.text);
  const runs: { from: number; to: number; values: number }[] = [];
  let from = tokens.findIndex(({ token }) => !COLUMN_WORDS.has(token));
  let values = 0;
  for (let i = Math.max(0, from); i <= tokens.length; i++) {
    const token = tokens[i]?.token;
    const isValue = token !== undefined && VALUE.test(token) && i > from;
    if (!isValue && values >= 2) {
      runs.push({ from, to: i, values });
      from = i;
    }
    values = isValue ? values + 1 : 0;
  }
  if (runs.length === 0 || (runs.length === 1 && from === tokens.length && runs[0]?.from === 0))
    return [content];
  const end = (i: number) => {
    const last = tokens[i - 1] as { token: string; start: number };
    return last.start + last.token.length;
  };
  return runs.map((run) => trim(slice(content, tokens[run.from]?.start ?? 0, end(run.to))));
}

// 2,105人(H26) 2,150人(H31)
const DATED = /\d[^\s\d()]{0,8}\s?\(([^()]{2,12})\)/g;

/** Whether at least two values carry their year in brackets. */
export function isDated(text: string): boolean {
  const dated = [...text.matchAll(DATED)].filter(
    ([, inside]) => timesIn(inside as string).length > 0,
  );
  return dated.length >= 2;
}
