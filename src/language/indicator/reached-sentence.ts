import { type Mapped, saying, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { oneOf, perLexicon, VALUES } from '../lexicon.ts';
import { timesIn, type When } from '../time/era.ts';
import { unitAfter } from '../value/unit.ts';
import type { Labelled } from './parts.ts';

// 41ha, 1,204人
const FIGURE = /(?<![\d.,])\d[\d,]*(?:\.\d+)?/g;
// (策定時60件) between a figure and what is said of it
const ASIDE = /^\([^()]{1,30}\)/;
// 41haでした, 19施設となりました, 118社にとどまった, 3,214店舗、, 38ha), 41ha。
const SAID =
  /^(?:でし?た?|と?な(?:った|り|る)|であ|に(?:上|達|とど|留|増|減)|と(?:、|い)|[、。)]|$)/;
const SENTENCE = /[^。]+。?/g;
// 前年度38ha
const YEAR_BEFORE = /前年度?(?:は|の?実績は?)?\s?$/;
// 目標120件, 計画では30人, 見込みの, までに: no figure behind these was reached
const AHEAD = /(?:目標|計画|見込み?|予定|まで)[^\d、。]{0,6}$/;
// 令和4年度 | 末の登録数は延べ | 118社: what may stand between a year and the figure that is the measure's
const BETWEEN = perLexicon(
  () =>
    new RegExp(
      `^(?:末|末?時点|末?現在)?(?:の|で?は、?)?(?:(?:${oneOf(VALUES.rows.actual)})|([^\\s、。()\\d]{2,20}?))??(?:で|に|が|は)*、?\\s?(?:${oneOf([...VALUES.total, ...VALUES.cumulative, '約'])})?(?:で)?$`,
    ),
);
// (策定時121箇所), (基準値:10人
const START = perLexicon(
  () => new RegExp(`(?:${oneOf(VALUES.baseline)})(?:は|の|:|\\([^()]{1,12}\\))?\\s?$`),
);

const BRACKETED = /\s?\([^()]*\)$/;

/** A figure of a sentence: its words with their unit, and where it stands. */
interface Found {
  readonly words: Mapped;
  readonly index: number;
  readonly before: string;
}

/** The figures of one unit that a sentence says as facts, one by one. */
function figuresOf(sentence: Mapped, unit: string): Found[] {
  const { text } = sentence;
  return matchesIn(text, FIGURE).flatMap(({ 0: figure, index }): Found[] => {
    const end = index + figure.length;
    if (!unitAfter(text, end)?.startsWith(unit)) return [];
    const behind = text.slice(text.indexOf(unit, end) + unit.length);
    const before = text.slice(0, index);
    if (!SAID.test(behind.replace(ASIDE, '')) || AHEAD.test(before)) return [];
    return [
      { words: slice(sentence, index, text.indexOf(unit, end) + unit.length), index, before },
    ];
  });
}

/** The figure with the year before the one that the sentence speaks of: 前年度38ha; null for others. */
function ofYearBefore({ words, before }: Found, time: When, sentence: Mapped): Labelled | null {
  const found = YEAR_BEFORE.exec(before);
  if (!found) return null;
  const place = slice(sentence, found.index, found.index);
  return { words, when: saying(place, `${time.year - 1}年度`) };
}

/** Whether nothing but the measure's own name, or the end of it, stands between a year and a figure. */
function isOwn(between: string, name: string): boolean {
  const match = BETWEEN().exec(between);
  const words = match?.[1]?.replace(/[ではがに]+$/, '') ?? '';
  return match !== null && name.replace(BRACKETED, '').endsWith(words);
}

/** The one figure behind each time of a sentence: of two behind one time nobody knows which is the measure's. */
function reachedIn(sentence: Mapped, figures: readonly Found[], name: string): Labelled[] {
  const times = timesIn(sentence.text).filter(({ fiscal }) => fiscal);
  return times.flatMap((time, i): Labelled[] => {
    const to = times[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    const own = figures.filter(({ index }) => index >= time.end && index < to);
    const earlier = own.flatMap((figure) => ofYearBefore(figure, time, sentence) ?? []);
    const [first, other] = own.filter((figure) => !ofYearBefore(figure, time, sentence));
    const when = slice(sentence, time.start, time.end);
    const isSure = first && !other && isOwn(first.before.slice(time.end), name);
    return isSure ? [{ words: first.words, when }, ...earlier] : earlier;
  });
}

/** What sentences below an indicator say of it: where it started, and what was reached in which year. */
export interface SaidOfIndicator {
  readonly start: Labelled | null;
  readonly actuals: readonly Labelled[];
}

/** Whether sentences begin with the year that they speak of: 令和5年度の実績は…。 */
export function beginsWithYear({ text }: Mapped): boolean {
  const [time] = timesIn(text);
  return time?.start === 0 && time.fiscal && text.includes('。');
}

/** Reads what sentences say of an indicator whose figures have `unit`: 令和4年度末の登録数は152箇所(策定時121箇所)となった。 */
export function saidOfIndicator(content: Mapped, unit: string, name: string): SaidOfIndicator {
  const sentences = matchesIn(content.text, SENTENCE).map(({ 0: whole, index }) =>
    trim(slice(content, index, index + whole.length)),
  );
  const read = sentences.map((sentence) => {
    const figures = figuresOf(sentence, unit);
    const starts = figures.filter(({ before }) => START().test(before));
    const others = figures.filter((own) => !starts.includes(own));
    return { starts, actuals: reachedIn(sentence, others, name) };
  });
  const [start, other] = read.flatMap(({ starts }) => starts);
  return {
    start: start && !other ? { words: start.words, when: null } : null,
    actuals: read.flatMap(({ actuals }) => actuals),
  };
}
