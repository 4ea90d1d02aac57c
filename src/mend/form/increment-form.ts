import { emptyAt, join, type Mapped, spanOf } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { markOf } from '../../language/enumerator.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { leftOver } from '../line/left-over.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';
import { lineText } from '../line/text.ts';
import { type Token, tokensIn } from './increment-token.ts';

const INCREMENTED = /増加分/;
const NUMBERED = /^\s*(?:KPI|指標)(?:[①-⑨]|\(\d\))\s/;
const ENDS_TOTAL = /累計$/;
const MAX_LINES = 40;

const HEADS: ReadonlySet<Token['kind']> = new Set([
  'start',
  'year',
  'increment',
  'total',
  'remark',
]);
const isHead = ({ kind }: Token): boolean => HEADS.has(kind);

/** A column: its heading, and the values below it, one for each row. */
interface Column {
  readonly heading: Mapped;
  readonly values: readonly Mapped[];
}

/** The form taken apart. */
interface Form {
  readonly names: readonly Mapped[];
  readonly columns: readonly Column[];
  /** The first of its words and the last. */
  readonly from: Token;
  readonly to: Token;
}

/** The columns that a run of heading words heads, from left to right. */
function headingsIn(run: readonly Token[]): Mapped[] {
  const of = (kind: Token['kind']) => run.filter((token) => token.kind === kind);
  const [increment] = of('increment');
  const total = of('total').map(({ content }) => content);
  const whole = total.some(({ text }) => ENDS_TOTAL.test(text));
  return [
    ...of('start').map(({ content }) => content),
    ...of('year').map(({ content }) =>
      increment && !INCREMENTED.test(content.text) ? join([content, increment.content]) : content,
    ),
    ...(whole ? [join(total)] : []),
  ];
}

/** Words of names, those of one name joined; a number begins one. */
function namesIn(tokens: readonly Token[]): Mapped[] {
  const names: Token[][] = [];
  for (const token of tokens) {
    const last = names.at(-1);
    if (token.kind === 'number') names.push([]);
    else if (last) last.push(token);
    else names.push([token]);
  }
  return names
    .filter(({ length }) => length > 0)
    .map((name) =>
      join(
        name.map(({ content }) => content),
        lineGlue,
      ),
    );
}

const startOf = (token: Token | undefined): number => (token ? spanOf(token.content).start : -1);

/** Runs of heading words, and what stands behind each up to the next. */
function runsOf(tokens: readonly Token[]): { heads: Token[]; body: Token[] }[] {
  const runs: { heads: Token[]; body: Token[] }[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    if (isHead(token) && (!last || last.body.length > 0)) runs.push({ heads: [token], body: [] });
    else if (last && isHead(token)) last.heads.push(token);
    else last?.body.push(token);
  }
  return runs;
}

/** Each column's heading with its values below it, all names in front of them. */
function byColumns(tokens: readonly Token[]): Form | null {
  const first = tokens.findIndex(({ kind }) => kind === 'start');
  const number = tokens.findIndex(({ kind }) => kind === 'number');
  if (number < 0 || number > first) return null;
  const names = namesIn(tokens.slice(number, first));
  const runs = runsOf(tokens.slice(first));
  const columns: Column[] = [];
  let last: Token | undefined;
  for (const { heads, body } of runs) {
    const headings = headingsIn(heads);
    const values = body.slice(0, names.length);
    if (headings.length !== 1 || values.length < names.length) break;
    if (!values.every(({ kind }) => kind === 'value')) break;
    columns.push({
      heading: headings[0] as Mapped,
      values: values.map(({ content }) => content),
    });
    last = values.at(-1);
    if (body.length > names.length) break;
  }
  const from = tokens[number] as Token;
  return columns.length > 1 && last ? { names, columns, from, to: last } : null;
}

/** Longer words behind the last row are no end of its name. */
const MAX_END = 12;

/**
 * Numbered rows with the ends of their names in front of their values, which stand on the line below those (名称の続きが値の下): KPI① 企業の進出 0社 1社 | 件数 | KPI② ….
 */
