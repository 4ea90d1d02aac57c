import type { Source } from '../../forms/strategy.ts';
import { columnsOf } from '../../language/letters/width.ts';

/** A line of the source with the signs that stand under the marked part (抜粋). */
export interface ExcerptLine {
  /** 1-based. */
  readonly line: number;
  /** The line, control characters as blanks, cut to a window around the mark when it is long. */
  readonly code: string;
  /** Blanks and `^`, as wide on a terminal as the characters above them. */
  readonly signs: string;
}

/** Columns of a long line that are shown, and how many of them stand before the mark. */
const WINDOW = 76;
const LEAD = 24;

// the end of a line: CR LF, CR or LF
const LINE_END = /\r\n|\r|\n/g;
// a tab, an escape character
const CONTROL = /\p{Cc}/gu;

const show = (raw: string) => raw.replace(CONTROL, ' ');

/** Length of the beginning of `raw` that takes at most `columns`, whole characters. */
function lengthWithin(raw: string, columns: number): number {
  let length = 0;
  let rest = columns;
  for (const character of raw.slice(0, 2 * columns)) {
    rest -= columnsOf(show(character));
    if (rest < 0) break;
    length += character.length;
  }
  return length;
}

/** Where the shown part of a line begins: at its start, or some columns before the mark when that would not be seen. */
function beginOf(raw: string, from: number, to: number): number {
  if (lengthWithin(raw, WINDOW) >= Math.min(to, raw.length)) return 0;
  const lead = [...raw.slice(Math.max(0, from - LEAD), from)].reverse().join('');
  return from - lengthWithin(lead, LEAD);
}

function mark(line: number, raw: string, from: number, to: number): ExcerptLine {
  const begin = beginOf(raw, from, to);
  const head = begin > 0 ? '…' : '';
  const end = begin + lengthWithin(raw.slice(begin, begin + 2 * WINDOW), WINDOW - head.length);
  const code = head + show(raw.slice(begin, end)) + (end < raw.length ? '…' : '');
  const blank = columnsOf(head + show(raw.slice(begin, from)));
  const signs = Math.max(1, columnsOf(show(raw.slice(from, Math.min(to, end)))));
  return { line, code, signs: ' '.repeat(blank) + '^'.repeat(signs) };
}

/** The lines of `text` that `source` covers, at most `most` of them; blank ones are left out. */
export function excerptOf(text: string, source: Source, most: number): readonly ExcerptLine[] {
  const lines: ExcerptLine[] = [];
  let start = source.start.offset - (source.start.column - 1);
  for (let line = source.start.line; start <= text.length && lines.length < most; line++) {
    LINE_END.lastIndex = Math.max(start, 0);
    const match = LINE_END.exec(text);
    const end = match ? match.index : text.length;
    const raw = text.slice(start, end);
    const from = Math.max(0, source.start.offset - start);
    const to = Math.min(raw.length, source.end.offset - start);
    if (raw.trim() !== '')
      lines.push(mark(line, raw, line === source.start.line ? from : indent(raw), to));
    if (!match || source.end.offset <= end + match[0].length) break;
    start = end + match[0].length;
  }
  return lines;
}

/** Blanks that a line begins with: they are not marked. */
const indent = (raw: string) => raw.length - raw.trimStart().length;

/** The excerpt as text: line numbers, a bar, the line, and the signs under it. */
export function printExcerpt(lines: readonly ExcerptLine[], gutter = 2): string[] {
  const width = Math.max(...lines.map(({ line }) => String(line).length), 0) + gutter;
  return lines.flatMap(({ line, code, signs }) => [
    `${String(line).padStart(width)} | ${code}`.trimEnd(),
    `${' '.repeat(width)} | ${signs}`,
  ]);
}
