import { join, type Mapped } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import {
  columnRole,
  isColumnWord,
  readColumnHeading,
  yearsOf,
} from '../../language/column/heading.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue } from '../../language/value/run.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineWords } from '../line/text.ts';

/** A heading of names, values and their months has no fewer columns. */
const LEAST_COLUMNS = 4;
const LEAST_NAME = 4;

type Column = 'value' | 'time';

const SAYS_UNIT = /単位/;

/** A line and its words. */
interface Words {
  readonly line: Line;
  readonly words: readonly Mapped[];
}

/** The words of a heading without the section's in front of that of the names: 重要業績評価指標 指標 目標値. */
function headings(words: readonly Mapped[]): readonly Mapped[] {
  const name = words.findLastIndex(({ text }) => columnRole(text) === 'name');
  return words.slice(Math.max(0, name));
}

/** What the columns of a heading hold behind its names: 指標 目標値 目標年月 実績値 実績年月; null for other lines. */
function columnsOf({ words }: Words): Column[] | null {
  const [name, ...others] = headings(words);
  if (!name || words.length < LEAST_COLUMNS || !words.every(({ text }) => isColumnWord(text)))
    return null;
  if (columnRole(name.text) !== 'name') return null;
  const columns = others.map(({ text }): Column | null => {
    if (yearsOf(text) !== null) return 'time';
    const role = readColumnHeading(text)?.role;
    return role === 'target' || role === 'actual' || role === 'baseline' ? 'value' : null;
  });
  return columns.includes('time') && !columns.includes(null) ? (columns as Column[]) : null;
}

const isRow = ({ words }: Words, columns: readonly Column[]): boolean =>
  words.length === columns.length &&
  words.some(({ text }) => isValue(text) && /\d/.test(text)) &&
  columns.every((column, i) => {
    const text = words[i]?.text ?? '';
    return column === 'time' ? isTime(text) : isValue(text);
  });

const isName = ({ words: [name, more] }: Words): boolean =>
  name !== undefined &&
  more === undefined &&
  name.text.length >= LEAST_NAME &&
  endsAsMeasure(name.text) &&
  !/^\d/.test(name.text) &&
  !isColumnWord(name.text);

/** Whether a line is nothing but one unit, once or for each column of values. */
const isUnits = ({ words }: Words): boolean =>
  words.length > 0 &&
  words.every(({ text }) => isUnitWord(text)) &&
  new Set(words.map(({ text }) => text)).size === 1;

const worded = (line: Line): Words => ({ line, words: lineWords(line) });

// 目標値 目標年月
const HEADS = /目標\S*\s+\S*月/;
const MAX_HEAD = 80;
/** Whether a line may head the columns: a quick look, before its words are cut. */
const mayHead = ({ content: { text } }: Line): boolean =>
  text.length <= MAX_HEAD && HEADS.test(text);

/** The only one of them; null for none and for several. */
const only = <T>(all: readonly T[]): T | null => (all.length === 1 ? (all[0] as T) : null);

/**
 * The row of a form with one indicator whose cells stand apart (散らばった1行の表): heading, values, unit and name, a line each and in any order,
 * where no other line could be one of them.
 */
export function gatherScattered(lines: readonly Line[]): readonly Line[] {
  const open = lines.filter((line) => isText(line));
  const head = only(
    open
      .filter(mayHead)
      .map(worded)
      .filter((own) => columnsOf(own) !== null),
  );
  const columns = head && columnsOf(head);
  if (!head || !columns) return lines;
  const all = open.map(worded);
  const row = only(all.filter((own) => isRow(own, columns)));
  const name = only(all.filter(isName));
  const units = all.filter(isUnits);
  // a unit that the form says, and that nobody finds, may make another value
  const unsaid = units.length === 0 && lines.some(({ content }) => SAYS_UNIT.test(content.text));
  if (!row || !name || units.length > 1 || unsaid) return lines;
  const [label, ...others] = [...headings(head.words)] as [Mapped, ...Mapped[]];
  const unit = units[0]?.words[0] ?? null;
  const cells = row.words.map((word, i) =>
    unit && columns[i] === 'value' && /\d$/.test(word.text) ? join([word, unit]) : word,
  );
  const table = [
    lineOfCells(head.line, [label, ...others]),
    lineOfCells(row.line, [name.words[0] as Mapped, ...cells]),
  ];
  const taken = new Set([row.line, name.line, ...units.map(({ line }) => line)]);
  return lines.flatMap((line) => {
    if (line === head.line) return table;
    return taken.has(line) ? [blankBehind(line)] : [line];
  });
}
