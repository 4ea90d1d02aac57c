import { emptyAt, join, type Mapped, saying, slice, split, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, isColumnWord } from '../../language/column/heading.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { figuresIn } from '../../language/value/numeral.ts';
import { isAbsent } from '../../language/value/word.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { blankBehind, cellsOf, lineOfCells } from '../line/part.ts';
import { lineText } from '../line/text.ts';

// 成果目標、R2年度目標、R2年度実績、達成率の順で記載しています。
const ANNOUNCED =
  /(?<=^|[\s。])\(?(?:以下は、?)?([^\s。]{6,120}?)の順(?:番?(?:で|に)[^\s。]{0,14})?[。)]{0,2}(?=\s|$)/;
/** A name and two values at least. */
const LEAST_COLUMNS = 3;
const MAX_COLUMNS = 12;
// between rows on one line
const WIDE = /\s{2,}/g;
const COMMA = /、/g;
const MAX_NAME = 60;
// 280人, 62人減, 3.8%: a figure with what is written at it
const VALUE = /(?<=^|\s)(?:約|△|▲|-)?\d[\d,]{0,14}(?:\.\d{1,4})?[^\s\d]{0,6}(?=\s|$)/g;
/** How far a printed rate may be from the reckoned one, in points: it is rounded, or cut. */
const NEAR = 0.1;

/** What is announced: the headings in their order, and where the announcement stands. */
interface Order {
  readonly headings: readonly Mapped[];
  readonly start: number;
  readonly end: number;
}

const isRate = ({ text }: Mapped): boolean => rowKindOf(text) === 'rate';
/** Whether a heading is of aims; 令和2年度目標 heads those of a year elsewhere, and the only one here. */
const isAim = ({ text }: Mapped): boolean =>
  text.includes('目標') && ['target', 'planned'].includes(columnRole(text) ?? '');
const isKnown = (heading: Mapped): boolean => isRate(heading) || isColumnWord(heading.text);

/** The headings of a table whose rows are told in their order; null where none with an aim is announced. */
function orderIn(words: Mapped): Order | null {
  const found = words.text.includes('の順') ? ANNOUNCED.exec(words.text) : null;
  const said = found?.[1];
  if (!found || said === undefined) return null;
  const at = found.index + found[0].indexOf(said);
  const headings = split(slice(words, at, at + said.length), COMMA).map(trim);
  const [name, ...others] = headings as [Mapped, ...Mapped[]];
  const isTable =
    others.filter(isAim).length === 1 &&
    headings.length >= LEAST_COLUMNS &&
    headings.length <= MAX_COLUMNS &&
    (isColumnWord(name.text) || canNameMeasure(name.text)) &&
    others.every(isKnown);
  return isTable ? { headings, start: found.index, end: found.index + found[0].length } : null;
}

const valuesIn = (cell: Mapped): Mapped[] =>
  matchesIn(cell.text, VALUE).map(({ 0: value, index }) =>
    slice(cell, index, index + value.length),
  );

const figureOf = ({ text }: Mapped): number => Math.abs(figuresIn(text)[0]?.value ?? 0);
const unitOf = ({ text }: Mapped): string => text.replace(/^[^\d]*[\d,.]+/, '');

/** Whether a rate is what was reached of an aim. */
const isShare = (aim: Mapped, reached: Mapped, rate: Mapped): boolean =>
  figureOf(aim) > 0 &&
  unitOf(aim) === unitOf(reached) &&
  Math.abs((figureOf(reached) / figureOf(aim)) * 100 - figureOf(rate)) < NEAR;

/** The places of the aim, of what was reached, and of the rate among the headings; null unless each is there once. */
function rated(headings: readonly Mapped[]): readonly [number, number, number] | null {
  const at = (fits: (heading: Mapped) => boolean): number | null => {
    const found = headings.flatMap((heading, i) => (i > 0 && fits(heading) ? [i] : []));
    return found.length === 1 ? (found[0] as number) : null;
  };
  const isReached = (head: Mapped) => !isRate(head) && columnRole(head.text) === 'actual';
  const places = [at(isAim), at(isReached), at(isRate)];
  return places.every((place) => place !== null) ? (places as [number, number, number]) : null;
}

