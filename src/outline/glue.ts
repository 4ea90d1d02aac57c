import type { Mapped } from '../base/mapped.ts';
import { LETTERS } from '../language/script.ts';

// no blank belongs where a line broke between two Japanese characters
const WORD_BREAK = new RegExp(`^[${LETTERS}、。・「」]{2}$`);

/** What stands between two lines of one text: nothing between Japanese characters, else a blank. */
export function lineGlue(before: Mapped, after: Mapped): string {
  return WORD_BREAK.test((before.text.at(-1) ?? '') + (after.text[0] ?? '')) ? '' : ' ';
}
