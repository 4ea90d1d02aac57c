import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { captionOf, isCaptionWord } from '../../language/heading/caption.ts';
import { isIndicatorLine, namesAim } from '../../language/indicator/line.ts';
import { isText } from '../line/text.ts';

/** Shorter lines are lines; only a page that lost its line ends is longer. */
const LEAST = 100;
// …結び付けます。【成果目標】生乳生産量 …: a heading right behind a sentence
const BEHIND_STOP = /。\s?(?=[【〔《≪]([^【】〔〕《》≪≫\s]{2,12})[】〕》≫])/g;
const SLASH = /\//g;

const isOpen = (line: Line): boolean => isText(line) && line.content.text.length >= LEAST;

/** A text without the parts that are empty. */
const filled = (parts: readonly Mapped[]): Mapped[] =>
  parts.map(trim).filter(({ text }) => text.length > 0);

function cutAt(content: Mapped, cuts: readonly number[]): Mapped[] {
  const ends = [...cuts, content.text.length];
  return filled(ends.map((end, i) => slice(content, cuts[i - 1] ?? 0, end)));
}

/** The indicators that strokes part (生乳生産量 41t → 43t/製造業者数 3社 → 6社), one by one; the text as it is where one part is none. */
function listed(content: Mapped): Mapped[] {
  const cuts = matchesIn(content.text, SLASH).map(({ index }) => index);
  if (cuts.length === 0) return [content];
  const parts = cutAt(content, cuts).map((part, i) => (i === 0 ? part : trim(slice(part, 1))));
  const whole = parts.every((part) => isIndicatorLine(part) || namesAim(part));
  return whole && parts.some(isIndicatorLine) ? parts : [content];
}

/** A section in brackets: its word, and what stands under it. */
function sectionParts(content: Mapped): Mapped[] {
  const end = content.text.search(/[】〕》≫]/) + 1;
  const word = slice(content, 0, end);
  const role = captionOf(word)?.role;
  const rest = trim(slice(content, end));
  const measured = role === 'targets' || role === 'kpis';
  return filled([word, ...(measured ? aimsIn(rest) : [rest])]);
}

// … 43,000t/… 6社 主な取組 ①…: what a list of aims ends in front of
const NEXT_HEAD = /\s(?=[^\s\d]{2,12}(?:\s|$))/g;

/** The indicators in front of the next heading word, and what goes on behind them. */
function aimsIn(rest: Mapped): Mapped[] {
  const end = matchesIn(rest.text, NEXT_HEAD).find(({ index }) =>
    isCaptionWord(rest.text.slice(index + 1).split(/\s/, 1)[0] as string),
  );
  const own = end ? slice(rest, 0, end.index) : rest;
  return [...listed(own), ...(end ? [slice(rest, end.index)] : [])];
}

/**
 * Cuts pages that lost their line ends where a heading in brackets stands right behind a sentence (文の直後の見出し), and the indicators
 * under it where strokes part them.
 */
export function cutBracketHeads(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    if (!isOpen(line)) return [line];
    const heads = matchesIn(line.content.text, BEHIND_STOP).filter(([, word]) =>
      isCaptionWord(word as string),
    );
    if (heads.length === 0) return [line];
    const [front, ...sections] = cutAt(
      line.content,
      heads.map(({ 0: stop, index }) => index + stop.length),
    );
    const parts = [front as Mapped, ...sections.flatMap(sectionParts)];
    return parts.map((content) => ({ ...line, content }));
  });
}
