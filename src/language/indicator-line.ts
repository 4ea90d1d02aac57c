import { type Mapped, slice, trim } from '../base/mapped.ts';
import { timesIn } from './era.ts';
import { isDated, lastValue, trailingValues } from './indicator-values.ts';
import { oneOf, VALUES } from './lexicon.ts';
import { firstFigure } from './numeral.ts';

/** An indicator's words taken apart: name, starting figure, aim. */
export interface IndicatorLine {
  readonly name: Mapped;
  readonly baseline: Labelled | null;
  readonly target: Labelled | null;
  /** What was reached, where the line says it behind its aim: 目標 50件 実績 42件. */
  readonly actual?: Labelled | null;
  /** The unit of figures without one, where it stands apart from them. */
  readonly unit?: string | null;
}

/** The words of a value and what its label says about the time (現状値(H30)). */
export interface Labelled {
  readonly words: Mapped;
  /** `H30`, `第1期実績`; null where the label says none. */
  readonly when: Mapped | null;
}

const valueWords = [...VALUES.baseline, ...VALUES.target].filter((word) => word.endsWith('値'));
const bareWords = [...VALUES.baseline, ...VALUES.target].filter((word) => !word.endsWith('値'));
// 現状値(H30)64.4%  目標数値 均衡, not 「現状値より半減」; the words without 値 need a blank or arrow in front
const LABEL = new RegExp(
  `(?:(${oneOf(valueWords)})(?!より|から|[をのとにはが])|(?<=^|[\\s⇒→:])(${oneOf(bareWords)})(?=[\\s\\d(:=△▲約]))\\s*(?:\\(([^()]{1,20})\\))?\\s*[:=]?\\s*`,
  'g',
);
const BASELINE = new Set(VALUES.baseline);
// 目標 50件 実績 42件: behind an aim only, for a start may be called 実績 too
const ACTUAL = new RegExp(
  `\\s(?:${oneOf(VALUES.rows.actual)})\\s*(?:\\(([^()]{1,20})\\))?[\\s:]\\s*(?=約?[△▲]?\\d)`,
);
// ⇒ → at the end of a name, colons and strokes too
const TRAILING = /[\s⇒→➡:/=-]+$/;
const ARROW = /\s*[⇒→➡]\s*/;
const HORIZON = '\\d{1,2}\\s?(?:か年|ヵ年|年)間?(?:で|後に)';
const DASH = oneOf(VALUES.absent.filter((word) => word.length === 1));
// what an aim begins with, behind a stroke, colon or blank: 5年で25人増加, 年間延べ46,000人, ゼロ名維持, H26 210人, ―
const AIM = new RegExp(
  `^\\s*(?:${HORIZON}|年間|毎年|${oneOf([...VALUES.zero, ...VALUES.total, ...VALUES.cumulative])}|約?\\s?[△▲]?\\d|[MTSHR]\\d{1,2}\\s|(?:平成|令和|昭和)\\s?[\\d元]|(?:${DASH})(?:\\s|$))`,
);
// 名称 H26年1.51: a year and a value behind the name
const DATED_START =
  /\s(?:[MTSHR]\s?\d{1,2}|(?:平成|令和)\s?(?:\d{1,2}|元)|20\d\d)年?度?\s?[▲△]?\d[\d,.]*[^\s\d]{0,6}$/;
// what a target that is a figure begins with
const VALUE_START = /^約?\s?[△▲]?\d/;
const DIVIDER = /[/:]\s*/g;
const BLANK_BEFORE_AIM = new RegExp(`\\s+(?=${HORIZON})`);

/** No indicator's words are longer than this, in characters. */
const MAX_LINE = 1_000;
const MAX_NAME = 80;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly baseline: boolean;
  readonly when: Mapped | null;
}

