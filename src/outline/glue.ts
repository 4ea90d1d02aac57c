import type { Mapped } from '../base/mapped.ts';
import { LETTERS } from '../language/script.ts';

// 213, | 362: a figure torn behind its comma
const TORN_FIGURE = /^[,.]\d$/;
// no blank belongs where a line broke between two Japanese characters
const WORD_BREAK = new RegExp(`^[${LETTERS}、。・「」]{2}$`);

/** What stands between two lines of one text: nothing between Japanese characters, else a blank. */
export function lineGlue(before: Mapped, after: Mapped): string {
  const joint = (before.text.at(-1) ?? '') + (after.text[0] ?? '');
  return WORD_BREAK.test(joint) || TORN_FIGURE.test(joint) ? '' : ' ';
}
