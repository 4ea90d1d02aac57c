import { join, type Mapped, slice, split, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, holdsValues, isColumnWord, yearsOf } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { labelOf } from '../../language/heading/label.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';

/** A label has no more characters; a text for reading aloud has so many rows of fields at least. */
const MAX_LABEL = 20;
const LEAST_ROWS = 2;

// 現況ち, 目標ちの時点: 値 as it is to be read aloud
const SPOKEN = /ち(?=$|の|\()/g;

/** A label as it is printed elsewhere: 現況値 for 現況ち. */
const written = ({ text, marks }: Mapped): Mapped => ({ text: text.replace(SPOKEN, '値'), marks });

/** What stands between commas, each part where it stands. */
const partsOf = (line: Line): Mapped[] => split(lineText(line), /、/g).map(trim);

/** Labels and what stands behind them. */
interface Fields {
  readonly labels: readonly Mapped[];
  readonly values: readonly Mapped[];
}

const headsValues = ({ text }: Mapped): boolean =>
  isColumnWord(text) && holdsValues(columnRole(text));

/** The fields of a line that is labels and values in turn: 現況ち、38.7%、目標ち、50.0%. */
function fieldsOf(line: Line | undefined): Fields | null {
  if (!isText(line) || line.content.text.includes('。')) return null;
  const parts = partsOf(line);
  if (parts.length < 2 || parts.length % 2 !== 0) return null;
  const labels = parts.filter((_, i) => i % 2 === 0).map(written);
  const values = parts.filter((_, i) => i % 2 === 1);
  const known = labels.every((label) => headsValues(label) || yearsOf(label.text) !== null);
  return known && labels.some(headsValues) ? { labels, values } : null;
}

/** The label that announces an indicator, and its name: 躍動指標、就業率. */
function nameOf(line: Line | undefined): { label: Mapped; name: Mapped } | null {
  if (!isText(line)) return null;
  const { text } = line.content;
  const comma = text.indexOf('、');
  const label = trim(slice(line.content, 0, Math.max(comma, 0)));
  const name = trim(slice(line.content, comma + 1));
  const isName = comma > 0 && label.text.length <= MAX_LABEL && label.text.endsWith('指標');
  return isName && canNameMeasure(name.text) && !/。$/.test(name.text) ? { label, name } : null;
}

/** A heading behind what it is called: 一覧(つづき)、重点戦略3、支え合う県土 is 重点戦略3 支え合う県土, 重点戦略等、1 子育て is 1 子育て. */
function headingIn(line: Line): Line {
  if (!isText(line) || /。/.test(line.content.text)) return line;
  const parts = partsOf(line);
  const [title, label] = [parts.at(-1), parts.at(-2)];
  if (!title || !label || label.text.length > MAX_LABEL) return line;
  const labelled = join([label, title], ' ');
  if (labelOf(labelled)?.ordinal != null) return { ...line, content: labelled };
  const isNumbered = parts.length === 2 && markOf(title.text)?.mark.ordinal != null;
  return isNumbered ? { ...line, content: title } : line;
}

/**
 * Texts that were made to be read aloud (音声読み上げ用のテキスト版): labels and values between commas. Each indicator becomes a table of
 * one row, and headings stand without what they are called.
 */
export function mendSpokenFields(lines: readonly Line[]): readonly Line[] {
  const starts = lines.filter((line, i) => nameOf(line) && fieldsOf(lines[i + 1])).length;
  if (starts < LEAST_ROWS) return lines;
  const out: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const named = nameOf(line);
    const fields = named && fieldsOf(lines[at + 1]);
    if (!named || !fields) {
      out.push(headingIn(line));
      continue;
    }
    const below = lines[at + 1] as Line;
    out.push(
      lineOfCells(line, [named.label, ...fields.labels]),
      lineOfCells(below, [named.name, ...fields.values]),
      blankBehind(below),
    );
    at++;
  }
  return out;
}
