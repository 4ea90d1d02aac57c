import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { WORDS } from '../../language/lexicon.ts';
import { isCostLabel } from '../../language/value/cost.ts';
import { tokensOf } from '../../language/value/run.ts';
import { lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

/** A page in one line is as long. */
const MIN_LINE = 160;
const LEAST_ROWS = 3;
const LEAST_COSTS = 3;
const MIN_NAME = 4;
const MAX_NAME = 40;
/** A name runs over so many lines of its cell. */
const MAX_WORDS = 3;

// No 単位事業名 1, 番号 事業名 1: what heads the numbers and the names, and the first number
const HEAD = /(?<=^|\s)(?:No\.?|番号)\s+[^\s\d]{0,6}(事業(?:名|の名称|名称))\s+(?=1\s)/;
// 1,200,000, 0, -, 61.2%
const FIGURE = /^(?:[△▲-]?\d[\d,.]*[^\s\d]{0,3}|[-―－–])$/;
// 平成28年度, R5, うち県費: headings of columns and of further rows
const OTHER = /^(?:(?:平成|令和|昭和|[MTSHR])\s?\d|20\d\d|うち)|^(?:計|内訳|備考)$/;

const isCost = (word: string): boolean => isCostLabel(word.replace(/^うち/, ''));

/** Whether a word can stand in the name of a project. */
const isOfName = (word: string): boolean =>
  !FIGURE.test(word) &&
  !OTHER.test(word) &&
  !isCost(word) &&
  !WORDS.sums.includes(word) &&
  !/[。:]/.test(word);

interface Row {
  readonly number: Mapped;
  readonly name: Mapped;
}

/** The names behind numbers that count from 1 on; a number without a name ends them. */
function rowsIn(words: Mapped): Row[] {
  const tokens = tokensOf(words.text);
  const at = (i: number): Mapped => {
    const { start, token } = tokens[i] as (typeof tokens)[number];
    return slice(words, start, start + token.length);
  };
  const rows: Row[] = [];
  for (let i = 0; i < tokens.length - 1; i++) {
    if (tokens[i]?.token !== String(rows.length + 1)) continue;
    let end = i + 1;
    while (end < tokens.length && isOfName(tokens[end]?.token ?? '')) end++;
    const parts = Array.from({ length: end - i - 1 }, (_, k) => at(i + 1 + k));
    const name = parts.length > 0 ? join(parts, lineGlue) : null;
    if (!name || parts.length > MAX_WORDS || name.text.length < MIN_NAME) break;
    if (name.text.length > MAX_NAME) break;
    rows.push({ number: at(i), name });
    i = end - 1;
  }
  return rows;
}

/** The text in front of a list and its rows; null for other lines. */
function listIn(line: Line): readonly Line[] | null {
  if (line.content.text.length < MIN_LINE || !isText(line)) return null;
  const words = lineText(line);
  const head = HEAD.exec(words.text);
  if (!head) return null;
  const from = head.index + head[0].length;
  const rest = slice(words, from);
  const costs = tokensOf(rest.text).filter(({ token }) => isCost(token)).length;
  const rows = costs >= LEAST_COSTS ? rowsIn(rest) : [];
  if (rows.length < LEAST_ROWS) return null;
  const label = head[1] as string;
  const at = head.index + head[0].indexOf(label);
  const sign = slice(words, head.index, head.index + (/^\S+/.exec(head[0])?.[0].length ?? 0));
  const before = trim(slice(words, 0, head.index));
  return [
    ...(before.text === '' ? [] : [{ ...line, content: before }]),
    lineOfCells(line, [sign, slice(words, at, at + label.length)]),
    ...rows.map(({ number, name }) => lineOfCells(line, [number, name])),
  ];
}

/**
 * Tables of projects with what each costs, year by year, that came in as one line (事業費の総括表): names stand behind numbers that count on,
 * between figures whose rows nobody can tell.
 */
export const cutCostLists = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => listIn(line) ?? [line]);
