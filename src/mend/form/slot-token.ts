import type { Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import { lineWords } from '../line/text.ts';

/** A word of a form, and the line it stands on. */
export interface Token {
  readonly content: Mapped;
  readonly line: Line;
}

// 指標①, 指標1, KPI②, 成果指標③
const SLOT = perLexicon(
  () => new RegExp(`^(?:.{0,4}(?:${oneOf(VALUES.columns.name)}))(?:No\\.?)?(?:[①-⑳]|\\d{1,2})$`),
);
const SLOT_INSIDE = perLexicon(
  () => new RegExp(`(?:${oneOf(VALUES.columns.name)})(?:No\\.?)?(?:[①-⑳]|\\d)`),
);

/** Whether a text may hold a slot: a quick look, before its words are cut. */
export const mayHoldSlot = (text: string): boolean => SLOT_INSIDE().test(text);

/** Whether a word numbers a slot. */
export const isSlot = ({ content }: Token): boolean => SLOT().test(content.text);

/** The words of lines, in order. */
export const tokensIn = (lines: readonly Line[]): Token[] =>
  lines.flatMap((line) => lineWords(line).map((content) => ({ content, line })));
