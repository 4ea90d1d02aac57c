import { type Mapped, slice } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { isFormTitle } from '../../language/heading/form-word.ts';

// 2 県総合戦略における位置付け: a bare number, and the word behind it
const PART = /(?<=(?:^|\s)(\S+)\s+)(\d)\s+([^\s\d]\S{1,23})(?=\s|$)/g;
/** So many parts that count on are those of a form. */
const LEAST_PARTS = 2;

/** Whether a number is that of the label in front of it: 施策 1 …. */
const isOfLabel = (words: Mapped, label: string, at: number): boolean =>
  captionOf(slice(words, words.text.lastIndexOf(label, at), at + 1))?.label != null;

/**
 * Where the parts of a form begin in a page that came in as one line, with the length of their headings (様式の項): 1 項目 …
 * 2 県総合戦略における位置付け …. Their numbers are bare and may be anything; that they count on in front of words of forms says what they are.
 */
export function formParts(words: Mapped): ReadonlyMap<number, number> {
  const parts: { readonly at: number; readonly number: number; readonly length: number }[] = [];
  for (const match of matchesIn(words.text, PART)) {
    const [whole, label = '', number, title = ''] = match;
    if (!isFormTitle(title) || isOfLabel(words, label, match.index)) continue;
    const next = parts.length === 0 || Number(number) === (parts.at(-1)?.number ?? 0) + 1;
    if (next) parts.push({ at: match.index, number: Number(number), length: whole.length });
  }
  return new Map(parts.length < LEAST_PARTS ? [] : parts.map(({ at, length }) => [at, length]));
}
