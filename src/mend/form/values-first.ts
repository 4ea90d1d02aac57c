import { emptyAt, join, type Mapped, slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues, isColumnWord, readColumnHeading } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { isTime } from '../../language/time/time-word.ts';
import { suits, unitsOfName } from '../../language/value/name-unit.ts';
import { isValue } from '../../language/value/run.ts';
import { isAbsent } from '../../language/value/word.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';
import { unitOf, type ValueCell, type ValueGroup, valueGroups } from './value-groups.ts';

const LEAST_COLUMNS = 2;
const LEAST_ROWS = 3;
const MOST_LINES = 120;
/** The heading of names stands no further above those of values. */
const MOST_ABOVE = 2;
const MAX_HEADING = 14;
// (現況年度), (目標年度): the heading of the times below the values
const TIME_HEADING = /^\([^()\d]{0,6}(?:年度?|時期|時点)\)$/;
const NUMBER = /^\d{1,2}$/;

/** The headings of a table, and the line behind them. */
interface Heads {
  readonly name: Mapped;
  readonly columns: readonly Mapped[];
  readonly timed: readonly boolean[];
  readonly end: number;
}

/** What stands below the headings: names, values, and other lines. */
interface Body {
  readonly names: readonly Mapped[];
  readonly cells: readonly ValueCell[];
  readonly others: readonly Line[];
  /** How many values stand in front of the second name. */
  readonly ahead: number;
  readonly end: number;
}

const roleOf = (text: string) =>
  text.length <= MAX_HEADING ? readColumnHeading(text)?.role : undefined;

/** The heading of names right above a line. */
function nameHead(lines: readonly Line[], at: number): Mapped | null {
  for (let i = at - 1; i >= Math.max(0, at - MOST_ABOVE); i--) {
    const line = lines[i];
    if (!isText(line)) return null;
    const words = lineText(line);
    if (isColumnWord(words.text) && roleOf(words.text) === 'name') return words;
  }
  return null;
}

/** The headings of values that begin on a line, one a line, those of times below theirs. */
function headsAt(lines: readonly Line[], at: number): Heads | null {
  const name = nameHead(lines, at);
  if (!name) return null;
  const columns: Mapped[] = [];
  const timed: boolean[] = [];
  let end = at;
  for (; isText(lines[end]); end++) {
    const words = lineText(lines[end] as Line);
    if (columns.length > 0 && TIME_HEADING.test(words.text)) timed[columns.length - 1] = true;
    else if (!holdsValues(roleOf(words.text)) || isValue(words.text)) break;
    else {
      columns.push(words);
      timed.push(false);
    }
  }
  const roles = columns.map(({ text }) => roleOf(text));
  // the times tell where a group of values begins
  const isSure = roles[0] === 'baseline' && roles.at(-1) === 'target' && timed.includes(true);
  return columns.length >= LEAST_COLUMNS && isSure ? { name, columns, timed, end } : null;
}

/** A name behind its sign or number: ○市内施設の入込客数, ②整備箇所数. */
function nameIn(words: Mapped): Mapped | null {
  const front = markOf(words.text);
  if (!front || (front.mark.style !== '・' && front.mark.style !== '①')) return null;
  const name = slice(words, front.length);
  return canNameMeasure(name.text) ? name : null;
}

/** Reads names and values below the headings, as far as the lines go; rows are numbered in lines of their own. */
function bodyFrom(lines: readonly Line[], from: number): Body {
  const names: Mapped[] = [];
  const cells: ValueCell[] = [];
  let others: Line[] = [];
  const found = { others: 0, ahead: 0, row: 1, end: from };
  for (let i = from; i < Math.min(lines.length, from + MOST_LINES); i++) {
    const line = lines[i];
    if (!isText(line)) break;
    const words = lineText(line);
    const text = words.text.replace(/\s+/g, '');
    if (text.includes('。') || captionOf(words) !== null) break;
    const last = cells.at(-1);
    const name = nameIn(words);
    if (NUMBER.test(text) && Number(text) === found.row) found.row++;
    else if (last && !last.timed && lines[i - 1] && isTime(text))
      cells[cells.length - 1] = { ...last, timed: true, words: join([last.words, words], ' ') };
    else if (isValue(text) || isAbsent(text))
      cells.push({ words, timed: false, unit: unitOf(text) });
    else if (name) names.push(name);
    else {
      others.push(line);
      continue;
    }
    if (names.length < 2) found.ahead = cells.length;
    found.end = i + 1;
    found.others = others.length;
  }
  others = others.slice(0, found.others);
  return { names, cells, others, ahead: found.ahead, end: found.end };
}

const rowOf = (name: Mapped, group: ValueGroup, like: Line): Line =>
  lineOfCells(like, [name, ...group.map((cell) => cell?.words ?? emptyAt(name))]);

/** Whether a name can have a unit: 品目数 in 品 too. */
const suitsLoosely = (name: string, unit: string): boolean =>
  suits(name, unit) || (unitsOfName(name) ?? []).some((asked) => asked.startsWith(unit));

/** Whether every name can have the unit of its values. */
const suit = (names: readonly Mapped[], groups: readonly ValueGroup[]): boolean =>
  names.every(({ text }, i) => {
    const units = (groups[i] ?? []).flatMap((cell) => cell?.unit ?? []);
    return units.every((unit) => suitsLoosely(text, unit));
  });

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const line = lines[at];
  if (!isText(line) || roleOf(lineText(line).text) !== 'baseline') return null;
  const heads = headsAt(lines, at);
  if (!heads) return null;
  const body = bodyFrom(lines, heads.end);
  const { names, cells, others, ahead, end } = body;
  // where each name has its values right behind it, nothing is out of place
  if (names.length < LEAST_ROWS || ahead <= heads.columns.length) return null;
  const groups = valueGroups(cells, heads.timed);
  if (groups?.length !== names.length || !suit(names, groups)) return null;
  const like = lines[heads.end] as Line;
  const table = [
    lineOfCells(line, [heads.name, ...heads.columns]),
    ...groups.map((group, i) => rowOf(names[i] as Mapped, group, like)),
  ];
  const close = blankBehind(lines[end - 1] as Line);
  return { lines: [blankBehind(line), ...table, close, ...others], count: end - at };
}

/**
 * Tables whose values came in front of their names (値の列が名称の列より先に出た表), a line each: the values of one indicator, or of two that
 * alternate, in the order of the columns, the names behind in the same order. They go together where there are as many of them and the
 * units are those that the names ask for.
 */
export const mendValuesFirst = (lines: readonly Line[]): readonly Line[] =>
  mendForms(lines, mendedAt);
