import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { markOf, ordinalOf } from '../enumerator.ts';
import { isIndicatorLine, splitIndicatorLine } from '../indicator/line.ts';
import { splitIndicatorRun } from '../indicator/run.ts';
import { HAN, LETTERS } from '../letters/script.ts';
import { LABELS, oneOf, perLexicon, WORDS } from '../lexicon.ts';
import { isCostLabel } from '../value/cost.ts';
import { lastValue } from '../value/run.ts';
import { isWholeTitle } from './aim-title.ts';
import { isFormTitle, isFormWord } from './form-word.ts';
import { besideOffice } from './office-label.ts';

/** A label word with its number or title (番号付きの見出し語): 基本目標-1, 施策3, 主要施策 結婚の希望をかなえる. */
export interface Label {
  readonly role: 'goal' | 'policy';
  /** The words as printed, number included. */
  readonly term: string;
  /** The label word alone. */
  readonly word: string;
  readonly ordinal: number | null;
  /** The style of its number where others may go on counting without the word: 1 of 基本目標 1. */
  readonly counts: string | null;
  /** What follows on the same line. */
  readonly rest: Mapped | null;
}

// 2, 2-1, 2-(1), Ⅱ-1, ①-2, B-1, E2 (not the year H27), (1), (一), Ⅱ, ①, 三, A, ア, い; not the 一 of 一人
const NUMBER =
  '(?:[A-G]?\\d{1,2}|[A-HⅠ-Ⅻ①-⑳](?=[-－]\\(?\\d))(?:[-－.]\\(?\\d{1,2}\\)?){0,3}(?!\\d)|\\((?:\\d{1,2}|[一二三四五六七八九])\\)|[Ⅰ-Ⅻ①-⑳]|[一二三四五六七八九](?![一-龠])|[A-Hア-オいろはにほ](?=[\\s:】》≫〉>〕\\]]|$)';
// 【しごと】 in front, or one character of a label that stands upright; brackets and signs around the label
const FRONT = `^(?:[${HAN}の]\\s+)?(?:【[^【】\\d]{1,8}】\\s?)?[\\s【《≪〈<〔\\[「~▶►▷■□◆◇●○◎☆★・#-]*`;
const BACK = '[\\s】》≫〉>〕\\].:」-]*';
// 【基本目標-1】title  基本目標 1. title  基本目標一1 (a dash that was recognised as one)  基本目標Ⅱ  施策3:title; not 「基本目標1の達成に」
const numberedLabel = (words: readonly string[]) =>
  new RegExp(
    `${FRONT}((${oneOf(words)})[\\s~]*(?:[-‐–ー−・.]|一(?=\\d))?\\s?(${NUMBER}))(?![のはをにがとでやへ個つ年件・、,~])${BACK}`,
  );
// 目標5 人と文化を育てる, 政策 8 いのちと健康を守る: words that are labels only with a number and a title behind it
const looseLabel = (words: readonly string[]) =>
  new RegExp(
    `${FRONT}((${oneOf(words)})\\s?(${NUMBER}))(?=[\\s:.】》≫〉>〕\\]]+[^\\d\\s△▲→⇒])[\\s】》≫〉>〕\\].:」]*`,
  );
// 施策( ) 企業立地の促進, 基本目標■ 安心して…: the number was lost
const LOST = '\\(\\s?\\)\\s*|[■□〓]\\s+';
// 主要施策 結婚の希望をかなえる, 戦略の柱:もりとみず, 【基本目標】人の流れをつくる, 基本目標(成果指標、2020年) 仕事をつくる
const titledLabel = (words: readonly string[]) =>
  new RegExp(
    `${FRONT}((${oneOf(words)}))(?:\\([^()]{0,12}指標[^()]{0,12}\\))?(?:[】》≫〉>〕\\]]\\s*|\\s*:\\s*|\\s+|${LOST})(?=[「『"“]?[${LETTERS}A-Z])`,
  );

const PATTERNS = perLexicon(() => {
  const roles = ['goal', 'policy'] as const;
  const numbered = roles.flatMap((role) => [
    { role, pattern: numberedLabel(LABELS[role].numbered), sort: 'numbered' },
    { role, pattern: looseLabel(LABELS[role].loose), sort: 'loose' },
  ]);
  const titled = roles.map((role) => ({
    role,
    pattern: titledLabel(LABELS[role].titled),
    sort: 'titled',
  }));
  return [...numbered, ...titled];
});

