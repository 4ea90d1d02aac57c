import type { Grade } from '../../forms/strategy.ts';
import { HAN, LETTERS as LETTERS_OF_WORDS } from '../letters/script.ts';
import { GRADES, oneOf, perLexicon } from '../lexicon.ts';

/** A grade as it stands in a cell or behind a label (評価・進捗区分). */
export interface GradeRead {
  readonly grade: string;
  /** Words behind a mark, or the scheme's words for it. */
  readonly gradeText: string | null;
  /** Place in the document's own scheme, 1 is best; null without one. */
  readonly rank: number | null;
}

/** The grade schemes that a document explains. */
export type Schemes = readonly (readonly Grade[])[];

/** Kinds of grade: a scheme uses one. */
export type Family = 'letter' | 'sign' | 'number' | 'own' | 'word';

const LETTERS = new Set(GRADES.letters);
const SIGNS = new Set(GRADES.signs);
const OWN_SIGNS = new Set(GRADES.ownSigns);
const OWN_MARKS = new Set(GRADES.ownMarks.flat());
const WORDS = perLexicon(() => new Set(GRADES.words));

// ◯ for ○, ✕ for ×: signs that look the same
const LOOKALIKES: Readonly<Record<string, string>> = { '◯': '○', 〇: '○', '✕': '×', '✖': '×' };
// ①: a grade of a scheme only, else a number
const CIRCLED = /^[①-⑳]$/;
const CIRCLED_MARKS = '①②③④⑤⑥⑦⑧⑨';
// S A B+ ◎: a mark, with what may follow it
const MARK = new RegExp(
  `^([SA-E][+-]?|[◎○◯〇△×✕✖①-⑨]|${oneOf([...GRADES.ownSigns, ...GRADES.ownMarks.flat()])})(?![A-Za-z\\d%+-])\\s*([:=]?)\\s*`,
);
// アイウ, 雨水: letters that go on are words
const GOES_ON = /^[ァ-ヶーa-z.,]/;
const LETTER = new RegExp(`^[${LETTERS_OF_WORDS}]`);
const IS_WORD = new RegExp(`^[${HAN}]`);
// (※1) (A※1) ※2 behind a grade
const FOOTNOTE = /\s*(?:\([^()]{0,6}※[^()]{0,4}\)|※\d{0,2})\s*$/;
// (41項目中28項目) behind a word
const BRACKETED = /\s*\([^()]*\)\s*$/;
const MAX_WORDS = 40;

const plain = (text: string) => LOOKALIKES[text] ?? text;

/** The kind of a grade's mark. */
export function familyOf(grade: string): Family {
  if (LETTERS.has(grade)) return 'letter';
  if (SIGNS.has(grade) || OWN_SIGNS.has(grade)) return 'sign';
  if (OWN_MARKS.has(grade)) return 'own';
  return CIRCLED.test(grade) ? 'number' : 'word';
}

/** The marks of a grade's kind, best first; those of no order (☆ beside ○) are not among them. */
export function orderOf(grade: string): readonly string[] {
  const family = familyOf(grade);
  if (family === 'letter') return GRADES.letters;
  if (family === 'sign') return GRADES.signs;
  if (family === 'number') return [...CIRCLED_MARKS];
  return GRADES.ownMarks.find((marks) => marks.includes(grade)) ?? [];
}

/** The mark that a text begins with and the length it takes; null where it begins with none. */
export function markIn(text: string): { readonly grade: string; readonly length: number } | null {
  const match = MARK.exec(text);
  if (!match) return null;
  const grade = plain(match[1] as string);
  const rest = text.slice(grade.length);
  if (OWN_MARKS.has(grade) && (GOES_ON.test(rest) || (IS_WORD.test(grade) && LETTER.test(rest))))
    return null;
  return { grade, length: match[0].length };
}