/** The cells with the aim and what was reached as the rate says, where remarks stand among them; null where it leaves no way, or several. */
function byRate(cells: readonly Mapped[], places: readonly [number, number, number]) {
  const [aim, reached, rate] = places;
  const share = cells[rate] as Mapped;
  if (reached !== aim + 1) return null;
  const all = [cells[aim] as Mapped, cells[reached] as Mapped].flatMap(valuesIn);
  const pairs = all.flatMap((own, i) =>
    all
      .slice(i + 1)
      .filter((other) => isShare(own, other, share))
      .map((other) => [own, other] as const),
  );
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return null;
  return cells.map((cell, i) => (i === aim ? pair[0] : i === reached ? pair[1] : cell));
}

/** The first value of a cell, without the remarks behind it; null where it begins with none. */
function firstValue(cell: Mapped): Mapped | null {
  if (isAbsent(cell.text)) return cell;
  const [first] = valuesIn(cell);
  return first && cell.text.startsWith(first.text) ? first : null;
}

/** The cells of a row: its name, and one value each; null where the text is no row, or a value is not certain. */
function rowOf(words: Mapped, { headings }: Order): readonly Mapped[] | null {
  const cells = split(words, COMMA).map(trim);
  const [name, ...others] = cells as [Mapped, ...Mapped[]];
  if (cells.length !== headings.length || name.text.length > MAX_NAME) return null;
  if (!canNameMeasure(name.text) || words.text.includes('。')) return null;
  const firsts = others.map(firstValue);
  const values = firsts.every((value) => value !== null) ? [name, ...firsts] : null;
  const places = rated(headings);
  if (!places || others.some(({ text }) => isAbsent(text))) return values;
  const [aim, reached, rate] = places;
  const agrees =
    values && isShare(values[aim] as Mapped, values[reached] as Mapped, values[rate] as Mapped);
  if (agrees) return values;
  // nothing but figures: a rate that is reckoned in another way
  const plain = values?.every((value, i) => value.text === cells[i]?.text);
  return plain ? values : byRate(cells, places);
}

/** The rows at the start of a text, wide blanks between them, and where they end. */
function rowsIn(words: Mapped, order: Order) {
  const rows: (readonly Mapped[])[] = [];
  let end = 0;
  const gaps = [...matchesIn(words.text, WIDE), null];
  let from = 0;
  for (const gap of gaps) {
    const part = trim(slice(words, from, gap?.index ?? words.text.length));
    from = gap ? gap.index + gap[0].length : words.text.length;
    if (part.text === '') continue;
    const row = rowOf(part, order);
    if (!row) break;
    rows.push(row);
    end = from;
  }
  return { rows, end };
}

function tableOf(line: Line, { headings }: Order, rows: readonly (readonly Mapped[])[]): Line[] {
  const [name, ...others] = headings as [Mapped, ...Mapped[]];
  // 成果目標 heads the names here
  const first = columnRole(name.text) === 'name' ? name : saying(emptyAt(name), '指標');
  const valued = others.map((head) =>
    isAim(head) && columnRole(head.text) !== 'target'
      ? join([head, saying(emptyAt(head), '値')])
      : head,
  );
  return [
    blankBehind(line),
    lineOfCells(line, [first, ...valued]),
    ...rows.map((row) => lineOfCells(line, row)),
    blankBehind(line),
  ];
}

/** What a line holds in front of an announcement, the table that it announces, and how many lines that takes. */
function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const line = lines[at] as Line;
  if (line.blank || cellsOf(line) !== null) return null;
  const words = lineText(line);
  const order = orderIn(words);
  if (!order) return null;
  const text = (content: Mapped): Line[] =>
    content.text === '' ? [] : [{ ...line, content: trim(content) }];
  const behind = slice(words, order.end);
  const own = rowsIn(behind, order);
  const left = slice(behind, own.end);
  const front = text(slice(words, 0, order.start));
  if (own.rows.length > 0)
    return { lines: [...front, ...tableOf(line, order, own.rows), ...text(left)], count: 1 };
  if (behind.text.trim() !== '') return null;
  const below: (readonly Mapped[])[] = [];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const other = lines[next] as Line;
    const row = other.blank || cellsOf(other) !== null ? null : rowOf(lineText(other), order);
    if (row) below.push(row);
    else if (!other.blank || below.length > 0) break;
  }
  const table = tableOf(line, order, below);
  return below.length > 0 ? { lines: [...front, ...table], count: next - at } : null;
}

/**
 * Tables that were made text for reading aloud, a row after the other with commas between the cells, behind the order of their columns (順で記載した表):
 * 成果目標、R2年度目標、R2年度実績、達成率の順で記載. Remarks behind values are left out; where they stand in front of them, the rate decides which
 * figures are meant.
 */
export const mendOrderedRows = (lines: readonly Line[]): readonly Line[] =>
  mendForms(lines, mendedAt);
