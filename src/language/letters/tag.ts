import { type Mapped, slice } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import data from '../../lexicon/html-tags.yaml';

const { tags, closed } = data as {
  readonly tags: readonly string[];
  readonly closed: readonly string[];
};
const CLOSED = new Set(closed);
// <p>, </p>, <br/>, <ul style="list-style-type: none">
const TAG = new RegExp(`<(/?)(${tags.join('|')})(\\s[^<>]{0,200})?/?>`, 'g');

/** The tags (タグ) that a conversion left in `text`; `<KPI>` and a lone `<a>` are the document's own words. */
function tagsIn(text: string): { readonly start: number; readonly end: number }[] {
  const found = matchesIn(text, TAG);
  const lastClosing = new Map(
    found.filter(([, slash]) => slash).map(({ 2: name, index }) => [name, index]),
  );
  return found
    .filter(({ 1: slash, 2: name = '', 3: attributes, index }) => {
      if (slash || attributes !== undefined || !CLOSED.has(name)) return true;
      return (lastClosing.get(name) ?? -1) > index;
    })
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** The pieces of `from` between the tags that a conversion left in it; blanks kept, empty pieces too. */
export function splitAtTags(from: Mapped): Mapped[] {
  if (!from.text.includes('<')) return [from];
  const pieces: Mapped[] = [];
  let last = 0;
  for (const { start, end } of tagsIn(from.text)) {
    pieces.push(slice(from, last, start));
    last = end;
  }
  pieces.push(slice(from, last));
  return pieces;
}