function labelsIn(content: Mapped): Found[] {
  return [...content.text.matchAll(LABEL)].map((match) => {
    const end = match.index + match[0].length;
    const inside = match[3];
    const at = inside === undefined ? -1 : content.text.indexOf(inside, match.index);
    return {
      start: match.index,
      end,
      baseline: BASELINE.has((match[1] ?? match[2]) as string),
      when: inside === undefined ? null : slice(content, at, at + inside.length),
    };
  });
}

const nameOf = (content: Mapped, end: number): Mapped => {
  const words = content.text.slice(0, end).replace(TRAILING, '');
  return trim(slice(content, 0, words.length));
};

/** 「名称 ⇒ 現状値(H30)64.4% 目標数値 66.0%」 */
function byLabels(content: Mapped): IndicatorLine | null {
  const labels = labelsIn(content).filter(({ start }) => start > 0);
  const first = labels[0];
  if (!first) return null;
  const labelled = (baseline: boolean): Labelled | null => {
    const at = labels.findIndex((label) => label.baseline === baseline);
    const label = labels[at];
    if (!label) return null;
    const words = trim(slice(content, label.end, labels[at + 1]?.start));
    return words.text.length > 0 ? { words, when: label.when } : null;
  };
  const name = nameOf(content, first.start);
  return { name, baseline: labelled(true), ...withActual(labelled(false)) };
}

/** 「目標 50件 実績 42件」: what was reached stands behind the aim. */
function withActual(target: Labelled | null): Pick<IndicatorLine, 'target' | 'actual'> {
  const match = target && ACTUAL.exec(target.words.text);
  if (!target || !match || match.index === 0) return { target };
  const [label, inside] = match;
  const at = inside === undefined ? -1 : target.words.text.indexOf(inside, match.index);
  return {
    target: { ...target, words: trim(slice(target.words, 0, match.index)) },
    actual: {
      words: trim(slice(target.words, match.index + label.length)),
      when: inside === undefined ? null : slice(target.words, at, at + inside.length),
    },
  };
}

/** What stands before and behind the first arrow: 年間5人→年間8人; null without arrow or with nothing before it. */
export function aroundArrow(content: Mapped): { before: Mapped; after: Mapped } | null {
  const arrow = ARROW.exec(content.text);
  if (!arrow || arrow.index === 0) return null;
  return {
    before: slice(content, 0, arrow.index),
    after: trim(slice(content, arrow.index + arrow[0].length)),
  };
}

/** 「名称 ⇒ 5年で200件」, 「名称:3件 → 8件」 */
function byArrow(content: Mapped): IndicatorLine | null {
  const around = aroundArrow(content);
  if (!around) return null;
  const { before, after: words } = around;
  const divided = byDivider(before);
  const target = words.text.length > 0 ? { words, when: null } : null;
  if (divided?.target) return { name: divided.name, baseline: divided.target, target };
  const ended = VALUE_START.test(words.text) ? lastValue(before, false) : null;
  if (ended) {
    const baseline = { words: ended.value, when: null };
    return { name: nameOf(before, ended.start), baseline, target };
  }
  const dated = DATED_START.exec(before.text);
  if (dated) {
    const start = trim(slice(before, dated.index));
    return { name: nameOf(before, dated.index), baseline: { words: start, when: null }, target };
  }
  return { name: nameOf(before, before.text.length), baseline: null, target };
}

/** Whether the place lies inside brackets: 250億円(R5:98億円). */
const isBracketed = (text: string, at: number): boolean =>
  text.lastIndexOf('(', at) > text.lastIndexOf(')', at);

/** 「名称/5年で25人増加」, 「名称:5年で…」: the first stroke or colon with an aim behind it */
function byDivider(content: Mapped): IndicatorLine | null {
  for (const match of content.text.matchAll(DIVIDER)) {
    const end = match.index + match[0].length;
    if (match.index === 0 || isBracketed(content.text, match.index)) continue;
    if (!AIM.test(content.text.slice(end))) continue;
    const words = trim(slice(content, end));
    return { name: nameOf(content, match.index), baseline: null, target: { words, when: null } };
  }
  return null;
}

