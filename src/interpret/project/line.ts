import { join, type Mapped, slice, split, trim } from '../../base/mapped.ts';
import { readColumnHeading } from '../../language/column/heading.ts';
import { projectFieldOf } from '../../language/column/project.ts';
import { markOf } from '../../language/enumerator.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { oneOf, WORDS } from '../../language/lexicon.ts';
import { isProjectName, readProjectRun } from '../../language/project-run.ts';
import { isCostLabel } from '../../language/value/cost.ts';
import { scheduledRows } from './scheduled.ts';
import { draftNamed, type ProjectDraft } from './sheet.ts';

const SUMS = new Set(WORDS.sums);
// R4決算額, 令和5年度予算
const MONEY = /(?:予算|決算|実績)額?$/;
const BRACKETED = /[([][^()[\]]*[)\]]/g;
const MAX_HEAD = 120;
/** A table of projects has so many columns at least. */
const LEAST_COLUMNS = 2;
/** Shorter words are no name but the end of one: 助事業, 補助事業. */
const MAX_REMAINDER = 5;
const FIRST = /^\S*/;
// 1 ★, No. 3, 3民生費 1 2: what stands in front of a name
const FRONT = new RegExp(
  `^(?:\\d{0,2}[^\\s\\d]{1,6}費\\s+(?:\\d{1,3}\\s+){0,3})?(?:(?:No)?\\.?\\s?(\\d{1,4})\\s+)?(?:${oneOf(WORDS.categorySigns)})?\\s*`,
);
// 新規 in front of the name
const CATEGORY = new RegExp(`^(?:${oneOf(WORDS.categories)})(?=\\s)`);
// 新規 …, 4,812, -: a further cell
const CELL = new RegExp(
  `(?:^|\\s)(?:${oneOf(WORDS.categories)}|[\\d,]+(?:\\.\\d+)?(?:千?円)?|[-―－—])(?=\\s|$)`,
);

// a name without blanks, in front of a wide one
const APART = new RegExp(`^[${LETTERS}A-Z「『][^\\s。、:]{3,38}(?=\\s{2})`);
// 22,470, 2500千円
const SUM = /^\d{1,3}(?:,\d{3})+(?:千?円)?$|^\d{3,}千?円$/;
/** A row with so many sums is one of what is to be spent. */
const LEAST_SUMS = 2;

const isName = (word: string) => projectFieldOf(word) === 'name' && word !== '事業';

function isColumn(word: string): boolean {
  if (projectFieldOf(word) !== null || SUMS.has(word) || isCostLabel(word)) return true;
  return readGradeLabel(word) !== null || readColumnHeading(word)?.dated === true;
}

/** Whether a line heads a table of projects whose cells no bars divide: No. 事業名 区分 事業内容 令和6年度. */
export function headsProjects(text: string): boolean {
  if (text.length > MAX_HEAD || !text.includes('事業') || text.includes('。')) return false;
  const words = text.replace(BRACKETED, '').trim().split(/\s+/);
  const others = words.filter((word) => !isName(word) && (isColumn(word) || MONEY.test(word)));
  return words.filter(isName).length === 1 && others.length >= LEAST_COLUMNS - 1;
}

// ・避難路整備事業 …: a sign in front of a row
const bulletLength = (text: string): number => {
  const found = markOf(text);
  return found?.mark.style === '・' ? found.length : 0;
};

/** What a line begins of a row: its number and category, and its words behind them. */
function opened(whole: Mapped): Pick<ProjectDraft, 'number' | 'category'> & { words: Mapped } {
  const line = slice(whole, bulletLength(whole.text));
  const [front, number] = FRONT.exec(line.text) as RegExpExecArray;
  const rest = slice(line, front.length);
  const length = CATEGORY.exec(rest.text)?.[0].length ?? 0;
  return {
    number: number ? Number(number) : null,
    category: length > 0 ? slice(rest, 0, length) : null,
    words: trim(slice(rest, length)),
  };
}

/** A row whose name and further cells stand on one line. */
function rowOf(line: Mapped): ProjectDraft | null {
  const { words, ...front } = opened(line);
  const name = readProjectRun(words.text)?.names[0];
  if (!name) return front.category && apartRow(words, front);
  if (name.from > 0 || !CELL.test(words.text.slice(name.to))) return null;
  return draftNamed(slice(words, 0, name.to), front);
}

/** A row whose name, between its category and wide blanks, ends like no project: 継続   地域サロン活動助成   …   2,500   2,600. */
function apartRow(words: Mapped, front: Partial<ProjectDraft>): ProjectDraft | null {
  const [name = ''] = APART.exec(words.text) ?? [];
  const cells = words.text.slice(name.length).split(/\s{2,}/);
  const sums = cells.filter((cell) => SUM.test(cell)).length;
  return name !== '' && sums >= LEAST_SUMS ? draftNamed(slice(words, 0, name.length), front) : null;
}