/** Whether a text is a mark and nothing else, of any kind but figures: A, ◎, ①, ア, ↗. */
export function isLoneMark(text: string): boolean {
  return markIn(text)?.length === text.length && !/\d/.test(text);
}

/** Whether a word is a grade without a scheme that says so: 順調, 達成. */
export function isUsualWord(word: string): boolean {
  return WORDS().has(word);
}

/** Whether a mark is a grade without a scheme that says so: A, ◎, but not ①, ア, ☆. */
function isUsual(grade: string): boolean {
  return LETTERS.has(grade) || SIGNS.has(grade);
}

// 評価できない, 実績が確定していない: a mark that says so is no grade
const UNJUDGED =
  /(?:評価|判定|測定|把握|比較)(?:が|を)?(?:でき|し)(?:ない|なかった)|(?:未確定|確定していない|対象外|判定不能|評価不能)/;

/** The scheme's entry for a grade; null where no scheme has it. */
function entryIn(schemes: Schemes, grade: string): Grade | null {
  for (const scheme of schemes) {
    const found = scheme.find((own) => own.grade === grade);
    if (found) return found;
  }
  return null;
}

/** Whether a grade may be one: of the document's own scheme, or, where none uses its kind of mark, of a usual one. */
function isKnown(grade: string, schemes: Schemes): boolean {
  if (entryIn(schemes, grade)) return true;
  const family = familyOf(grade);
  if (schemes.some((scheme) => scheme.some((own) => familyOf(own.grade) === family))) return false;
  return family === 'word' ? WORDS().has(grade) : isUsual(grade);
}

function readMark(words: string, schemes: Schemes): GradeRead | null {
  const mark = markIn(words);
  if (!mark || !isKnown(mark.grade, schemes)) return null;
  const rest = words.slice(mark.length).replace(/。$/, '').trim();
  // A社 is a name
  if (rest.length === 1 || rest.length > MAX_WORDS || /[。\d]/.test(rest)) return null;
  const entry = entryIn(schemes, mark.grade);
  const meaning = entry && entry.meaning.length > 0 ? entry.meaning : null;
  const gradeText = rest.length > 0 ? rest : meaning;
  return { grade: mark.grade, gradeText, rank: entry?.rank ?? null };
}

/** A grade that is a word, or the words that the document's scheme gives a mark. */
function readWord(words: string, schemes: Schemes): GradeRead | null {
  const bare = words.replace(/。$/, '');
  for (const text of bare.includes('(') ? [bare, bare.replace(BRACKETED, '')] : [bare]) {
    const key = text.replace(/\s+/g, '');
    const entry = entryIn(schemes, key);
    if (entry) return { grade: key, gradeText: entry.meaning || null, rank: entry.rank };
    if (isKnown(key, schemes)) return { grade: key, gradeText: null, rank: null };
    const meant = schemes.flat().find(({ meaning }) => meaning.length > 0 && meaning === key);
    if (meant) return { grade: meant.grade, gradeText: meant.meaning, rank: meant.rank };
  }
  return null;
}

/**
 * Reads the grade that a cell holds and nothing else: `C (A※1)` is C, `B 概ね順調`, `達成見込み`. Null where it is none
 * of the document's own scheme, nor of a usual one where the document explains none.
 * @param text folded words
 */
export function readGrade(text: string, schemes: Schemes): GradeRead | null {
  const words = text.trim().replace(FOOTNOTE, '').trim();
  if (words.length === 0 || words.length > MAX_WORDS) return null;
  const read = readMark(words, schemes) ?? readWord(words, schemes);
  const entry = read?.rank == null ? null : entryIn(schemes, read.grade);
  return entry && UNJUDGED.test(entry.meaning) ? null : read;
}

/** Whether a text looks like a grade's mark, though no scheme of the document has it. */
export function looksGraded(text: string): boolean {
  const words = text.trim().replace(FOOTNOTE, '').trim();
  const mark = markIn(words);
  return mark?.length === words.length && isUsual(mark.grade);
}
