import { matchesIn } from '../../base/matches.ts';
import type { Grade } from '../../forms/strategy.ts';
import { GRADES, oneOf } from '../lexicon.ts';
import { countedIn } from './counted.ts';
import { areGrades, type Explained } from './explained.ts';
import { familyOf, markIn, orderOf } from './grade.ts';
import { readGradeLabel } from './label.ts';

/** Usual marks of grades, as a pattern. */
export const MARK = '[SA-E][+-]?|[◎○◯〇△×✕①-⑨]';
/** Marks that are grades where a document says so, as a pattern. */
export const OWN = oneOf([...GRADES.ownSigns, ...GRADES.ownMarks.flat()]);
// A:100%以上 ◎=目標値以上 S…大きく上回る
const PAIR = new RegExp(
  `(?<=^|[\\s、,。:()】「※])(?:(${MARK})(?![A-Za-z\\d])」?\\s*(?::|=|…+|は(?=[^、。]))|(${OWN})\\s?(?::|=|…+))\\s*`,
  'g',
);
// 順調:目標に向かって伸びている 停滞:… : words with their meanings
const WORD_PAIR = /(?<=^|[\s、,。(「※;])([^\s、,。:=()「」※;\d]{2,12})」?\s?[:=]\s?(?=\S)/g;
// 21項目, 12件: how many there are is no meaning
const COUNTED = /^\d+\s?(?:件|項目|指標|施策|事業|個|本)/;
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
const LEAST = 2;
const MAX_MEANING = 60;
/** A list of grades stands near the word that announces it, in characters. */
const NEAR = 120;

/** Whether words announce the explanation of grades (評価区分, 凡例). */
export function announcesGrades(text: string): boolean {
  return CUE.test(text);
}

// 評価の区分, 判定の基準, 凡例
const LEGEND_TITLE =
  /(?:評価|判定|達成度|達成状況|進捗状況|進捗)(?:の)?(?:区分|基準|ランク|段階|目安)|凡例/;

/** Whether a heading says that what stands under it explains grades. */
export function isLegendTitle(title: string): boolean {
  return LEGEND_TITLE.test(title.replace(/\s+/g, ''));
}

/** Grades in order, best first; an empty list where they are no scheme: too few, one twice, marks of several kinds. */
export function schemeOf(grades: readonly Explained[]): Grade[] {
  if (grades.length < LEAST) return [];
  const families = new Set(grades.map(({ grade }) => familyOf(grade)));
  const names = new Set(grades.map(({ grade }) => grade));
  if (names.size < grades.length || families.size > 1) return [];
  if (families.has('word')) return ranked(grades);
  const order = orderOf((grades[0] as Explained).grade);
  const places = grades.map(({ grade }) => order.indexOf(grade));
  // signs of no order are where they stand; marks of another list are no scheme with these
  if (!families.has('sign') && places.includes(-1)) return [];
  const known = places.filter((at) => at >= 0);
  const falls =
    known.length > 1 && known.every((at, i) => i === 0 || at < (known[i - 1] as number));
  const rises = known.every((at, i) => i === 0 || at > (known[i - 1] as number));
  if (!falls && !rises) return [];
  return ranked(falls ? [...grades].reverse() : grades);
}

const ranked = (best: readonly Explained[]): Grade[] =>
  best.map((own, i) => ({ ...own, rank: i + 1 }));

const meaningOf = (words: string) =>
  words
    .replace(/[\s、,;/「]+$/, '')
    .replace(/^「|」$/g, '')
    .replace(/\s+/g, '')
    .trim();

/** Marks or words, each with what stands behind it up to the next. */
function explained(text: string, found: readonly RegExpExecArray[]): Explained[] {
  return found.map((match, i) => {
    const from = match.index + match[0].length;
    const words = text.slice(from, found[i + 1]?.index ?? from + MAX_MEANING);
    const stop = words.search(i === found.length - 1 ? /[。、\s)」]/ : /。/);
    return {
      grade: (match[1] ?? match[2]) as string,
      meaning: meaningOf(stop < 0 ? words : words.slice(0, stop)),
    };
  });
}

