import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';

// a blank with what follows it
const BLANK = /\s+(?=\S)/g;
/** No enumerator is longer. */
const MAX_MARK = 12;

const TIME = '(?:(?:平成|令和|[HR])\\s?(?:\\d{1,2}|元)|20\\d\\d)\\s?年?度?末?';
// 78%(平成25): what was reached meanwhile
const REACHED = `約?[△▲-]?\\d[\\d,.]*[^\\s\\d()→⇒➡]{0,8}\\(${TIME}\\)`;
// →55.0%(平成 31 年): a start and an aim with its year end an indicator, and what was reached behind them
const PAIR_END = new RegExp(
  `[→⇒➡]\\s?[^\\s()→⇒➡]{1,16}(?:\\s[^\\s()→⇒➡]{1,4})?\\(${TIME}\\)(?:\\s${REACHED}){0,4}$`,
);
const MAX_PAIR = 100;
// a remark in brackets belongs to the pair; a further aim goes on with it
const GOES_ON_PAIR = /^(?:[→⇒➡]|\([^()]{0,40}[^()\dア-ン][^()]{0,40}\))/;
// 78%(平成25), and no start of a further pair
const REACHED_BEHIND = new RegExp(`^${REACHED}(?=\\s|$)(?!\\s?[→⇒➡])`);

/** Whether a start and an aim with its year end at a place, and `rest` behind it is not theirs. */
export const endsPair = (text: string, end: number, rest: string): boolean =>
  PAIR_END.test(text.slice(Math.max(0, end - MAX_PAIR), end)) &&
  !GOES_ON_PAIR.test(rest) &&
  !REACHED_BEHIND.test(rest);

/** So many entries that count on are a list: ① … ② … ③ …. */
const LEAST_COUNTED = 3;

/** Follows the enumerators of a line (列記の番号). */
export class Counting {
  private style = '';
  private last = 0;
  private count = 0;

  /** Whether an enumerator makes the ones before it a list, which shows once that the line is a page. */
  take(rest: Mapped): boolean {
    const mark = markOf(rest.text)?.mark;
    if (mark?.ordinal == null) return false;
    const goesOn = mark.style === this.style && mark.ordinal === this.last + 1;
    this.count = goesOn ? this.count + 1 : 1;
    this.style = mark.style;
    this.last = mark.ordinal;
    return this.count === LEAST_COUNTED;
  }
}

/** Where the entries of a list begin that a text holds from its first letter on: (1)… (2)…; none where it begins with no first entry. */
export function countedEntries({ text }: Mapped): number[] {
  const first = markOf(text)?.mark;
  if (first?.ordinal !== 1) return [];
  const cuts: number[] = [];
  for (const { 0: blank, index } of matchesIn(text, BLANK)) {
    const at = index + blank.length;
    const mark = markOf(text.slice(at, at + MAX_MARK))?.mark;
    if (mark?.style === first.style && mark.ordinal === cuts.length + 2) cuts.push(at);
  }
  return cuts;
}

// 1 耐震化率 …, ①耐震化率, (1) 耐震化率: a number behind a blank, in front of a name
const NUMBERS = /(?<=\s)(?:(\d{1,2})\s(?=\D|\d{1,2}\))|([①-⑳])|\((\d{1,2})\)(?=\s?\D))/g;
const ARROW = /[→⇒➡]/;
const FIRST_CIRCLED = '①'.charCodeAt(0);

/** A number in a text, how it is printed, and where. */
interface Numbered {
  readonly style: 'bare' | 'circled' | 'bracketed';
  readonly number: number;
  readonly at: number;
}

const numbersIn = (text: string): Numbered[] =>
  matchesIn(text, NUMBERS).map(({ 1: bare, 2: circled, 3: bracketed, index: at }) =>
    circled
      ? { style: 'circled', number: circled.charCodeAt(0) - FIRST_CIRCLED + 1, at }
      : { style: bare ? 'bare' : 'bracketed', number: Number(bare ?? bracketed), at },
  );

/** Whether a label with its title stands between the last value and a place: the numbers behind it may begin anew. */
const isHeaded = (words: Mapped, at: number): boolean =>
  captionOf(trim(slice(words, words.text.lastIndexOf(')', at) + 1, at)))?.label != null;

/** Where the entries begin that numbers of one style count; the number of a heading is none, since no arrow stands behind it before the next. */
function startsOf(words: Mapped, numbers: readonly Numbered[]): number[] {
  const starts: number[] = [];
  let count = 0;
  for (const { number, at } of numbers) {
    const paired = starts.length > 0 && ARROW.test(words.text.slice(starts.at(-1), at));
    if (number === count && !paired) starts.pop();
    else if (number === 1 && paired && isHeaded(words, at)) count = 1;
    else if (number === count + 1) count++;
    else continue;
    starts.push(at);
  }
  return starts;
}

/**
 * Where the indicators of a page begin that numbers count through its headings (番号付きの指標), each with an arrow from its start to its
 * aim: 目標1 … 1 耐震化率 74%→90% 2 … 目標2 … 3 …. None where fewer than three are counted, or most have no arrow.
 */
export function countedPairs(words: Mapped): readonly number[] {
  if (!ARROW.test(words.text)) return [];
  const numbers = numbersIn(words.text);
  for (const style of ['bare', 'circled', 'bracketed'] as const) {
    const starts = startsOf(
      words,
      numbers.filter((own) => own.style === style),
    );
    const paired = starts.filter((at, i) => ARROW.test(words.text.slice(at, starts[i + 1])));
    if (paired.length >= LEAST_COUNTED && paired.length * 2 > starts.length) return starts;
  }
  return [];
}