/** A row whose name the line above began: ★まちの創業チャレンジ補 | 助事業 新規 …. */
function tornRow(above: Mapped, line: Mapped): ProjectDraft | null {
  // what begins with a sign begins an entry
  if (bulletLength(line.text) > 0) return null;
  const { words, ...front } = opened(above);
  const [end] = FIRST.exec(line.text) as RegExpExecArray;
  if (!end || /[\s。、]/.test(words.text) || isProjectName(words.text)) return null;
  if (front.number === null && end.length > MAX_REMAINDER) return null;
  if (!isProjectName(words.text + end) || !CELL.test(line.text.slice(end.length))) return null;
  return draftNamed(join([words, slice(line, 0, end.length)]), front);
}

/** Rows below a line of column headings (事業名 区分 事業費), a row a line: a name and a category or sum behind it. */
function linedRows(lines: readonly Mapped[]): ProjectDraft[] {
  let headed = false;
  return lines.flatMap((line, i) => {
    if (headsProjects(line.text)) {
      headed = true;
      return [];
    }
    if (!headed || line.text.length === 0) return [];
    const above = lines[i - 1];
    return (above && tornRow(above, line)) ?? rowOf(line) ?? [];
  });
}

/** Labels of a form that stand below each other are no more than this. */
const MAX_LABELS = 8;
// 1,980  ―  継続  A: a cell alone on its line
const LONE_CELL = new RegExp(
  `^(?:[\\d,]+(?:\\.\\d+)?(?:千?円)?|[-―－—]|${oneOf(WORDS.categories)}|[A-E])$`,
);
// a lone word that begins with a letter
const BEGINS_NAME = new RegExp(`^[${LETTERS}A-Z「『]\\S*$`);
const bare = ({ text }: Mapped) => text.replace(BRACKETED, '').replace(/\s+/g, '');
const isLabel = (word: string) =>
  isFormWord(word) || isCostLabel(word) || isColumn(word) || MONEY.test(word);

/** Labels of a form below each other, and which of them is of the names. */
interface Labels {
  readonly count: number;
  readonly name: number;
}

/** The labels from `at` on, a line each; null where none of them is of names. */
function labelsAt(lines: readonly string[], at: number): Labels | null {
  const words = lines.slice(at, at + MAX_LABELS);
  const name = words.findIndex((word) => WORDS.projectForm.name.includes(word));
  // hardly a line stands near a label of names: less work than looking at each
  if (name < 0) return null;
  const end = words.findIndex((word) => !isLabel(word));
  const count = end < 0 ? words.length : end;
  return name < count ? { count, name } : null;
}

/** The name that begins on a line, ended by the next one perhaps. */
function loneName(lines: readonly Mapped[], at: number): { name: Mapped; next: number } | null {
  const [first, second] = [lines[at], lines[at + 1]];
  if (!first || LONE_CELL.test(first.text) || !BEGINS_NAME.test(first.text)) return null;
  if (isProjectName(first.text)) return { name: first, next: at + 1 };
  if (!second || /\s/.test(second.text) || !isProjectName(first.text + second.text)) return null;
  return { name: join([first, second]), next: at + 2 };
}

/** Names in the place that their label has among the others, as long as each further row has one there. */
function placedNames(lines: readonly Mapped[], from: number, labels: Labels): ProjectDraft[] {
  const drafts: ProjectDraft[] = [];
  for (let at = from + labels.name; at < lines.length; at += labels.count) {
    const value = lines[at] as Mapped;
    if (!isProjectName(value.text)) break;
    drafts.push(draftNamed(value));
  }
  return drafts;
}

/** Names below labels, a cell a line: each with another cell below it, or in the place that its label has. */
function stackedCells(lines: readonly Mapped[]): ProjectDraft[] {
  const words = lines.map(bare);
  const drafts: ProjectDraft[] = [];
  let headed = false;
  for (let at = 0; at < lines.length; at++) {
    const labels = labelsAt(words, at);
    if (labels) {
      headed = true;
      at += labels.count;
      drafts.push(...placedNames(lines, at, labels));
      at--;
      continue;
    }
    const found = headed ? loneName(lines, at) : null;
    const below = found && lines[found.next];
    if (!found || !below || !LONE_CELL.test(below.text)) continue;
    if (drafts.at(-1)?.name !== found.name) drafts.push(draftNamed(found.name));
    at = found.next;
  }
  return drafts;
}

/**
 * Projects of tables and forms whose cells no bars divide, from the lines as they stand: a row a line below its column
 * headings, a cell a line below its labels, or a time table.
 * @param text the folded text of the document
 */
export function projectsInLines(text: Mapped): ProjectDraft[] {
  const lines = split(text, /\n/g).map(trim);
  const filled = lines.filter((line) => line.text.length > 0);
  return [...linedRows(lines), ...stackedCells(filled), ...scheduledRows(lines)];
}
