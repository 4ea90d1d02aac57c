import { emptyAt, join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole } from '../../language/column/heading.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { HAS_FIGURE, isValue, tokensOf } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';

/** Shorter lines are rows. */
const LEAST_LENGTH = 100;
const LEAST_ROWS = 2;
const MIN_NAME = 4;
/** A name that blanks tear has no more parts. */
const MOST_PARTS = 3;
/** Words of other columns between a name's two halves, or between names and figures, are no more. */
const MOST_BETWEEN = 8;
/** A rate is printed with one place. */
const ROUNDED = 0.1;

/** A word of the line, or a figure with its unit. */
interface Piece {
  readonly words: Mapped;
  readonly figure: boolean;
}

/** Two headings, and the time or role in each that says what its column holds. */
interface Head {
  readonly cells: readonly Mapped[];
  readonly from: number;
  readonly to: number;
}

// KPI(平成33年3月まで): a heading of names, and in brackets what its figures are of
const DATED = /^([^\s()]{2,16})\s?\(([^()]{2,16})\)$/;

const roleOf = (text: string) => columnRole(text);

/** The heading of aims and the one of actuals that stand side by side, each with its names: KPI(平成33年3月まで) KPI(平成28年度). */
function headIn(content: Mapped): Head | null {
  const tokens = tokensOf(content.text);
  for (const [i, { token, start }] of tokens.entries()) {
    const next = tokens[i + 1];
    const [first, second] = [DATED.exec(token), DATED.exec(next?.token ?? '')];
    if (
      !next ||
      !first ||
      !second ||
      first[1] !== second[1] ||
      roleOf(first[1] as string) !== 'name'
    )
      continue;
    const roles = [roleOf(first[2] as string), roleOf(second[2] as string)];
    if (!roles.includes('target') || !roles.includes('actual')) continue;
    const inside = (at: number, found: RegExpExecArray) => {
      const from = at + found[0].indexOf('(') + 1;
      return trim(slice(content, from, from + (found[2] as string).length));
    };
    const name = slice(content, start, start + (first[1] as string).length);
    return {
      cells: [name, inside(start, first), inside(next.start, second)],
      from: start,
      to: next.start + next.token.length,
    };
  }
  return null;
}

// 漁業法人設立数3件: a name and its figure without a blank
const GLUED = /^([^\d]{4,}?)([△▲]?\d[\d,.]*[^\d\s]{0,4})$/;

const isFigure = (text: string): boolean => isValue(text) && HAS_FIGURE.test(text);

/** The words of a text, figures with the unit behind them, names apart from figures that are glued to them. */
function piecesOf(content: Mapped): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: word, index } of matchesIn(content.text, /\S+/g)) {
    const words = slice(content, index, index + word.length);
    const before = pieces.at(-1);
    const glued = isFigure(word) ? null : GLUED.exec(word);
    if (before?.figure && /\d$/.test(before.words.text) && isUnitWord(word))
      pieces[pieces.length - 1] = { words: join([before.words, words]), figure: true };
    else if (glued && isFigure(glued[2] as string)) {
      const at = (glued[1] as string).length;
      pieces.push({ words: slice(words, 0, at), figure: false });
      pieces.push({ words: slice(words, at), figure: true });
    } else pieces.push({ words, figure: isFigure(word) });
  }
  return pieces;
}

/** Words that stand twice, a figure behind each or behind none, and the pieces that they take. */
interface Twice {
  readonly name: Mapped;
  readonly values: readonly Mapped[];
  readonly taken: readonly number[];
  readonly end: number;
}

/** The words from a place on that stand there again, with the figures behind both; null where they do not. */
function twiceAt(pieces: readonly Piece[], at: number, least: number): Twice | null {
  for (let count = MOST_PARTS; count > 0; count--) {
    const own = pieces.slice(at, at + count);
    if (own.length < count || own.some(({ figure }) => figure)) continue;
    const name = join(own.map(({ words }) => words));
    if (name.text.length < least) continue;
    const valued = pieces[at + count]?.figure === true ? 1 : 0;
    const again = at + count + valued;
    const other = pieces.slice(again, again + count);
    if (other.some(({ figure }) => figure)) continue;
    if (other.map(({ words }) => words.text).join('') !== name.text) continue;
    const end = again + count + valued;
    if (valued === 1 && pieces[end - 1]?.figure !== true) continue;
    const values = valued ? [pieces[again - 1] as Piece, pieces[end - 1] as Piece] : [];
    const taken = Array.from({ length: end - at }, (_, i) => at + i);
    return { name, values: values.map(({ words }) => words), taken, end };
  }
  return null;
}

