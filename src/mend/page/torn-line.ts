import { join, slice, without } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isCaptionWord } from '../../language/heading/caption.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { boundLength } from '../../language/value/word.ts';
import { isText, lineText } from '../line/text.ts';

// 38億6, | 000万円(H28), 2,10 | 0人: torn behind a comma
const DIGITS = /\d,(\d{0,2})$/;
const MORE = /^\d{1,3}(?!\d)/;
const GROUP = 3;
// 10件(R5、累 | 計)
const OPEN = /\d[^\d\s()]{0,6}\([^()]{1,12}$/;
const CLOSES = /^[^()\s]{0,8}\)/;
// 25.0ha | (R5)
const VALUE_END = /\d[\d,.]*\s?[^\d\s(),.:、。]{1,4}$/;
// a line with a name in front; a cell alone may have its time in a cell of its own
const ROW = /\S\s+\S/;
const BRACKET = /^\([^()]{1,12}\)$/;
// 8法 | 人(R5), 85 千 | 個
const UNIT_BEGUN = /\d\s?([^\d\s(),.、。%]{1,3})$/;
const UNIT_END = /^([^\d\s(),.、。]{1,3})(?=[\s(]|$)/;

/** Whether the words that end one line and begin the next are a unit, and the first of them alone are none. */
function tearsUnit(above: string, below: string): boolean {
  const begun = UNIT_BEGUN.exec(above)?.[1];
  const rest = UNIT_END.exec(below)?.[1];
  if (begun === undefined || rest === undefined) return false;
  return !isUnitWord(begun) && isUnitWord(begun + rest);
}

// 31. | 2万m3
const POINT = /\s\d{1,4}\.$/;

/** Whether the digits that end one line lack just those that begin the next. */
function tearsDigits(above: string, below: string): boolean {
  const begun = DIGITS.exec(above)?.[1];
  const rest = MORE.exec(below)?.[0];
  return begun !== undefined && rest !== undefined && begun.length + rest.length === GROUP;
}

// 年3 | 回
const FIGURE_END = /\d$/;

/** Whether the unit of the last figure of a row stands alone on the next line. */
const partsUnit = (above: string, below: string): boolean =>
  ROW.test(above) && FIGURE_END.test(above) && isUnitWord(below);

/** Whether the bound of a row's last value begins the next line, which holds nothing else but brackets: 80% | 以上(未調査). */
function partsBound(above: string, below: string): boolean {
  const length = boundLength(below);
  if (length === 0 || !ROW.test(above) || !/^(?:\([^()]{1,20}\))?$/.test(below.slice(length)))
    return false;
  const last = above.split(/\s+/).at(-1) ?? '';
  return isValue(last + below.slice(0, length));
}

// 3 | 00人, 年4 | 00人: no figure begins with a zero and a digit
const ZEROS = /^0\d/;
// △84 | 人 0人, 4,800 | 千円 6,000: the unit of the one figure of a row, and its other figure
const UNIT_FIRST = /^([^\s\d()]{1,4})\s[△▲]?\d[\d,.]*([^\s\d()]{0,4})$/;
const ONE_FIGURE = /^[^\d]{4,}\s[△▲]?\d[\d,.]*$/;

/** Whether the unit of a row's first figure begins the next line, in front of the second figure, which has the same or none. */
function tearsFirstUnit(above: string, below: string): boolean {
  const [, unit, same] = UNIT_FIRST.exec(below) ?? [];
  return (
    unit !== undefined &&
    isUnitWord(unit) &&
    (same === '' || same === unit) &&
    ONE_FIGURE.test(above)
  );
}

// 重要業績評価指標 | (KPI)
const IN_BRACKETS = /^\([^()\s]{2,12}\)$/;

/** Whether a heading word goes on in brackets on the next line, which head nothing of their own. */
const tearsHeading = (above: string, below: string): boolean =>
  IN_BRACKETS.test(below) &&
  !isTime(below) &&
  isCaptionWord(above.trim()) &&
  isCaptionWord(below.slice(1, -1)) &&
  isCaptionWord(above.trim() + below);

// 38. | 6%: a cell alone, torn at its point
const POINT_ALONE = /^[△▲]?\d{1,4}\.$/;
const TENTHS = /^\d{1,2}/;
// 48億 | 7,000万円
const MULTIPLE_ALONE = /^[△▲]?\d[\d,.]*[兆億]$/;
const LESS = /^\d{1,4}(?:,\d{3})*\s?[億万千]?[^\d\s()]{1,3}(?=[\s(]|$)/;
// 8経営体以 | 上
const BOUND_BEGUN = /\d[^\d\s()]{1,5}以$/;
const BOUND_END = /^[上下内](?=[\s(]|$)/;

/** Whether a cell that has its lines for itself is torn at its point, its multiplier or its bound. */
function tearsCell(above: string, below: string): boolean {
  if (POINT_ALONE.test(above)) {
    const unit = below.replace(TENTHS, '');
    return unit.length < below.length && isUnitWord(unit) && isValue(above + below);
  }
  if (MULTIPLE_ALONE.test(above)) return LESS.test(below) && isValue(above + below);
  return BOUND_BEGUN.test(above) && BOUND_END.test(below);
}

// 5,000 | 人 | (36年度)
const FIGURE_ALONE = /^[△▲]?\d[\d,.]*$/;

/** Whether the unit of a figure stands alone between it and its time. */
const tearsDatedUnit = (above: string, below: string, next: Line | undefined): boolean =>
  FIGURE_ALONE.test(above) &&
  isUnitWord(below) &&
  next !== undefined &&
  BRACKET.test(next.content.text.trim()) &&
  isTime(next.content.text.trim());

// 観光ホームページのアクセス件数 | : 月平均18,500件(H26) ⇒ 月平均30,000件(H31)
const VALUE_BELOW = /^:\s?[^\s\d:]{0,6}\s?\d/;
const NAME_END = new RegExp(`[${LETTERS})]$`);

// a value that goes on in the next line: a look ahead that spares most lines the comparisons
const FIGURE_NEAR_END = /\d.{0,24}$/;

/** Whether a value is torn between two lines: its digits, its unit, the bracket behind it. */
function isTorn(above: string, below: string): boolean {
  if (VALUE_BELOW.test(below)) return NAME_END.test(above);
  if (!FIGURE_NEAR_END.test(above) && !below.startsWith('(') && boundLength(below) === 0)
    return false;
  return (
    tearsDigits(above, below) ||
    (ZEROS.test(below) && ROW.test(above) && FIGURE_END.test(above)) ||
    tearsFirstUnit(above, below) ||
    tearsHeading(above, below) ||
    (POINT.test(above) && /^\d/.test(below)) ||
    (OPEN.test(above) && CLOSES.test(below)) ||
    (ROW.test(above) && VALUE_END.test(above) && BRACKET.test(below) && isTime(below)) ||
    tearsUnit(above, below) ||
    partsUnit(above, below) ||
    tearsCell(above, below) ||
    partsBound(above, below)
  );
}

// 5年後に年3 10人, 5年間で1 20件: a figure without unit behind such words, the rest of it behind a blank
const TORN_WITHIN = /(?:年後に年?|年間で|までに年)\d{1,3}\s\d{1,3}[^\d\s,.~]{1,4}(?=\s|$)/;
// 70% 以上: a bound apart from its value
const BOUND_APART = /\d[%人件社回戸組世帯か所]{1,3}\s(?:以上|以下|未満|以内)(?=\s|$)/;

// 3 億 4,200 万円: a multiplier between two parts of one figure
const PARTED = /\d\s?[兆億万千]\s\d[\d,.]*(?=\s?[万千百]|\s?[^\s\d(),.~]{1,3}(?:\s|$|\())/;

/** A line whose figures hold no blanks around their multipliers. */
function withWholeFigures(line: Line): Line {
  const found = isOpen(line) ? PARTED.exec(line.content.text) : null;
  if (!found) return line;
  const { content } = line;
  const end = found.index + found[0].length;
  const figure = without(slice(content, found.index, end), /\s/g);
  return withWholeFigures({
    ...line,
    content: join([slice(content, 0, found.index), figure, slice(content, end)]),
  });
}

/** A line without the blank inside a figure. */
function withoutTear(line: Line): Line {
  const words = isOpen(line) ? line.content.text.trimEnd() : '';
  const found = TORN_WITHIN.exec(words) ?? BOUND_APART.exec(words);
  if (!found) return line;
  const blank = found.index + found[0].search(/\s/);
  const { content } = line;
  return { ...line, content: join([slice(content, 0, blank), slice(content, blank + 1)]) };
}

const isOpen = (line: Line | undefined): line is Line =>
  line !== undefined && isText(line) && !line.content.text.includes('|');

/** Joins lines between which a value is torn (行末で切れた値). */
export function joinTornLines(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (const [i, line] of lines.map(withoutTear).entries()) {
    const above = out.at(-1);
    const words = isOpen(line) ? lineText(line) : null;
    const ahead = isOpen(above) ? above.content.text.trimEnd() : '';
    const torn =
      words && (isTorn(ahead, words.text) || tearsDatedUnit(ahead, words.text, lines[i + 1]));
    if (torn && isOpen(above)) {
      const front = { ...above.content, text: above.content.text.trimEnd() };
      const content = join([front, words]);
      out[out.length - 1] = { ...above, content, last: line.last ?? line.index };
    } else out.push(line);
  }
  return out.map(withWholeFigures);
}
