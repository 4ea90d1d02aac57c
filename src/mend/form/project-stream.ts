import { emptyAt, join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord } from '../../language/column/heading.ts';
import { projectFieldOf } from '../../language/column/project.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { ENUMERATORS, WORDS } from '../../language/lexicon.ts';
import { isProjectName } from '../../language/project-run.ts';
import { isTime } from '../../language/time/time-word.ts';
import { tokensOf } from '../../language/value/run.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';

/** Shorter lines are rows. */
const LEAST_LENGTH = 100;
const LEAST_COLUMNS = 4;
const LEAST_ROWS = 2;
/** A name that blanks tear has no more parts. */
const MOST_PARTS = 4;
/** A heading word has no more parts than its title, in words. */
const MAX_TITLE = 8;

/** A word of the line, and where it begins. */
interface Word {
  readonly text: string;
  readonly at: number;
}

/** The heading of a table of projects: its words, and what stands in front of each name. */
interface Head {
  readonly from: number;
  readonly to: number;
  readonly lead: 'number' | 'category';
  readonly name: number;
  /** Whether the category stands behind each name. */
  readonly closed: boolean;
}

// 予算額(千円)
const fieldOf = ({ text }: Word) => projectFieldOf(text.replace(/\([^()]*\)$/, ''));
const isHeading = (word: Word): boolean =>
  fieldOf(word) !== null || isTime(word.text) || isColumnWord(word.text) || SUMMED.test(word.text);
// 3か年計
const SUMMED = /^\d{1,2}[かヵ]年の?(?:合?計)$/;

/** The first run of headings with a column of names behind one of numbers or categories; null where there is none. */
function headIn(words: readonly Word[]): Head | null {
  for (let name = 1; name < words.length; name++) {
    const lead = fieldOf(words[name - 1] as Word);
    if (fieldOf(words[name] as Word) !== 'name' || (lead !== 'number' && lead !== 'category'))
      continue;
    let to = name + 1;
    while (to < words.length && isHeading(words[to] as Word)) to++;
    if (to - name + 1 < LEAST_COLUMNS) continue;
    const behind = words[name + 1];
    const closed = behind !== undefined && fieldOf(behind) === 'category';
    return { from: name - 1, to, lead, name, closed };
  }
  return null;
}

const BULLETS = new Set(ENUMERATORS.bullets);
/** Whether a word is a category, with a sign in front or none: 新規, ★拡充. */
function isCategory(word: Word | undefined): boolean {
  const text = word?.text ?? '';
  return WORDS.categories.includes(BULLETS.has(text[0] ?? '') ? text.slice(1) : text);
}

/** How many words from a place on are the name of a project; 0 where none begins there. */
function nameFrom(words: readonly Word[], from: number, { closed }: Head): number {
  let name = '';
  for (let i = from; i < Math.min(words.length, from + MOST_PARTS); i++) {
    const { text } = words[i] as Word;
    if (/[。、]/.test(text)) return 0;
    name += text;
    if (isProjectName(name) && (!closed || isCategory(words[i + 1]))) return i - from + 1;
  }
  return 0;
}

/** A row: its first word, the words of its name, and the word behind its last. */
interface Row {
  readonly lead: number;
  readonly to: number;
  end: number;
}

/** A heading between the rows: 施策32 公園・緑地の充実. */
interface Label {
  readonly label: number;
  end: number;
}

/** Where rows, and headings between them, begin; each ends where the next does, the last at the line's end or the sum. */
function rowsIn(content: Mapped, words: readonly Word[], head: Head): (Row | Label)[] {
  const found: (Row | Label)[] = [];
  let next = 1;
  let end = words.length;
  for (let i = head.to; i < words.length; i++) {
    const word = words[i] as Word;
    const begins = head.lead === 'category' ? isCategory(word) : word.text === String(next);
    const name = begins ? nameFrom(words, i + 1, head) : 0;
    if (name > 0) {
      close(found, i);
      found.push({ lead: i, to: i + 1 + name, end: words.length });
      next++;
      i += name;
    } else if (captionOf(trim(slice(content, word.at)))?.label != null) {
      close(found, i);
      found.push({ label: i, end: words.length });
      next = 1;
    } else if (WORDS.sums.includes(word.text) && /^\d/.test(words[i + 1]?.text ?? '')) {
      end = i;
      break;
    }
  }
  close(found, end);
  return found;
}

function close(found: readonly (Row | Label)[], at: number): void {
  const last = found.at(-1);
  if (last && last.end > at) last.end = at;
}

function mended(line: Line): Line[] | null {
  const { content } = line;
  const words = tokensOf(content.text).map(({ token, start }) => ({ text: token, at: start }));
  const head = headIn(words);
  if (!head) return null;
  const rows = rowsIn(content, words, head);
  const projects = rows.filter((row): row is Row => 'lead' in row);
  const titled = rows.every((row) => 'lead' in row || row.end - row.label <= MAX_TITLE);
  // a table in one line has no words between its heading and its first row
  const first = rows[0];
  if (projects.length < LEAST_ROWS || !titled || !first || startOf(first) !== head.to) return null;
  const part = (from: number, to: number): Mapped =>
    from >= to || from >= words.length
      ? emptyAt(content)
      : trim(slice(content, (words[from] as Word).at, words[to]?.at));
  const text = (from: number, to: number): Line[] =>
    from < to && from < words.length ? [{ ...line, content: part(from, to) }] : [];
  const heading = [part(head.from, head.name), part(head.name, head.name + 1)];
  const body = rows.flatMap((row, i) => {
    if ('label' in row) return text(row.label, row.end);
    const cells = [
      part(row.lead, row.lead + 1),
      join(
        words.slice(row.lead + 1, row.to).map((_, k) => part(row.lead + 1 + k, row.lead + 2 + k)),
      ),
      part(row.to, row.end),
    ];
    const opens = i === 0 || 'label' in (rows[i - 1] as Row | Label);
    const own = lineOfCells(line, cells);
    return opens ? [lineOfCells(line, [...heading, part(head.name + 1, head.to)]), own] : [own];
  });
  return [...text(0, head.from), ...body, ...text((rows.at(-1) as Row).end, words.length)];
}

const startOf = (row: Row | Label): number => ('lead' in row ? row.lead : row.label);

/**
 * Restores tables of projects that came in as one line (1行に続いた事業一覧): behind their heading, each row begins with its number or
 * category and the name of a project. What stands behind a name goes with it as text.
 */
export function mendProjectStreams(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) =>
    line.blank || line.content.text.length < LEAST_LENGTH || cellsOf(line) !== null
      ? [line]
      : (mended(line) ?? [line]),
  );
}