/** A name whose figures stand further on: behind the rest of the name, twice too, or side by side. */
function goesOn(pieces: readonly Piece[], front: Twice): Twice | null {
  for (let at = front.end; at < Math.min(pieces.length - 1, front.end + MOST_BETWEEN); at++) {
    const rest = twiceAt(pieces, at, 2);
    if (rest && rest.values.length === 0) return null;
    if (rest)
      return {
        ...rest,
        name: join([front.name, rest.name]),
        taken: [...front.taken, ...rest.taken],
      };
    const [one, two] = [pieces[at], pieces[at + 1]];
    if (!one?.figure) continue;
    if (!two?.figure) return null;
    const values = [one.words, two.words];
    return { name: front.name, values, taken: [...front.taken, at, at + 1], end: front.end };
  }
  return null;
}

const numberIn = (text: string): number =>
  Number((/\d[\d,.]*/.exec(text)?.[0] ?? '').replace(/,/g, ''));
const UNIT = /[^\d\s,.△▲]+$/;

/** Figures of which one lost its unit, with the other's. */
function measured([aim, actual]: readonly [Mapped, Mapped]): readonly [Mapped, Mapped] {
  const [own, other] = [UNIT.exec(aim.text), UNIT.exec(actual.text)];
  if (!own && other) return [join([aim, slice(actual, other.index)]), actual];
  if (own && !other) return [aim, join([actual, slice(aim, own.index)])];
  return [aim, actual];
}

/** Whether the rate behind two figures, where one stands there, is theirs. */
function agrees([first, second]: readonly [Mapped, Mapped], rate: Piece | undefined): boolean {
  if (!rate?.figure || !rate.words.text.endsWith('%')) return true;
  const [a, b, said] = [first.text, second.text, rate.words.text].map(numberIn) as [
    number,
    number,
    number,
  ];
  return [b / a, a / b].some((share) => Math.abs(share * 100 - said) <= ROUNDED);
}

interface Rows {
  readonly rows: readonly (readonly Mapped[])[];
  readonly rest: readonly Mapped[];
}

function rowsIn(pieces: readonly Piece[]): Rows {
  const rows: (readonly Mapped[])[] = [];
  const taken = new Set<number>();
  for (let at = 0; at < pieces.length; at++) {
    if (taken.has(at)) continue;
    const front = twiceAt(pieces, at, MIN_NAME);
    const found = front && front.values.length === 0 ? goesOn(pieces, front) : front;
    if (!found || !canNameMeasure(found.name.text)) continue;
    const values = measured(found.values as [Mapped, Mapped]);
    const last = Math.max(...found.taken);
    if (!agrees(values, pieces[last + 1])) continue;
    rows.push([found.name, ...values]);
    for (const piece of found.taken) taken.add(piece);
    if (pieces[last + 1]?.words.text.endsWith('%')) taken.add(last + 1);
  }
  const rest = pieces.filter((_, i) => !taken.has(i)).map(({ words }) => words);
  return { rows, rest };
}

/**
 * Tables that print each indicator twice, beside its aim and beside what was reached (目標と実績の欄に指標名を繰り返す表), and came in as
 * one line: KPI(平成33年3月まで) KPI(平成28年度) … 相談件数 80件 相談件数 6件 7.5% …. What stands twice is a name whatever stands around it;
 * the words of other columns follow the rows.
 */
export function mendNamedTwice(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    const { content } = line;
    if (line.blank || content.text.length < LEAST_LENGTH || cellsOf(line) !== null) return [line];
    const head = headIn(content);
    if (!head) return [line];
    const { rows, rest } = rowsIn(piecesOf(slice(content, head.to)));
    if (rows.length < LEAST_ROWS) return [line];
    const front = trim(slice(content, 0, head.from));
    const text = (words: Mapped): Line[] =>
      words.text === '' ? [] : [{ ...line, content: words }];
    return [
      ...text(front),
      lineOfCells(line, head.cells),
      ...rows.map((row) => lineOfCells(line, row)),
      ...text(rest.length > 0 ? join(rest, ' ') : emptyAt(content)),
    ];
  });
}
