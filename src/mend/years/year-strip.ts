import { emptyAt, type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { readColumnHeading } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf, isCaptionWord } from '../../language/heading/caption.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import { timesIn } from '../../language/time/era.ts';
import { isValue, wordsIn } from '../../language/value/run.ts';
import { lineOfCells } from '../line/part.ts';
import { isText } from '../line/text.ts';

/** A strip has no fewer years: a start, one year and an aim. */
const LEAST_YEARS = 3;
const MAX_NAME = 60;
const NAME = new RegExp(`[${LETTERS}]{2}`);

const YEAR = '(?:(?:平成|令和)\\s?(?:\\d{1,2}|元)|[HR](?:\\d{1,2}|元)|20\\d\\d)\\s?年?度?';
const ROLES = perLexicon(() =>
  oneOf([...VALUES.columns.baseline, ...VALUES.columns.target, ...VALUES.columns.actual]),
);
// 平成 25 (基準値), 平成 27: a year, perhaps with what its figure is
const COLUMN = perLexicon(() => new RegExp(`${YEAR}(?:\\s?\\((?:${ROLES()})\\))?(?=\\s|$)`, 'g'));
const BLANKS = /^\s+$/;

/** The columns of a strip, and the words around it. */
interface Strip {
  readonly before: Mapped;
  readonly columns: readonly Mapped[];
  readonly behind: Mapped;
}

/** Years behind each other, blanks between them (平成 25 (基準値) 平成 27 平成 28 (現状値) 平成 31 (目標値)), and where they stand. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly columns: readonly Mapped[];
}

function yearRuns(content: Mapped): Run[] {
  const { text } = content;
  const runs: Run[] = [];
  for (const { 0: words, index } of matchesIn(text, COLUMN())) {
    if (index > 0 && !/\s/.test(text[index - 1] as string)) continue;
    const end = index + words.length;
    const column = trim(slice(content, index, end));
    const last = runs.at(-1);
    if (last && BLANKS.test(text.slice(last.end, index)))
      runs[runs.length - 1] = { start: last.start, end, columns: [...last.columns, column] };
    else runs.push({ start: index, end, columns: [column] });
  }
  return runs;
}

/** The strip of years in a line, from a start to an aim; null where it holds none. */
function stripIn(content: Mapped): Strip | null {
  // a look ahead that spares most lines the search
  if (!content.text.includes('(')) return null;
  const run = yearRuns(content).find(({ columns }) => columns.length >= LEAST_YEARS);
  if (!run) return null;
  const { start, end, columns } = run;
  const roles = columns.map(({ text }) => readColumnHeading(text)?.role);
  const years = columns.map(({ text }) => timesIn(text)[0]?.year ?? 0);
  const rises = years.every((year, i) => i === 0 || year > (years[i - 1] as number));
  if (!rises || roles[0] !== 'baseline' || roles.at(-1) !== 'target') return null;
  return { before: trim(slice(content, 0, start)), columns, behind: trim(slice(content, end)) };
}

/** Values as many as the strip has years, and what stands behind them; null where they are more or fewer. */
function valuesIn(content: Mapped, size: number): { values: Mapped[]; rest: Mapped } | null {
  const words = wordsIn(content);
  const first = words.findIndex(({ text }) => !isValue(text));
  const values = first < 0 ? words : words.slice(0, first);
  if (values.length !== size) return null;
  const last = values.at(-1) as Mapped;
  const end = content.text.lastIndexOf(
    last.text,
    first < 0 ? undefined : startOf(content, words[first] as Mapped),
  );
  return { values: [...values], rest: trim(slice(content, end + last.text.length)) };
}

const startOf = (content: Mapped, word: Mapped): number => content.text.indexOf(word.text);

// 数値目標① 開業率, KPI2 観光客数: the word and number in front of a name
const NUMBERED = /^(\S{2,10}?)\s?(?:[①-⑳]|\d{1,2}|\(\d{1,2}\))\s+(?=\S)/;

/** The name in words that stand in front of a strip; null where they are none. */
function nameIn(words: Mapped): Mapped | null {
  const numbered = NUMBERED.exec(words.text);
  const labelled = numbered && isCaptionWord(numbered[1] as string) ? numbered[0].length : 0;
  const length = labelled || (markOf(words.text)?.length ?? 0);
  const name = trim(slice(words, length));
  const isName = NAME.test(name.text) && name.text.length <= MAX_NAME && !/[。:→⇒]/.test(name.text);
  return isName && captionOf(name)?.label == null && !isCaptionWord(name.text) ? name : null;
}

/** What stands for a strip: its table, and the lines that it takes. */
interface Read {
  readonly lines: readonly Line[];
  /** How many lines above and below went into it. */
  readonly above: number;
  readonly below: number;
}

/** The table of the strip in a line: its name in front or on the line above, its values behind or on the line below. */
function readAt(lines: readonly Line[], at: number, done: readonly Line[]): Read | null {
  const line = lines[at];
  if (!isText(line)) return null;
  const strip = stripIn(line.content);
  if (!strip) return null;
  const next = lines[at + 1];
  const below = strip.behind.text === '' && isText(next) ? next : null;
  const read = valuesIn(below ? trim(below.content) : strip.behind, strip.columns.length);
  const last = done.at(-1);
  const above = strip.before.text === '' && isText(last) ? last : null;
  const name = read && nameIn(above ? trim(above.content) : strip.before);
  if (!read || !name) return null;
  const none = emptyAt(name);
  const parted = { ...line, content: none, blank: true };
  const rest = read.rest.text === '' ? [] : [{ ...(below ?? line), content: read.rest }];
  return {
    lines: [
      parted,
      lineOfCells(line, [none, ...strip.columns]),
      lineOfCells(below ?? line, [name, ...read.values]),
      parted,
      ...rest,
    ],
    above: above ? 1 : 0,
    below: below ? 1 : 0,
  };
}

/**
 * Turns the figures of one indicator under a strip of years that runs from its start to its aim (基準値から目標値までの年の並び) into a
 * table: 開業率 平成25(基準値) 平成27 平成31(目標値) 4.2‰ 4.3‰ 4.8‰.
 */
export function mendYearStrips(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const read = readAt(lines, at, out);
    if (!read) {
      out.push(lines[at] as Line);
      continue;
    }
    if (read.above > 0) out.pop();
    out.push(...read.lines);
    at += read.below;
  }
  return out;
}
