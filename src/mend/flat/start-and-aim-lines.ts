import { emptyAt, type Mapped, saying } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { isTime } from '../../language/time/time-word.ts';
import { HAS_FIGURE, HAS_UNIT, isValue } from '../../language/value/run.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

const MIN_NAME = 3;
const MAX_NAME = 40;
/** So many rows one behind the other are a table. */
const LEAST_ROWS = 2;
const LINES = 3;
/** The words that head a table stand in so many lines above it. */
const MOST_ABOVE = 40;
// 3,120 人(2014 年): a start with its year
const STARTED = /^[^()]{1,16}\(([^()]{2,12})\)$/;
/** A look ahead that spares most documents the search. */
const START_AHEAD = /^\s*\d[^()]{0,14}\((?:[MTSHR平令昭元]|\d)[^()]{1,10}\)\s*$/;
// 人 of 3,100 人以上, 人 of 14.2 万人(2014 年)
const AROUND = /\([^()]*\)|[\d,.\s△▲約兆億万千百]|以上|以下|未満|程度/g;
const unitOf = (text: string): string => text.replace(AROUND, '');

const isName = (words: Mapped): boolean =>
  words.text.length >= MIN_NAME &&
  words.text.length <= MAX_NAME &&
  !/[。→⇒\s]/.test(words.text) &&
  markOf(words.text) === null &&
  captionOf(words) === null &&
  !isFormWord(words.text) &&
  !isValue(words.text) &&
  canNameMeasure(words.text);

const isFigure = (text: string): boolean =>
  isValue(text) && HAS_FIGURE.test(text) && HAS_UNIT.test(text) && !isTime(text);

/** A name, its start with its year below it, and below that its aim, without year and in the same unit. */
function rowAt(lines: readonly Line[], at: number): readonly [Mapped, Mapped, Mapped] | null {
  const own = lines.slice(at, at + LINES);
  if (own.length < LINES || !own.every(isText)) return null;
  const [name, start, aim] = own.map(lineText) as [Mapped, Mapped, Mapped];
  const year = STARTED.exec(start.text)?.[1]?.replace(/\s+/g, '') ?? '';
  if (!isTime(year) || !isFigure(start.text.slice(0, start.text.indexOf('(')).trim())) return null;
  if (aim.text.includes('(') || !isFigure(aim.text)) return null;
  const unit = unitOf(start.text);
  return unit !== '' && unit === unitOf(aim.text) && isName(name) ? [name, start, aim] : null;
}

/** Whether the lines above speak of aims and of nothing that was reached: the second figure may be either. */
function aimsAbove(lines: readonly Line[], at: number): boolean {
  const above = lines.slice(Math.max(0, at - MOST_ABOVE), at);
  const words = above.map(({ content }) => content.text.trim()).join('');
  return words.includes('目標') && !words.includes('実績');
}

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const rows: (readonly Mapped[])[] = [];
  for (let row = rowAt(lines, at); row; row = rowAt(lines, at + rows.length * LINES))
    rows.push(row);
  if (rows.length < LEAST_ROWS || !aimsAbove(lines, at)) return null;
  const like = lines[at] as Line;
  const none = emptyAt(rows[0]?.[0] as Mapped);
  const head = lineOfCells(like, [none, saying(none, '基準値'), saying(none, '目標値')]);
  const table = rows.map((row, i) => lineOfCells(lines[at + i * LINES] as Line, row));
  return { lines: [head, ...table, blankBehind(like)], count: rows.length * LINES };
}

/**
 * Rows of a table that came in a cell a line, what heads their columns torn (1行1欄の表): a name, a start with its year, an aim in
 * the same unit, several times in turn. What other lines hold of the table stays as it was.
 */
export const mendStartsAndAims = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ content }) => START_AHEAD.test(content.text)).length >= LEAST_ROWS
    ? mendForms(lines, mendedAt)
    : lines;
