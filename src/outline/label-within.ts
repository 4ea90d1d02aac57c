import { type Mapped, slice } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import { markOf } from '../language/enumerator.ts';
import { captionOf, isCaptionWord } from '../language/heading/caption.ts';
import { isPlanWord } from '../language/heading/plan-place.ts';

/** A line with a label inside it is no longer than this. */
const MAX_WITHIN = 120;

// … 総合戦略     戦略の柱Ⅰ …: a wide blank; … 総合戦略 【戦略目標Ⅱ】…: one in front of a bracket
const GAP = /\s{2,}(?=\S)|\s(?=[【〔《<])/g;
// 成果指標(基本目標Ⅱ 安心して産み、楽しく育てる)
const IN_BRACKETS = /^([^()]{2,20})\(([^()]{6,60})\)$/;

const isTitled = (words: Mapped): boolean => {
  const caption = captionOf(words);
  return caption?.label != null && caption.rest !== null && caption.role === 'goal';
};

const BLANK = /\s+(?=\S)/g;
const LEAST_TITLE = 3;

/** Whether words are the number and the title of a policy: 政策 2 地域福祉の推進, 施策 4-3 住環境の整備. */
function isNumberedPolicy(words: Mapped): boolean {
  const caption = captionOf(words);
  return (
    caption?.label != null &&
    caption.role === 'policy' &&
    caption.ordinal !== null &&
    caption.rest !== null
  );
}

/** The goal and the policy that share a line, each with number and title, the plan's name in front of them left out; null for other lines. */
function placeWithin(words: Mapped): Mapped[] | null {
  if (words.text.length > MAX_WITHIN || words.text.includes('。')) return null;
  const blanks = matchesIn(words.text, BLANK).map(({ 0: blank, index }) => ({
    index,
    behind: index + blank.length,
  }));
  const [first] = blanks;
  if (!first) return null;
  const planned = isPlanWord(words.text.slice(0, first.index));
  const goal = planned ? slice(words, first.behind) : words;
  const caption = captionOf(goal);
  if (caption?.role !== 'goal' || caption.ordinal === null || !caption.rest) return null;
  const from = words.text.length - caption.rest.text.length + LEAST_TITLE;
  const at = blanks.find(
    ({ index, behind }) => index >= from && isNumberedPolicy(slice(words, behind)),
  );
  if (!at) return null;
  return [slice(words, planned ? first.behind : 0, at.index), slice(words, at.behind)];
}

/**
 * A line with a goal's label and title inside it: in front of a policy's, behind a wide blank, or in brackets behind a section's
 * word (行の中の見出し). Null for other lines.
 */
export function labelWithin(words: Mapped): Mapped[] | null {
  const place = placeWithin(words);
  if (place) return place;
  if (captionOf(words)?.label != null || words.text.length > MAX_WITHIN) return null;
  for (const { 0: gap, index } of matchesIn(words.text, GAP)) {
    const rest = slice(words, index + gap.length);
    if (index > 0 && isTitled(rest)) return [slice(words, 0, index), rest];
  }
  const front = markOf(words.text)?.length ?? 0;
  const match = IN_BRACKETS.exec(words.text.slice(front));
  if (!match || !isCaptionWord(match[1] as string)) return null;
  const open = front + (match[1] as string).length;
  const goal = slice(words, open + 1, words.text.length - 1);
  return isTitled(goal) ? [goal, slice(words, 0, open)] : null;
}
