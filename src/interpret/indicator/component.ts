import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { timesIn } from '../../language/time/era.ts';
import { isTime } from '../../language/time/time-word.ts';
import { type Figure, figuresIn } from '../../language/value/numeral.ts';
import { wordsIn } from '../../language/value/run.ts';
import { isUnitWord, unitAfter } from '../../language/value/unit.ts';
import { boundLength } from '../../language/value/word.ts';

/** One of several values in a cell: 小学校 39.7% 中学校 31.3%, 2戸10.6ha. */
export interface Part {
  /** The word in front of the figure, or an empty string. */
  readonly word: string;
  readonly unit: string | null;
  readonly words: Mapped;
}

// brackets hold remarks, not values
const BRACKETED = /\([^()]*\)/g;
// a word of the value itself, no name of a part
const OWN_WORD = /^(?:約|延べ|年間|毎年度?|男女|計|総額)?$/;
const NAME = new RegExp(`^[${LETTERS}]{1,10}$`);
// <br> between the lines of a cell
const TAGS = /<[^<>]{0,20}>/g;
// 小6:81.2%, 中3 66.9%, 小5男子98.1: the year of school is no figure of its own
const SCHOOL_YEAR = /[小中高](?:学|校)?\d(?=年?[\s:：男女])/g;
// a digit that belongs to a word: 小6, 小5男子
const OWN_DIGIT = /\d(?=年?[男女]|$)/;
// 22%以下/女性5%: what parts a value from the next
const DIVIDER = /^\s*[/・、]/;
const MAX_BOUND = 4;
/** A remark in brackets, left blank, is no longer. */
const MAX_REMARK = 24;

function partOf(content: Mapped, figure: Figure, from: number, to: number): Part {
  // 小(19年度実施予定)71.4%: the bracket is no part of the word
  const before = content.text.slice(from, figure.start).replace(TAGS, '').replace(BRACKETED, '');
  const word = before.replace(/[\s:]+$/, '').trim();
  const isName = NAME.test(word.replace(OWN_DIGIT, '')) && !OWN_WORD.test(word);
  return {
    word: isName ? word : '',
    unit: unitOf(content.text, figure),
    // the word's own digit would be read as the figure
    words: trim(
      slice(content, /\d/.test(content.text.slice(from, figure.start)) ? figure.start : from, to),
    ),
  };
}

// 96.4%, 約5,870人, 96%以上, 96.4%(平成28年): one value
const VALUE = /^約?[△▲-]?\d[\d,.]*([^\s\d()]*)(?:\s?\([^()]*\))?$/;
// 5年間, 令和6年度: words of the value behind them, though they hold figures
const OF_VALUE = /年(?:間|度末?)?$/;

/** The unit of a word that is one value, its bound aside; null for other words. */
function unitIn(token: string): string | null {
  const behind = VALUE.exec(token)?.[1];
  if (behind === undefined) return null;
  const unit = unitAfter(behind, 0) ?? '';
  return boundLength(behind.slice(unit.length)) === behind.length - unit.length ? unit : null;
}

// 1歳6か月児97.8%, 1.6歳児97.8%, 20~30歳代64%, 1~2年目88%: the value right behind the age
const AGED =
  /^(?:\d{1,3}~)?\d{1,3}(?:(?:\.\d)?歳(?:\d{1,2}か月)?[児代]?|年目)(?=[△▲]?\d)(?!\d{1,2}か月)/;

/** An age and the value that it runs into, apart. */
function agesApart(word: Mapped): Mapped[] {
  const age = AGED.exec(word.text)?.[0].length ?? 0;
  return age > 0 ? [slice(word, 0, age), slice(word, age)] : [word];
}

/** Parts whose names hold figures, each in front of a value of the same unit: 1歳6か月児 96.4% 3歳児 95.6%. */
function namedByAge(content: Mapped): Part[] {
  const words = wordsIn(content).flatMap(agesApart);
  const names = words.filter((_, i) => i % 2 === 0).map(({ text }) => text);
  const values = words.filter((_, i) => i % 2 === 1);
  const unit = values[0] ? unitIn(values[0].text) : null;
  const isPart = (word: string) =>
    /[^\d\s]/.test(word) && !isTime(word) && !OF_VALUE.test(word) && unitIn(word) !== unit;
  const sure =
    unit !== null &&
    unit !== '' &&
    values.length > 1 &&
    names.length === values.length &&
    new Set(names).size === names.length &&
    names.some((name) => /\d/.test(name)) &&
    names.every(isPart) &&
    values.every(({ text }) => unitIn(text) === unit);
  return sure ? values.map((value, i) => ({ word: names[i] as string, unit, words: value })) : [];
}

