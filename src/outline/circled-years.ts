import { join, type Mapped, saying, slice } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import type { Line } from '../forms/line.ts';

/** The numbers that years of Heisei have in circles, and the first of them. */
const CIRCLED = /[㉑-㉟]/g;
const FIRST = 21;
/** 平成 ended with its 31st year; what was planned beyond it was counted on. */
const LAST = 35;
// ㉕3市町村→㉙7市町村, ㉕-→(㉚14団体): a year in a circle, its value, an arrow, a year in a circle
const PATH = /[㉑-㉟]\s?[^\s→⇒㉑-㉟]{0,16}\s?[→⇒]\s?[(（]?[㉑-㉟]\s?[(（]?[△▲約]?\d/;

const yearOf = (sign: string): number => FIRST + sign.charCodeAt(0) - '㉑'.charCodeAt(0);

/** A text whose years in circles are written out: H25 3市町村→H29 7市町村. */
function writtenOut(content: Mapped): Mapped {
  const parts: Mapped[] = [];
  let from = 0;
  for (const { 0: sign, index } of matchesIn(content.text, CIRCLED)) {
    const year = yearOf(sign);
    if (year > LAST) continue;
    parts.push(slice(content, from, index), saying(slice(content, index, index), `H${year} `));
    from = index + 1;
  }
  return join([...parts, slice(content, from)]);
}

/** Years that circles hold beside their values (丸数字の年: ㉕3市町村→㉙7市町村), written out. */
export const writeCircledYears = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) =>
    !line.blank && line.cells === null && PATH.test(line.content.text)
      ? { ...line, content: writtenOut(line.content) }
      : line,
  );
