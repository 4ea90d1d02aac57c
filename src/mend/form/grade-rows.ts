import { emptyAt, join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { projectFieldOf } from '../../language/column/project.ts';
import { readGrade } from '../../language/grade/grade.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { isCaptionWord } from '../../language/heading/caption.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { GRADES, LABELS, perLexicon, VALUES } from '../../language/lexicon.ts';
import { asOf } from '../../language/time/as-of.ts';
import { timesIn } from '../../language/time/era.ts';
import { isTime } from '../../language/time/time-word.ts';
import { tokensOf, wordsIn } from '../../language/value/run.ts';
import { lineOfCells } from '../line/part.ts';
import { isText } from '../line/text.ts';

/** Shorter lines are rows. */
const LEAST_LENGTH = 100;
/** So many columns of grades, and so many rows, are no accident; years say less than labels of grades do. */
const LEAST_GRADES = 2;
const LEAST_YEARS = 3;
const LEAST_ROWS = 2;
const LEAST_ROWS_OF_YEARS = 3;
/** So many words head the names at most. */
const MOST_NAMES = 2;
/** A name that blanks tear has no more parts. */
const MOST_PARTS = 8;

/** The heading of a table of grades: its cells, and what stands behind each name. */
interface Head {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly Mapped[];
  readonly grades: number;
  /** Columns of one word each behind the grades: 今後の方向性. */
  readonly texts: number;
  readonly least: number;
}

const isLabel = ({ text }: Mapped): boolean => {
  const label = readGradeLabel(text);
  return label !== null && !label.bare && !label.loose && !label.points;
};

const BEHIND = new Set(GRADES.behind);

/** The words of columns behind the grades, each of one word or of two that blanks tore: 今後の 方向性. */
function textsFrom(words: readonly Mapped[], from: number): { cells: Mapped[]; to: number } {
  const cells: Mapped[] = [];
  let to = from;
  for (;;) {
    const own = words.slice(to, to + 2);
    const size = [2, 1].find(
      (n) =>
        BEHIND.has(
          own
            .slice(0, n)
            .map(({ text }) => text)
            .join(''),
        ) && own.length >= n,
    );
    if (!size) return { cells, to };
    cells.push(join(own.slice(0, size)));
    to += size;
  }
}

/** Labels of grades behind the word for names of projects: 計画事業名 妥当性 効率性 有効性. */
function labelledHead(words: readonly Mapped[], at: number): Head | null {
  const name = words[at] as Mapped;
  if (projectFieldOf(name.text) !== 'name') return null;
  let end = at + 1;
  while (end < words.length && isLabel(words[end] as Mapped)) end++;
  const grades = end - at - 1;
  if (grades < LEAST_GRADES) return null;
  const { cells, to } = textsFrom(words, end);
  const heading = [...words.slice(at, end), ...cells];
  return { from: at, to, cells: heading, grades, texts: cells.length, least: LEAST_ROWS };
}

/** What goals and policies are called. */
const DECLARED = perLexicon(() => new Set([...LABELS.goal.declared, ...LABELS.policy.declared]));
const namesRungs = (word: string): boolean => isCaptionWord(word) || DECLARED().has(word);
const headsNames = ({ text }: Mapped): boolean => namesRungs(text);

const yearOf = (text: string): number | null => timesIn(text)[0]?.year ?? asOf(text).fiscalYear;

/** Years that follow one another: H28 H29 H30 R1. */
function yearlyHead(words: readonly Mapped[], at: number): Head | null {
  let end = at;
  let last: number | null = null;
  while (end < words.length && isTime((words[end] as Mapped).text)) {
    const year = yearOf((words[end] as Mapped).text);
    if (year === null || (last !== null && year !== last + 1)) break;
    last = year;
    end++;
  }
  const grades = end - at;
  if (grades < LEAST_YEARS) return null;
  // 基本的方向 H28 H29 H30 重点目標: heading words of the names, on both sides
  const ahead = words[at - 1];
  const from = ahead && headsNames(ahead) ? at - 1 : at;
  let to = end;
  while (to < words.length && headsNames(words[to] as Mapped)) to++;
  const names = [...words.slice(from, at), ...words.slice(end, to)];
  const lead = names.length > 0 ? join(names, ' ') : emptyAt(words[at] as Mapped);
  const cells = [lead, ...words.slice(at, end)];
  return { from, to, cells, grades, texts: 0, least: LEAST_ROWS_OF_YEARS };
}

// ① and ア number names
const isGrade = ({ text }: Mapped): boolean => readGrade(text, []) !== null;
const isGradeOrDash = (word: Mapped): boolean => isGrade(word) || VALUES.absent.includes(word.text);

const NAME = new RegExp(`[${LETTERS}]{2}`);

/** A row: its cells, and the place behind its last word. */
interface Row {
  readonly cells: readonly Mapped[];
  readonly to: number;
}

/** The row that begins at a place: a name, just as many grades as the heading has, a word for each further column. */
function rowFrom(words: readonly Mapped[], from: number, head: Head): Row | null {
  let end = from;
  while (end < words.length && !isGradeOrDash(words[end] as Mapped)) end++;
  const parts = words.slice(from, end);
  if (parts.length === 0 || parts.length > MOST_PARTS) return null;
  const name = join(parts, lineGlue);
  if (!NAME.test(name.text) || /[。:]/.test(name.text)) return null;
  const grades = words.slice(end, end + head.grades);
  const texts = words.slice(end + head.grades, end + head.grades + head.texts);
  if (grades.length < head.grades || texts.length < head.texts) return null;
  if (!grades.every(isGradeOrDash) || texts.some(isGradeOrDash)) return null;
  const to = end + head.grades + head.texts;
  // one more than there are columns: they are not those of the heading
  if (head.texts === 0 && words[to] && isGradeOrDash(words[to] as Mapped)) return null;
  return { cells: [name, ...grades, ...texts], to };
}

function rowsFrom(words: readonly Mapped[], head: Head): Row[] {
  const rows: Row[] = [];
  let at = head.to;
  for (let row = rowFrom(words, at, head); row; row = rowFrom(words, at, head)) {
    rows.push(row);
    at = row.to;
  }
  return rows.some(({ cells }) => cells.slice(1).some(isGrade)) ? rows : [];
}

function mended(line: Line): Line[] | null {
  const words = wordsIn(line.content);
  for (let at = 0; at < words.length; at++) {
    const head = labelledHead(words, at) ?? yearlyHead(words, at);
    if (!head) continue;
    const rows = rowsFrom(words, head);
    const last = rows.at(-1);
    if (!last || rows.length < head.least) {
      at = head.to - 1;
      continue;
    }
    const starts = tokensOf(line.content.text).map(({ start }) => start);
    const text = (from: number, to = words.length): Line[] =>
      from < to
        ? [{ ...line, content: trim(slice(line.content, starts[from] as number, starts[to])) }]
        : [];
    return [
      ...text(0, head.from),
      lineOfCells(line, head.cells),
      ...rows.map(({ cells }) => lineOfCells(line, cells)),
      ...text(last.to),
    ];
  }
  return null;
}

/** The heading of a table whose rows are lines: what names goals or policies, then years or labels of grades, and nothing else. */
function lineHead(words: readonly Mapped[]): Head | null {
  const names = words.findIndex((word) => !headsNames(word));
  if (names <= 0 || names > MOST_NAMES) return null;
  let end = names;
  while (end < words.length && (isLabel(words[end] as Mapped) || isTime(words[end]?.text ?? '')))
    end++;
  const judged = words.slice(names, end);
  const yearly = judged.length >= LEAST_GRADES && judged.every(({ text }) => isTime(text));
  if (judged.length === 0 || !(yearly || judged.every(isLabel))) return null;
  const texts = textsFrom(words, end);
  if (texts.to < words.length) return null;
  const cells = [join(words.slice(0, names), ' '), ...judged, ...texts.cells];
  const sizes = { grades: judged.length, texts: texts.cells.length, least: LEAST_ROWS_OF_YEARS };
  return { from: 0, to: words.length, cells, ...sizes };
}

const FIRST = /^\s*(\S+)\s/;
/** Whether a line begins with what goals or policies are called: a quick look, before its words are cut. */
const mayHead = ({ content }: Line): boolean => {
  const first = FIRST.exec(content.text)?.[1];
  return first !== undefined && namesRungs(first);
};

/** The rows, a line each, below a heading; none where they are too few. */
function linesBelow(lines: readonly Line[], at: number, head: Head): Line[] {
  const rows: Line[] = [];
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (!isText(line)) break;
    const words = wordsIn(line.content);
    const row = rowFrom(words, 0, head);
    if (row?.to !== words.length) break;
    rows.push(lineOfCells(line, row.cells));
  }
  return rows.length < head.least ? [] : rows;
}

/**
 * Restores tables of grades whose cells blanks divide (崩れた評価の表): behind their heading, which names what each column judges or the
 * years, each row is a name and as many grades as there are columns, all on one line or a row a line.
 */
export function mendGradeRows(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const isOpen = isText(line);
    const long = line.content.text.length >= LEAST_LENGTH;
    const head = isOpen && !long && mayHead(line) ? lineHead(wordsIn(line.content)) : null;
    const rows = head ? linesBelow(lines, at, head) : [];
    if (head && rows.length > 0) out.push(lineOfCells(line, head.cells), ...rows);
    else out.push(...((isOpen && long ? mended(line) : null) ?? [line]));
    at += 1 + rows.length;
  }
  return out;
}
