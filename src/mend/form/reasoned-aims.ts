import { emptyAt, type Mapped, saying, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { WORDS } from '../../language/lexicon.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { blankBehind, cellsOf, lineOfCells } from '../line/part.ts';
import { lineText } from '../line/text.ts';

/** So many entries that say their aims are a list of them. */
const LEAST = 2;
const MAX_NAME = 40;
/** No such list runs over more lines. */
const MAX_LINES = 120;

// 定 義:…, 考え方:…: a field and its words
const FIELD = /^([^\s:、。](?:\s?[^\s:、。]){1,11})\s?:\s?(?=\S)/;
// [1-①], (2), ③, ・: what entries begin with
const FRONT = /^(?:[[(〔【]\d{1,2}(?:[-‐–−](?:\d{1,2}|[①-⑳]))?[\])〕】]|[①-⑳・○●■◆])\s*/;
const TIME = '(?:(?:平成|令和|[HR])\\s?(?:\\d{1,2}|元)|20\\d\\d)年度?';
const VALUE = '\\d[\\d,.]{0,12}[^\\d、。()を]{1,8}?';
// 令和元年の1,284億円を基準に、…、令和7年に1,360億円とする, 令和元年度の6,420円/人から、令和7年度に8,000円/人とする
const LEADS = new RegExp(
  `(?<since>${TIME})の(?<start>${VALUE})(?:を基準(?:に|として)|を基に|から)、?[^。]{0,60}?(?<due>${TIME})(?:まで)?には?、?(?<aim>${VALUE})(?:とする|とします|を(?:目指|めざ|目標)|に(?:する|します|引き上げ|増や|減ら))`,
);
// 平成28年の24,310人を維持する
const KEEPS = new RegExp(`(?<since>${TIME})の(?<start>${VALUE})を維持`);

/** A value of a reason, and its year as the document says it. */
interface Dated {
  readonly words: Mapped;
  readonly when: string;
}

/** What a reason says that the aim is, and where it starts. */
interface Reasoned {
  readonly start: Dated;
  readonly aim: Dated | { readonly words: Mapped; readonly when: null };
}

/** An entry: its name, the lines it stands on, and what its reason says. */
interface Entry {
  readonly name: Mapped;
  readonly line: Line;
  readonly said: Reasoned | null;
}

function reasonedIn(words: Mapped): Reasoned | null {
  const { text } = words;
  const match = LEADS.exec(text) ?? KEEPS.exec(text);
  const { since = '', start = '', due, aim } = match?.groups ?? {};
  if (!match) return null;
  const end = match.index + match[0].length;
  const from = match.index + since.length + 1;
  const first = { words: slice(words, from, from + start.length), when: since };
  if (aim === undefined || due === undefined)
    return { start: first, aim: { words: slice(words, from, end), when: null } };
  const at = text.lastIndexOf(aim, end - 1);
  return { start: first, aim: { words: slice(words, at, at + aim.length), when: due } };
}

const keyOf = (words: Mapped): string | null =>
  FIELD.exec(words.text)?.[1]?.replace(/\s/g, '') ?? null;
const isReason = (key: string): boolean => key === '考え方' || WORDS.aimReasons.includes(key);

/** The name of an entry; null where a line is none. */
function nameOf(line: Line | undefined): Mapped | null {
  if (!line || line.blank || cellsOf(line) !== null) return null;
  const words = lineText(line);
  const name = trim(slice(words, FRONT.exec(words.text)?.[0].length ?? 0));
  const fits = name.text.length <= MAX_NAME && !/[。:、]/.test(name.text);
  return fits && captionOf(words) === null && canNameMeasure(name.text) ? name : null;
}

/** The entry that a line begins, and how many lines its fields take; null where no field says why its aim is what it is. */
function entryAt(lines: readonly Line[], at: number): { entry: Entry; count: number } | null {
  const name = nameOf(lines[at]);
  if (!name) return null;
  const fields: { readonly key: string; readonly words: Mapped }[] = [];
  for (const line of lines.slice(at + 1)) {
    const words = line.blank || cellsOf(line) !== null ? null : lineText(line);
    const key = words && keyOf(words);
    if (!words || !key || !(isReason(key) || isFormWord(key))) break;
    fields.push({ key, words });
  }
  const reasons = fields.filter(({ key }) => isReason(key));
  if (reasons.length !== 1) return null;
  const said = reasonedIn((reasons[0] as { words: Mapped }).words);
  return { entry: { name, line: lines[at] as Line, said }, count: fields.length + 1 };
}

const dated = ({ words, when }: { words: Mapped; when: string | null }): Mapped =>
  when === null ? words : saying(words, `(${when})`);

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  const entries: Entry[] = [];
  let count = 0;
  while (count < MAX_LINES) {
    const found = entryAt(lines, at + count);
    if (!found) break;
    entries.push(found.entry);
    count += found.count;
  }
  const read = entries.flatMap(({ name, line, said }) => (said ? [{ name, line, said }] : []));
  const [first] = read;
  if (!first || entries.length < LEAST) return null;
  const none = emptyAt(first.name);
  const heading = ['指標', '現状値', '目標値'].map((word) => saying(none, word));
  const names = new Set(read.map(({ line }) => line));
  const rows = read.map(({ name, line, said }) =>
    lineOfCells(line, [name, dated(said.start), dated(said.aim)]),
  );
  const others = lines.slice(at, at + count).filter((line) => !names.has(line));
  const head = lineOfCells(first.line, heading);
  return { lines: [head, ...rows, blankBehind(first.line), ...others], count };
}

/**
 * Lists of indicators whose aims stand in the sentence that says why they are what they are (目標値設定の考え方の文): a name, its fields
 * (定義:, 出典:, 考え方:) a line each. Those whose start and aim the sentence says become rows of a table; the others stay as they were.
 */
export const mendReasonedAims = (lines: readonly Line[]): readonly Line[] =>
  lines.some(({ content }) => content.text.includes('考え方') || content.text.includes('根拠'))
    ? mendForms(lines, mendedAt)
    : lines;
