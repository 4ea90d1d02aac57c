import { matchesIn } from '../base/matches.ts';
import type { Grade } from '../forms/strategy.ts';
import { familyOf, markIn } from './grade.ts';
import { GRADES, oneOf } from './lexicon.ts';

/** A grade with its meaning, before its scheme is known. */
export type Explained = Omit<Grade, 'rank'>;

const MARK = '[SA-E][+-]?|[◎○◯〇△×✕①-⑨]';
// A:100%以上 ◎=目標値以上 S…大きく上回る
const PAIR = new RegExp(
  `(?<=^|[\\s、,。(「])(${MARK})(?![A-Za-z\\d])」?\\s*(?::|=|…+|は(?=[^、。]))\\s*`,
  'g',
);
// 目標値以上を◎  10%未満の場合は「C」
const BEHIND = new RegExp(
  `^([^、。]{1,40}?)(の場合は|であれば|れば|を|は)\\s*「?(${MARK})」?(?=$|[とで。])`,
);
// 「順調」,「概ね順調」及び「遅れ」の3段階
const QUOTED = /「[^「」]{1,20}」(?:\s?(?:[、,・]|及び|または|又は|と)?\s?「[^「」]{1,20}」)+/g;
// A、B、C、D  ◎○△×  S・A・B
const BARE = new RegExp(`(?<![A-Za-z\\d])(?:(?:${MARK})\\s?[、,・/]?\\s?){2,}(?=の)`, 'g');
const ENDS = new RegExp(
  `^\\s*(?:の|で|に|により)?\\s*(\\d)?\\s?(?:つの)?(?:${oneOf(GRADES.legendEnds)}|つ)`,
);
const CUE = new RegExp(oneOf(GRADES.legends));
const CIRCLED = '①②③④⑤⑥⑦⑧⑨';
const LEAST = 2;
const MAX_MEANING = 60;
/** A list of grades stands near the word that announces it, in characters. */
const NEAR = 120;

/** Whether words announce the explanation of grades (評価区分, 凡例). */
export function announcesGrades(text: string): boolean {
  return CUE.test(text);
}

/** Grades in order, best first; an empty list where they are no scheme: too few, one twice, marks of several kinds. */
export function schemeOf(grades: readonly Explained[]): Grade[] {
  const families = new Set(grades.map(({ grade }) => familyOf(grade)));
  const names = new Set(grades.map(({ grade }) => grade));
  if (grades.length < LEAST || names.size < grades.length) return [];
  if (families.size > 1) return [];
  const order = families.has('letter')
    ? GRADES.letters
    : families.has('sign')
      ? GRADES.signs
      : [...CIRCLED];
  const places = grades.map(({ grade }) => order.indexOf(grade));
  const falls =
    !families.has('word') && places.every((at, i) => i === 0 || at < (places[i - 1] as number));
  const rises = places.every((at, i) => i === 0 || at > (places[i - 1] as number));
  if (!families.has('word') && !falls && !rises) return [];
  const best = falls ? [...grades].reverse() : grades;
  return best.map((own, i) => ({ ...own, rank: i + 1 }));
}

const meaningOf = (words: string) =>
  words
    .replace(/[\s、,;/「]+$/, '')
    .replace(/^「|」$/g, '')
    .replace(/\s+/g, '')
    .trim();

/** A:…  B:…  C:… one after the other in a text */
function byPairs(text: string): Explained[] {
  const found = matchesIn(text, PAIR);
  return found.map((match, i) => {
    const from = match.index + match[0].length;
    const words = text.slice(from, found[i + 1]?.index ?? from + MAX_MEANING);
    const stop = words.search(i === found.length - 1 ? /[。、\s)」]/ : /。/);
    return {
      grade: match[1] as string,
      meaning: meaningOf(stop < 0 ? words : words.slice(0, stop)),
    };
  });
}

/** 目標値以上を◎、同等を○、未満を△とする */
function byMeanings(text: string): Explained[] {
  return text.split(/[、,]/).flatMap((part) => {
    const match = BEHIND.exec(part.trim());
    if (!match) return [];
    const [, words, joint, grade] = match as unknown as [string, string, string, string];
    // 進んでいれば goes with its verb
    return [{ grade, meaning: meaningOf(joint === 'れば' ? words + joint : words) }];
  });
}

/** The grades of a list that says how many they are, or that they are grades: 「…」「…」の4段階. */
function listed(text: string, pattern: RegExp, read: (list: string) => string[]): Explained[] {
  for (const match of matchesIn(text, pattern)) {
    const end = match.index + match[0].length;
    const ends = ENDS.exec(text.slice(end, end + NEAR));
    const grades = read(match[0]);
    if (!ends || !CUE.test(text.slice(Math.max(0, match.index - NEAR), end + NEAR))) continue;
    if (ends[1] !== undefined && Number(ends[1]) !== grades.length) continue;
    return grades.map((grade) => ({ grade, meaning: '' }));
  }
  return [];
}

const EACH_QUOTED = /「([^「」]+)」/g;
const EACH_MARK = new RegExp(MARK, 'g');

const quotedIn = (list: string) =>
  matchesIn(list, EACH_QUOTED).map((m) => (m[1] as string).replace(/\s+/g, ''));
const marksIn = (list: string) => matchesIn(list, EACH_MARK).map(([mark]) => mark);

/**
 * The schemes (評価区分) that a text explains in its sentences.
 * @param announced whether the heading above announces them
 */
export function legendsIn(text: string, announced = false): Grade[][] {
  const isNear = announced || CUE.test(text);
  const ways = [
    isNear ? byPairs(text) : [],
    isNear ? byMeanings(text) : [],
    ...sentencesOf(text).flatMap((sentence) => [
      listed(sentence, QUOTED, quotedIn),
      listed(sentence, BARE, marksIn),
    ]),
  ];
  return ways.map(schemeOf).filter((scheme) => scheme.length > 0);
}

// several lists may stand in one text: each is found behind the one before it
function sentencesOf(text: string): string[] {
  return text.split('。').filter((sentence) => sentence.length > 0);
}

// A 順調に進んでいる  ◎:目標値以上  B+(80%以上): a line of a legend
const LINE = /^(?:[:=…・-]+|\()?\s*/;

// …着実に  :着実に
const EXPLAINS = /^\s*(?:…|:|=)/;

/** The grade that a line of a legend begins with, and what it means; null for other lines. */
export function legendLine(text: string): Explained | null {
  const mark = markIn(text.trim());
  if (!mark) return null;
  const behind = text.trim().slice(mark.length);
  // numbers begin lists of any kind
  if (familyOf(mark.grade) === 'number' && !EXPLAINS.test(behind)) return null;
  const rest = behind.replace(LINE, '');
  const meaning = rest.replace(/[。)]$/, '').trim();
  if (meaning.length === 0 || meaning.length > MAX_MEANING) return null;
  return { grade: mark.grade, meaning };
}
