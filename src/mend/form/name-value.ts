import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { isColumnWord, readColumnHeading } from '../../language/column/heading.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { markOf } from '../../language/enumerator.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { isFormWord } from '../../language/heading/form-word.ts';
import { withoutAnnouncement } from '../../language/indicator/name.ts';
import { isChangeLine } from '../../language/letters/glue.ts';
import { isTime } from '../../language/time/time-word.ts';
import {
  HAS_FIGURE,
  HAS_UNIT,
  isValue,
  isValueOrTime,
  tokensOf,
  wordsIn,
} from '../../language/value/run.ts';
import { blankBehind } from '../line/part.ts';
import { isText, lineText } from '../line/text.ts';
import { isGrade } from '../table/flat-cell.ts';

/** The name of an indicator goes over no more lines, and has so many characters at least and at most. */
const MAX_LINES = 2;
const MIN_NAME = 3;
const MAX_NAME = 40;
// (H29:388億円): where the value started from, on the line below it
const START = /^\([^()]{2,4}\d?[:\s][^()]{1,16}\)$/;

const wordsOf = (line: Line): Mapped => lineText(line);
/** Whether a line is one value with its unit, and nothing else: 5年間で120人. */
function isValueLine(line: Line | undefined): line is Line {
  if (!isText(line)) return false;
  const { text } = wordsOf(line);
  return (
    isChangeLine({ text, marks: [] }) ||
    (isValue(text) && HAS_FIGURE.test(text) && HAS_UNIT.test(text))
  );
}

/** The words of a change: a start, an arrow, an aim. */
const CHANGE = 3;
// Ⅱ of a scheme of the document's own
const ROMAN = /^[Ⅰ-Ⅻ]$/;

/** The words of a line behind the change that it begins with (12隻(H30) → 30隻(R5) 実績 …); null where it begins with none. */
function behindChange({ text }: Mapped): readonly string[] | null {
  const words = tokensOf(text).map(({ token }) => token);
  const [start, arrow, aim] = words;
  const leads = start !== undefined && aim !== undefined && /^[→⇒]$/.test(arrow ?? '');
  return leads && isValue(start) && isValue(aim) ? words.slice(CHANGE) : null;
}

/** Whether words are what was reached (実績 R3 15隻 R4 18隻) and how that is judged (達成度 B), or one of both, or none. */
function areReached(words: readonly string[]): boolean {
  let at = 0;
  if (rowKindOf(words[0] ?? '') === 'actual') {
    at = 1;
    while (isValueOrTime(words[at] ?? '') || isTime(words[at] ?? '')) at++;
    if (at === 1) return false;
  }
  const rest = words.slice(at);
  const judged = rest.length === 2 && readGradeLabel(rest[0] as string) !== null;
  const grade = rest[1] ?? '';
  return rest.length === 0 || (judged && (isGrade(grade) || ROMAN.test(grade)));
}

/** Whether a line is a change and what was reached of it, and nothing else. */
function isPathLine(line: Line | undefined): line is Line {
  const behind = isText(line) ? behindChange(wordsOf(line)) : null;
  return behind !== null && areReached(behind);
}

/** Whether a line goes on with what was reached, or how it is judged. */
const isReachedLine = (line: Line | undefined): line is Line =>
  isText(line) && areReached(tokensOf(wordsOf(line).text).map(({ token }) => token));

/** Whether a line can be the name of an indicator, or half of it: words, no figure behind them. */
function isName(line: Line | undefined): line is Line {
  if (!isText(line)) return false;
  const words = wordsOf(line);
  const { text } = words;
  return (
    text.length >= MIN_NAME &&
    text.length <= MAX_NAME &&
    !/[。\s→⇒]/.test(text) &&
    !isValueLine(line) &&
    !isColumnWord(text) &&
    !isFormWord(text) &&
    markOf(text) === null &&
    captionOf(words) === null
  );
}

/** A name, its value and perhaps its start, and the line behind them. */
interface Group {
  readonly content: Mapped;
  readonly end: number;
}

function groupAt(lines: readonly Line[], at: number): Group | null {
  let value = at;
  while (value - at < MAX_LINES && isName(lines[value])) value++;
  if (value > at && isPathLine(lines[value])) return pathGroup(lines, at, value);
  if (value === at || !isValueLine(lines[value])) return null;
  const names = lines.slice(at, value).map(wordsOf);
  const start = lines[value + 1];
  const started = isText(start) && START.test(wordsOf(start).text);
  const words = [join(names), wordsOf(lines[value] as Line)];
  const content = join(words, ' ');
  if (!started) return { content, end: value + 1 };
  return { content: join([content, wordsOf(start)]), end: value + 2 };
}

/** A name, the change below it, and the lines that say what was reached of it. */
function pathGroup(lines: readonly Line[], at: number, value: number): Group {
  let end = value + 1;
  while (end - value <= MAX_LINES && isReachedLine(lines[end])) end++;
  const names = join(lines.slice(at, value).map(wordsOf));
  return { content: join([names, ...lines.slice(value, end).map(wordsOf)], ' '), end };
}

