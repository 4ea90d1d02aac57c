import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { mendTears } from '../../language/letters/tear.ts';
import { tokensOf } from '../../language/value/run.ts';

const NEW = /\s新$/;
/** A form's word of so many characters is none of a title. */
const LEAST_FIELD = 4;

/** Where the words behind a label's title begin: a sign, the label of a form's next field; -1 where none do. */
function titleEnd(part: Mapped): number {
  const field = tokensOf(part.text).find(
    ({ token, start }, i) => i > 1 && start > 0 && token.length >= LEAST_FIELD && isFormWord(token),
  );
  return field ? field.start - 1 : part.text.search(NEW);
}

/** Where figures begin behind a label and its title, with the rows of a table, in whose words blanks divide cells; -1 for none. */
function rowsAt(text: string): number {
  const tokens = tokensOf(text);
  const at = tokens.findIndex(({ token }, i) => i > 1 && /^\d+$/.test(token));
  return at < 0 || at > tokens.length - LEAST_CELLS ? -1 : (tokens[at]?.start ?? 0) - 1;
}
/** Rows of a table hold no fewer words. */
const LEAST_CELLS = 6;

/** A label with its title, without the blanks that line ends left in the title's words; other texts as they are. */
export function mendLabelTitle(part: Mapped): Mapped {
  if (captionOf(part)?.label == null) return part;
  // … の推進 新: a sign in a column behind the title is no letter of it, nor are a form's next words
  const at = [titleEnd(part), rowsAt(part.text)].find((place) => place >= 0) ?? -1;
  return at < 0
    ? mendTears(part)
    : join([mendTears(slice(part, 0, at)), trim(slice(part, at))], ' ');
}
