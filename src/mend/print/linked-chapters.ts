import { slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { fileTitle } from '../../language/heading/file-title.ts';
import { labelOf } from '../../language/heading/label.ts';
import { cellsOf } from '../line/part.ts';

/** So many files make a list. */
const LEAST = 2;
// - , ・: the sign of an entry
const SIGN = /^\s*(?:[-・●○*]\s?)?/;
// 第1章, 第二編
const CHAPTER = /^第\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[章編部]/;
// .pdf, キロバイト, 12KB: a look ahead
const FILE = /pdf|ファイル|ワード|エクセル|バイト|[KM]B|\.(?:doc|xls|ppt)/i;

/** A line that links to the file of a chapter, without what the site says of the file; null for other lines. */
function linked(line: Line): Line | null {
  const { text } = line.content;
  if (line.blank || !FILE.test(text) || cellsOf(line) !== null) return null;
  const front = SIGN.exec(text)?.[0].length ?? 0;
  const title = fileTitle(text);
  if (title === null) return null;
  const entry = trim(slice(line.content, front, title.length));
  const numbered = CHAPTER.test(entry.text) || labelOf(entry)?.ordinal != null;
  return numbered ? { ...line, content: entry } : null;
}

/**
 * Chapters that a page of a site lists as files (章ごとのファイル一覧), without name, kind and size of the file: 第1章 快適なまち(PDF:541KB)
 * heads what a plan holds as the chapter itself does.
 */
export function withoutFileWords(lines: readonly Line[]): readonly Line[] {
  const found = new Map<Line, Line>();
  for (const line of lines) {
    const bare = linked(line);
    if (bare) found.set(line, bare);
  }
  return found.size < LEAST ? lines : lines.map((line) => found.get(line) ?? line);
}
