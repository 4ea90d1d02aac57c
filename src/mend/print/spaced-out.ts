import { join, type Mapped, slice, split, trim, without } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, isColumnWord } from '../../language/column/heading.ts';
import { readGrade } from '../../language/grade/grade.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { HAN, HIRAGANA, KATAKANA } from '../../language/letters/script.ts';
import { LABELS, oneOf, perLexicon, VALUES, WORDS } from '../../language/lexicon.ts';
import { isValue } from '../../language/value/run.ts';
import { closeUpWords, setApart } from '../line/set-apart.ts';

// 基 本 目 標 ２: four characters in a row that stand alone
const SPACED = /(?:^|\s)(?:\S\s){3}/;
// lines whose cells are divided already
const DIVIDED = /[\t|]/;
const WIDE = /\s{2,}/g;
const LEAST = 3;
/** So many of a text's words are single characters where they were spaced out. */
const SHARE = 0.6;

// 12, 3.5, ―
const FIGURE = /^(?:[\d,.]+|[―─－—-])$/;

// 高 ・ 中 ・ 低: what a form offers to choose from, a word between two points
const CHOICES = /(?:^|\s)\S+ [・/] \S+ [・/] \S+(?:\s|$)/;

/** Whether words are a label and the grades of several years: 評価 A A B A. */
const areGrades = ([label = '', ...grades]: readonly string[]): boolean =>
  readGradeLabel(label) !== null && grades.every((grade) => readGrade(grade, []) !== null);

/** Whether words are a column of units on one line: 単位 人 件 % 人. */
const areUnits = ([label = '', ...units]: readonly string[]): boolean =>
  columnRole(label) === 'unit' && units.every((unit) => VALUES.units.includes(unit));

// ①: the number in front of a name
const NUMBER = /^[①-⑳]$/;

/** Whether all words of one character are grades or dashes, one for each of several aspects or years: A B B B 継続, ① 学力の向上 A A -. */
function areMarks(tokens: readonly string[]): boolean {
  const own = NUMBER.test(tokens[0] ?? '') ? tokens.slice(1) : tokens;
  const single = own.filter((token) => token.length === 1 && !FIGURE.test(token));
  return single.length >= LEAST && single.every((token) => readGrade(token, []) !== null);
}

/** Without the blanks between characters, where most of a text's words are single characters. */
function closedUp(words: Mapped): Mapped {
  const tokens = words.text.split(' ');
  // 2 人: a unit is of its figure; 令和 2 年 3 月 is a date
  const isUnit = (token: string, i: number) =>
    FIGURE.test(tokens[i - 1] ?? '') && VALUES.units.includes(token) && !/[年月日]/.test(token);
  const letters = tokens.filter((token, i) => !FIGURE.test(token) && !isUnit(token, i));
  const single = letters.filter((token) => token.length === 1).length;
  // more figures than characters are the cells of a row
  const figures = tokens.length - letters.length;
  const apart = single >= letters.length * SHARE && single >= figures;
  if (
    tokens.length < LEAST ||
    !apart ||
    CHOICES.test(words.text) ||
    areGrades(tokens) ||
    areUnits(tokens) ||
    areMarks(tokens)
  )
    return words;
  const cut = valuesAt(tokens);
  if (cut === null) return betweenHeadings(without(words, / /g));
  return join([without(slice(words, 0, cut), / /g), closedUp(slice(words, cut))], ' ');
}

/** Where the values behind the spaced-out name of a measure begin, or the column word behind a time in brackets: 定 員 数 | 1,955人; ( R 元 ) | 目標値. */
function valuesAt(tokens: readonly string[]): number | null {
  let front = '';
  let at = 0;
  for (const [i, token] of tokens.entries()) {
    const isValueToken = i >= LEAST && /^(?:\d|[△▲]\d|[―－]$)/.test(token);
    if (isValueToken && endsAsMeasure(front)) return at;
    if (i > 0 && front.endsWith(')') && token.length > 1 && isColumnWord(token)) return at;
    front += token;
    at += token.length + 1;
  }
  return null;
}

/** Words that head columns, the longest first. */
const HEADINGS = perLexicon(() => {
  const words = [...Object.values(VALUES.columns).flat(), ...WORDS.otherColumns];
  return oneOf(words.filter((word) => word.length > 1));
});

/** The headings of several columns that were closed up into one, with a blank between them: 数値目標 基準値 目標値. */
function betweenHeadings(words: Mapped): Mapped {
  if (!new RegExp(`^(?:${HEADINGS()}){2,8}$`).test(words.text)) return words;
  const found = [...words.text.matchAll(new RegExp(HEADINGS(), 'g'))];
  return join(
    found.map(({ 0: word, index }) => slice(words, index, index + word.length)),
    ' ',
  );
}

// プログラム数9件(R2), 受入校数―: the value that stands one blank behind the last character of a name
const NAME_THEN_VALUE = new RegExp(
  `^.*[${HAN}${HIRAGANA}${KATAKANA}](?=\\s?(?:[△▲-]?\\d[\\d,.]*[^\\d\\s()]{1,6}(?:\\([^()]{1,12}\\))?|[―─－])$)`,
);

/** The first cell of a row as name and value, where another value stands behind it and just one blank did between them. */
function partedValue(words: Mapped, i: number, parts: readonly Mapped[]): Mapped[] {
  const others = parts.slice(1).filter(({ text }) => text.length > 0);
  const isRow = i === 0 && others.length > 0 && others.every(({ text }) => isValue(text));
  const length = isRow ? NAME_THEN_VALUE.exec(words.text)?.[0].length : undefined;
  if (length === undefined) return [words];
  const value = trim(slice(words, length));
  return isValue(value.text) ? [slice(words, 0, length), value] : [words];
}

/** A label word whose characters were set apart: 施  策 12, 基本 目標 Ⅲ. */
const SPACED_LABELS = perLexicon(() => {
  const { goal, policy } = LABELS;
  const words = [goal, policy].flatMap(({ numbered, titled, declared }) => [
    ...numbered,
    ...titled,
    ...declared,
  ]);
  const short = words.filter((word) => /^[^\s()]{2,8}$/.test(word));
  return setApart(short, /[\s【《<〔[「]/, /(?=[\s\d:】》>〕\]」Ⅰ-Ⅻ①-⑳]|$)/y);
});

/** Closes up lines whose characters were spaced out (字間の空いた行); wider blanks still divide their cells. */
export function closeUpLines(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => {
    const { content, cells, blank } = line;
    if (blank || cells !== null || DIVIDED.test(content.text)) return line;
    if (!SPACED.test(content.text))
      return { ...line, content: closeUpWords(content, SPACED_LABELS()) };
    const front = content.text.length - content.text.trimStart().length;
    const parts = split(slice(content, front), WIDE).map(closedUp).flatMap(partedValue);
    return {
      ...line,
      content: closeUpWords(join([slice(content, 0, front), join(parts, '  ')]), SPACED_LABELS()),
    };
  });
}
