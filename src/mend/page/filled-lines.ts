import { join, type Mapped, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf, isCaptionWord } from '../../language/heading/caption.ts';
import { isIndicatorLine } from '../../language/indicator/line.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { columnsOf } from '../../language/letters/width.ts';
import { isAheadAlone, isValue, tokensOf } from '../../language/value/run.ts';
import { cellsOf, hasTags } from '../line/part.ts';
import { runOnCuts } from '../run-on/run-on.ts';

/** So many columns may a full line lack: a mark that must not begin the next, a digit that was full-width. */
const SLACK = 4;
/** A narrower page is a column of a table. */
const LEAST_WIDTH = 30;
/** A wider one lost its line ends already. */
const MOST_WIDTH = 120;
const LEAST_LINES = 3;
/** Of so many lines no more than one begins with a number. */
const MOST_BEGUN = 3;
/** So many headings that begin inside lines are no accident: a page that was filled without its line ends. */
const LEAST_WITHIN = 2;

// 町内総生産 | 612億円以上: a name and its figure
const NAME_END = new RegExp(`[${LETTERS})]$`);
const FIGURE = /^[▲△]?\d/;
const LAST_WORD = /\S*$/;
// (R5:-) | 周遊パス販売枚数; not 商品(新規) | の開発数
const BEHIND_BRACKET = /[)〉>》】]$/;
const NEXT_WORD = /^[^\s\dぁ-ん(),、。)]/;

// headings inside a line stand behind blanks
const BLANK = /\s/;
// cells that wide blanks part
const GAP = /\S\s{2,}\S/;
// signs that take two columns perhaps: folded ones, and those whose width fonts decide
const FOLDED = /[()[\]:;%!?~<>,.\-→Ⅰ-Ⅻⅰ-ⅻ①-⑳]/g;

const isOpen = (line: Line): boolean =>
  !line.blank &&
  cellsOf(line) === null &&
  line.depth === null &&
  !hasTags(line.content.text) &&
  !GAP.test(line.content.text);

/** Whether a line is an entry of a list, which begins where the line does. */
const isListed = ({ text }: Mapped): boolean => markOf(text)?.mark.style === '・';

/** Whether a line begins with the number or label of a heading; a bare number may be a figure. */
function beginsNumbered(after: Mapped): boolean {
  const mark = markOf(after.text)?.mark;
  return (mark?.ordinal != null && mark.style !== '1') || captionOf(after)?.label != null;
}

/** Whether a heading word ends one line or begins the next, and is not torn between them: 重要業績 | 評価指標. */
function meetsWord(before: Mapped, after: Mapped): boolean {
  const [front] = LAST_WORD.exec(before.text) as RegExpExecArray;
  const [back] = after.text.split(/\s/, 1) as [string];
  return (isCaptionWord(front) || isCaptionWord(back)) && !isCaptionWord(front + back);
}

/** Whether a line begins with a figure, or with words that belong to one: 612億円以上, 年間 5,000枚. */
const beginsValue = ({ text }: Mapped): boolean =>
  FIGURE.test(text) || isAheadAlone(text.split(/\s/, 1)[0] as string);

/** The blank that a line end swallowed between two words, where what stands around it leaves no doubt. */
function glueOf(before: Mapped, after: Mapped): string {
  if (NAME_END.test(before.text) && beginsValue(after)) return ' ';
  if (BEHIND_BRACKET.test(before.text) && NEXT_WORD.test(after.text)) return ' ';
  return beginsNumbered(after) || meetsWord(before, after) ? ' ' : '';
}

const WORDS_AHEAD = 40;

/** Whether what a page is cut in front of is a value or its label, which begin no heading: 数値目標 8件. */
function labelsValue(rest: string): boolean {
  const [first, second] = tokensOf(rest.slice(0, WORDS_AHEAD));
  if (!first || isValue(first.token)) return true;
  return second !== undefined && isValue(second.token) && isCaptionWord(first.token);
}

/** A paragraph as one line, where headings begin inside its lines; else its lines as they are. */
function refilled(lines: readonly Line[]): readonly Line[] {
  const words = lines.map(({ content }) => trim(content));
  if (lines.length < LEAST_LINES || !words.some(({ text }) => BLANK.test(text))) return lines;
  if (words.slice(1).some(isListed)) return lines;
  // lines that begin where headings do are lines
  const begun = words.slice(1).filter(({ text }) => markOf(text)?.mark.ordinal != null).length;
  if (begun * MOST_BEGUN > lines.length) return lines;
  // so are those each of which says an indicator
  if (words.filter(isIndicatorLine).length * 2 > lines.length) return lines;
  const whole = join(words, glueOf);
  const starts = new Set<number>();
  let length = 0;
  words.forEach((word, i) => {
    const before = words[i - 1];
    length += before ? glueOf(before, word).length : 0;
    starts.add(length);
    length += word.text.length;
  });
  const cuts = (runOnCuts(whole) ?? []).filter((at) => !labelsValue(whole.text.slice(at)));
  const within = cuts.filter((at) => !starts.has(at)).length;
  // a page with ends of lines begins its headings there
  if (within < LEAST_WITHIN || within <= cuts.length - within) return lines;
  const [first, last] = [lines[0] as Line, lines.at(-1) as Line];
  return [{ ...first, content: whole, end: last.end }];
}

/** The paragraphs of a page: each ends with the first line that is not full. */
function paragraphsOf(page: readonly Line[]): Line[][] {
  const words = page.map(({ content }) => content.text.trim());
  const widths = words.map(columnsOf);
  const widest = Math.max(...widths);
  if (widest < LEAST_WIDTH || widest > MOST_WIDTH) return page.map((line) => [line]);
  const paragraphs: Line[][] = [[]];
  page.forEach((line, i) => {
    paragraphs.at(-1)?.push(line);
    const most = (widths[i] as number) + matchesIn(words[i] as string, FOLDED).length;
    if (most < widest - SLACK) paragraphs.push([]);
  });
  return paragraphs;
}

/**
 * Joins the lines of pages that were filled to a width without regard to their headings (流し込みの頁): the headings that begin
 * inside lines are found then as in a page that lost its line ends.
 */
export function refillPages(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  let page: Line[] = [];
  const close = () => {
    for (const paragraph of page.length > 0 ? paragraphsOf(page) : [])
      out.push(...refilled(paragraph));
    page = [];
  };
  for (const line of lines) {
    if (isOpen(line)) page.push(line);
    else {
      close();
      out.push(line);
    }
  }
  close();
  return out;
}