/** 「名称 2,105人(H26) 2,150人(H31)」: the values at the end, first and last of them. */
function bySequence(content: Mapped): IndicatorLine | null {
  const found = trailingValues(content);
  if (!found) return null;
  const { start, values, unit } = found;
  const labelled = (words: Mapped | undefined) => (words ? { words, when: null } : null);
  const [first] = values;
  return {
    name: nameOf(content, start),
    baseline: labelled(first),
    target: labelled(values.at(-1)),
    unit,
  };
}

/** 「名称 250億円(R5:98億円)」: one value behind the name */
function byLastValue(content: Mapped): IndicatorLine | null {
  const found = lastValue(content);
  if (!found) return null;
  const target = { words: found.value, when: null };
  return { name: nameOf(content, found.start), baseline: null, target };
}

/** 「名称 5年で総額200億円」 */
function byBlank(content: Mapped): IndicatorLine | null {
  const blank = BLANK_BEFORE_AIM.exec(content.text);
  if (!blank || blank.index === 0) return null;
  const words = trim(slice(content, blank.index + blank[0].length));
  return { name: nameOf(content, blank.index), baseline: null, target: { words, when: null } };
}

/**
 * Takes an indicator's words apart. The name alone comes back where no value is found.
 * @param content folded words without the mark
 */
export function splitIndicatorLine(content: Mapped): IndicatorLine {
  const bare = { name: nameOf(content, content.text.length), baseline: null, target: null };
  if (content.text.length > MAX_LINE) return bare;
  const line =
    byLabels(content) ??
    byArrow(content) ??
    byDivider(content) ??
    bySequence(content) ??
    byBlank(content) ??
    byLastValue(content) ??
    bare;
  return line.baseline === null && line.target !== null ? withBracketedStart(line) : line;
}

// 250億円(R5:98億円), 74%(2013年度71%): the start behind the aim
const BRACKETED_START = /\(([^()]*\d[^()]*)\)\s*$/;

/** 「名称 250億円(R5:98億円)」: a bracket that holds a year and a value is the start. */
function withBracketedStart(line: IndicatorLine): IndicatorLine {
  const target = line.target as Labelled;
  const match = BRACKETED_START.exec(target.words.text);
  const inside = match?.[1] as string | undefined;
  const when = inside === undefined ? undefined : timesIn(inside)[0];
  if (!match || !inside || when === undefined || when.start !== 0) return line;
  if (firstFigure(inside.slice(when.end)) === null) return line;
  const from = match.index + 1;
  const words = trim(slice(target.words, from, from + inside.length));
  return {
    ...line,
    baseline: { words, when: null },
    target: { ...target, words: trim(slice(target.words, 0, match.index)) },
  };
}

/** Whether a line can be nothing but an indicator, wherever it stands: it names a start and an aim. */
export function isIndicatorLine(content: Mapped): boolean {
  const { text } = content;
  if (text.length > MAX_LINE || text.includes('。') || !/[\d―─－]/.test(text)) return false;
  const sure =
    byLabels(content) ?? byArrow(content) ?? (isDated(text) ? bySequence(content) : null);
  if (sure === null) return false;
  const { name, baseline, target } = sure;
  if (name.text.length === 0 || name.text.length > MAX_NAME || name.text.includes('、'))
    return false;
  return baseline !== null && target !== null && firstFigure(target.words.text) !== null;
}

// a continuation: ⇒ 目標数値 500人, 目標数値 小学校…, 5年で年間相談件数80件とし
const CONTINUATION = new RegExp(`^(?:[⇒→➡]|(?:${oneOf(valueWords)})|${HORIZON})`);

/** Whether a text goes on with the values of the indicator before it. */
export function goesOnWithValues(text: string): boolean {
  return CONTINUATION.test(text);
}
