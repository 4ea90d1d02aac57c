import { join, type Mapped, originOf, slice, trim, without } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { markOf, ordinalOf } from '../../language/enumerator.ts';
import { clean } from '../../language/letters/clean.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { LABELS, oneOf, perLexicon } from '../../language/lexicon.ts';

/** A goal's or policy's name in a cell, its enumerator apart. */
export interface RungName {
  readonly label: string | null;
  readonly ordinal: number | null;
  readonly title: string;
}

const words = () => oneOf([...LABELS.goal.numbered, ...LABELS.policy.numbered]);
// 基本目標1 しごと, 【基本目標Ⅱ】しごと, 施策2-1: 農業, 政策目標 三
const LABELLED = perLexicon(
  () =>
    new RegExp(
      `^[【《\\[(]?((?:${words()})\\s?[-・.]?\\s?(\\d{1,2}(?:[-.]\\d{1,2}){0,3}|[Ⅰ-Ⅻ①-⑳]|[一二三四五六七八九十](?![一-龠])))[】》\\])]?[\\s.:、]*`,
    ),
);
// 1-2 農業, 1-(2) and 1-2農業: a chain of numbers needs no blank behind it
const CHAIN = /^(\d{1,2}(?:[-－]\(?\d{1,2}\)?){1,3})[\s.:、]*(?=[^\d\s])/;

// ア 関係人口の拡大: a letter of kana and a blank, as they stand in no other text
const KANA = /^([ア-ン])\s+(?=\S{2})/;
// a line end of the cell that stayed a tag
const BREAK = /<br\s?\/?>/gi;
// 町を強くする(再掲を含む)
const ASIDE = /\s*\(再掲[^()]{0,10}\)$/;

// between letters, no figures
const BLANKS = new RegExp(`(?<=[${LETTERS}、・])\\s+(?=[${LETTERS}])`, 'g');

const lastOf = (chain: string) =>
  ordinalOf((chain.split(/[-.]/).at(-1) as string).replace(/[()]/g, ''));

/** Closes the blanks between Japanese letters for which more than a blank stands in the source: a line end in the cell. */
function withoutBreaks(words: Mapped): Mapped {
  const parts: Mapped[] = [];
  let last = 0;
  for (const { 0: blank, index } of matchesIn(words.text, BLANKS)) {
    const end = index + blank.length;
    if (index === 0 || originOf(words, end) - originOf(words, index - 1) <= blank.length + 1)
      continue;
    parts.push(slice(words, last, index));
    last = end;
  }
  return parts.length > 0 ? join([...parts, slice(words, last)]) : words;
}

const withoutAside = (words: Mapped): Mapped =>
  slice(words, 0, ASIDE.exec(words.text)?.index ?? words.text.length);

/** Reads the words of a cell that names a goal or policy. */
export function readRungName(cell: Mapped): RungName {
  const words = withoutAside(withoutBreaks(trim(without(cell, BREAK))));
  const labelled = LABELLED().exec(words.text) ?? null;
  const chain = labelled ? null : CHAIN.exec(words.text);
  const match = labelled ?? chain ?? KANA.exec(words.text);
  if (match) {
    const label = (match[1] as string).replace(/\s+/g, '');
    const title = clean(slice(words, match[0].length));
    return { label, ordinal: lastOf(match[2] ?? label), title };
  }
  const found = markOf(words.text);
  if (!found || found.mark.ordinal === null)
    return { label: null, ordinal: null, title: clean(found ? slice(words, found.length) : words) };
  const { label, ordinal } = found.mark;
  return { label, ordinal, title: clean(slice(words, found.length)) };
}
