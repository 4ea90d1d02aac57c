import { type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, holdsValues, isColumnWord } from '../../language/column/heading.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { markOf } from '../../language/enumerator.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { beginsWithLabel } from '../../language/value/label.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

/** A label has no more characters, and a form of one indicator no more fields. */
const MAX_LABEL = 24;
const MAX_FIELDS = 12;

// 基準値:46件, 【目標値】120件, 基準値(H30)=46件, 指標名  空き家バンクの登録件数
const FIELD =
  /^(?:[【〔[<]\s?([^【】〔〕[\]<>:=]{2,24})[】〕\]>]\s*[:=]?|([^\s:=。、【】]{2,18}(?:\s?\([^()]{1,12}\))?)(?:\s{0,8}[:=]|(\s)(?!\s)|\s|…+))\s*(?=\S)/;

const SEVERAL = /\s[^\s:=。、\d]{2,12}(?:\([^()]{1,12}\))?\s?[:=]/;

/** A line that is one field of a form: its label, and what stands behind it. */
interface Field {
  readonly line: Line;
  readonly label: Mapped;
  readonly value: Mapped;
  readonly role: ReturnType<typeof roleOf>;
}

const roleOf = (label: string) => (isColumnWord(label) ? columnRole(label) : null);

function fieldOf(line: Line | undefined): Field | null {
  if (!isText(line)) return null;
  const whole = lineText(line);
  const mark = markOf(whole.text);
  // a number in front of a label is part of no field: 1 目標値
  const words = mark?.mark.ordinal === null ? trim(slice(whole, mark.length)) : whole;
  const found = FIELD.exec(words.text);
  if (!found) return null;
  const [front, boxed, bare, one] = found;
  const text = boxed ?? bare ?? '';
  if (text.length > MAX_LABEL) return null;
  const at = words.text.indexOf(text);
  const label = trim(slice(words, at, at + text.length));
  const role = roleOf(label.text);
  // 目標値:120件 実績値:98件: a line of several fields is read as it stands
  const rest = slice(words, front.length).text;
  if (
    SEVERAL.test(rest) ||
    rest
      .split(/\s+/)
      .slice(1)
      .some((word) => holdsValues(roleOf(word)))
  )
    return null;
  // one blank parts words too: 目標値 120件, not 移住 相談会
  if (one !== undefined && !holdsValues(role)) return null;
  return { line, label, value: slice(words, front.length), role };
}

/** Whether a field names an indicator: 指標名:窓口の平均待ち時間. */
const names = (field: Field | null): field is Field =>
  field?.role === 'name' && canNameMeasure(field.value.text) && !/。$/.test(field.value.text);

/** The fields from a line on, up to the next that names an indicator. */
function fieldsFrom(lines: readonly Line[], at: number): Field[] {
  const fields: Field[] = [];
  for (let i = at; i < lines.length && fields.length < MAX_FIELDS; i++) {
    const field = fieldOf(lines[i]);
    if (!field || names(field)) break;
    fields.push(field);
  }
  return fields;
}

/** Whether a field is a column of the indicator's table: a value, its unit, the verdict on it. */
const isColumn = ({ role, label }: Field): boolean =>
  role !== null || rowKindOf(label.text) === 'rate' || readGradeLabel(label.text) !== null;

// 46件, H30 46件, (H30)46件, R6までに: a line of values
const VALUE_AHEAD = /^\(?(?:(?:平成|令和|[HR])\s?[\d元]|約?[△▲-]?\d)/;

/** Whether a line begins with a value, its label or its time. */
function beginsWithValue({ blank, content }: Line): boolean {
  const words = trim(content);
  return !blank && (beginsWithLabel(words) || VALUE_AHEAD.test(words.text));
}

/** One indicator, its name and its values on lines of their own, each behind its label. */
function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const first = fieldOf(lines[at]);
  if (!names(first)) return null;
  const fields = fieldsFrom(lines, at + 1);
  // 目標値:120件 実績値:98件 on one line, 46件→120件: they go on with the name
  if (fields.length === 0 && lines[at + 1] && beginsWithValue(lines[at + 1] as Line))
    return { lines: [{ ...first.line, content: first.value }], count: 1 };
  const last = fields.findLastIndex(isColumn);
  const own = fields.slice(0, last + 1);
  if (!own.some(({ role }) => role === 'target' || role === 'baseline')) return null;
  const columns = [first, ...own.filter(isColumn)];
  const others = own.filter((field) => !isColumn(field)).map(({ line }) => line);
  const { line } = columns.at(-1) as Field;
  const end = blankBehind(line);
  const table = [
    lineOfCells(
      first.line,
      columns.map(({ label }) => label),
    ),
    lineOfCells(
      first.line,
      columns.map(({ value }) => value),
    ),
  ];
  return { lines: [...table, end, ...others], count: own.length + 1 };
}

/**
 * Indicators whose fields stand on lines of their own behind their labels (項目名を付けた指標: 指標名:… 基準値:46件 目標値:120件, in
 * brackets or behind bullets): each a table of one row.
 */
export const mendLabelledFields = (lines: readonly Line[]): readonly Line[] =>
  mendForms(lines, mendedAt);
