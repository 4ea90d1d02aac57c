import { join, type Mapped, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, holdsValues, isColumnWord } from '../../language/column/heading.ts';
import { isValue } from '../../language/value/run.ts';
import { isText } from '../line/text.ts';

/** Labels of so many fields stand in a card, their values one below the other. */
const LEAST_FIELDS = 2;
/** A field runs over no more lines. */
const MAX_LINES = 4;
/** Half letters in a label may move what is below it by one. */
const CLOSE = 1;

// 指標名  保育所等の待機, 目標値 : 12人: a label, and where what is behind it begins
const FIELD = /^(\s{0,8}([^\s:。、()]{2,8}(?:\([^()\s]{1,8}\))?)(?:\s{0,8}:\s?|\s{1,10}))[^\s:]/;
// two cells of a table
const CELLS = /\S\s{2,}\S/;

/** A line that is a field of a card: its label, and the column that its value begins in. */
interface Field {
  readonly label: string;
  readonly column: number;
}

function fieldOf(line: Line | undefined): Field | null {
  if (!isText(line)) return null;
  const { text } = line.content;
  const [front, own, label] = FIELD.exec(text.trimEnd()) ?? [];
  if (front === undefined || own === undefined || label === undefined) return null;
  if (CELLS.test(text.slice(own.length).trimEnd())) return null;
  return { label, column: own.length };
}

const isColumn = ({ label }: Field): boolean => {
  const role = isColumnWord(label) ? columnRole(label) : null;
  return role === 'name' || holdsValues(role);
};

const indentOf = ({ content: { text } }: Line): number => text.length - text.trimStart().length;

/** How many lines behind a field go on with its value: they stand right below where it begins. */
function moreOf(lines: readonly Line[], at: number, { column }: Field): number {
  let count = 0;
  for (let i = at + 1; count < MAX_LINES - 1; i++) {
    const line = lines[i];
    if (!isText(line) || Math.abs(indentOf(line) - column) > CLOSE) break;
    const own = fieldOf(line);
    if ((own && isColumn(own)) || CELLS.test(line.content.text.trim())) break;
    count++;
  }
  return count;
}

/** What stands between a value and what goes on with it: nothing within words, a blank behind a whole value and in front of a remark. */
function glue(above: Mapped, below: Mapped): string {
  if (below.text.startsWith('※')) return ' ';
  const last = above.text.split(/\s+/).at(-1) ?? '';
  return isValue(last) && !below.text.startsWith('(') ? ' ' : '';
}

/** The fields of a card from a line on, up to a blank line, with the lines that go on with each; empty where they are none. */
function cardFrom(lines: readonly Line[], at: number) {
  const fields: { field: Field; at: number; more: number }[] = [];
  for (let i = at; ; ) {
    const field = fieldOf(lines[i]);
    if (!field || Math.abs(field.column - (fields[0]?.field.column ?? field.column)) > CLOSE) break;
    const more = moreOf(lines, i, field);
    fields.push({ field, at: i, more });
    i += more + 1;
  }
  const known = fields.filter(({ field }) => isColumn(field)).length;
  const wrapped = fields.some(({ more }) => more > 0);
  return known >= LEAST_FIELDS && wrapped ? fields : [];
}

/**
 * Cards whose fields stand behind their labels and go on below where they began (ぶら下げ字下げの欄): each field becomes one line.
 */
export function joinHangingLines(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const fields = cardFrom(lines, at);
    for (const { at: from, more } of fields) {
      const first = lines[from] as Line;
      const own = lines.slice(from, from + more + 1);
      const last = own.at(-1) as Line;
      const content = join(
        own.map((line, i) => (i === 0 ? trimEnd(line.content) : trim(line.content))),
        glue,
      );
      out.push(more > 0 ? { ...first, content, last: last.last ?? last.index } : first);
      at = from + more + 1;
    }
    if (fields.length === 0) out.push(lines[at++] as Line);
  }
  return out;
}

const trimEnd = (content: Mapped): Mapped => ({ ...content, text: content.text.trimEnd() });
