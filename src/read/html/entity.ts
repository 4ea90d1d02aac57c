import { DecodingMode, HtmlEntityDecoder } from 'entities/decode';

/** A character reference (文字参照) in a text: what it stands for and how long it is in the source. */
export interface Reference {
  readonly text: string;
  readonly length: number;
}

/** Characters that a reference can take: the longest name of the list, or a number with zeros in front. */
export const LONGEST_REFERENCE = 48;

/** The character reference that stands at `at` (an `&`) of `source`, or null when it is an `&` and nothing more. */
export function referenceAt(source: string, at: number): Reference | null {
  let text = '';
  let length = 0;
  const decoder = new HtmlEntityDecoder((code, consumed) => {
    text += String.fromCodePoint(code);
    length = Math.max(length, consumed);
  });
  decoder.startEntity(DecodingMode.Legacy);
  if (decoder.write(source.slice(at, at + LONGEST_REFERENCE), 1) < 0) decoder.end();
  return text === '' ? null : { text, length };
}
