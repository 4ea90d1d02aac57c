import type { Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { timesIn } from '../../language/time/era.ts';
import { firstFigure } from '../../language/value/numeral.ts';
import { isValueOrTime } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { isAbsent } from '../../language/value/word.ts';
import { cellsOf } from '../line/part.ts';

// 来訪者数 46万人(R11)[R5:38万人]: square brackets at the end, behind words or a bracket
const SQUARE = /(?<=[^\s[\]])\s?\[([^[\]]{1,24})\]\s*$/;

/** Whether words say the start of a measure: their time and a figure, one value, or that there is none. */
function saysStart(words: string): boolean {
  const when = timesIn(words)[0];
  if (when?.start === 0) return firstFigure(words.slice(when.end)) !== null;
  if (isAbsent(words)) return true;
  // 447人減少抑制 says what is to be done
  const figure = firstFigure(words);
  const unit = figure ? words.slice(figure.end).trim() : '';
  return figure !== null && isValueOrTime(words) && (unit === '' || isUnitWord(unit));
}

/** The text with round brackets for the square ones at its end, each where it stands; the text itself where they hold no start. */
function rounded(content: Mapped): Mapped {
  const found = SQUARE.exec(content.text);
  const inside = found?.[1]?.trim() ?? '';
  if (!found || !/\d/.test(content.text.slice(0, found.index)) || !saysStart(inside))
    return content;
  const from = found.index + found[0].indexOf('[');
  const to = content.text.lastIndexOf(']');
  const { text, marks } = content;
  return {
    text: `${text.slice(0, from)}(${text.slice(from + 1, to)})${text.slice(to + 1)}`,
    marks,
  };
}

/**
 * Writes the start that square brackets hold behind an aim (［］書きの現況値: 来訪者数 46万人(R11年度)［R5年度:38万人］) in round ones, which
 * say the same.
 */
export const roundStarts = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => {
    if (line.blank || !line.content.text.includes('[') || cellsOf(line) !== null) return line;
    const content = rounded(line.content);
    return content === line.content ? line : { ...line, content };
  });