/** A:…  B:…  C:… one after the other in a text; what they mean tells where no word announces them. */
function byPairs(text: string, printed: string, isNear: boolean): Explained[] {
  const pairs = explained(text, matchesIn(text, PAIR));
  // a blank between letters may be all that divides a mark from the meaning before it
  const apart = printed === text ? pairs : explained(printed, matchesIn(printed, PAIR));
  const found = apart.length > pairs.length ? apart : pairs;
  const telling = found.filter(({ meaning }) => GRADED.test(meaning));
  return isNear || telling.length > LEAST ? found : [];
}

// 目標達成, 順調, 80%以上100%未満: meanings of grades
const GRADED = /達成|順調|遅れ|目標|計画|(?:\d[%割])(?:以上|未満)|向上|悪化/;

/** 順調:…  停滞:…  後退:… one after the other in a text */
function byWords(text: string): Explained[] {
  const found = explained(
    text,
    matchesIn(text, WORD_PAIR).filter((match) => readGradeLabel(match[1] as string) === null),
  );
  const grades = found.filter(({ meaning }) => meaning.length > 0 && !COUNTED.test(meaning));
  return areGrades(grades) ? grades : [];
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
 * @param printed the text with the blanks that it was printed with
 */
export function legendsIn(text: string, announced = false, printed = text): Grade[][] {
  const isNear = announced || CUE.test(text);
  const ways = [
    byPairs(text, printed, isNear),
    isNear ? byWords(printed) : [],
    isNear ? byMeanings(text) : [],
    countedIn(printed),
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

// 順調:目標どおり  「達成」…目標値以上
const WORD_LINE = /^「?([^\s、,。:=…()「」※;\d]{2,12})」?\s?(?::|=|…+)\s?/;
// 19件(45.2%) behind a meaning
const COUNT_END = /\s+\d+\s?(?:件|項目|指標|施策|事業)?\s*(?:\([\d.%\s]+\))?$/;

/**
 * The grade that a line of a legend begins with, and what it means; null for other lines.
 * @param titled whether the heading above says that grades are explained here and nothing else
 */
export function legendLine(text: string, titled = false): Explained | null {
  const line = text.trim().replace(/^※\s?/, '').replace(COUNT_END, '');
  const mark = markIn(line);
  const word = mark ? null : WORD_LINE.exec(line);
  // A:80%以上 B:60%以上: a line of several
  if ((!mark && !word) || matchesIn(line, PAIR).length > 1) return null;
  const behind = line.slice(mark?.length ?? word?.[0].length);
  if (mark && needsSign(mark.grade, titled) && !EXPLAINS.test(line.slice(mark.grade.length)))
    return null;
  const rest = behind.replace(LINE, '');
  const meaning = rest.replace(/[。)]$/, '').trim();
  if (meaning.length === 0 || meaning.length > MAX_MEANING || COUNTED.test(meaning)) return null;
  return { grade: mark?.grade ?? (word?.[1] as string), meaning };
}

/** Whether a line that begins with the mark may be one of any list, unless a sign explains it: numbers, and letters elsewhere. */
const needsSign = (grade: string, titled: boolean): boolean =>
  familyOf(grade) === 'number' || /\d/.test(grade) || (familyOf(grade) === 'own' && !titled);

/** The scheme that lines of a legend make; an empty list where they are none. */
export function schemeOfLines(lines: readonly Explained[]): Grade[] {
  const scheme = schemeOf(lines);
  const areWords = scheme.some(({ grade }) => familyOf(grade) === 'word');
  return areWords && !areGrades(scheme) ? [] : scheme;
}

const LEAST_ARROWS = 3;

/** Whether lines explain arrows (↑:中間目標に達した): so many need no word that announces them. */
export function isOfArrows(lines: readonly Explained[]): boolean {
  const arrows = GRADES.ownMarks.find((marks) => marks.includes('→')) ?? [];
  return lines.length >= LEAST_ARROWS && lines.every(({ grade }) => arrows.includes(grade));
}
