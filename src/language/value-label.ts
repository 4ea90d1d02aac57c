import { type Mapped, slice, trim } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import { oneOf, perLexicon, VALUES } from './lexicon.ts';

/** What the value behind a label is. */
export type ValueRole = 'baseline' | 'target' | 'actual' | 'planned';

/** A label of a value inside a line (現状値(H30), 31年度目標値=), and the words up to the next one. */
export interface LabelledValue {
  readonly role: ValueRole;
  readonly start: number;
  readonly words: Mapped;
  /** `H30`, `31年度`; null where the label says none. */
  readonly when: Mapped | null;
}

const ROLE_OF = perLexicon(() => {
  const roles: Readonly<Record<ValueRole, readonly string[]>> = {
    baseline: VALUES.baseline,
    target: VALUES.target,
    actual: VALUES.rows.actual,
    planned: VALUES.columns.planned,
  };
  const roleOf = new Map<string, ValueRole>();
  for (const role of Object.keys(roles) as ValueRole[])
    for (const word of roles[role]) if (!roleOf.has(word)) roleOf.set(word, role);
  return roleOf;
});
// H31, 平成31年度, 31年度, 2019年度: the year in front of a label
const YEAR =
  '(?:(?:[MTSHR]|平成|令和|昭和)\\s?(?:\\d{1,2}|元)|(?:19|20)\\d\\d|\\d{1,2}(?=年))(?:年度|年)?末?の?';
// 現状値(H30)64.4%  31年度目標値=16.0%  目標数値 均衡, not 「現状値より半減」; words without 値 need a blank or arrow in front
const labelPattern = (closed: string, open: string) =>
  new RegExp(
    `(?:(?:(?<=^|[\\s⇒→/、])(${YEAR}))?(${closed})(?!より|から|[をのとにはが上下])|(?<=^|[\\s⇒→:/])(${YEAR})?(${open})(?=[\\s\\d(:=△▲約]))\\s*(?:\\(([^()]{1,20})\\))?\\s*[:=]?\\s*`,
    'g',
  );
const LABEL = perLexicon(() => {
  const words = [...ROLE_OF().keys()];
  const closed = words.filter((word) => word.endsWith('値'));
  const open = words.filter((word) => !word.endsWith('値'));
  return labelPattern(oneOf(closed), oneOf(open));
});

// 12組(H26) →, 47組 /: what leads to the next value
const SIGNS = /\s*[→⇒➡/]?\s*$/;

const withoutSigns = (words: Mapped): Mapped => trim(slice(words, 0, words.text.search(SIGNS)));

/** The labels of values in a line, in order, each with the words behind it. */
export function labelledValues(content: Mapped): LabelledValue[] {
  const found = matchesIn(content.text, LABEL());
  return found.map((match, i) => {
    const [whole, before, closedWord, beforeOpen, openWord, inside] = match;
    const year = before ?? beforeOpen;
    const at = inside === undefined ? -1 : content.text.indexOf(`(${inside})`, match.index) + 1;
    const when =
      inside !== undefined
        ? slice(content, at, at + inside.length)
        : year !== undefined
          ? slice(content, match.index, match.index + year.length)
          : null;
    return {
      role: ROLE_OF().get((closedWord ?? openWord) as string) as ValueRole,
      start: match.index,
      words: withoutSigns(slice(content, match.index + whole.length, found[i + 1]?.index)),
      when,
    };
  });
}

/** Whether a line begins with the label of a value: 目標値 500人, 31年度目標値=16.0%. */
export function beginsWithLabel(content: Mapped): boolean {
  return content.text.search(LABEL()) === 0;
}

// 現状値(R6):
const WITH_COLON = /^[^\s:=]{1,30}[:=]/;

/** Whether a line is the label of a value and, behind a colon, what it says, a figure or not: 現状値:集計中. */
export const isLabelled = (content: Mapped): boolean =>
  WITH_COLON.test(content.text) && beginsWithLabel(content);
