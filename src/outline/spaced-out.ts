import { join, type Mapped, slice, split, without } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import { LABELS, perLexicon } from '../language/lexicon.ts';

// 基 本 目 標 ２: four characters in a row that stand alone
const SPACED = /(?:^|\s)(?:\S\s){3}/;
// lines whose cells are divided already
const DIVIDED = /[\t|]/;
const WIDE = /\s{2,}/g;
const LEAST = 3;
/** So many of a text's words are single characters where they were spaced out. */
const SHARE = 0.6;

// 12, 3.5, ―
const FIGURE = /^(?:[\d,.]+|[―─－—-])$/;

/** Without the blanks between characters, where most of a text's words are single characters. */
function closedUp(words: Mapped): Mapped {
  const tokens = words.text.split(' ');
  const letters = tokens.filter((token) => !FIGURE.test(token));
  const single = letters.filter((token) => token.length === 1).length;
  // more figures than characters are the cells of a row
  const figures = tokens.length - letters.length;
  const apart = single >= letters.length * SHARE && single >= figures;
  return tokens.length >= LEAST && apart ? without(words, / /g) : words;
}

/** A label word whose characters were set apart: 施  策 12, 基本 目標 Ⅲ. */
const SPACED_LABELS = perLexicon(() => {
  const { goal, policy } = LABELS;
  const words = [goal, policy].flatMap(({ numbered, titled, declared }) => [
    ...numbered,
    ...titled,
    ...declared,
  ]);
  const spaced = [...new Set(words)]
    .filter((word) => /^[^\s()]{2,8}$/.test(word))
    .sort((a, b) => b.length - a.length)
    .map((word) => [...word].join('\\s{0,4}'));
  return new RegExp(
    `(?<=^|[\\s【《<〔[「])(?:${spaced.join('|')})(?=[\\s\\d:】》>〕\\]」Ⅰ-Ⅻ①-⑳]|$)`,
    'g',
  );
});

/** Closes up the label words of a line; the blanks around them stay. */
function closeUpLabels(content: Mapped): Mapped {
  const parts: Mapped[] = [];
  let last = 0;
  for (const { 0: word, index } of content.text.matchAll(SPACED_LABELS())) {
    if (!/\s/.test(word)) continue;
    const label = without(slice(content, index, index + word.length), /\s+/g);
    parts.push(slice(content, last, index), label);
    last = index + word.length;
  }
  return last === 0 ? content : join([...parts, slice(content, last)]);
}

/** Closes up lines whose characters were spaced out (字間の空いた行); wider blanks still divide their cells. */
export function closeUpLines(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => {
    const { content, cells, blank } = line;
    if (blank || cells !== null || DIVIDED.test(content.text)) return line;
    if (!SPACED.test(content.text)) return { ...line, content: closeUpLabels(content) };
    const front = content.text.length - content.text.trimStart().length;
    const parts = split(slice(content, front), WIDE).map(closedUp);
    return {
      ...line,
      content: closeUpLabels(join([slice(content, 0, front), join(parts, '  ')])),
    };
  });
}
