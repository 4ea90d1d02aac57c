import type { Mapped } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { markOf } from '../../language/enumerator.ts';

// a blank with what follows it
const BLANK = /\s+(?=\S)/g;
/** No enumerator is longer. */
const MAX_MARK = 12;

// →55.0%(平成 31 年): a start and an aim with its year end an indicator
const PAIR_END =
  /[→⇒➡]\s?[^\s()→⇒➡]{1,16}(?:\s[^\s()→⇒➡]{1,4})?\((?:(?:平成|令和|[HR])\s?(?:\d{1,2}|元)|20\d\d)\s?年?度?末?\)$/;
const MAX_PAIR = 40;
// a remark in brackets belongs to the pair; a further aim goes on with it
const GOES_ON_PAIR = /^(?:[→⇒➡]|\([^()]{0,40}[^()\dア-ン][^()]{0,40}\))/;
// 78%(平成25): what was reached meanwhile, and no start of a further pair
const DATED_BEHIND =
  /^約?[△▲-]?\d[\d,.]*[^\s\d()→⇒➡]{0,8}\((?:(?:平成|令和|[HR])\s?(?:\d{1,2}|元)|20\d\d)\s?年?度?末?\)(?=\s|$)(?!\s?[→⇒➡])/;

/** Whether a start and an aim with its year end at a place, and `rest` behind it is not theirs. */
export const endsPair = (text: string, end: number, rest: string): boolean =>
  PAIR_END.test(text.slice(Math.max(0, end - MAX_PAIR), end)) &&
  !GOES_ON_PAIR.test(rest) &&
  !DATED_BEHIND.test(rest);

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

// 1 耐震化率 …: a bare number between blanks, in front of a name
const BARE_NUMBER = /(?<=\s)(\d{1,2})\s(?=\D|\d{1,2}\))/g;
const ARROW = /[→⇒➡]/;

/**
 * Where the indicators of a page begin that bare numbers count through all its headings (通し番号の指標), each with an arrow from its start
 * to its aim: 目標1 … 1 耐震化率 74%→90% 2 … 目標2 … 3 …. The number of a heading counts nothing: no arrow stands behind it before the
 * indicator's own. None where fewer than three are counted, or most have no arrow.
 */
export function countedPairs({ text }: Mapped): readonly number[] {
  if (!ARROW.test(text)) return [];
  const starts: number[] = [];
  const isPaired = (i: number, end?: number) => ARROW.test(text.slice(starts[i], end));
  for (const { 1: number, index } of matchesIn(text, BARE_NUMBER)) {
    const last = starts.length - 1;
    if (Number(number) === starts.length + 1) starts.push(index);
    else if (last >= 0 && Number(number) === starts.length && !isPaired(last, index))
      starts[last] = index;
  }
  const paired = starts.filter((_, i) => isPaired(i, starts[i + 1])).length;
  return paired >= LEAST_COUNTED && paired * 2 > starts.length ? starts : [];
}
