import type { Line } from '../forms/line.ts';
import { fold } from '../language/letters/clean.ts';

/**
 * The lines of a text. They tile it: each begins where the one before it ends; `\r\n`, `\n` and `\r` end a line.
 * @param text decoded source text
 */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  // \r\n, \n or \r
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  while (start < text.length) {
    const found = breaks.exec(text);
    const close = found === null ? text.length : found.index;
    const end = found === null ? close : breaks.lastIndex;
    const content = fold(text.slice(start, close), start);
    lines.push({
      index: lines.length,
      start,
      end,
      content,
      blank: content.text.trim().length === 0,
      page: null,
      cells: null,
      depth: null,
    });
    start = end;
  }
  return lines;
}