/** Titles behind a label without number are no longer than this: whatever is, is a sentence or a table. */
const MAX_TITLE = 40;
// 転入者数(累計)12,000人
const ENDS_IN_FIGURE = /[^\d\s-]\d[\d,.]*[^\d\s()]{1,4}$/;
const endsInFigure = (rest: Mapped): boolean =>
  lastValue(rest) !== null || ENDS_IN_FIGURE.test(rest.text);

// 【目標2】 転出超過数 118人⇒60人 …
const BRACKETED = /^[【[(〔<][^【】[\]()〔〕<>]{1,10}[】\])〕>]/;

/** Whether words are an indicator with its values, its name in one word: no title stands in front of it. */
const isAim = (rest: Mapped): boolean => {
  const [first] = splitIndicatorRun(rest);
  return (
    first !== undefined && isIndicatorLine(first) && !/\s/.test(splitIndicatorLine(first).name.text)
  );
};

/** So many figures behind a title are of rows that lost their table. */
const ROWS = 3;
const FIGURE = /\s\d[\d,.]*(?=\s|$)/g;

/** Whether a title and rows of figures follow: 医療提供体制の確保 306 医師数 人 248.6 …. */
function headsRows(text: string): boolean {
  const figures = matchesIn(text, FIGURE);
  return figures.length >= ROWS && isWholeTitle(text.slice(0, figures[0]?.index));
}

// 基本政策 A B C D E: the heading of a table that counts grades
const GRADES_AHEAD = /^[A-E](?:\s|$)/;

// 施策の体系: what is said about policies, not the title of one
const PARTICLE = /^(?:の|と|に|を|は|が|へ|や|も|・|及び|ごと|別)/;

// 施策19「都市基盤整備」では、4事業を評価した。: a sentence about a policy
const SPEAKS_OF =
  /^[「『][^「」『』。]{2,40}[」』](?:では|に(?:は|ついて|おいて)|[はのをがも])[^。]{4,200}。/;

const DECLARED = perLexicon(() => new Set([...LABELS.goal.declared, ...LABELS.policy.declared]));
const isDeclared = (word: string): boolean => DECLARED().has(word);

/** Whether words behind a label without number can be the title that it announces. */
function isTitle({ text }: Mapped): boolean {
  if (text.length < 2 || text.length > MAX_TITLE || /[。:|→⇒]/.test(text)) return false;
  if (PARTICLE.test(text) && !WORDS.kanaWords.some((word) => text.startsWith(word))) return false;
  // 施策 掲載頁: two columns of a list
  if (isCostLabel(text) || WORDS.pageColumns.includes(text)) return false;
  return !text.split(/\s+/).some((word) => isFormWord(word) || isDeclared(word));
}

// 2 and 1 of 2-(1), E and 2 of E2
const chainOf = (number: string) => number.replace(/[()]/g, '').split(/[-－.]|(?<=[A-G])(?=\d)/);

/** The goal or policy that a text names by a label word in front, or null. */
export function labelOf(content: Mapped): Label | null {
  for (const { role, pattern, sort } of PATTERNS()) {
    const match = pattern.exec(content.text);
    if (!match) continue;
    const rest = trim(slice(content, match[0].length));
    if (SPEAKS_OF.test(rest.text)) continue;
    if (GRADES_AHEAD.test(match[3] ?? '') && GRADES_AHEAD.test(rest.text)) return null;
    if (sort === 'titled' && (!isTitle(rest) || isIndicatorLine(rest))) continue;
    // 【目標1】市内就業者数 24,500人 is the aim of a goal, not the goal
    if (sort !== 'numbered' && endsInFigure(rest) && !headsRows(rest.text)) continue;
    if (sort !== 'numbered' && BRACKETED.test(content.text) && isAim(rest)) continue;
    // 施策 3 進捗状況: what a form numbers there is no policy
    const [first] = /^\S*/.exec(besideOffice(rest)?.title.text ?? rest.text) as RegExpExecArray;
    if (role === 'policy' && first.length > 0 && isFormTitle(first)) continue;
    const [, term, word, number] = match as unknown as [string, string, string, string?];
    const chain = number ? chainOf(number) : [];
    return {
      // 政策分野1-1 is the first below 政策分野1
      role: chain.length > 1 ? 'policy' : role,
      term,
      word,
      // 施策2-1 is the first of goal 2
      ordinal: chain.length > 0 ? ordinalOf(chain.at(-1) as string) : null,
      counts: chain.length === 1 ? (markOf(`${number} x`)?.mark.style ?? null) : null,
      rest: rest.text.length > 0 ? rest : null,
    };
  }
  return null;
}