// the word of a part behind the time of all
const STARTS_PART = new RegExp(`^\\s?(?!(?:[ぁ-ん度末]|時点|平均|実績|現在))[${LETTERS}]{1,6}\\d`);
const UNTIL = /^年?度?末?まで(?:に|の)?\s*/;
// two figures with something between them
const SEVERAL = /\d[^\d.,]+\d/;

/**
 * The values of a cell that holds several, each with a word or a unit that tells it from the others; an empty list
 * where it holds one.
 */
export function partsOf(content: Mapped): Part[] {
  if (!SEVERAL.test(content.text)) return [];
  const when = timesIn(content.text)[0];
  // 令和6年度までに10件: by when is no part
  const until = when?.start === 0 ? UNTIL.exec(content.text.slice(when.end)) : null;
  if (when && until) return partsOf(slice(content, when.end + until[0].length));
  // H25年男性79.10、女性83.90: the time of them all
  if (when?.start === 0 && STARTS_PART.test(content.text.slice(when.end)))
    return partsOf(slice(content, when.end));
  const aged = namedByAge(content);
  if (aged.length > 0) return aged;
  // same length, so that indexes stay
  const text = content.text.replace(BRACKETED, (all) => ' '.repeat(all.length));
  const years = [...text.matchAll(SCHOOL_YEAR)].map(({ index, 0: { length } }) => index + length);
  const figures = figuresIn(text).filter(({ end }) => !years.includes(end));
  if (figures.length < 2) return [];
  const parts = figures.map((figure, i) => {
    const before = figures[i - 1];
    const from = before ? begins(text, behind(text, before)) : 0;
    const next = figures[i + 1];
    const end = behind(text, figure) + blankBefore(text, figure.end);
    return partOf(content, figure, from, next ? end : content.text.length);
  });
  const named = parts.every(({ word }) => word.length > 0);
  const units = new Set(parts.map(({ unit }) => unit));
  const apart = units.size === parts.length && parts.every(({ unit, word }) => unit && !word);
  return named || apart ? parts : [];
}

/** The unit of a figure; 98.1・小5女子 has none, nor has 46.2 高校生 38.9: a word behind a blank is one where it is known as such. */
function unitOf(text: string, { end }: Figure): string | null {
  const unit = unitAfter(text, end);
  if (unit === null || DIVIDER.test(unit)) return null;
  return /\s/.test(text[end] ?? '') && !isUnitWord(unit) ? null : unit;
}

/** Where what belongs to a figure ends: its unit and 以上. */
function behind(text: string, figure: Figure): number {
  const unit = figure.end + (unitOf(text, figure)?.length ?? 0);
  return unit + boundLength(text.slice(unit, unit + MAX_BOUND));
}

/** Where the next part begins, behind what parts it from the one before. */
const begins = (text: string, at: number) =>
  at + (DIVIDER.exec(text.slice(at, at + MAX_REMARK))?.[0].length ?? 0);

const blankBefore = (text: string, at: number) => (/\s/.test(text[at] ?? '') ? 1 : 0);

// 資料館の来館回数, of 資料館の来館回数・利用者数: of what all parts are
const OWNER = /^.*の(?=[^の]{2,}$)/;

/** Names for parts without words of their own, from a name such as 栽培戸数・面積: 戸数 (by the unit 戸), 面積; 資料館の belongs to all. */
export function partNames(name: string, parts: readonly Part[]): string[] | null {
  const words = name.split('・');
  if (words.length < parts.length) return null;
  return words.slice(-parts.length).map((word, i) => {
    const unit = parts[i]?.unit ?? '';
    const own = word.replace(OWNER, '');
    if (own !== word) return own;
    const at = unit.length > 0 ? word.indexOf(unit) : -1;
    return at > 0 ? word.slice(at) : word;
  });
}

/** The aim of all parts, 男子 61.2% 女子 58.8% → 70%以上: one figure, brackets aside; null where several were not told apart. */
export const aimOfAll = <T extends { readonly words: Mapped }>(aim: T | null): T | null =>
  aim && figuresIn(aim.words.text.replace(BRACKETED, ' ')).length === 1 ? aim : null;
