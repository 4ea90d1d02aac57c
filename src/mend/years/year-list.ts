import { emptyAt, join, type Mapped, slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { columnRole, isColumnWord } from '../../language/column/heading.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { lineGlue } from '../../language/letters/glue.ts';
import { isTime } from '../../language/time/time-word.ts';
import { firstFigure } from '../../language/value/numeral.ts';
import { isValue } from '../../language/value/run.ts';
import { isUnitWord, unitAfter } from '../../language/value/unit.ts';
import type { MendedForm } from '../line/mended-forms.ts';
import { blankBehind, lineOfCells } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';
import { type YearBlock, yearBlockAt } from './year-lines.ts';

/** The names of a form stand on no more lines. */
const MAX_LINES = 60;
const MAX_NAME_LINES = 8;
/** A line of a torn name is as long as the longest, but for so many characters. */
const SLACK = 1;
/** A plan is no more times its start, nor less. */
const MOST_TIMES = 10;
// ⇧, ↓, ※2: the direction of an indicator, the number of a remark
const SIGN = /^(?:[⇧⇩⇨↑↓→↗↘➡⬆⬇]|※\s?\d{0,2})$/;
// (時期), (年度): what stands below the heading 基準値
const BELOW_HEADING = /^\([^()\d]{1,6}\)$/;

/** The words that name indicators, and the starts that stand behind them. */
interface Block {
  readonly names: readonly Mapped[];
  readonly starts: readonly Mapped[];
}

/** What stands between the heading of names and the years. */
interface Listed {
  readonly blocks: readonly Block[];
  readonly heading: Mapped | null;
}

/** Whether a line is a heading, or what stands below one: (時期) below 基準値, not (累計) below a name. */
const isHead = (text: string, above: string): boolean =>
  isColumnWord(text) || isFormWord(text) || (BELOW_HEADING.test(text) && isColumnWord(above));

/** The line of the heading of names (指標名) above a line, with nothing but the words of a form between; -1 where there is none. */
function headAbove(lines: readonly Line[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - MAX_LINES); i--) {
    const line = lines[i];
    if (!isText(line)) return -1;
    const { text } = lineText(line);
    if (text.includes('。')) return -1;
    if (isColumnWord(text) && columnRole(text) === 'name') return i;
    if (captionOf(lineText(line)) !== null) return -1;
  }
  return -1;
}

// (65歳以上), (累計): a line that is the bracket of the name above it
const BRACKET = /^\([^()]{2,16}\)$/;
const AT_END = /\([^()]{2,16}\)$/;

/** Puts a line to the names of a block: a bracket goes on with the name that it stands below. */
function addName(names: Mapped[], words: Mapped): void {
  const above = names.at(-1);
  if (above && BRACKET.test(words.text)) names.splice(-1, 1, join([above, words]));
  else names.push(words);
}

/** Names and starts in the order in which they stand; null where something else stands among them. */
function listedIn(lines: readonly Line[]): Listed | null {
  const blocks: { names: Mapped[]; starts: Mapped[] }[] = [];
  let heading: Mapped | null = null;
  for (const [i, line] of lines.entries()) {
    const words = lineText(line);
    const { text } = words;
    const last = blocks.at(-1);
    if (SIGN.test(text)) continue;
    if (last && last.starts.length > 0 && isTime(text.replace(/\s+/g, ''))) {
      const start = last.starts.pop() as Mapped;
      last.starts.push(join([start, words], ' '));
    } else if (isValue(text.replace(/\s+/g, ''))) {
      if (!last) return null;
      last.starts.push(words);
    } else if (isHead(text, lines[i - 1]?.content.text.trim() ?? '')) {
      if (columnRole(text) === 'baseline') heading ??= words;
    } else if (last && last.starts.length === 0) addName(last.names, words);
    else blocks.push({ names: [words], starts: [] });
  }
  return { blocks, heading };
}

const joined = (parts: readonly Mapped[]): Mapped => join(parts, lineGlue);

/** The ways to read lines as so many names: a name ends like a measure, and a line that goes on is as long as its column. */
function waysOf(parts: readonly Mapped[], count: number, width: number): Mapped[][] {
  if (count === 0) return parts.length === 0 ? [[]] : [];
  const ways: Mapped[][] = [];
  for (let i = 1; i <= Math.min(parts.length, MAX_NAME_LINES); i++) {
    const name = joined(parts.slice(0, i));
    if (count === 1 ? i === parts.length : endsAsMeasure(name.text))
      for (const rest of waysOf(parts.slice(i), count - 1, width)) ways.push([name, ...rest]);
    if ((parts[i - 1] as Mapped).text.length < width - SLACK) break;
  }
  return ways;
}

