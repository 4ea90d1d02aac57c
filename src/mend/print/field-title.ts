import { emptyAt, join, saying, slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { LABELS, oneOf, perLexicon } from '../../language/lexicon.ts';
import { isText, lineText } from '../line/text.ts';

/** The title stands among so many first lines of the sheet, and the heading of its field so many lines above. */
const MAX_FIRST = 6;
// 林業 「地域とともに歩む林業の再生」
const FIELD = /^[^\s「」『』。]{1,12}\s?[「『]([^「」『』。]{6,60})[」』]$/;
// <施策目標の進捗度>, 【政策の達成状況】
const HEADING = perLexicon(
  () =>
    new RegExp(
      `^[<【《〈〔[](${oneOf(LABELS.policy.titled)})(?:目標)?の[^<>【】。]{2,12}[>】》〉〕\\]]$`,
    ),
);

/** The word of a heading that says what its sheet is about: 施策 of <施策目標の進捗度>; null for other lines. */
const wordOf = (line: Line | undefined): string | null =>
  isText(line) ? (HEADING().exec(lineText(line).text)?.[1] ?? null) : null;

/**
 * Sheets of a policy whose title heads the sheet and stands again behind its field (分野と題): <施策目標の進捗度> 林業 「地域とともに歩む林業の再生」 is
 * 施策 地域とともに歩む林業の再生.
 */
export function labelFieldTitles(lines: readonly Line[]): readonly Line[] {
  const filled = lines.filter(isText);
  const at = filled.findIndex((line) => wordOf(line) !== null);
  const field = filled[at + 1];
  const words = field && lineText(field);
  const title = words && FIELD.exec(words.text)?.[1];
  const first = filled.slice(0, Math.min(Math.max(at, 0), MAX_FIRST));
  if (!title || !first.some((line) => lineText(line).text === title)) return lines;
  const from = words.text.length - title.length - 1;
  const own = slice(words, from, from + title.length);
  const content = join([saying(emptyAt(own), `${wordOf(filled[at])} `), own]);
  return lines.map((line) => (line === field ? { ...line, content } : line));
}
