import { emptyAt, join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { holdsValues, isColumnWord, readColumnHeading } from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { GRADES, perLexicon } from '../../language/lexicon.ts';
import { timesIn } from '../../language/time/era.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue } from '../../language/value/run.ts';
import { isAbsent, isWordedAim } from '../../language/value/word.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';
import { isGrade } from '../table/flat-cell.ts';

/** A value of a year, and what it is, where the line says so. */
interface Dated {
  readonly line: Line;
  readonly year: number;
  readonly time: Mapped;
  readonly value: Mapped;
  readonly role: Mapped | null;
}

const LEAST = 2;
/** Years, values and roles take no longer line, a name and a grade neither, in characters. */
const MAX_LINE = 48;
/** The first line of a name on two lines is at least so long. */
const LEAST_WRAPPED = 12;
// (基準値), 【目標値】
const BRACKETED = /[(【]([^()【】\d]{2,8})[)】]/;
// 71人(基準値:H24年度), 71人(H24年度の基準値)
const BOTH = /[(【]([^()【】:\s]{2,10}?)[:の\s]\s?([^()【】:\s]{2,10})[)】]$/;
// H24年度 84.1%, H24年度:84.1%
const TIMED = /^([^\s:]{2,12})\s?[\s:]\s?(\S.*)$/;
// 基準値より8割減: an aim against the start
const AGAINST = /^[^\d。、]{2,8}(?:より|から|比で?)\S{2,10}$/;
// 【H28県総合計画評価「B」】, (評価「A」)
const JUDGED = /^[【(]?([^「」【】()]{2,24})「([^「」]{1,6})」[】)]?$/;

const roleOf = (text: string) => (isColumnWord(text) ? readColumnHeading(text)?.role : undefined);

/** What a line says beside its role, and its time where both stand in one bracket. */
interface Parted {
  readonly rest: Mapped;
  readonly role: Mapped | null;
  readonly time: Mapped | null;
}

const isRole = (text: string): boolean => holdsValues(roleOf(text));

/** A line whose bracket holds a role and its time (71人(基準値:H24年度)), apart; null for other lines. */
function bothIn(words: Mapped): Parted | null {
  const found = BOTH.exec(words.text);
  const [first, second] = [found?.[1] ?? '', found?.[2] ?? ''];
  const from = (found?.index ?? 0) + 1;
  const to = words.text.length - 1;
  const [a, b] = [slice(words, from, from + first.length), slice(words, to - second.length, to)];
  if (!found || first === '' || second === '') return null;
  const rest = trim(slice(words, 0, found.index));
  if (isRole(first) && isTime(second)) return { rest, role: a, time: b };
  return isTime(first) && isRole(second) ? { rest, role: b, time: a } : null;
}

/** A line without the word of a role, in brackets or in front, and that word. */
function withoutRole(words: Mapped): Parted {
  const both = bothIn(words);
  if (both) return both;
  const found = BRACKETED.exec(words.text);
  const word = found?.[1];
  if (found && word !== undefined && isRole(word)) {
    const behind = found.index + found[0].length;
    const rest = trim(join([slice(words, 0, found.index), slice(words, behind)], ' '));
    const at = found.index + 1;
    return { rest, role: slice(words, at, at + word.length), time: null };
  }
  const [, front, rest] = TIMED.exec(words.text) ?? [];
  if (front === undefined || rest === undefined || isTime(front) || !isRole(front))
    return { rest: words, role: null, time: null };
  const own = slice(words, words.text.length - rest.length);
  return { rest: own, role: slice(words, 0, front.length), time: null };
}

const isAim = (text: string): boolean => isWordedAim(text) || AGAINST.test(text);

/** A line of a year and its value: H24年度 84.1%(基準値); null for other lines. */
function datedOf(line: Line | undefined): Dated | null {
  if (!isText(line) || line.content.text.length > MAX_LINE) return null;
  if (!/[\d元]/.test(line.content.text)) return null;
  const whole = lineText(line);
  const front = markOf(whole.text);
  const bulleted = front && front.mark.ordinal === null ? front.length : 0;
  const { rest, role, time: said } = withoutRole(trim(slice(whole, bulleted)));
  const [, first, behind] = said ? [] : (TIMED.exec(rest.text) ?? []);
  const time = said ?? slice(rest, 0, first?.length ?? 0);
  const words = said ? rest.text : behind;
  if (words === undefined || !isTime(time.text)) return null;
  const year = timesIn(time.text)[0]?.year;
  const isAimed = role !== null && roleOf(role.text) === 'target' && isAim(words);
  if (year === undefined || !(isValue(words) || isAbsent(words) || isAimed)) return null;
  const value = slice(rest, rest.text.length - words.length);
  return { line, year, time, value, role };
}

/** The lines of one indicator from a place on; null unless the first is a start and the last an aim, each later than the one above. */
function runFrom(lines: readonly Line[], at: number): readonly Dated[] | null {
  const run: Dated[] = [];
  for (let next = datedOf(lines[at]); next; next = datedOf(lines[at + run.length])) {
    if (next.year <= (run.at(-1)?.year ?? 0)) return null;
    run.push(next);
  }
  const [first, last] = [run[0]?.role, run.at(-1)?.role];
  const isWhole =
    first && last && roleOf(first.text) === 'baseline' && roleOf(last.text) === 'target';
  return isWhole && run.length >= LEAST ? run : null;
}

const isBare = (line: Line | undefined): line is Line =>
  isText(line) &&
  line.content.text.trimEnd().length <= MAX_LINE &&
  !/[。」】]$/.test(lineText(line).text) &&
  markOf(lineText(line).text) === null &&
  captionOf(lineText(line)) === null;

/** The lines that the name above the values stands on: one, or two where it was wrapped; none where they can be no name. */
function nameAbove(above: readonly Line[]): readonly Line[] {
  const [upper, own] = [above.at(-2), above.at(-1)];
  if (!isText(own) || own.content.text.length > MAX_LINE) return [];
  const wraps = isBare(own) && isBare(upper) && lineText(upper).text.length >= LEAST_WRAPPED;
  const lines =
    wraps && upper.content.text.length >= own.content.text.length ? [upper, own] : [own];
  return canNameMeasure(join(lines.map(lineText)).text) ? lines : [];
}

/** The words that announce a grade, the longest first. */
const LABELS = perLexicon(() => [...GRADES.labels].sort((a, b) => b.length - a.length));

/** The grade on a line of its own below the values, and what heads it: 評価 with the year in front of it. */
function gradeOn(line: Line | undefined): { head: Mapped; grade: Mapped } | null {
  if (!isText(line) || line.content.text.length > MAX_LINE) return null;
  const words = lineText(line);
  const [, label, grade] = JUDGED.exec(words.text) ?? [];
  const word = label && LABELS().find((own) => label.endsWith(own));
  if (!word || grade === undefined || !isGrade(grade)) return null;
  const from = words.text.indexOf(label);
  const end = from + label.length;
  const time = timesIn(label)[0];
  const when = time ? [slice(words, from + time.start, from + time.end)] : [];
  const head = join([...when, slice(words, end - word.length, end)]);
  const at = words.text.indexOf('「') + 1;
  return readGradeLabel(head.text) ? { head, grade: slice(words, at, at + grade.length) } : null;
}

function mendedAt(lines: readonly Line[], at: number, above: readonly Line[]): MendedForm | null {
  const run = datedOf(lines[at])?.role ? runFrom(lines, at) : null;
  const names = run ? nameAbove(above) : [];
  const [first] = names;
  if (!run || !first) return null;
  const name = join(names.map(lineText));
  const judged = gradeOn(lines[at + run.length]);
  const heads = run.map(({ time, role }) => (role ? join([role, time]) : time));
  const values = run.map(({ value }) => value);
  const head = [emptyAt(name), ...heads, ...(judged ? [judged.head] : [])];
  const row = [name, ...values, ...(judged ? [judged.grade] : [])];
  const [begin, end] = [run[0] as Dated, run.at(-1) as Dated];
  const count = run.length + (judged ? 1 : 0);
  return {
    lines: [
      blankBehind(first),
      lineOfCells(begin.line, head),
      lineOfCells(first, row),
      blankBehind(end.line),
    ],
    count,
  };
}

/**
 * Turns the years of an indicator below its name, a line each with what its value is in brackets (値の役割を括弧に入れた年ごとの行),
 * into a table: 耐震化率, H24年度 84.1%(基準値), H25年度 85.9%, H29年度 91%(目標値). The years between say nothing. The grade of the
 * indicator may stand on the next line: 【H28評価「B」】.
 */
export function mendRoleLines(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => datedOf(line)?.role)) return lines;
  return mendForms(lines, (all, at) => {
    // a name is looked for above its values only: it goes with them
    for (let names = 2; names > 0; names--) {
      const from = at + names;
      if (all[from]?.blank !== false || !datedOf(all[from])?.role) continue;
      const form = mendedAt(all, from, all.slice(Math.max(0, from - 2), from));
      const taken = form && nameAbove(all.slice(Math.max(0, from - 2), from)).length;
      if (form && taken === names) return { lines: form.lines, count: form.count + names };
    }
    return null;
  });
}
