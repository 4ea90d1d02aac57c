import { join, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { isUnitHead } from '../../language/indicator/name-words.ts';
import { HAN, HIRAGANA } from '../../language/letters/script.ts';
import { VALUES } from '../../language/lexicon.ts';
import { lineText } from '../line/text.ts';
import { dropUprightLetters } from './upright-letters.ts';

// 事  事業費 …, 概: one character in front of a blank, or alone
const LETTER = new RegExp(`^\\s*[${HAN}${HIRAGANA}()ー・](?=\\s|$)`);
/** So many lines in a row begin with one character where those are a label printed downwards. */
const LEAST = 3;
// 人 24 31: a unit and its figures, no letter of a label; 基 1 介護予防: one in front of a numbered title
const FIGURES = new RegExp(`^\\s*\\S\\s+[\\d△▲―-](?!\\d?\\s+[${HAN}${HIRAGANA}]{3})`);
// 教 室 数: a word whose characters stand apart
const SPACED_OUT = /^\s*\S(?:\s+\S)+\s*$/;
// 動 箇: a letter of the label, and one of a narrow column beside it
const TWO = /^\s*\S\s+\S\s*$/;
const NUMERALS = /^[一二三四五六七八九十]+$/;
/** Of those lines so many hold further words: a column of single characters is no label. */
const LEAST_WORDED = 2;
const UNITS = new Set(VALUES.units);

/** @param inside whether the lines above begin a label */
const letterOf = (line: Line, inside = false): string | null => {
  const { content, cells } = line;
  if (cells !== null || /[\t|]/.test(content.text)) return null;
  const spaced = SPACED_OUT.test(content.text) && !(inside && TWO.test(content.text));
  if (FIGURES.test(content.text) || spaced) return null;
  const found = LETTER.exec(content.text)?.[0];
  return found === undefined || markOf(content.text.trim())?.mark.ordinal != null
    ? null
    : found.trim();
};

/** Lines that begin with one character each. */
interface Run {
  readonly end: number;
  readonly letters: string;
  /** How many of them hold further words. */
  readonly worded: number;
}

/** The run of such lines from `at` on; blank lines part none. */
function runFrom(lines: readonly Line[], at: number): Run {
  let letters = '';
  let end = at;
  let worded = 0;
  for (let i = at; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    const letter = letterOf(line, worded > 0);
    if (letter === null) break;
    letters += letter;
    if (lineText(line).text.length > letter.length) worded++;
    end = i + 1;
  }
  return { end, letters, worded };
}

/** Whether the characters are a label: no numbers, no column of units. */
const isLabel = ({ letters, worded }: Run): boolean =>
  letters.length >= LEAST &&
  worded >= LEAST_WORDED &&
  !NUMERALS.test(letters) &&
  [...letters].some((letter) => !UNITS.has(letter));

/** The line without the character it begins with; blank where nothing else stands on it. */
function without(line: Line): Line {
  const found = LETTER.exec(line.content.text)?.[0];
  if (line.blank || found === undefined) return line;
  const rest = slice(line.content, found.length);
  return trim(rest).text.length > 0
    ? { ...line, content: rest }
    : { ...line, content: slice(rest, 0, 0), blank: true };
}

/**
 * Takes away labels that are printed downwards, one character in front of each line (縦書きの見出し): 事/業/概/要. They
 * name groups of a form and are no words of the lines that they stand before.
 */
export function dropVerticalLabels(lines: readonly Line[]): readonly Line[] {
  return dropLoneLetters(joinPairs(dropLabels(dropUprightLetters(lines))));
}

/** 単 | 位: the two letters of a column's heading, on a line each, as one. */
function joinPairs(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (const line of lines) {
    const above = out.at(-1);
    const lone = (one: Line | undefined) => one?.cells === null && LONE.test(one.content.text);
    // of two letters only: 総/合/評/価 has more
    const isPair = lone(line) && lone(above) && !lone(out.at(-2));
    const word = above && isPair ? join([trim(above.content), lineText(line)]) : null;
    if (above && word && isColumnWord(word.text)) out[out.length - 1] = { ...above, content: word };
    else out.push(line);
  }
  return out;
}

const LONE = new RegExp(`^\\s*[${HAN}${HIRAGANA}]\\s*$`);
/** So many lines may stand between two letters of a label. */
const MOST_BETWEEN = 3;

/** Whether letters hold a word of forms: 指標の推移. */
const holdsFormWord = (letters: string): boolean =>
  [...letters].some(
    (_, i) => isFormWord(letters.slice(i, i + 2)) || isFormWord(letters.slice(i, i + 4)),
  );

/** Labels printed downwards whose letters are lines of their own among the rows beside them: 指/標/の/推/移. */
function dropLoneLetters(lines: readonly Line[]): readonly Line[] {
  const lone = new Set<Line>();
  let run: number[] = [];
  const settle = () => {
    const letters = run.map((at) => (lines[at] as Line).content.text.trim()).join('');
    // 総/合/評/価 announces the grade below it
    if (run.length >= LEAST && readGradeLabel(letters) === null && holdsFormWord(letters))
      for (const at of run) lone.add(lines[at] as Line);
    run = [];
  };
  lines.forEach((line, at) => {
    if (line.cells !== null || !LONE.test(line.content.text)) return;
    // 単位 | 人: a unit, no letter of the label
    const above = lines[at - 1]?.content.text.trim() ?? '';
    if (UNITS.has(line.content.text.trim()) && isUnitHead(above)) return;
    if (at - (run.at(-1) ?? at) > MOST_BETWEEN + 1) settle();
    run.push(at);
  });
  settle();
  return lone.size === 0 ? lines : lines.map((line) => (lone.has(line) ? without(line) : line));
}

function dropLabels(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const run = line.blank ? null : runFrom(lines, at);
    if (run && isLabel(run)) {
      kept.push(...lines.slice(at, run.end).map(without));
      at = run.end;
    } else {
      kept.push(line);
      at++;
    }
  }
  return kept;
}
