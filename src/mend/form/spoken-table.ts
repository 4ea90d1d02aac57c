import { emptyAt, join, type Mapped, saying, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { isExpectedRow, rowKindOf } from '../../language/column/row-label.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import { timesIn } from '../../language/time/era.ts';
import { isAbsent } from '../../language/value/word.ts';
import { blankBehind, cellsOf, lineOfCells } from '../line/part.ts';
import { lineText } from '../line/text.ts';

// 表  以下は、区分 H30年度 R1年度の順。
const ANNOUNCED = /(?:表\s{0,3})?以下は、\s?([^。]{4,120}?)\s?の順(?:です|に記載)?。/g;
const WORD = /\S+/g;
const FIGURE = /^[△▲-]?\d[\d,]{0,14}(?:\.\d{1,4})?[^\d\s]{0,5}$/;
// (記載なし), (データなし)
const NONE = /^\([^()\d]{0,6}なし\)$/;
// <1>, <3>-1, ①, (2): the number of a row
const NUMBER = /^(?:<\d{1,2}>(?:-\d{1,2})?|[①-⑳]|\(\d{1,2}\))\s?/;
// ◆主な活動指標, 【実績値】, a sentence: no name of a row
const OTHER = /[◆■●◇□【】〔〕。:]/;
// 1年度: a year without its era
const BARE_YEAR = /^(\d{1,2}|元)年度?$/;
const REIWA = 2018;
const MAX_NAME = 50;
/** What the figures are is said right in front of the table. */
const NEAR = 16;

const ACTUAL = perLexicon(() => new RegExp(`(?:${oneOf(VALUES.rows.actual)})[】)〕\\s]*$`));

/** The headings that a text announces: those of names in front, those of years behind them. */
interface Head {
  readonly lead: Mapped | null;
  readonly years: readonly Mapped[];
}

const wordsOf = (words: Mapped): Mapped[] =>
  matchesIn(words.text, WORD).map(({ 0: word, index }) => slice(words, index, index + word.length));

const yearOf = (words: Mapped | undefined): number | null =>
  words ? (timesIn(words.text)[0]?.year ?? null) : null;

/** A year with its era, where the year in front of it leaves one way: H30年度 1年度 are H30年度 R1年度. */
function withEra(year: Mapped, before: Mapped | undefined): Mapped {
  const bare = BARE_YEAR.exec(year.text)?.[1];
  if (bare === undefined) return year;
  const last = yearOf(before);
  const own = REIWA + (bare === '元' ? 1 : Number(bare));
  return last !== null && own === last + 1 ? join([saying(emptyAt(year), 'R'), year]) : year;
}

/** The headings that are announced; null where they are not years behind one word at most. */
function headOf(said: Mapped): Head | null {
  const words = wordsOf(said);
  const years: Mapped[] = [];
  for (const word of words) {
    const year = withEra(word, years.at(-1));
    if (yearOf(year) !== null) years.push(year);
    else if (years.length > 0) return null;
  }
  const leads = words.length - years.length;
  return years.length >= 2 && leads <= 1
    ? { lead: leads === 1 ? (words[0] as Mapped) : null, years }
    : null;
}

const isValue = ({ text }: Mapped): boolean =>
  FIGURE.test(text) || isAbsent(text) || NONE.test(text);
const isKind = ({ text }: Mapped): boolean => rowKindOf(text) !== null || isExpectedRow(text);

/** A row that is read aloud: its name, what it holds, and a value for each year. */
interface Row {
  readonly name: Mapped;
  readonly kind: Mapped | null;
  readonly values: readonly Mapped[];
}

/** The name of a row without its number, and the word at its end that says what it holds. */
function namedBy(words: readonly Mapped[], above: Mapped | null): Omit<Row, 'values'> | null {
  const last = words.at(-1);
  const kind = last && isKind(last) ? last : null;
  const own = join(kind ? words.slice(0, -1) : words, ' ');
  const { text } = own;
  if (text.length === 0) return kind && above ? { name: above, kind } : null;
  const name = trim(slice(own, NUMBER.exec(text)?.[0].length ?? 0));
  const fits = name.text.length > 1 && name.text.length <= MAX_NAME && !OTHER.test(text);
  return fits ? { name, kind } : null;
}

/** The rows at the start of a text that have a value for each of `count` years, and where they end. */
function rowsIn(text: Mapped, count: number, above: Mapped | null): { rows: Row[]; end: number } {
  const rows: Row[] = [];
  let end = 0;
  let front: Mapped[] = [];
  let values: Mapped[] = [];
  const words = matchesIn(text.text, WORD);
  for (const [i, { 0: word, index }] of words.entries()) {
    const own = slice(text, index, index + word.length);
    if (!isValue(own)) {
      // too few values
      if (values.length > 0) break;
      front.push(own);
      continue;
    }
    values.push(own);
    if (values.length < count) continue;
    const next = words[i + 1];
    const more = next && isValue(slice(text, next.index, next.index + next[0].length));
    const named = namedBy(front, rows.at(-1)?.name ?? above);
    // too many values, or no name
    if (more || !named) break;
    rows.push({ ...named, values });
    end = index + word.length;
    [front, values] = [[], []];
  }
  return { rows, end };
}

/** The lines of a table: its headings, and its rows. */
function tableOf(like: Line, head: Head, said: string, rows: readonly Row[]): Line[] {
  const [first] = head.years as [Mapped];
  const word = (words: string) => saying(emptyAt(head.lead ?? first), words);
  const kinds = rows.some(({ kind }) => kind !== null);
  // 【実績値】 in front of the table
  const reached = !kinds && ACTUAL().test(said);
  const years = head.years.map((year) =>
    reached ? join([year, saying(emptyAt(year), '実績')]) : year,
  );
  const none = emptyAt(first);
  return [
    lineOfCells(like, [word('指標'), ...(kinds ? [word('区分')] : []), ...years]),
    ...rows.map(({ name, kind, values }) =>
      lineOfCells(like, [name, ...(kinds ? [kind ?? none] : []), ...values]),
    ),
    blankBehind(like),
  ];
}

/** What an announcement says of its table; null where it is none of years. */
function announced(words: Mapped, match: RegExpExecArray): Head | null {
  const [whole, said = ''] = match;
  const at = match.index + whole.indexOf(said, whole.indexOf('、'));
  return headOf(slice(words, at, at + said.length));
}

/** A line whose tables are announced inside it and follow there. */
function partsOf(line: Line): readonly Line[] {
  const words = line.content;
  const found = matchesIn(words.text, ANNOUNCED);
  const out: Line[] = [];
  let last = 0;
  const text = (to: number) => {
    const content = trim(slice(words, last, to));
    if (content.text.length > 0) out.push({ ...line, content });
  };
  for (const [i, match] of found.entries()) {
    const head = announced(words, match);
    if (!head) continue;
    const from = match.index + match[0].length;
    const body = slice(words, from, found[i + 1]?.index ?? words.text.length);
    const { rows, end } = rowsIn(body, head.years.length, null);
    if (rows.length === 0) continue;
    text(match.index);
    const near = words.text.slice(Math.max(0, match.index - NEAR), match.index);
    out.push(...tableOf(line, head, near, rows));
    last = from + end;
  }
  if (out.length === 0) return [line];
  text(words.text.length);
  return out;
}

/** What a line announces at its end; null where something stands behind it, or nothing is announced. */
function announcedBy({ content }: Line): { head: Head; start: number } | null {
  const match = matchesIn(content.text, ANNOUNCED).at(-1);
  if (!match || content.text.slice(match.index + match[0].length).trim() !== '') return null;
  const head = announced(content, match);
  return head && { head, start: match.index };
}

/** The name that a line with its number holds alone: <1>就労移行支援. */
function nameAlone(words: Mapped): Mapped | null {
  const read = NUMBER.test(words.text) ? namedBy([words], null) : null;
  return read && read.kind === null ? read.name : null;
}

/** The rows that stand a line each below what announces them, or on lines below their names. */
function rowsBelow(lines: readonly Line[], from: number, count: number) {
  const rows: Row[] = [];
  let above: Mapped | null = null;
  let next = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.blank) continue;
    if (cellsOf(line) !== null) break;
    const words = lineText(line);
    const own = rowsIn(words, count, above);
    const name = own.end === 0 ? nameAlone(words) : null;
    if (own.end < words.text.length && name === null) break;
    above = name ?? own.rows.at(-1)?.name ?? above;
    rows.push(...own.rows);
    // a name without figures below it is none of the table
    if (name === null) next = at + 1;
  }
  return { rows, next };
}

const isAnnounced = (line: Line): boolean =>
  !line.blank && line.content.text.includes('以下は') && cellsOf(line) === null;

/**
 * Tables in texts that were made to be read aloud (読み上げる表): the headings are announced (以下は、区分 H30年度 R1年度の順。), names and their
 * values follow one another, or stand a line each. Each becomes a table again as far as its rows have a value for each year.
 */
export function mendSpokenTables(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (!isAnnounced(line)) {
      out.push(line);
      continue;
    }
    const said = announcedBy(line);
    const below = said && rowsBelow(lines, at + 1, said.head.years.length);
    if (!said || !below || below.rows.length === 0) {
      out.push(...partsOf(line));
      continue;
    }
    const front = trim(slice(line.content, 0, said.start));
    const near = front.text || (out.findLast(({ blank }) => !blank)?.content.text ?? '');
    if (front.text.length > 0) out.push({ ...line, content: front });
    out.push(...tableOf(line, said.head, near, below.rows));
    at = below.next - 1;
  }
  return out;
}
