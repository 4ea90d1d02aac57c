import { type Mapped, slice, trim } from '../base/mapped.ts';

// 母子保健の充実 ○: a sign in a column behind the title
const SIGN = /\s+[○◯◎△×✕]$/;

/** A title without the sign that a column behind it holds (印): whether it is a grade is another question. */
export function withoutSign(title: Mapped): Mapped {
  const sign = SIGN.exec(title.text);
  return sign ? trim(slice(title, 0, sign.index)) : title;
}
