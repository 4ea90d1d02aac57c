/** Where a search goes on behind an empty match: a character further, which may be two units long. */
const behind = (text: string, at: number, { unicode }: RegExp): number =>
  at + (unicode && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/**
 * What `pattern` (global) finds in a text, from left to right. `String.matchAll` copies the pattern for each text, which costs
 * more than the search where texts are as short as lines and patterns as long as a lexicon.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0].length === 0) pattern.lastIndex = behind(text, match.index, pattern);
  }
  return found;
}