/** Whether a line belongs to the value above it: a further one, the time of it, the heading of a column. */
const belongs = (line: Line): boolean =>
  isValueLine(line) || /^\(|^[→⇒]/.test(wordsOf(line).text) || isColumnWord(wordsOf(line).text);

/** The groups below a heading word, one after the other; none where a further value shows that columns were torn. */
function groupsFrom(lines: readonly Line[], at: number): readonly Group[] {
  const groups: Group[] = [];
  let end = at;
  for (let group = groupAt(lines, at); group; group = groupAt(lines, end)) {
    groups.push(group);
    end = group.end;
  }
  const next = lines[end];
  return isText(next) && belongs(next) ? [] : groups;
}

/** Whether a line is the heading of aims and nothing else: 目標値. */
const headsAims = (line: Line | undefined): boolean =>
  isText(line) &&
  isColumnWord(wordsOf(line).text) &&
  readColumnHeading(wordsOf(line).text)?.role === 'target' &&
  !isTime(wordsOf(line).text);

const isHead = (line: Line): boolean => {
  const caption = isText(line) ? captionOf(wordsOf(line)) : null;
  return caption !== null && caption.rest === null && ['targets', 'kpis'].includes(caption.role);
};

/** A start and an aim. */
const BOTH = 2;
const FIGURE_END = /\d[^\s\d]{0,4}$/;

/** Whether a line is the word that announces an indicator and its name, and nothing else: KPI 工業団地の分譲率. */
function announces(line: Line | undefined): line is Line {
  if (!isText(line)) return false;
  const words = wordsOf(line);
  const { text } = withoutAnnouncement(words);
  const front = words.text.slice(0, words.text.length - text.length);
  const isOne = text.length >= MIN_NAME && text.length <= MAX_NAME && !/[。\s→⇒]/.test(text);
  const isWord = isColumnWord(text) || isFormWord(text) || FIGURE_END.test(text);
  return /^\S+\s+$/.test(front) && isOne && !isWord && captionOf(words)?.rest !== null;
}

// 58.3%(H30), ■件(H30)
const DATED = /\(([^()]{2,12})\)$/;
const isDated = ({ text }: Mapped): boolean => isTime(DATED.exec(text)?.[1] ?? '');

/** Whether a line is a start and an aim, the aim with its time, and nothing else: 58.3%(H30)  80%(R6). */
function isStartAndAim(line: Line | undefined): line is Line {
  const words = isText(line) ? wordsIn(wordsOf(line)) : [];
  const aim = words.at(-1);
  return words.length === BOTH && aim !== undefined && isDated(aim) && words.every(isValueWord);
}

/**
 * The word that heads a list and its first entry (KPI コミュニティバスの利用者数 | 41,200人(H26) ⇒ 48,000人(H31)), each on a line of its own; null where
 * no start and aim stand below.
 */
function firstOfList(lines: readonly Line[], at: number): { lines: Line[]; end: number } | null {
  const line = lines[at] as Line;
  const below = lines[at + 1]?.blank ? at + 2 : at + 1;
  const values = lines[below];
  if (!isText(values) || behindChange(wordsOf(values))?.length !== 0) return null;
  const words = wordsOf(line);
  const name = withoutAnnouncement(words);
  const head = trim(slice(words, 0, words.text.length - name.text.length));
  const entry = { ...line, content: join([name, wordsOf(values)], ' ') };
  return { lines: [{ ...line, content: head }, entry, blankBehind(entry)], end: below + 1 };
}

const isValueWord = ({ text }: Mapped): boolean => isValue(text);

/**
 * Indicators whose names and values stand on lines of their own below 数値目標 (名称と値が交互に並ぶ枠), or behind the word that
 * announces each (KPI 工業団地の分譲率 | 58.3%(H30)  80%(R6)): each on one line, apart from the next.
 */
export function joinNamesAndValues(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const values = lines[at + 1];
    const list = announces(line) ? firstOfList(lines, at) : null;
    if (list) {
      out.push(...list.lines);
      at = list.end - 1;
      continue;
    }
    if (announces(line) && isStartAndAim(values)) {
      out.push({ ...line, content: join([wordsOf(line), wordsOf(values)], ' ') });
      at++;
      continue;
    }
    out.push(line);
    if (line.blank || !isHead(line)) continue;
    // 数値目標 | 目標値: the heading of the only column of values
    const column = headsAims(lines[at + 1]) ? 1 : 0;
    const groups = groupsFrom(lines, at + 1 + column);
    if (groups.length === 0) continue;
    if (column > 0) out.push({ ...(lines[at + 1] as Line), cells: [] });
    for (const { content, end } of groups) {
      const like = lines[at + 1] as Line;
      const apart = { ...like, content: slice(content, 0, 0), blank: true };
      out.push({ ...like, content }, apart);
      at = end - 1;
    }
  }
  return out;
}
