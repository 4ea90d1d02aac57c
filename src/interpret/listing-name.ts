import { type Mapped, slice, trim } from '../base/mapped.ts';
import { clean } from '../language/clean.ts';
import { markOf, ordinalOf } from '../language/enumerator.ts';
import { LABELS, oneOf, perLexicon } from '../language/lexicon.ts';

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

const lastOf = (chain: string) =>
  ordinalOf((chain.split(/[-.]/).at(-1) as string).replace(/[()]/g, ''));

/** Reads the words of a cell that names a goal or policy. */
export function readRungName(cell: Mapped): RungName {
  const words = trim(cell);
  const labelled = LABELLED().exec(words.text) ?? null;
  const chain = labelled ? null : CHAIN.exec(words.text);
  const match = labelled ?? chain;
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
