import { type Mapped, slice, trim } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import { readGrade } from '../language/grade/grade.ts';
import { isSlogan, isWholeTitle } from '../language/heading/aim-title.ts';
import { captionOf, declaredRole } from '../language/heading/caption.ts';
import { isFormTitle, isFormWord } from '../language/heading/form-word.ts';
import { besideOffice, withoutOfficeBehind } from '../language/heading/office-label.ts';
import { isIndicatorLine, splitIndicatorLine } from '../language/indicator/line.ts';
import { HAN } from '../language/letters/script.ts';
import { oneOf, WORDS } from '../language/lexicon.ts';
import { isCostLabel } from '../language/value/cost.ts';
import type { Element } from './element.ts';

/** A heading's text: its title and the description that shares its line. */
export interface Titled {
  readonly title: Mapped;
  readonly body: Mapped | null;
  /** Whether nothing but the title's last noun told where it ends. */
  readonly glued: boolean;
}

const MIN_TITLE = 4;
// 「…の改善新たな雇用…」: a title's last noun with の before it, run together with the sentence behind it
const GLUED = new RegExp(`の(?:${oneOf(WORDS.titleEnds)})(?=[${HAN}])`);

/**
 * Splits a heading that shares its line with its description: at the first blank in front of whole sentences, or,
 * run together, behind the noun that ends the title. Null when the text is a sentence and no heading at all.
 */
export function splitTitle(content: Mapped): Titled | null {
  const { text } = content;
  const stop = text.indexOf('。');
  if (stop < 0) return { title: content, body: null, glued: false };
  const blank = /\s/g;
  for (
    let match = blank.exec(text);
    match !== null && match.index < stop;
    match = blank.exec(text)
  ) {
    if (match.index >= MIN_TITLE) return cut(content, match.index, false);
  }
  const glued = GLUED.exec(text);
  if (glued && glued.index < stop) return cut(content, glued.index + glued[0].length, true);
  return null;
}

/** A heading that shares its line with an indicator: 「安心して働ける島をつくる 村内の雇用者数 R元 412人→R6 430人」. */
export function splitIndicator(content: Mapped): { title: Mapped; indicator: Mapped | null } {
  if (!isIndicatorLine(content)) return { title: content, indicator: null };
  const { name } = splitIndicatorLine(content);
  const blank = name.text.lastIndexOf(' ');
  if (blank < MIN_TITLE) return { title: content, indicator: null };
  return { title: trim(slice(content, 0, blank)), indicator: trim(slice(content, blank)) };
}

// 学校教育の充実 (単位:千円), まちを強くする (再掲を含む), 島の味パッケージ (基本目標1・2に対応), くらしプロジェクト     (まち創生),
// 里海の再生の推進(長期:2,中期:Ⅲ-1②): where other plans have it; 漁業を強くする  SDGs 8 14
const ASIDE =
  /\s+SDGs?[\s:]*(?:(?:目標|ゴール)\s?)?\d{1,2}(?:[\s,、・]+\d{1,2}){0,16}$|\s?\(単位[^()]{1,8}\)$|\s\((?:再掲[^()]{0,10}|[^()]{1,20}に対応)\)$|\s{2,}\([^()\d]{1,10}\)$|\s?\((?:[^\s():,、\d]{1,6}:[^\s():,、]{1,8}[,、]?\s?){1,4}\)$/;

// 安定した働く場を創出する 栢森版総合戦略【2019年度までの5か年】: the name of the plan in the box beside a title
const PLAN_BESIDE =
  /\s[^\s、。]{0,16}(?:総合戦略|総合計画|人口ビジョン)(?:[【(][^【】()]{1,24}[】)])?$/;

/** A title without the remark in brackets behind it, the plan's name, or the office in charge. */
export function withoutAside(words: Mapped): Mapped {
  const title = withoutOfficeBehind(words);
  const beside = PLAN_BESIDE.exec(title.text);
  if (beside && isSlogan(title.text.slice(0, beside.index)))
    return trim(slice(title, 0, beside.index));
  const aside = ASIDE.exec(title.text);
  return aside ? trim(slice(title, 0, aside.index)) : title;
}

