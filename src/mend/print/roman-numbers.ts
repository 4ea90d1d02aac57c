import { join, type Mapped, slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isAimTitle } from '../../language/heading/aim-title.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { LABELS, oneOf, perLexicon } from '../../language/lexicon.ts';

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const SIGNS = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';
const ROMAN = 'VI{0,3}|IV|IX|I{1,3}|XI{0,2}';
// II 人の流れ, 【III】暮らし, IV-2 農業; not Iターン, V字回復, I ターン
const AT_START = new RegExp(
  `^([\\s【《〈<[(「■◆●○◎▼◇□]{0,4})(${ROMAN})(?=[-‐–−]\\s?\\(?\\d|(?:[.、)\\]】》〉>:]\\s?|\\s+)(?!ターン)[「『“]?[${LETTERS}])`,
);
// 基本目標II, 施策 IV
const BEHIND_LABEL = perLexicon(
  () =>
    new RegExp(
      `(?:${oneOf([...LABELS.goal.numbered, ...LABELS.policy.numbered])})[\\s-]?(${ROMAN})(?![A-Za-z])`,
    ),
);
/** So many different numbers in front of lines are an order. */
const LEAST_NUMBERS = 2;

/** Where letters that are a Roman number stand in a text. */
interface Place {
  readonly start: number;
  readonly letters: string;
}

function behindLabel({ text }: Mapped): Place | null {
  const match = BEHIND_LABEL().exec(text);
  const letters = match?.[1];
  if (!match || letters === undefined) return null;
  return { start: match.index + match[0].length - letters.length, letters };
}

function atStart({ text }: Mapped): Place | null {
  const [, front, letters] = AT_START.exec(text) ?? [];
  return front === undefined || letters === undefined ? null : { start: front.length, letters };
}

/** What stands behind a number: alone, a title of aims tells that it is one. */
const behind = ({ text }: Mapped, { start, letters }: Place): string =>
  text.slice(start + letters.length).replace(/^[\s.、)\]】》〉>:]+/, '');

const signOf = (letters: string): string => SIGNS[ROMANS.indexOf(letters)] ?? letters;

function numbered(words: Mapped, place: Place | null): Mapped {
  if (!place) return words;
  const { start, letters } = place;
  const { marks } = slice(words, start, start + 1);
  const parts = [
    slice(words, 0, start),
    { text: signOf(letters), marks },
    slice(words, start + letters.length),
  ];
  return join(parts.filter(({ text }) => text.length > 0));
}

const MAY_HOLD = /[IVX]/;

/**
 * Roman numbers that are written with Latin letters (英字のローマ数字: 基本目標II, IV 暮らしを守る), as the signs that they stand for. In front of
 * a line they are numbers where others stand so too, or in front of a title.
 */
export function readRomans(lines: readonly Line[]): readonly Line[] {
  const textsOf = ({ content, cells }: Line) => cells ?? [content];
  const starts = new Set(
    lines
      .filter(({ content }) => MAY_HOLD.test(content.text))
      .flatMap((line) => textsOf(line).flatMap((words) => atStart(words)?.letters ?? [])),
  );
  const areNumbers = starts.size >= LEAST_NUMBERS && (starts.has('I') || starts.has('II'));
  const read = (words: Mapped): Mapped => {
    const first = atStart(words);
    const isNumber = first !== null && (areNumbers || isAimTitle(behind(words, first)));
    return numbered(words, behindLabel(words) ?? (isNumber ? first : null));
  };
  return lines.map((line) => {
    if (line.blank || !MAY_HOLD.test(line.content.text)) return line;
    const cells = line.cells?.map(read) ?? null;
    return { ...line, content: read(line.content), cells };
  });
}
