import { join, type Mapped, slice, split, trim } from '../../base/mapped.ts';
import { readGrade } from '../grade/grade.ts';
import { LETTERS } from '../letters/script.ts';
import { oneOf, perLexicon, VALUES } from '../lexicon.ts';
import { isTime } from '../time/time-word.ts';
import { type LabelledValue, labelledValues } from '../value/label.ts';
import { isPartWord } from '../value/part-word.ts';
import {
  endOf,
  HAS_FIGURE,
  HAS_UNIT,
  isAheadAlone,
  isByWhen,
  isValue,
  isValueOrTime,
  type Token,
  tokensOf,
} from '../value/run.ts';

// the last word of a name, not the word of a part (男性, 小6)
const NAMES = new RegExp(`[${LETTERS}]{3}`);
/** Words that head columns of values: 指標 基準値 目標値. */
const COLUMN_WORDS = perLexicon(() => new Set(Object.values(VALUES.columns).flat()));

// (平成26年度) behind a label
const BRACKETED_END = /\s?\([^()]*\)$/;

/** Words in front of a start or an aim. */
const VALUE_LABELS = perLexicon(() => new Set([...VALUES.baseline, ...VALUES.target]));

/** Whether words end with a name, words that belong to the figure behind it (年間) left out; that of a part is none. */
function isNamed(words: readonly Token[]): boolean {
  const last = words.findLast(({ token }) => !isAheadAlone(token) && !isByWhen(token))?.token;
  return last !== undefined && NAMES.test(last) && !isPartWord(last);
}

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
  if (ends.some((end, k) => !isNamed(tokens.slice(from[k], end)))) return null;
  return ends.map((end, k) => {
    const first = tokens[from[k] as number] as Token;
    return trim(slice(content, first.start, endOf(tokens[end] as Token)));
  });
}

// 漁師20人/年: a name and, right behind it, its value
const GLUED = new RegExp(
  `^([${LETTERS}]{2,24}?)[△▲約]?\\d[\\d,.]*[兆億万千百]{0,2}(?:${oneOf(VALUES.units)})(?:/[年月日]|以上|以下)?$`,
);

/** 「漁師20人/年、農家30人/年」: names with their values right behind them, divided by commas; null for other texts. */
function gluedValues(content: Mapped): Mapped[] | null {
  const parts = split(content, /[、,](?!\d)/g).map(trim);
  const names = parts.map(({ text }) => GLUED.exec(text)?.[1]?.length ?? 0);
  if (parts.length < 2 || names.includes(0)) return null;
  return parts.map((part, i) => join([slice(part, 0, names[i]), slice(part, names[i] ?? 0)], ' '));
}

const ARROW = /^[→⇒➡]$/;

/** Whether a word leads from a value to an aim: 5件(R6)→15件(R11), 121件(R5)→現状以上(R11). */
function isPair(token: string): boolean {
  const [from, to, more] = token.split(/[→⇒➡]/, 3);
  return from !== undefined && to !== undefined && more === undefined && isValue(from) && to !== '';
}

/** Where the next name begins in the words behind a label: behind the value and a grade; null where nothing else stands there. */
function nextName(words: Mapped): number | null {
  const tokens = tokensOf(words.text);
  if (!tokens[0] || !isValueOrTime(tokens[0].token)) return null;
  let at = 1;
  while (tokens[at] && isValueOrTime((tokens[at] as Token).token)) at++;
  if (tokens[at] && readGrade((tokens[at] as Token).token, []) !== null) at++;
  return tokens[at]?.start ?? null;
}

/**
 * 「名称 目標1,500人 実績1,612人 達成 名称 目標38% 実績39%」: names with the same labels in the same order; null for other texts.
 */
function labelledRuns(content: Mapped): Mapped[] | null {
  const labels = labelledValues(content);
  const size = labels.findIndex(({ role }, i) => i > 0 && role === labels[0]?.role);
  if (size < 1 || labels.length % size !== 0 || labels[0]?.start === 0) return null;
  if (labels.some(({ role }, i) => role !== labels[i % size]?.role)) return null;
  const cuts: number[] = [];
  for (let i = size - 1; i < labels.length - 1; i += size) {
    const { words } = labels[i] as LabelledValue;
    const next = nextName(words);
    if (next === null || !NAMES.test(words.text.slice(next))) return null;
    cuts.push(content.text.indexOf(words.text, (labels[i] as LabelledValue).start) + next);
  }
  return [0, ...cuts].map((from, k) => trim(slice(content, from, cuts[k])));
}

/**
 * The indicators that stand one after the other in a line: 「名称 2,105人(H26) 2,150人(H31) 名称 …」, column words in front
 * left out. A line of one indicator, or of none, comes back as it is; a name cut off before its values is dropped.
 */
export function splitIndicatorRun(content: Mapped): Mapped[] {
  const parted = labelledRuns(content) ?? gluedValues(content);
  if (parted) return parted;
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
    // 4品目 → 12品目: the arrow leads on
    const arrow = token !== undefined && values > 0 && ARROW.test(token);
    const figures =
      token !== undefined && i > from && (pair || dates || arrow || isValueOrTime(token));
    paired ||= pair || arrow;
    if (!figures && values >= 2) {
      runs.push({ from, to: i, values });
      from = i;
    }
    if (!arrow) values = figures ? values + (pair ? 2 : 1) : 0;
  }
  if (runs.length === 0) return singleValues(content, tokens) ?? [content];
  if (runs.length === 1 && paired) return [content];
  if (runs.length === 1 && from === tokens.length && runs[0]?.from === 0) return [content];
  return runs.map((run) =>
    trim(slice(content, tokens[run.from]?.start ?? 0, endOf(tokens[run.to - 1] as Token))),
  );
}
