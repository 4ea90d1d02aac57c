import { type Mapped, slice, trim } from '../base/mapped.ts';
import { perLexicon, VALUES } from './lexicon.ts';
import { LETTERS } from './script.ts';
import {
  endOf,
  HAS_FIGURE,
  HAS_UNIT,
  isTime,
  isValue,
  isValueOrTime,
  type Token,
  tokensOf,
} from './value-run.ts';

// the last word of a name, not the word of a part (男性, 小6)
const NAMES = new RegExp(`[${LETTERS}]{3}`);
/** Words that head columns of values: 指標 基準値 目標値. */
const COLUMN_WORDS = perLexicon(() => new Set(Object.values(VALUES.columns).flat()));

// (平成26年度) behind a label
const BRACKETED_END = /\s?\([^()]*\)$/;

/** Words in front of a start or an aim. */
const VALUE_LABELS = perLexicon(() => new Set([...VALUES.baseline, ...VALUES.target]));

/** 「名称 5年間で12件 名称 5年間で10件」: names with one value each, nothing left over; null for other texts. */
function singleValues(content: Mapped, tokens: readonly Token[]): Mapped[] | null {
  const ends = tokens.flatMap(({ token }, i) =>
    isValue(token) && HAS_FIGURE.test(token) ? [i] : [],
  );
  const sure = ends.filter((i) => HAS_UNIT.test((tokens[i] as Token).token)).length;
  if (ends.length < 2 || ends.at(-1) !== tokens.length - 1 || sure * 2 < ends.length) return null;
  // 基準値 1.38 目標値 1.50, 基準値(H26) 1.38 目標値(R1) 1.50: one indicator
  const isLabel = (word: string) => COLUMN_WORDS().has(word) || VALUE_LABELS().has(word);
  if (tokens.some(({ token }) => isLabel(token) || isLabel(token.replace(BRACKETED_END, ''))))
    return null;
  const from = [0, ...ends.map((i) => i + 1)];
  if (ends.some((end, k) => end === from[k] || !NAMES.test((tokens[end - 1] as Token).token)))
    return null;
  return ends.map((end, k) => {
    const first = tokens[from[k] as number] as Token;
    return trim(slice(content, first.start, endOf(tokens[end] as Token)));
  });
}

/** Whether a word leads from a value to an aim: 5件(R6)→15件(R11), 121件(R5)→現状以上(R11). */
function isPair(token: string): boolean {
  const [from, to, more] = token.split(/[→⇒➡]/, 3);
  return from !== undefined && to !== undefined && more === undefined && isValue(from) && to !== '';
}

/**
 * The indicators that stand one after the other in a line: 「名称 2,105人(H26) 2,150人(H31) 名称 …」, column words in front
 * left out. A line of one indicator, or of none, comes back as it is; a name cut off before its values is dropped.
 */
export function splitIndicatorRun(content: Mapped): Mapped[] {
  const tokens = tokensOf(content.text);
  const runs: { from: number; to: number; values: number }[] = [];
  let from = tokens.findIndex(({ token }) => !COLUMN_WORDS().has(token));
  let values = 0;
  let paired = false;
  for (let i = Math.max(0, from); i <= tokens.length; i++) {
    const token = tokens[i]?.token;
    const pair = token !== undefined && i > from && isPair(token);
    // 5件(R6)→15件 | (R11): the time of the aim
    const dates = values >= 2 && paired && token !== undefined && isTime(token);
    const figures = token !== undefined && i > from && (pair || dates || isValueOrTime(token));
    paired ||= pair;
    if (!figures && values >= 2) {
      runs.push({ from, to: i, values });
      from = i;
    }
    values = figures ? values + (pair ? 2 : 1) : 0;
  }
  if (runs.length === 0) return singleValues(content, tokens) ?? [content];
  if (runs.length === 1 && paired) return [content];
  if (runs.length === 1 && from === tokens.length && runs[0]?.from === 0) return [content];
  return runs.map((run) =>
    trim(slice(content, tokens[run.from]?.start ?? 0, endOf(tokens[run.to - 1] as Token))),
  );
}
