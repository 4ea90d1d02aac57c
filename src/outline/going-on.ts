import type { Prose } from '../forms/outline.ts';
import { columnHeadingsIn, isColumnWord } from '../language/column/heading.ts';
import { isGradeLine } from '../language/grade/graded-line.ts';
import { isWholeTitle } from '../language/heading/aim-title.ts';
import { captionOf, declaredRole } from '../language/heading/caption.ts';
import { isFormWord } from '../language/heading/form-word.ts';
import { aroundArrow, isIndicatorLine } from '../language/indicator/line.ts';
import { endsAsMeasure } from '../language/indicator/measure-end.ts';
import { announcesName } from '../language/indicator/name.ts';
import { splitSentence } from '../language/indicator/sentence.ts';
import { isChangeLine } from '../language/letters/glue.ts';
import { perLexicon, WORDS } from '../language/lexicon.ts';
import { projectsAlone } from '../language/project-run.ts';
import { isTime } from '../language/time/time-word.ts';
import {
  beginsWithLabel,
  isDatedValue,
  isLabelled,
  labelledValues,
} from '../language/value/label.ts';
import { firstFigure } from '../language/value/numeral.ts';
import { HAS_FIGURE, HAS_UNIT, isValue, trailingValues } from '../language/value/run.ts';
import { opensSection } from './section-start.ts';

// (単位:千円)
const UNIT_NOTE = /^\([^()]{0,12}単位[^()]{0,12}\)$/;
// 計 57 17, below counts
const TOTALS = /^(?:合計|総計|計)(?:\s+[\d,]{1,9}){1,8}$/;
// [1-①] 製造品出荷額等, (2-3) …: a code in brackets begins an entry
const CODED = /^[[〔【(]\d{1,2}[-‐–−](?:\d{1,2}|[①-⑳])[\]〕】)]\s*(?=\S)/;
// 【成果を測る指標】, 《10年後の姿》: brackets around a whole line head what follows
const BRACKETED = /^[【《≪〔][^【】《》≪≫〔〕]{1,24}[】》≫〕]$/;
const MIN_TITLE = 4;
/** A line of so many characters may have been full: one character on the next goes on with it. */
const WRAPPED = 18;
/** The words of an indicator and its values so far. */
const MAX_NAME = 160;
/** A line that has less than this share of the next one's length broke off before it was full. */
const SHORT = 0.75;

const isGrade = ({ content }: Prose): boolean => isGradeLine(content.text);

// 集落ぐるみ鳥獣被害防止対策 | 事業: no entry of projects ends in front of the word
const ENDS_PROJECT = perLexicon(() => new Set(WORDS.projectEnds));

/** Whether a line is the word that the name of a project in a list ends with; the word alone heads projects elsewhere. */
const endsProject = (open: readonly Prose[], next: Prose): boolean =>
  !next.spaced &&
  next.mark === null &&
  next.line === (open.at(-1) as Prose).endLine + 1 &&
  open[0]?.mark?.style === '・' &&
  ENDS_PROJECT().has(next.content.text) &&
  !WORDS.projectEnds.some((word) => open.at(-1)?.content.text.endsWith(word));

/** Whether a line is the label of a value and the whole of it: 目標値(R10):14,789人. */
function isWholeValue({ content }: Prose): boolean {
  const text = isLabelled(content) ? (labelledValues(content).at(-1)?.words.text ?? '') : '';
  return HAS_FIGURE.test(text) && HAS_UNIT.test(text) && isValue(text);
}

/** Whether a line is a row of its own though no cells show it: an indicator, values at its end, column headings. */
function isRowOfText({ content }: Prose): boolean {
  return (
    trailingValues(content) !== null ||
    isIndicatorLine(content) ||
    columnHeadingsIn(content.text) !== null ||
    (content.text.endsWith('。') && splitSentence(content) !== null)
  );
}

/** Whether a line is the time of the value that the line above it ends with: 48億7,000万円 | (28年). */
const isTimeOf = (above: Prose, next: Prose): boolean =>
  !next.spaced &&
  next.mark === null &&
  next.line === above.endLine + 1 &&
  next.content.text.startsWith('(') &&
  isTime(next.content.text) &&
  isValue(above.content.text);

