import { emptyAt, join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, holdsValues, isColumnWord } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { oneOf, perLexicon, VALUES, WORDS } from '../../language/lexicon.ts';
import { tokensOf } from '../../language/value/run.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';
import { lineText } from '../line/text.ts';

const KEY = /[①-⑳]/g;
/** A legend has so many fields, a word of it no more characters. */
const LEAST_FIELDS = 3;
const MAX_WORD = 20;
const LEAST_ROWS = 2;
const MAX_NAME = 40;
/** No such list runs over more lines. */
const MAX_LINES = 200;

/** A number that stands for a field, and where it stands. */
interface Key {
  readonly at: number;
  readonly ordinal: number;
}

/** The name of an entry, the line it stands on, and the text of its fields, each in its place. */
interface Entry {
  readonly line: number;
  readonly name: Mapped;
  readonly fields: ReadonlyMap<number, Mapped>;
}

const keysIn = (text: string): Key[] =>
  matchesIn(text, KEY).map(({ 0: key, index }) => ({
    at: index,
    ordinal: markOf(`${key} x`)?.mark.ordinal ?? 0,
  }));

// 80,100百万円 観光消費額: the figure that a field is, and the name behind it
const FIGURE = perLexicon(
  () =>
    new RegExp(`^[△▲]?\\d[\\d,.]*\\s?[兆億万千百]{0,2}(?:${oneOf(VALUES.units)})?(?=\\s+[^\\s(])`),
);

/**
 * Where the next entry's name begins behind the last field of the one before: on the last line, behind a closed bracket, sentence
 * or figure, or behind the only blank; -1 where nothing tells.
 */
function nameStart(text: string): number {
  const words = text.trimEnd();
  const line = words.lastIndexOf('\n');
  if (line >= 0) return line + 1;
  const closed = Math.max(words.lastIndexOf(') '), words.lastIndexOf('。'));
  if (closed >= 0) return closed + 1;
  const figure = FIGURE().exec(words.trimStart())?.[0].length;
  if (figure !== undefined) return words.length - words.trimStart().length + figure;
  const blanks = matchesIn(words.trim(), /\s+/g);
  return blanks.length === 1 ? words.trimEnd().search(/\S+$/) : -1;
}

/** The keys of the legend at the front, ①②③ …, each once. */
function legendOf(keys: readonly Key[]): readonly Key[] {
  const end = keys.findIndex(({ ordinal }, i) => ordinal !== i + 1);
  return end < 0 ? keys : keys.slice(0, end);
}

/** The keys behind the legend, those of one entry together: their numbers rise. */
function entriesOf(keys: readonly Key[], fields: number): Key[][] {
  const entries: Key[][] = [];
  for (const key of keys) {
    if (key.ordinal > fields) break;
    const before = entries.at(-1)?.at(-1);
    if (before && key.ordinal > before.ordinal) entries.at(-1)?.push(key);
    else entries.push([key]);
  }
  return entries;
}

const holdsAim = (word: string): boolean =>
  holdsValues(columnRole(word)) || WORDS.aimReasons.includes(word);

const isLegend = (words: readonly Mapped[]): boolean =>
  words.every(({ text }) => text !== '' && text.length <= MAX_WORD && !/[\s。]/.test(text)) &&
  words.some(({ text }) => holdsAim(text));

/** The fields of a run of keys: what stands behind each up to the next, the last up to `end`. */
const fieldsOf = (all: Mapped, keys: readonly Key[], end: number): Mapped[] =>
  keys.map(({ at }, i) => trim(slice(all, at + 1, keys[i + 1]?.at ?? end)));

/** A list of entries whose fields are numbered as its legend says. */
interface KeyedList {
  readonly legend: readonly Mapped[];
  readonly entries: readonly Entry[];
  /** Where its legend begins, and the line of its last field. */
  readonly start: number;
  readonly last: number;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length - 1;

function listIn(all: Mapped): KeyedList | null {
  const keys = keysIn(all.text);
  const legend = legendOf(keys);
  const groups = entriesOf(keys.slice(legend.length), legend.length);
  if (legend.length < LEAST_FIELDS || groups.length < LEAST_ROWS) return null;
  const runs = [legend, ...groups];
  const names: Mapped[] = [];
  const ends: number[] = [];
  for (const [i, group] of groups.entries()) {
    const from = ((runs[i] as readonly Key[]).at(-1) as Key).at + 1;
    const to = (group[0] as Key).at;
    const at = nameStart(all.text.slice(from, to));
    const name = trim(slice(all, from + at, to));
    if (at < 0 || name.text.length > MAX_NAME || !canNameMeasure(name.text)) return null;
    names.push(name);
    ends.push(from + at);
  }
  const words = fieldsOf(all, legend, ends[0] as number);
  const last = (groups.at(-1) as Key[]).at(-1) as Key;
  if (!isLegend(words)) return null;
  const lineEnd = all.text.indexOf('\n', last.at);
  const entries = groups.map((group, i) => {
    const cells = fieldsOf(all, group, ends[i + 1] ?? (lineEnd < 0 ? all.text.length : lineEnd));
    const fields = new Map(group.map(({ ordinal }, k) => [ordinal, cells[k] as Mapped]));
    return { name: names[i] as Mapped, fields, line: lineOf(all.text, (ends[i] as number) + 1) };
  });
  return { legend: words, entries, start: (legend[0] as Key).at, last: lineOf(all.text, last.at) };
}

/** The lines from `at` on that one list can run over, blank ones left out. */
function regionFrom(lines: readonly Line[], at: number): readonly Line[] {
  const around = lines.slice(at, at + MAX_LINES).filter(({ blank }) => !blank);
  const end = around.findIndex(
    (line, i) => i > 0 && (cellsOf(line) !== null || captionOf(lineText(line))?.label != null),
  );
  return end < 0 ? around : around.slice(0, end);
}

const textOf = (lines: readonly Line[]): Mapped =>
  join(
    lines.map(({ content }) => content),
    '\n',
  );

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const line = lines[at] as Line;
  if (!line.content.text.includes('①') || cellsOf(line) !== null) return null;
  const head = textOf(lines.slice(at, at + LEAST_FIELDS));
  if (legendOf(keysIn(head.text)).length < LEAST_FIELDS) return null;
  const region = regionFrom(lines, at);
  const list = listIn(textOf(region));
  if (!list) return null;
  const { legend, entries, start, last } = list;
  const front = slice(line.content, 0, start);
  const word = tokensOf(front.text).find(
    ({ token }) => isColumnWord(token) && columnRole(token) === 'name',
  );
  const before = trim(slice(front, 0, word?.start ?? front.text.length));
  const named = word
    ? slice(front, word.start, word.start + word.token.length)
    : emptyAt(legend[0] as Mapped);
  const rows = entries.map(({ name, fields, line: own }) =>
    lineOfCells(region[own] as Line, [
      name,
      ...legend.map((_, i) => fields.get(i + 1) ?? emptyAt(name)),
    ]),
  );
  const heading = lineOfCells(line, [named, ...legend]);
  const own = before.text === '' ? [] : [{ ...line, content: before }];
  return {
    lines: [...own, heading, ...rows],
    count: lines.indexOf(region[last] as Line, at) - at + 1,
  };
}

/**
 * Lists that number the fields of each entry as a legend in front of them says (欄を番号で示す一覧): 指標名 ①意味 ②目標値 … 人口 ①… ②….
 * They become a table with a column for each field.
 */
export const mendKeyedFields = (lines: readonly Line[]): readonly Line[] =>
  mendForms(lines, mendedAt);
