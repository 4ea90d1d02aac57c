import { type Mapped, originOf, slice, trim, without } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { splitOffices } from '../../language/heading/office.ts';
import { clean } from '../../language/letters/clean.ts';
import { oneOf, WORDS } from '../../language/lexicon.ts';
import { withoutReferences } from '../../language/reference.ts';
import type { Context } from '../context.ts';

/** A project's name without the marks around it, and what they say. */
export interface Named {
  readonly name: string;
  readonly category: string | null;
  readonly relisted: boolean;
  readonly notes: readonly string[];
  /** The offices in brackets behind it. */
  readonly operators: readonly string[];
}

const LETTERS = Object.keys(WORDS.categoryLetters);
const TAGS = oneOf([...WORDS.categories, ...WORDS.relisted, ...LETTERS]);
// (再掲) 【再掲】 (再掲 3-2)
const RELISTED = new RegExp(
  `\\s?[(【\\[〔](?:${oneOf(WORDS.relisted)})(?:\\s?[\\dⅠ-Ⅻ][\\d-]{0,6})?[)】\\]〕]`,
  'g',
);
// 【民間等】 [新規] at the end of a name
const BEHIND = new RegExp(`[【\\[(〔](${oneOf([...WORDS.categories, ...LETTERS])})[】\\])〕]\\s*$`);
// [拡] 【新規】 (新) in front of a name
const BEFORE = new RegExp(`^[【\\[(〔](${TAGS})[】\\])〕]\\s*(?=\\S)`);
const SIGN = new RegExp(`^(${oneOf(WORDS.categorySigns)})\\s*(?=\\S)`);
// 再 公園の…: a letter with a blank behind it
const LETTER = new RegExp(`^(${oneOf(LETTERS)})\\s+(?=\\S)`);
// (目標1・2) (基本目標Ⅱ): which goal a project serves
const SERVES =
  /\s?[(【[](?:基本目標|目標|基本戦略|戦略|施策)\s?[\dⅠ-Ⅻ①-⑳・、,~-]{1,12}(?:関連|に対応)?[)】\]]\s*$/;
// (予算額 3,200千円) at the end of a name: what it costs
const COST = /\s?[(【[][^()（）【】[\]\d]{0,14}\d[\d,]*(?:[億万千]|百万)?円[)】\]]\s*$/;
// ※平成28年度新規事業 behind a name, no mark that points to a remark elsewhere
const REMARK = /\s*※(?!\s?\d{1,2}(?![\d年月]))\s*/;
// ★…新規事業  (新)は新規事業
const EXPLAINED = new RegExp(
  `(${oneOf([...WORDS.categorySigns, ...LETTERS])})[)】\\]]?\\s*(?:…+|\\.{3,}|=|:|は|印は)\\s*(${oneOf([...WORDS.categories, ...WORDS.relisted])})`,
  'g',
);

const known = new WeakMap<Context, ReadonlyMap<string, string>>();

/** What the document says its signs in front of names mean: ★…新規事業, 再…再掲. */
function legendOf(context: Context): ReadonlyMap<string, string> {
  let legend = known.get(context);
  if (!legend) {
    const found = matchesIn(context.text.normalize('NFKC'), EXPLAINED);
    legend = new Map([...found].map(([, sign, word]) => [sign as string, word as string]));
    known.set(context, legend);
  }
  return legend;
}

// ○新健康ポイント制度: a sign with what follows it at the beginning of an entry
const SIGNED = /(?<=^|\s)○(?=([^\s○]))/gm;
const LEAST_CIRCLED = 2;
const circled = new WeakMap<Context, boolean>();

/** Whether ○ never stands in a document but around a letter that says the category, of several: ○新…, ○拡…. */
function circlesLetters(context: Context): boolean {
  let circles = circled.get(context);
  if (circles === undefined) {
    const letters = [...matchesIn(context.text, SIGNED)].map(([, letter]) => letter as string);
    circles =
      new Set(letters).size >= LEAST_CIRCLED && letters.every((letter) => LETTERS.includes(letter));
    circled.set(context, circles);
  }
  return circles;
}

/** The letter of a category that its circle lost, in front of a name: 新 of ○新健康ポイント制度; null where none is. */
function circledLetter(name: Mapped, context: Context): string | null {
  const [letter] = name.text;
  const at = originOf(name, 0);
  if (!letter || !LETTERS.includes(letter) || !/[○◯〇]/.test(context.text[at - 1] ?? ''))
    return null;
  return circlesLetters(context) ? (WORDS.categoryLetters[letter] ?? null) : null;
}

/** How much of a line the marks in front of a name take: [拡], ★. */
export function markLength(text: string): number {
  return (BEFORE.exec(text) ?? SIGN.exec(text) ?? LETTER.exec(text))?.[0].length ?? 0;
}

/** Whether a line begins with a category in brackets: then it begins a project. */
export function isTagged(text: string): boolean {
  return BEFORE.test(text);
}

/** The mark in front of a name and what it means; null where none stands. */
function markBefore(
  text: string,
  context: Context,
): { word: string | null; length: number } | null {
  const tag = BEFORE.exec(text);
  if (tag) {
    const word = tag[1] as string;
    return { word: WORDS.categoryLetters[word] ?? word, length: tag[0].length };
  }
  const sign = SIGN.exec(text);
  if (sign)
    return { word: legendOf(context).get(sign[1] as string) ?? null, length: sign[0].length };
  const letter = LETTER.exec(text);
  const word = letter && legendOf(context).get(letter[1] as string);
  return letter && word ? { word, length: letter[0].length } : null;
}

/** Takes the marks off a project's name: 再掲, 【新規】, [拡], ★, ※ remarks. */
export function nameProject(from: Mapped, category: Mapped | null, context: Context): Named {
  let words = trim(without(from, RELISTED));
  let relisted = words.text.length < trim(from).text.length;
  let tag = circledLetter(words, context);
  if (tag !== null) words = slice(words, 1);
  if (tag !== null && WORDS.relisted.includes(tag)) [relisted, tag] = [true, null];
  for (let mark = markBefore(words.text, context); mark; mark = markBefore(words.text, context)) {
    if (mark.word !== null && WORDS.relisted.includes(mark.word)) relisted = true;
    else tag ??= mark.word;
    words = slice(words, mark.length);
  }
  const run = splitOffices(words);
  if (run.name.text.length > 0) words = run.name;
  const cost = COST.exec(words.text);
  if (cost && cost.index > 0) words = slice(words, 0, cost.index);
  const serves = SERVES.exec(words.text);
  if (serves && serves.index > 0) words = slice(words, 0, serves.index);
  const behind = BEHIND.exec(words.text);
  if (behind) {
    const word = behind[1] as string;
    tag ??= WORDS.categoryLetters[word] ?? word;
    words = slice(words, 0, behind.index);
  }
  const remark = REMARK.exec(words.text);
  const note = remark ? clean(slice(words, remark.index + remark[0].length)) : null;
  if (remark) words = slice(words, 0, remark.index);
  return {
    name: withoutReferences(clean(trim(words))),
    category: category ? clean(category) : tag,
    relisted,
    notes: note ? [note] : [],
    operators: run.name.text.length > 0 ? run.offices : [],
  };
}
