import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { LABELS, oneOf, perLexicon, VALUES } from '../lexicon.ts';
import { timesIn } from '../time/era.ts';
import { unitAfter } from '../value/unit.ts';
import { byLastValue } from './form.ts';
import { nameOf } from './name.ts';
import type { IndicatorLine } from './parts.ts';
import { saidOfIndicator } from './reached-sentence.ts';

const AIMS = perLexicon(() => oneOf([...VALUES.target, ...VALUES.targetBehind]));
// 植え替えの面積【目標値:令和7年度に年間60ha】
const BEHIND = perLexicon(
  () =>
    new RegExp(
      `^([^【】[\\]。]{2,80}?)\\s?[【[](?:${AIMS()})\\s?[:=]\\s?([^【】[\\]。]{1,40})[】\\]]\\s*`,
    ),
);
// 指標【数値目標:相談の件数 120件(令和8年度)】, [KPI:相談の件数 120件(R8)]: name and aim in one bracket
const WHOLE = perLexicon(() => {
  const words = [...LABELS.kpis.words, ...LABELS.targets.words, ...VALUES.columns.name];
  const labels = oneOf([...words, ...VALUES.target, ...VALUES.targetBehind]);
  return new RegExp(
    `^(?:[<〈[【]?(?:${labels})[>〉\\]】]?\\s?)?[【[<〈〔《](?:${labels})\\s?(?:[:=]\\s?|\\s)([^【】[\\]<>〈〉〔〕《》。]{4,100})[】\\]>〉〕》]\\s*`,
  );
});
// 令和7年度に年間60ha, 2025年度までに25施設
const DUE = /^((?:(?:令和|平成|[HR])\s?(?:\d{1,2}|元)|20\d\d)年度?)末?(?:まで)?に?は?、?\s?/;
// 60ha, 1,204人
const FIGURE = /(?<![\d.,])\d[\d,]*(?:\.\d+)?/g;
// 120件(令和8年度): when the aim is due, behind it
const DUE_BEHIND = /\s?\([^()]*\)$/;

/** A name and its aim with brackets, and how much of the text they take. */
interface Bracketed {
  readonly name: Mapped;
  readonly target: NonNullable<IndicatorLine['target']>;
  readonly length: number;
}

function aimBehind(content: Mapped): Bracketed | null {
  const match = BEHIND().exec(content.text);
  if (!match) return null;
  const [whole, name, aim] = match as unknown as [string, string, string];
  const at = whole.lastIndexOf(aim);
  const by = DUE.exec(aim);
  const due = by?.[1]?.length ?? 0;
  const words = trim(slice(content, at + (by?.[0].length ?? 0), at + aim.length));
  const target = { words, when: due > 0 ? slice(content, at, at + due) : null };
  return { name: nameOf(content, name.length), target, length: whole.length };
}

function wholeIn(content: Mapped): Bracketed | null {
  const match = WHOLE().exec(content.text);
  if (!match) return null;
  const [whole, inside] = match as unknown as [string, string];
  const at = whole.lastIndexOf(inside);
  const line = byLastValue(trim(slice(content, at, at + inside.length)));
  if (!line?.target || line.name.text.length < 2) return null;
  return { name: line.name, target: line.target, length: whole.length };
}

const bracketedIn = (content: Mapped): Bracketed | null =>
  /[【[<〈〔《]/.test(content.text) ? (wholeIn(content) ?? aimBehind(content)) : null;

/** The unit of an aim, in front of the year in brackets behind it; null where it has none. */
export function aimedUnit(aim: string): string | null {
  const words = aim.replace(DUE_BEHIND, '');
  const figure = matchesIn(words, FIGURE).at(-1);
  return figure ? unitAfter(words, figure.index + figure[0].length) : null;
}

/** Whether a text says in sentences what was reached in a year, below an indicator whose aim stands in brackets in `words`. */
export function saysReached(words: Mapped, content: Mapped): boolean {
  if (!content.text.includes('。') || !timesIn(content.text).some(({ fiscal }) => fiscal))
    return false;
  return bracketedIn(words) !== null;
}

/**
 * 「名称【目標値:令和7年度に年間60ha】 令和4年度は、41haでした。」, 「指標【数値目標:名称 60ha(令和7年度)】 …」: the aim in brackets behind the name or
 * with it, what was reached in the sentences behind it; null for other words.
 */
export function byBracketedAim(content: Mapped): IndicatorLine | null {
  const found = bracketedIn(content);
  if (!found) return null;
  const { name, target, length } = found;
  const unit = aimedUnit(target.words.text);
  const said = unit === null ? null : saidOfIndicator(slice(content, length), unit, name.text);
  return { name, baseline: said?.start ?? null, target, actuals: said?.actuals ?? [] };
}
