import { type Mapped, slice, trim } from '../base/mapped.ts';
import { isWholeTitle } from '../language/heading/aim-title.ts';
import { mendName } from '../language/letters/tear.ts';

// 母子保健の充実 ○: a sign in a column behind the title
const SIGN = /\s+[○◯◎△×✕]$/;

/** A title without the sign that a column behind it holds (印): whether it is a grade is another question. */
export function withoutSign(title: Mapped): Mapped {
  const sign = SIGN.exec(title.text);
  return mended(sign ? trim(slice(title, 0, sign.index)) : title);
}

/** A title without the blanks that recognition left inside its words, where it is whole without them: 販 路拡大. */
function mended(title: Mapped): Mapped {
  const whole = /\s/.test(title.text) ? mendName(title) : title;
  return whole !== title && !/\s/.test(whole.text) && isWholeTitle(whole.text) ? whole : title;
}
