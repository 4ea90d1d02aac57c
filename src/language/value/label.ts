import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { GRADES, oneOf, perLexicon, VALUES } from '../lexicon.ts';
import { asOf } from '../time/as-of.ts';

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
    `(?:(?:(?<=^|[\\s⇒→/、])(${YEAR}))?(${closed})(?!より|から|です|であ[るり]|[をのとにはが上下])|(?<=^|[\\s⇒→:/、])(${YEAR})?(${open})(?=[\\s\\d(:=△▲約]))\\s*(?:\\(([^()]{1,20})\\))?\\s*[:=]?\\s*`,
    'g',
  );
const LABEL = perLexicon(() => {
  const words = [...ROLE_OF().keys()];
  const closed = words.filter((word) => word.endsWith('値'));
  const open = words.filter((word) => !word.endsWith('値'));
  return labelPattern(oneOf(closed), oneOf(open));
});

/** A look ahead that spares most texts the search. */
const HAS_LABEL = perLexicon(
  () => new RegExp(oneOf([...ROLE_OF().keys(), ...VALUES.targetBehind])),
);

// 12組(H26) →, 47組 /, 6人、: what leads to the next value
const SIGNS = /\s*[→⇒➡/、]?\s*$/;
// 8人=達成, 8人 → ◎: the verdict on a value, behind it; behind an arrow words may be an aim (→ 維持)
const VERDICT = perLexicon(() => {
  const marks = [...GRADES.letters, ...GRADES.signs];
  const led = oneOf([...marks, ...GRADES.ownSigns, '※']);
  return new RegExp(`\\s*(?:=\\s*(?:${oneOf([...GRADES.words, ...marks])})|[→⇒]\\s?(?:${led}))$`);
});

const withoutSigns = (words: Mapped): Mapped => {
  const bare = slice(words, 0, words.text.search(SIGNS));
  const verdict = VERDICT().exec(bare.text);
  return trim(verdict ? slice(bare, 0, verdict.index) : bare);
};

// 令和4年度:2,871人, 令和5年度:集計中: a year as the label of what was reached in it
const DATED = perLexicon(
  () =>
    new RegExp(
      `(?:(?<=^|\\s))(${YEAR})(?:実績|末)?\\s?[:=]\\s?(?=[\\d△▲約−-]|${oneOf([...VALUES.pending, ...VALUES.absent])})`,
      'g',
    ),
);

// 現況値 7億円 数値目標 12億円, 数値目標(H30):30経営体
const BEHIND = perLexicon(
  () =>
    new RegExp(
      `(?<=^|[\\s⇒→/、])(?:${oneOf(VALUES.targetBehind)})\\s*(?:\\(([^()]{1,20})\\))?\\s*[:=]?\\s*(?=[\\d△▲約−-]|${oneOf([...VALUES.pending, ...VALUES.absent])})`,
      'g',
    ),
);

// 令和3年度 212人/目標 300人: a year and what was reached in it, a stroke in front of the aim
const BESIDE_AIM = perLexicon(
  () =>
    new RegExp(
      `(?<=^|\\s)(${YEAR})\\s(?=[△▲約−-]?\\d[^\\s/]{0,16}\\s?/\\s?(?:${oneOf(VALUES.rows.planned)}))`,
      'g',
    ),
);

/** A label in a line: where it stands, what it takes, and the time that it says. */
interface Label {
  readonly role: ValueRole;
  readonly start: number;
  readonly end: number;
  readonly when: Mapped | null;
}

function labelOf(content: Mapped, match: RegExpExecArray): Label {
  const [whole, before, closedWord, beforeOpen, openWord, inside] = match;
  const year = before ?? beforeOpen;
  const start = match.index;
  const at = inside === undefined ? -1 : content.text.indexOf(`(${inside})`, start) + 1;
  const when =
    inside !== undefined
      ? slice(content, at, at + inside.length)
      : year !== undefined
        ? slice(content, start, start + year.length)
        : null;
  const role = ROLE_OF().get((closedWord ?? openWord) as string) as ValueRole;
  return { role, start, end: start + whole.length, when };
}

function datedLabel(content: Mapped, match: RegExpExecArray): Label {
  const start = match.index;
  const when = slice(content, start, start + (match[1] as string).length);
  return { role: 'actual', start, end: start + match[0].length, when };
}

/** Labels whose words head sections elsewhere: behind the label of a start, or with their time. */
function behindLabels(content: Mapped, worded: readonly Label[]): Label[] {
  return matchesIn(content.text, BEHIND()).flatMap(({ 0: whole, 1: inside, index: start }) => {
    const dated = inside !== undefined && asOf(inside).fiscalYear !== null;
    const begun = worded.some((label) => label.role === 'baseline' && label.start < start);
    if (!dated && !begun) return [];
    const at = content.text.indexOf('(', start) + 1;
    const when = inside === undefined ? null : slice(content, at, at + inside.length);
    return [{ role: 'target', start, end: start + whole.length, when }];
  });
}

/** Labels by their words and, among those, years that stand as labels; a year alone labels nothing for certain. */
function labelsIn(content: Mapped): Label[] {
  if (!HAS_LABEL().test(content.text)) return [];
  const own = matchesIn(content.text, LABEL()).map((match) => labelOf(content, match));
  const worded = [...own, ...behindLabels(content, own)];
  if (worded.length === 0) return [];
  const dated = [DATED(), BESIDE_AIM()]
    .flatMap((label) => matchesIn(content.text, label))
    .map((match) => datedLabel(content, match))
    .filter(({ start }) => !worded.some((own) => own.start <= start && start < own.end));
  return [...worded, ...dated].sort((a, b) => a.start - b.start);
}

/** The labels of values in a line, in order, each with the words behind it. */
export function labelledValues(content: Mapped): LabelledValue[] {
  return labelsIn(content).map(({ role, start, end, when }, i, all) => ({
    role,
    start,
    words: withoutSigns(slice(content, end, all[i + 1]?.start)),
    when,
  }));
}

/** Whether a line is a year and what was reached in it: 令和4年度:2,871人. */
export const isDatedValue = (content: Mapped): boolean => content.text.search(DATED()) === 0;

/** Whether a line begins with the label of a value: 目標値 500人, 31年度目標値=16.0%. */
export function beginsWithLabel(content: Mapped): boolean {
  if (content.text.search(BESIDE_AIM()) === 0) return true;
  return content.text.search(LABEL()) === 0 || behindLabels(content, [])[0]?.start === 0;
}

// 現状値(R6):
const WITH_COLON = /^[^\s:=]{1,30}[:=]/;

/** Whether a line is the label of a value and, behind a colon, what it says, a figure or not: 現状値:集計中. */
export const isLabelled = (content: Mapped): boolean =>
  WITH_COLON.test(content.text) && beginsWithLabel(content);