/** The names of all blocks, as many as there are starts behind each; null where they can be read in no way, or in several. */
function namesOf(blocks: readonly Block[]): readonly Mapped[] | null {
  const names: Mapped[] = [];
  for (const { names: parts, starts } of blocks) {
    const width = Math.max(...parts.map(({ text }) => text.replace(AT_END, '').length));
    const ways = starts.length > 1 ? waysOf(parts, starts.length, width) : [[joined(parts)]];
    const [way, ...others] = parts.length <= starts.length * MAX_NAME_LINES ? ways : [];
    if (!way || others.length > 0) return null;
    names.push(...way);
  }
  return names.every(({ text }) => canNameMeasure(text)) ? names : null;
}

/** Whether a plan is of the size of its start. */
function isLike(start: Mapped, plan: Mapped | undefined): boolean {
  const [from, to] = [start, plan].map((own) => firstFigure(own?.text ?? '')?.value ?? 0);
  if (!from || !to) return true;
  const times = Math.abs(to / from);
  return times <= MOST_TIMES && times >= 1 / MOST_TIMES;
}

/** The unit of a start, which its plans leave out: 18.2% → %. */
function unitOf(start: Mapped): Mapped {
  const figure = firstFigure(start.text);
  const unit = figure ? unitAfter(start.text, figure.end) : null;
  const at = unit && figure ? start.text.indexOf(unit, figure.end) : -1;
  return unit && at >= 0 && isUnitWord(unit) ? slice(start, at, at + unit.length) : emptyAt(start);
}

/** The table of names, starts and rows: name | unit | 目標値 | start | …. */
function tableOf(
  { years, groups }: YearBlock,
  {
    names,
    starts,
    heading,
  }: { names: readonly Mapped[]; starts: readonly Mapped[]; heading: Mapped },
  like: Line,
): Line[] {
  const at = emptyAt(heading);
  const head = lineOfCells(like, [at, at, at, heading, ...years]);
  const rows = groups.flatMap(({ planned, actual }, i) => {
    const [name, start] = [names[i], starts[i]] as [Mapped, Mapped];
    const front = [name, unitOf(start)];
    return [planned, actual].flatMap((row, k) => {
      if (!row) return [];
      const none = emptyAt(row.label);
      const beside = k === 0 ? [...front, row.label, start] : [none, none, row.label, none];
      return lineOfCells(row.line, [...beside, ...row.values]);
    });
  });
  return [head, ...rows];
}

/** @param at the line of the first year */
function mendedAt(lines: readonly Line[], at: number): (MendedForm & { from: number }) | null {
  const block = yearBlockAt(lines, at);
  const from = block ? headAbove(lines, at) : -1;
  if (!block || from < 0) return null;
  const listed = listedIn(lines.slice(from + 1, at));
  const names = listed && listed.blocks.length > 0 ? namesOf(listed.blocks) : null;
  if (!listed?.heading || names?.length !== block.groups.length) return null;
  const starts = listed.blocks.flatMap((own) => own.starts);
  if (!starts.every((start, i) => isLike(start, block.groups[i]?.planned?.values[0]))) return null;
  const table = tableOf(block, { names, starts, heading: listed.heading }, lines[at] as Line);
  const close = blankBehind(lines[block.end - 1] as Line);
  return { lines: [...table, close], count: block.end - at, from };
}

/**
 * Tables that came in a cell a line and column by column (列ごとに1行1欄で出た年度別の表): the names with their starts, then the years,
 * then for each name its rows of plans, actuals and rates. Names that stand one below the other are parted where as many as there are
 * starts can be read in one way alone.
 */
export function mendYearLists(lines: readonly Line[]): readonly Line[] {
  let out: Line[] | null = null;
  let done = 0;
  for (let at = 0; at < lines.length; at++) {
    const form = mendedAt(lines, at);
    if (!form || form.from < done) continue;
    out ??= [];
    out.push(...lines.slice(done, form.from), blankBehind(lines[form.from] as Line), ...form.lines);
    done = at + form.count;
    at = done - 1;
  }
  return out ? [...out, ...lines.slice(done)] : lines;
}
