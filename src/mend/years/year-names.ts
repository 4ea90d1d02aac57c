import { type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isNumbered, markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { endsAsMeasure } from '../../language/indicator/measure-end.ts';
import { announcesName } from '../../language/indicator/name.ts';
import { type NameWords, nameWords, notedUnit } from '../../language/indicator/name-words.ts';
import { readYearHeading, type YearHeading } from '../../language/time/year-heading.ts';
import { wordsIn } from '../../language/value/run.ts';
import { splitUnit } from '../../language/value/unit.ts';
import { cellsOf } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';
import type { RowGroup } from './year-group.ts';
import { piecesOf } from './year-row.ts';

const MAX_NAME = 80;
// 活動指標 協定の数(社)
const ANNOUNCED = /指標/;
const LAST_TWO = /\S+\s+\S+$/;
/** So many names in front of as many groups of rows are no accident. */
const LEAST_LISTED = 2;

/** Whether a line ends every table: a heading, a row whose cells the text divides itself. */
export const ends = (line: Line): boolean =>
  captionOf(lineText(line)) !== null || cellsOf(line) !== null;

export const isSentence = ({ content }: Line): boolean => content.text.includes('。');

/** Whether a line is a numbered heading right above the number of a name: (2) 観光の振興, ① 来所者数. */
export function headsNames(lines: readonly Line[], at: number): boolean {
  const words = lineText(lines[at] as Line);
  const below = lines.slice(at + 1, at + 3).find(({ blank }) => !blank);
  if (!below || !isText(below) || !isNumbered(words.text) || !isWords(words)) return false;
  const [own, next] = [words, lineText(below)].map(({ text }) => markOf(text)?.mark);
  return (
    next?.ordinal != null && own?.style !== next.style && !endsAsMeasure(splitUnit(words).name.text)
  );
}

/** The heading of years on a line with nothing but headings below which the first chapter parts it from its rows; null for others. */
export function headingAlone(lines: readonly Line[], at: number): YearHeading | null {
  const line = lines[at] as Line;
  const below = lines.slice(at + 1).find(({ blank }) => !blank);
  if (!isText(line) || !below || !ends(below)) return null;
  const heading = readYearHeading(line.content);
  return heading && !heading.before && !heading.behind ? heading : null;
}

const isWords = (content: Mapped): boolean =>
  piecesOf(content).every(({ kind }) => kind === 'words');

/** Whether a line begins with the plan of an indicator that it does not name. */
function isBarePlan(line: Line | undefined): boolean {
  if (!line || line.blank || ends(line)) return false;
  const [first] = piecesOf(lineText(line));
  return first?.kind === 'row' && first.row === 'planned' && first.values.length > 1;
}

/**
 * The line above a heading of years that names the one indicator below it: 活動指標 協定の数(社); below a heading that begins with 年度, any measure, and any
 * words above one that comes again, where the row right below it is a plan without a name.
 */
export function nameAbove(
  lines: readonly Line[],
  at: number,
  { lead, before, behind }: YearHeading,
): Line | null {
  const line = lines[at - 1];
  if (
    (before && !notedUnit(before)) ||
    behind ||
    !line ||
    line.blank ||
    ends(line) ||
    isSentence(line)
  )
    return null;
  const words = lineText(line);
  if (words.text.length > MAX_NAME || !isWords(words)) return null;
  if (!lead && ANNOUNCED.test(words.text)) return line;
  if (!(lead || before) || !isBarePlan(lines[at + 1]) || notedUnit(words)) return null;
  if (endsAsMeasure(splitUnit(words).name.text)) return line;
  if (isNumbered(words.text)) return null;
  return announcesName(words) || comesAgain(lines, at) ? line : null;
}

/** Whether the line, words and figures, stands below other words once more. */
function comesAgain(lines: readonly Line[], at: number): boolean {
  const { text } = trim((lines[at] as Line).content);
  return lines.some((line, i) => i !== at && !line.blank && lineText(line).text === text);
}

/** The words in front of a heading on its line that name the one indicator below it: 拠点の開設日数 単位 27年度 28年度; null for others. */
export function nameBefore(
  lines: readonly Line[],
  at: number,
  { lead, before, behind }: YearHeading,
): Mapped | null {
  const below = lines[at + 1];
  if (!before || !lead || behind || !isBarePlan(below)) return null;
  if (before.text.length > MAX_NAME || before.text.includes('。')) return null;
  return isWords(before) ? before : null;
}

/** The last two words. */
const joinedEnd = (words: Mapped): Mapped =>
  slice(words, words.text.length - (LAST_TWO.exec(words.text)?.[0].length ?? 0));

/** The one group below a heading, with the unit that stands right in front of the years: [単位] 億円 現状値 H25 H26. */
export function withUnitBefore(
  groups: readonly RowGroup[],
  { before }: YearHeading,
): readonly RowGroup[] {
  const [group, ...others] = groups;
  const [first, ...rest] = group?.name ?? [];
  if (!before || !group || !first || others.length > 0) return groups;
  const unit = notedUnit(before) ?? notedUnit(joinedEnd(before));
  const bare = group.name.every((name) => name.unit === null);
  return unit && bare ? [{ ...group, name: [{ ...first, unit }, ...rest] }] : groups;
}

/** A name above a table, and the first of its lines. */
interface Listed {
  readonly name: NameWords;
  readonly from: number;
  /** Whether its unit stands on a line below it. */
  readonly measured: boolean;
}

/** The entry of a list of names that ends above a line: numbered, or with its unit below it. */
function entryAbove(lines: readonly Line[], end: number): Listed | null {
  const above = (to: number): number => {
    let at = to - 1;
    while (at >= 0 && lines[at]?.blank) at--;
    return at;
  };
  const last = above(end);
  const unit = last < 0 ? null : notedUnit(trim((lines[last] as Line).content));
  const at = unit ? above(last) : last;
  const line = lines[at];
  if (!line || ends(line) || isSentence(line) || headsNames(lines, at)) return null;
  const words = lineText(line);
  const own = markOf(words.text);
  const name = nameWords(wordsIn(slice(words, own?.length ?? 0)));
  if (!name || name.name.text.length > MAX_NAME || !isWords(words)) return null;
  const before = above(at);
  const mark = own ? null : (lines[before]?.content.text.trim() ?? '');
  const isMark = mark !== null && markOf(`${mark} x`)?.length === mark.length + 1;
  const numbered = isMark || own?.mark.ordinal != null;
  if (!unit && !numbered) return null;
  return {
    name: { ...name, unit: unit ?? name.unit },
    from: isMark ? before : at,
    measured: unit !== null,
  };
}

/** Groups of rows with their names, and the line that the list of those begins on. */
export interface ListedGroups {
  readonly groups: readonly RowGroup[];
  readonly from: number;
}

/**
 * The groups of rows below a heading, the first of which have no names, with the names that stand in a list above it
 * (名称が先に並ぶ表): the first for the first, where they are as many. Null where they are not.
 */
export function namedAbove(
  lines: readonly Line[],
  at: number,
  groups: readonly RowGroup[],
): ListedGroups | null {
  const named = groups.findIndex(({ name }) => name.length > 0);
  const count = named < 0 ? groups.length : named;
  if (count === 0 || groups.slice(count).some(({ name }) => name.length === 0)) return null;
  const names: Listed[] = [];
  for (let entry = entryAbove(lines, at); entry; entry = entryAbove(lines, entry.from)) {
    names.unshift(entry);
    if (names.length > count) return null;
  }
  const [first] = names;
  // one name alone is sure by the unit below it
  if (!first || names.length !== count || (count < LEAST_LISTED && !first.measured)) return null;
  return {
    groups: groups.map((group, i) =>
      i < count ? { ...group, name: [(names[i] as Listed).name], listed: true } : group,
    ),
    from: first.from,
  };
}
