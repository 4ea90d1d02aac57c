import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Line } from '../../forms/line.ts';
import { markOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { ENUMERATORS, LABELS, oneOf, perLexicon, WORDS } from '../../language/lexicon.ts';
import { isProjectName, readProjectRun } from '../../language/project-run.ts';
import { lineText } from '../line/text.ts';

const SIGNS = [...ENUMERATORS.bullets].filter((sign) => !'-–‣*'.includes(sign)).join('');
const OPEN = '【<《〔≪〈\\[(「';
const CLOSE = '】>》〕≫〉\\])」';
/** A word so short heads a list only in brackets or with a colon: 事業. */
const SHORT = 2;

// 主な事業 …, ◇主要事業:…, 【関連事業】 …, 主な取組 …: the label of a list and what stands behind it
const LABEL = perLexicon(() => {
  const words = [...LABELS.projects.words, ...LABELS.actions.words];
  const long = oneOf(words.filter(({ length }) => length > SHORT));
  const tails = `(?:${oneOf(LABELS.tails)})?`;
  return new RegExp(
    `(?<=^|[\\s。${CLOSE}])[${SIGNS}]?\\s?(?:[${OPEN}]\\s?(?:${oneOf(words)})${tails}\\s?[${CLOSE}]\\s*:?|(?:${oneOf(words)})${tails}\\s?:|(?:${long})${tails}(?=\\s|[${SIGNS}]))\\s*`,
    'g',
  );
});

const BEGINNINGS = /[事具主関代構重実取]/;
/** Words that head other measures too: what stands behind them must be projects alone. */
const MEASURES = perLexicon(() => new RegExp(`^\\W*(?:${oneOf(LABELS.actions.words)})`));

/** The end of a name on a line of its own, and no more than that: 事業, 業, 金. */
const isRemainder = (text: string) =>
  WORDS.projectEnds.some((end) => end.endsWith(text) || text === end);

const isOpenText = (line: Line | undefined): line is Line =>
  line !== undefined && !line.blank && line.cells === null && !/[\t|]/.test(line.content.text);

const LAST_WORD = /[^\s、/]*$/;
const FIRST_WORD = /^[^\s、/]*/;

/** Whether a name that a line breaks off is ended by the next line. */
function isTornName(above: string, next: string): boolean {
  const [last] = LAST_WORD.exec(above) as RegExpExecArray;
  const [first] = FIRST_WORD.exec(next) as RegExpExecArray;
  const begun = last.replace(new RegExp(`^[${SIGNS}]`), '');
  if (begun.length < 2 || isProjectName(begun) || markOf(next) !== null) return false;
  return isProjectName(begun + first) && (!isProjectName(first) || first === next);
}

/** The labels in a line, each with where it begins and where what it heads does. */
function labelsIn(text: string): { at: number; from: number }[] {
  if (!BEGINNINGS.test(text)) return [];
  return matchesIn(text, LABEL())
    .map(({ 0: label, index }) => ({ at: index, from: index + label.length }))
    .filter(({ from }) => from < text.length);
}

/** The lists of a line, cut off from their labels and from what stands around both; null where it holds none. */
function listParts(content: Mapped): Mapped[] | null {
  const parts: Mapped[] = [];
  let last = 0;
  for (const { at, from } of labelsIn(content.text)) {
    const run = at < last ? null : readProjectRun(content.text, from);
    if (!run) continue;
    const rest = content.text.slice(run.end).trim();
    if (rest !== '' && MEASURES().test(content.text.slice(at, from))) continue;
    parts.push(slice(content, last, at), slice(content, at, from), slice(content, from, run.end));
    last = run.end;
  }
  if (parts.length === 0) return null;
  return [...parts, slice(content, last)].map(trim).filter(({ text }) => text.length > 0);
}

/** An entry whose last characters stand on the next line: ・わがまち防災マップ作成 | 事業. */
function isTornEntry(above: Mapped, next: string): boolean {
  const mark = markOf(above.text);
  if (mark === null || captionOf(above) !== null) return false;
  const name = above.text.slice(mark.length).trim();
  return isRemainder(next) && !/[\s。、]/.test(name) && isProjectName(name + next);
}

/** A line with what the next one goes on with, where a name was torn between them. */
function withTorn(line: Line, next: Line | undefined): Line | null {
  if (!isOpenText(line) || !isOpenText(next)) return null;
  const [above, below] = [lineText(line), trim(next.content)];
  const listed = labelsIn(above.text).length > 0 && isTornName(above.text, below.text);
  if (!listed && !isTornEntry(above, below.text)) return null;
  return { ...line, content: join([above, below]), end: next.end };
}

/**
 * Cuts lists of projects from the label on their line (主な事業 A事業、B事業), and mends the names that line ends tore: the
 * label heads a section then, as it does alone on its line.
 */
export function cutProjectLists(lines: readonly Line[]): readonly Line[] {
  const cut: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    let line = lines[i] as Line;
    for (let torn = withTorn(line, lines[i + 1]); torn; torn = withTorn(line, lines[i + 1])) {
      line = torn;
      i++;
    }
    const parts = isOpenText(line) ? listParts(line.content) : null;
    if (parts) for (const content of parts) cut.push({ ...line, content });
    else cut.push(line);
  }
  return cut;
}
