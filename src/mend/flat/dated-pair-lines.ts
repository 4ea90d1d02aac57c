import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { timesIn } from '../../language/time/era.ts';
import { isTime } from '../../language/time/time-word.ts';
import { HAS_FIGURE, isValue, tokensOf } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { isText, lineText } from '../line/text.ts';

const MIN_NAME = 3;
const MAX_NAME = 40;
/** Paragraphs stand no further apart. */
const MAX_BLANK = 3;
// (H26), (平成26年度)
const YEAR = /^\([^()]{2,12}\)/;

/** A look ahead that spares most documents the search. */
const TIME_AHEAD = /^\s*\((?:[MTSHR平令昭元]|\d)/;

const isFigure = (text: string): boolean => isValue(text) && HAS_FIGURE.test(text) && !isTime(text);

/** The line with words at a place or behind the blank ones there; -1 where a table or nothing stands. */
function filledAt(lines: readonly Line[], from: number): number {
  let at = from;
  while (lines[at]?.blank && at - from <= MAX_BLANK) at++;
  const line = lines[at];
  return line === undefined || !isText(line) ? -1 : at;
}

/** Whether words are the name of an indicator and nothing else. */
const isName = (words: Mapped): boolean =>
  words.text.length >= MIN_NAME &&
  words.text.length <= MAX_NAME &&
  !/[。→⇒]/.test(words.text) &&
  markOf(words.text) === null &&
  captionOf(words) === null &&
  !isColumnWord(words.text) &&
  !isFormWord(words.text) &&
  // 搬入量 千t: a row with a column of units
  !isUnitWord(words.text.split(/\s+/).at(-1) ?? '') &&
  canNameMeasure(words.text);

/** A name and the figure behind it or on the line below, and where that line is. */
function startAt(lines: readonly Line[], at: number): { words: Mapped; line: number } | null {
  const own = trim((lines[at] as Line).content);
  const last = tokensOf(own.text).at(-1);
  if (!last) return null;
  if (last.start > 0 && isFigure(last.token))
    return isName(trim(slice(own, 0, last.start))) ? { words: own, line: at } : null;
  const below = isName(own) ? filledAt(lines, at + 1) : -1;
  const figure = below < 0 ? null : trim((lines[below] as Line).content);
  return figure && isFigure(figure.text) ? { words: join([own, figure], ' '), line: below } : null;
}

const yearOf = (text: string): number | null => timesIn(text)[0]?.year ?? null;

/** The time in brackets that a line begins with, and what stands behind it; null where none does. */
function timeOn(line: Line | undefined): { time: Mapped; rest: Mapped } | null {
  const words = line ? lineText(line) : null;
  const [time] = YEAR.exec(words?.text ?? '') ?? [];
  if (!words || time === undefined || !isTime(time)) return null;
  return { time: slice(words, 0, time.length), rest: trim(slice(words, time.length)) };
}

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const line = lines[at] as Line;
  if (!isText(line)) return null;
  const start = startAt(lines, at);
  if (!start) return null;
  const first = filledAt(lines, start.line + 1);
  const from = timeOn(lines[first]);
  const second = from?.rest.text === '' ? filledAt(lines, first + 1) : -1;
  const aim = second < 0 ? null : trim((lines[second] as Line).content);
  if (!from || !aim || !isFigure(aim.text)) return null;
  const last = filledAt(lines, second + 1);
  const to = timeOn(lines[last]);
  if (!to || (yearOf(from.time.text) ?? 0) >= (yearOf(to.time.text) ?? 0)) return null;
  // a further figure and its year: the second was no aim
  const next = to.rest.text === '' ? filledAt(lines, last + 1) : -1;
  if (next >= 0 && isFigure(trim((lines[next] as Line).content).text)) return null;
  const content = join([start.words, from.time, aim, to.time], ' ');
  const apart = { ...line, content: slice(content, 0, 0), blank: true };
  const rest = to.rest.text === '' ? [] : [{ ...(lines[last] as Line), content: to.rest }];
  return { lines: [{ ...line, content }, apart, ...rest], count: last - at + 1 };
}

/**
 * Indicators whose figures stand on lines or in paragraphs of their own, each above its year (値と年が交互に並ぶ欄): 認定農業者数 112人 |
 * (H26) | 125人 | (H31). What stands behind the last year is a line of its own.
 */
export const mendDatedPairs = (lines: readonly Line[]): readonly Line[] =>
  lines.some(({ content }) => TIME_AHEAD.test(content.text)) ? mendForms(lines, mendedAt) : lines;