// “しごと” 若者が働きたくなる仕事をふやす: the field that a title is of
const FIELD = /^[“"「『][^“”"「」『』\d\s]{1,6}[”"」』]\s+(?=\S{4})/;

// 「海の恵みを仕事にする町」 順調: the title in quotation marks, what is said about it behind a blank
const QUOTED = /^「([^「」]{4,40})」(?:$|(?=\s\S{1,6}$))/;
// 母子保健の充実 ★, … 新: a sign in a column of its own; ◎ and the like may be grades
const SIGNED = /\s+(?:[●▲☆★◇◆□■]|新)$/;
const BLANK = /\s+/g;
/** So many figures behind a whole title are the row of a table. */
const ROW = 3;
const FIGURE = /(?:^|\s)(?:[▲△]?\d[\d,.]*[^\d\s]{0,4}|[-―－–])(?=\s|$)/g;

/** Whether words behind a title in quotation marks are a grade, or none. */
const isSaid = (words: string): boolean => words === '' || readGrade(words, []) !== null;

/** A title without what stands in the columns behind it. */
export function withoutColumns(words: Mapped): { title: Mapped; behind: Mapped | null } {
  const { text } = words;
  const cutAt = (from: number, to: number, behind: number) => ({
    title: slice(words, from, to),
    behind: behind < text.length ? trim(slice(words, behind)) : null,
  });
  const quoted = QUOTED.exec(text);
  if (quoted && isSaid(text.slice(quoted[0].length).trim()))
    return cutAt(1, quoted[0].length - 1, quoted[0].length);
  const sign = SIGNED.exec(text);
  if (sign && (sign[0].trim() !== '新' || isWholeTitle(text.slice(0, sign.index))))
    return cutAt(0, sign.index, sign.index);
  if ((text.match(FIGURE)?.length ?? 0) < ROW) return { title: words, behind: null };
  const end = matchesIn(text, BLANK).find(({ index }) => isWholeTitle(text.slice(0, index)));
  return end ? cutAt(0, end.index, end.index) : { title: words, behind: null };
}

/** A label's title, and what shares its line with it: its description, the form's next words, an indicator. */
export function splitLabelTitle(words: Mapped): { title: Mapped; behind: Mapped | null } {
  const beside = besideOffice(words);
  if (beside) return beside;
  const rest = withoutAside(slice(words, FIELD.exec(words.text)?.[0].length ?? 0));
  const parts = splitTitle(rest);
  const { title, indicator } = splitIndicator(parts?.title ?? rest);
  const body = parts?.body ?? null;
  if (indicator) return { title, behind: body ? slice(rest, title.text.length) : indicator };
  const columns = withoutColumns(title);
  if (columns.behind || columns.title !== title)
    return { ...columns, behind: columns.behind ?? body };
  const at = formWordIn(title.text);
  if (at < 0) return { title, behind: body };
  return { title: trim(slice(rest, 0, at)), behind: trim(slice(rest, at)) };
}

const MAX_BELOW = 40;

/** Whether what stands below a label word is its title: a short line, no heading word, sentence, or value. */
export function isTitleBelow(below: Element | undefined): boolean {
  if (below?.kind !== 'prose' || (below.mark && below.mark.ordinal === null)) return false;
  const { content } = below;
  const { text } = content;
  if (text.length > MAX_BELOW || !/[^\d\s]{2}/.test(text) || /[。→⇒]/.test(text)) return false;
  if (isCostLabel(text)) return false;
  return captionOf(content) === null && !isFormTitle(text) && !isIndicatorLine(content);
}

/** A word of so many characters is one of a form even where nothing else of the form follows it. */
const SURE = 3;

// 指標3 美術館への入館者: an indicator begins
const INDICATOR = /^(?:指標|KPI)[\d①-⑳]{1,2}$/;

/** Where the words of a form begin behind a title: 移住の促進 主管課 …; -1 where none do. */
function formWordIn(title: string): number {
  const words = matchesIn(title, /\S+/g);
  for (const [i, { 0: word, index }] of words.entries()) {
    if (index < MIN_TITLE) continue;
    // the label of the next field, left empty: … 施策
    if (declaredRole(word) !== null || INDICATOR.test(word)) return index;
    if (!isFormWord(word)) continue;
    const next = words[i + 1]?.[0];
    if (word.length >= SURE || (next !== undefined && isFormWord(next))) return index;
  }
  return -1;
}

function cut(content: Mapped, at: number, glued: boolean): Titled {
  return { title: trim(slice(content, 0, at)), body: trim(slice(content, at)), glued };
}
