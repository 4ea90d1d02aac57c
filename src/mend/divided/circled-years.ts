import { join, type Mapped, saying, slice } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { markOf } from '../../language/enumerator.ts';
import { lineText } from '../line/text.ts';

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

// ㉗特区制度創設・プロジェクト推進: a year in a circle and what is to be done by then
const DUE = /^\s*[㉑-㉟]\s?(?=[^\s\d㉑-㉟→⇒-][^\d㉑-㉟→⇒。]{1,40}$)/;
// →(㉛6区): an aim beyond the plan's own years
const BEYOND = /[→⇒]\s?\(([㉑-㉟][^()]{1,16})\)/;

/** A path whose aim stands without its brackets. */
function withoutBrackets(content: Mapped): Mapped {
  const match = BEYOND.exec(content.text);
  if (!match) return content;
  const open = content.text.indexOf('(', match.index);
  const close = match.index + match[0].length - 1;
  return join([
    slice(content, 0, open),
    slice(content, open + 1, close),
    slice(content, close + 1),
  ]);
}

/** Whether a line is an entry of a list: ○「水産特区」指定の実現・推進. */
const isEntry = (line: Line | undefined): boolean =>
  line !== undefined && line.cells === null && markOf(line.content.text)?.mark.ordinal === null;

/**
 * Years that circles hold beside their values (丸数字の年: ㉕3市町村→㉙7市町村), written out. Where a document has such paths, a year in
 * a circle below the name of an entry says by when what stands behind it is to be done.
 */
export function writeCircledYears(lines: readonly Line[]): readonly Line[] {
  const isPath = ({ blank, cells, content }: Line) =>
    !blank && cells === null && PATH.test(content.text);
  if (!lines.some(isPath)) return lines;
  let above: Line | undefined;
  return lines.map((line) => {
    const before = above;
    if (!line.blank) above = line;
    if (isPath(line)) return { ...line, content: writtenOut(withoutBrackets(line.content)) };
    if (line.blank || line.cells !== null || !isEntry(before) || !DUE.test(line.content.text))
      return line;
    const aim = join([saying(slice(line.content, 0, 0), '→'), writtenOut(lineText(line))]);
    return { ...line, content: aim };
  });
}