function withNamesWhole(body: readonly Token[]): readonly Token[] {
  const starts = body.flatMap(({ kind }, at) => (kind === 'number' ? [at] : []));
  if (starts[0] !== 0) return body;
  return starts.flatMap((start, i) => {
    const row = body.slice(start, starts[i + 1]);
    const value = row.findIndex(({ kind }) => kind === 'value');
    const behind = row.findLastIndex(({ kind }) => kind === 'value') + 1;
    const ends = row.slice(behind);
    const isEnd =
      value > 0 &&
      ends.every(({ kind, line }) => kind === 'word' && line === ends[0]?.line) &&
      ends.reduce((length, { content }) => length + content.text.length, 0) <= MAX_END &&
      ends[0]?.line !== row[behind - 1]?.line;
    return isEnd ? [...row.slice(0, value), ...ends, ...row.slice(value, behind)] : row;
  });
}

/** Rows of a name and a value for each heading; further headings may go on with the rows in the same order. */
function byRows(tokens: readonly Token[]): Form | null {
  const first = tokens.findIndex(({ kind }) => kind === 'start');
  const names: Mapped[] = [];
  const columns: Column[] = [];
  const ends: Token[] = [];
  let last: Token | undefined;
  for (const [at, { heads, body: printed }] of runsOf(tokens.slice(first)).entries()) {
    const body = at === 0 ? withNamesWhole(printed) : printed;
    const headings = headingsIn(heads);
    const rows: Token[][] = [];
    const words: Token[] = [];
    for (const token of body) {
      if (token.kind === 'value' && (rows.length === 0 || rows.at(-1)?.length === headings.length))
        rows.push([token]);
      else if (token.kind === 'value') rows.at(-1)?.push(token);
      if (token.kind === 'value') {
        last = token;
        if (words.length > 0 && at === 0) {
          names.push(...namesIn(words));
          ends.push(...words.slice(-1));
        }
        words.length = 0;
      } else words.push(token);
    }
    const even = rows.length > 0 && rows.every(({ length }) => length === headings.length);
    if (!even || (at === 0 ? names.length !== rows.length : rows.length !== names.length))
      return at === 0 ? null : finished();
    headings.forEach((heading, i) => {
      columns.push({ heading, values: rows.map((row) => (row[i] as Token).content) });
    });
  }
  function finished(): Form | null {
    const from = tokens[first] as Token;
    const to = [last, ...ends].reduce((a, b) => (startOf(b) > startOf(a) ? b : a));
    return columns.length > 1 && to ? { names, columns, from, to } : null;
  }
  return finished();
}

/** The lines of the form from `at` on: up to a sentence, a numbered heading or cells. */
function regionFrom(lines: readonly Line[], at: number): Line[] {
  const region: Line[] = [];
  for (let i = at; i < lines.length && region.length < MAX_LINES; i++) {
    const line = lines[i] as Line;
    const { text } = lineText(line);
    const mark = markOf(text)?.mark;
    if (cellsOf(line) !== null || (i > at && (text.includes('。') || mark?.ordinal != null))) break;
    region.push(line);
  }
  return region;
}

const isForm = ({ columns }: Form): boolean =>
  columns.length > 2 && columns.some(({ heading }) => ENDS_TOTAL.test(heading.text));

const holdsStart = ({ content }: Line): boolean => content.text.includes('事業開始前');

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const line = lines[at] as Line;
  if (line.blank || !(holdsStart(line) || NUMBERED.test(line.content.text))) return null;
  const region = regionFrom(lines, at);
  // names above their columns, one a line
  if (!holdsStart(line) && !region.some(holdsStart)) return null;
  const tokens = tokensIn(region.filter(({ blank }) => !blank));
  if (!tokens.some(({ kind }) => kind === 'start')) return null;
  const form = byColumns(tokens) ?? byRows(tokens);
  if (!form || !isForm(form)) return null;
  const { names, columns, from, to } = form;
  const head = [emptyAt(from.content), ...columns.map(({ heading }) => heading)];
  const taken = [{ start: spanOf(from.content).start, end: spanOf(to.content).end }];
  const { before, behind } = leftOver(region, taken, ({ text }) => text.trim().length > 0);
  const rows = names.map((name, i) =>
    lineOfCells(from.line, [name, ...columns.map(({ values }) => values[i] as Mapped)]),
  );
  return {
    lines: [...before, lineOfCells(from.line, head), ...rows, ...behind],
    count: region.length,
  };
}

/**
 * Restores the table of yearly increments that the form of a 地域再生計画 prescribes (数値目標の増加分), flattened by rows or by
 * columns: 事業開始前, the increment of each year, their total (KPI増加分の累計). Where the counts of cells do not agree, the lines stay as
 * they were.
 */
export function mendIncrements(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ content }) => content.text.includes('事業開始前'))) return lines;
  return mendForms(lines, mendedAt);
}
