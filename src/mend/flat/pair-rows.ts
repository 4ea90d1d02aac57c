import { emptyAt, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnHeadingsIn } from '../../language/column/heading.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { isLater } from '../../language/time/dated-pair.ts';
import { timesIn } from '../../language/time/era.ts';
import { isTime } from '../../language/time/time-word.ts';
import { HAS_FIGURE, isValue, tokensOf } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

/** So many rows are no accident. */
const LEAST = 2;
const MAX_NAME = 50;
/** A look ahead that spares most lines the search: R5年度 412 */
const PAIR_AHEAD = /(?:[MTSHR]\s?\d|20\d\d|平成|令和)[^\s]*\s+[△▲]?\d/;
/** A row: name | unit | year | start | year | aim, and what stands behind. */
interface PairRow {
  readonly cells: readonly Mapped[];
  /** Whether a figure stands for the start. */
  readonly whole: boolean;
}

const isFigure = ({ text }: Mapped): boolean =>
  isValue(text) && HAS_FIGURE.test(text) && !isTime(text);
const isYear = ({ text }: Mapped): boolean => isTime(text) && timesIn(text)[0] !== undefined;
const yearOf = ({ text }: Mapped): number => timesIn(text)[0]?.year ?? 0;

/** Where the years of a row and its values stand among its words, the start's first; null where they are not just two. */
function pairsIn(words: readonly Mapped[]) {
  const from = words.findIndex((word) => isYear(word) || isLater(word));
  const [since, start] = [words[from], words[from + 1]];
  if (from < 1 || !since || !start) return null;
  const later = isLater(since);
  const to = later ? from + 1 : from + 2;
  const [due, aim, ...tail] = words.slice(to);
  if ((!later && !isFigure(start)) || !due || !aim) return null;
  if (!isYear(due) || !isFigure(aim) || yearOf(due) <= yearOf(since)) return null;
  // a third year or figure: nobody knows which is the aim
  if (tail.some(isFigure) || (tail[0] && isYear(tail[0]))) return null;
  const values = later ? [emptyAt(since), since, due, aim] : [since, start, due, aim];
  return { from, values, behind: to + 2, whole: !later };
}

function rowOf(line: Line): PairRow | null {
  if (!isText(line) || !PAIR_AHEAD.test(line.content.text)) return null;
  const content = lineText(line);
  if (/[。|→⇒]/.test(content.text)) return null;
  const tokens = tokensOf(content.text);
  const words = tokens.map(({ start, token }) => slice(content, start, start + token.length));
  const pairs = pairsIn(words);
  if (!pairs) return null;
  const { from, values, behind, whole } = pairs;
  const isUnit = from > 1 && isUnitWord((words[from - 1] as Mapped).text);
  const unit = isUnit ? (words[from - 1] as Mapped) : emptyAt(values[0] as Mapped);
  const name = trim(slice(content, 0, tokens[isUnit ? from - 1 : from]?.start));
  if (name.text.length > MAX_NAME || !canNameMeasure(name.text)) return null;
  const tail = tokens[behind] ? [slice(content, tokens[behind].start)] : [];
  return { cells: [name, unit, ...values, ...tail], whole };
}

/** Whether a line heads columns of starts and of aims: 指標 年度 現状値 年度 目標値. */
function headsValues({ content }: Line): boolean {
  const roles = columnHeadingsIn(content.text)?.map(({ heading }) => heading.role) ?? [];
  return roles.includes('baseline') && roles.includes('target');
}

/**
 * Rows whose cells blanks divide, each with the years of its two values beside them (年度と数値の組): 漁獲量 t R4年 412 R10年 500 県調べ.
 */
export function mendPairRows(lines: readonly Line[]): readonly Line[] {
  const found = lines.map(rowOf);
  if (found.every((row) => row === null)) return lines;
  // 推計 2040年 29,812人 2060年 19,377人: without units in front, a heading says that the later is aimed at
  const headed = lines.some(headsValues);
  const rows = found.map((row) => (headed || row?.cells[1]?.text ? row : null));
  if (rows.filter((row) => row?.whole).length < LEAST) return lines;
  return lines.map((line, i) => {
    const row = rows[i];
    return row ? lineOfCells(line, row.cells) : line;
  });
}
