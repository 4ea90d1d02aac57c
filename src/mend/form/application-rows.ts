import { emptyAt, join, type Mapped, saying, slice, spanOf, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { timesIn } from '../../language/time/era.ts';
import { wordsIn } from '../../language/value/run.ts';
import { leftOver } from '../line/left-over.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText } from '../line/text.ts';

// 申請時, 初年度, 2年目: what begins each row
const ROW = /(?<=^|\s)(?:(申請時)|(初年度)|第?(\d)\s?年度?目)(?=\s)/g;
// 平成29年1月, H29.1, 2017年3月末
const TIME =
  /^(?:(?:平成|令和)\s?(?:\d{1,2}|元)|[HR]\s?\d{1,2}|20\d\d)\s?[年./]\s?\d{1,2}\s?(?:月末?)?/;
const TIME_BEHIND = new RegExp(`(?<=\\s)${TIME.source.slice(1)}(?=\\s|$)`);
// 40, 4万人, 38.5%, -
const VALUE = /^(?:[-―－–—]|[△▲]?\d[\d,.]*\S{0,6})$/;
// 【数値目標】, KPI, 指標, ()内: what stands in front of the names
const LABEL =
  /^[【〔[(]?(?:数値目標|目標|区分|項目|指標名?|KPI|重要業績評価指標(?:\(KPI\))?)[】〕\])]?$/;
const TIMES = /^年月日?$/;
const NUMBER = /^(?:KPI|指標)(?:[①-⑨]|\d|\(\d\))$/;
/** The head takes no more lines, and the whole table no more. */
const MAX_HEAD = 6;
const MAX_LINES = 40;
const LEAST_ROWS = 2;

/** A row: its time, and the values beside it, one for each name. */
interface Row {
  readonly time: Mapped;
  readonly values: readonly Mapped[];
  readonly end: number;
}

/** The values that a text holds; null where another word stands among them. */
function valuesIn(words: Mapped): readonly Mapped[] | null {
  const values = wordsIn(words);
  return values.every(({ text }) => VALUE.test(text.replace(/\s+/g, ''))) ? values : null;
}

/** The row that stands at the beginning of `words`, its time in front of the values or behind them. */
function rowIn(
  words: Mapped,
  count: number | null,
): (Omit<Row, 'end'> & { length: number }) | null {
  const front = TIME.exec(words.text);
  const behind = front ?? TIME_BEHIND.exec(words.text);
  if (!behind) return null;
  const to = behind.index + behind[0].length;
  const time = slice(words, behind.index, to);
  if (timesIn(time.text).length !== 1) return null;
  if (!front) {
    const values = valuesIn(slice(words, 0, behind.index));
    const fits = values !== null && values.length === (count ?? values.length);
    return fits && values.length > 0 ? { time, values, length: to } : null;
  }
  // nothing tells where the last row ends but the number of values
  const rest = wordsIn(slice(words, to));
  for (let length = rest.length; length > 0; length--) {
    const end = endOf(rest[length - 1] as Mapped, words);
    const values = valuesIn(slice(words, to, end));
    if (values !== null && values.length === (count ?? values.length))
      return { time, values, length: end };
  }
  return null;
}

/** Where a word of a text ends in it. */
function endOf(word: Mapped, within: Mapped): number {
  const { end } = spanOf(word);
  let at = within.text.length;
  while (at > 0 && spanOf(within, at - 1, at).end > end) at--;
  return at;
}

/** The rows of a text that count on from 申請時; null where one of them lacks a value or is missing. */
function rowsIn(text: Mapped): { readonly from: number; readonly rows: readonly Row[] } | null {
  const labels = matchesIn(text.text, ROW);
  const first = labels.findIndex(([, start]) => start !== undefined);
  if (first < 0) return null;
  const rows: Row[] = [];
  for (const [i, label] of labels.slice(first).entries()) {
    const year = label[2] ? 1 : Number(label[3] ?? 0);
    if (year !== i) break;
    const at = label.index + label[0].length;
    const own = slice(text, at, labels[first + i + 1]?.index);
    const from = own.text.length - own.text.trimStart().length;
    const row = rowIn(trim(own), rows[0]?.values.length ?? null);
    if (!row) return null;
    rows.push({ time: row.time, values: row.values, end: at + from + row.length });
  }
  return rows.length > LEAST_ROWS ? { from: labels[first]?.index ?? 0, rows } : null;
}

/** The names that the head of a table holds, so many; null where it does not say where each begins. */
function namesIn(head: Mapped, count: number): Mapped[] | null {
  const words = wordsIn(head);
  while (words[0] && LABEL.test(words[0].text)) words.shift();
  const named = words.filter(({ text }) => !TIMES.test(text));
  if (named.length === words.length || named.some(({ text }) => text.includes('。'))) return null;
  const numbers = named.flatMap(({ text }, i) => (NUMBER.test(text) ? [i] : []));
  if (numbers[0] === 0 && numbers.length === count)
    return numbers.map((at, i) => join(named.slice(at + 1, numbers[i + 1]), lineGlue));
  if (named.length === count) return named;
  return count === 1 && named.length > 0 ? [join(named, lineGlue)] : null;
}

// -, ―
const NONE = /^[-―－–—]$/;

/** A table of the names whose last figure is of the same time: what stands behind it says nothing of them. */
function tablesOf(like: Line, names: readonly Mapped[], rows: readonly Row[]): Line[] {
  const lastOf = (at: number) =>
    rows.findLastIndex(({ values }) => !NONE.test(values[at]?.text ?? '-'));
  const lasts = names.map((_, at) => lastOf(at));
  return [...new Set(lasts)]
    .filter((last) => last > 0)
    .flatMap((last) => {
      const own = rows.slice(0, last + 1);
      const heads = own.map(({ time }, i) => saying(time, i === 0 ? '基準値' : '目標値'));
      const of = (at: number) => own.map(({ values }) => values[at] as Mapped);
      const table = names.flatMap((name, at) =>
        lasts[at] === last ? [lineOfCells(like, [name, ...of(at)])] : [],
      );
      const head = lineOfCells(like, [emptyAt(heads[0] as Mapped), ...heads]);
      return [head, ...table, blankBehind(like)];
    });
}

/** Whether a table's head begins on a line: it holds a heading word, and 申請時 stands on it or soon below. */
function isHead(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!isText(line)) return false;
  const words = wordsIn(line.content);
  if (!words.some(({ text }) => LABEL.test(text) || TIMES.test(text) || NUMBER.test(text)))
    return false;
  return lines.slice(at, at + MAX_HEAD).some(({ content }) => content.text.includes('申請時'));
}

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  if (!isHead(lines, at)) return null;
  const region: Line[] = [];
  for (const line of lines.slice(at, at + MAX_LINES)) {
    if (!line.blank && !isText(line)) break;
    region.push(line);
  }
  const text = join(
    region.filter(({ blank }) => !blank).map(({ content }) => content),
    ' ',
  );
  const found = rowsIn(text);
  const names = found && namesIn(slice(text, 0, found.from), found.rows[0]?.values.length ?? 0);
  if (!found || !names) return null;
  const like = lines[at] as Line;
  const [first] = names as [Mapped];
  const end = spanOf(text, 0, found.rows.at(-1)?.end ?? 0).end;
  const taken = [{ start: spanOf(first).start, end }];
  const { before, behind } = leftOver(region, taken, ({ text: words }) => words.trim() !== '');
  return {
    lines: [...before, ...tablesOf(like, names, found.rows), ...behind],
    count: region.length,
  };
}

/**
 * Restores the table of aims that older forms of a 地域再生計画 prescribe, however its cells came in: names of indicators with 年月
 * beside them, below them a row for the time of the application and for each year (申請時, 初年度, 2年目). Where a value is
 * missing in one of the rows, the lines stay as they were.
 */
export function mendApplicationRows(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ content }) => content.text.includes('申請時'))) return lines;
  return mendForms(lines, mendedAt);
}