/** Whether a line only goes on with those directly above it: no mark, no heading word of its own. */
export function goesOn(open: readonly Prose[], next: Prose): boolean {
  const above = open.at(-1) as Prose;
  if (next.depth !== null || above.depth !== null) return false;
  if (isValueOf(above, next) || isYearOf(open, next) || isTimeOf(above, next)) return true;
  if (endsProject(open, next) || isWayOf(open, next)) return true;
  if (announcesName(next.content)) return false;
  if (next.spaced || next.mark !== null || next.indented || next.line !== above.endLine + 1)
    return false;
  // 基本目標 alone on its line: the title is on the next
  if (declaredRole(next.content.text) !== null || declaredRole(above.content.text) !== null)
    return false;
  if (CODED.test(next.content.text) || [above, next].some(isGrade)) return false;
  if (UNIT_NOTE.test(next.content.text) || TOTALS.test(next.content.text)) return false;
  if (BRACKETED.test(next.content.text) || opensSection(next.content.text)) return false;
  if (isChangeLine(above.content) && !/^[(\d]/.test(next.content.text)) return false;
  if (isWholeValue(above) && !next.content.text.startsWith('(')) return false;
  if (isListed(above, next) || opensField(next.content.text)) return false;
  if (captionOf(next.content) !== null || isRowOfText(next) || isRowOfText(above)) return false;
  if (isTitleAbove(above, next) || isColumnWord(next.content.text)) return false;
  if (
    (above.mark?.ordinal != null &&
      (isFormWord(above.content.text) || isFormWord(next.content.text))) ||
    opensForm(next.content.text)
  )
    return false;
  const caption = captionOf(above.content);
  if (caption?.label != null && !goesOnTitle(above, next)) return false;
  return caption === null || caption.rest !== null;
}

/**
 * Whether names of projects fill the line above, or several the next: what goes on with the last of them begins with kana
 * (支援事業 | を…).
 */
const isListed = (above: Prose, next: Prose): boolean =>
  (!/^[ぁ-ん、。)]/.test(next.content.text) && projectsAlone(above.content.text) !== null) ||
  (projectsAlone(next.content.text)?.length ?? 0) > 1;

// 【事業名】…, <対象> …: a field of a form
const FIELD = /^[【〔<《]([^【】〔〕<>《》]{2,12})[】〕>》]/;
const opensField = (text: string): boolean => {
  const word = FIELD.exec(text)?.[1];
  return word !== undefined && isFormWord(word);
};

// → between column headings
const ARROW = /[→⇒➡]/;

/** Whether a line begins with two words of a form: めざす値 策定時 → 目標(2026年度). */
function opensForm(text: string): boolean {
  const [first, second] = text.split(/\s+/, 3).filter((word) => !ARROW.test(word));
  return first !== undefined && second !== undefined && isFormWord(first) && isFormWord(second);
}

/** Whether a letter ends the word that a title broke off in: 環境づく | り. */
const endsWord = ({ content: { text } }: Prose, letter: string): boolean =>
  /[ぁ-ん]/.test(letter) && !isWholeTitle(text) && isWholeTitle(text + letter);

/** Whether a line goes on with the title behind a label: no sentence, no word of a form. */
function goesOnTitle(above: Prose, { content: { text } }: Prose): boolean {
  if (text.includes('。') && !/[、をにがのはとで]$/.test(above.content.text)) return false;
  const [first] = /^[^\s:]*/.exec(text) as RegExpExecArray;
  // a lone character is one of a label that stands upright beside the lines
  const wrapped =
    text.length === 1 && (above.content.text.length >= WRAPPED || endsWord(above, text));
  return !isFormWord(first) && (first.length > 1 || wrapped);
}

/**
 * Whether a line, further in or not, is the way from start to aim and no more, below an entry that is the name of a measure
 * (指標名の次行の値): ◇保護者の割合 | 61.5% ➡ 75%.
 */
function isWayOf(open: readonly Prose[], next: Prose): boolean {
  const [above] = open as readonly [Prose];
  if (open.length > 1 || next.spaced || next.mark !== null || next.line !== above.endLine + 1)
    return false;
  const way = above.mark === null ? null : aroundArrow(next.content);
  if (!way || !isValue(way.before.text.trim()) || firstFigure(way.after.text) === null)
    return false;
  return endsAsMeasure(above.content.text) && !HAS_FIGURE.test(above.content.text);
}

/** Whether a line says a value of the indicator named above it: 策定時=41,300人. */
function isValueOf(above: Prose, next: Prose): boolean {
  if (next.spaced || next.mark !== null || next.line !== above.endLine + 1) return false;
  const { text } = above.content;
  if (text.includes('。') || text.length > MAX_NAME || captionOf(above.content)?.rest === null)
    return false;
  const named = announcesName(above.content) || isLabelled(above.content);
  return (
    beginsWithLabel(next.content) &&
    // 現状値:集計中, behind 指標:…
    (firstFigure(next.content.text) !== null || (named && isLabelled(next.content))) &&
    columnHeadingsIn(next.content.text) === null &&
    !opensForm(next.content.text) &&
    columnHeadingsIn(text) === null &&
    !isTitled(next)
  );
}

/** Whether a line is a label with its number and title: 目標2 港でにぎわうまち is no value. */
function isTitled({ content }: Prose): boolean {
  const caption = captionOf(content);
  return caption?.label != null && caption.rest != null && isWholeTitle(caption.rest.text);
}

/** Whether a line says what was reached in a year by the indicator above it: 令和5年度:44品, behind 策定時(H30):31品. */
const isYearOf = (open: readonly Prose[], next: Prose): boolean =>
  isDatedValue(next.content) &&
  next.line === (open.at(-1) as Prose).endLine + 1 &&
  open.some(({ content }) => labelledValues(content).length > 0);

/**
 * Whether a numbered line is a title and the next line its text: the title broke off well before the line was full,
 * and what follows is a sentence.
 */
function isTitleAbove(above: Prose, next: Prose): boolean {
  if (above.mark?.ordinal == null || above.endLine !== above.line) return false;
  const { text } = above.content;
  if (text.length < MIN_TITLE || text.includes('。') || /[、をにがのはとで]$/.test(text))
    return false;
  return next.content.text.includes('。') && text.length < next.content.text.length * SHORT;
}
