import type { Line } from '../forms/line.ts';
import { keyOf } from '../language/heading/caption.ts';
import { isValue } from '../language/value/run.ts';
import { isUnitWord } from '../language/value/unit.ts';

// - 12 -   12   12/37   P.12   (1/2ページ)
const PAGE =
  '(?:[-–—―─－]\\s*\\d{1,4}\\s*[-–—―─－]|\\d{1,3}\\s*\\/\\s*\\d{1,3}|[pP]\\.?\\s?\\d{1,4}|\\(?\\d{1,3}(?:\\s?\\/\\s?\\d{1,3})?\\s?(?:ページ|頁)\\)?|\\d{1,3})';
const PAGE_NUMBER = new RegExp(`^\\s*${PAGE}\\s*$`);
// 42: a page number, or a cell
const BARE_NUMBER = /^\s*\d{1,3}\s*$/;
// 〇〇市総合戦略   38/60,   14   第2章 人口の見通し: the words of a page's edge and its number, a wide blank between or in front
const EDGE = new RegExp(`^(?:(\\S.{4,48}?)\\s{2,}(${PAGE})|\\s{8,}(\\S.{4,48}?)\\s(${PAGE}))\\s*$`);

/** Whether a line is the number of a page (ページ番号) and nothing else; a bare one may be the cell of a table too. */
export const isPageNumber = ({ content }: Line): boolean => PAGE_NUMBER.test(content.text);

/** Whether a line is a number and nothing else: of a page, or a cell. */
export const isBareNumber = ({ content }: Line): boolean => BARE_NUMBER.test(content.text);

/** Whether a line is a cell of a table that has a line for each: a value, a unit. */
export function isCell(line: Line | undefined): boolean {
  const text = line?.content.text.trim() ?? '';
  return text !== '' && (isValue(text) || isUnitWord(text));
}

/** The words of a page's edge, for comparison, and the number of the page beside them. */
interface Edge {
  readonly line: Line;
  readonly key: string;
  readonly page: number;
}

function edgeOf(line: Line): Edge | null {
  const found = line.blank || line.cells !== null ? null : EDGE.exec(line.content.text);
  if (!found) return null;
  const [, front, frontPage, back, backPage] = found;
  const page = Number(/\d+/.exec(frontPage ?? backPage ?? '')?.[0]);
  return { line, key: keyOf(front ?? back ?? ''), page };
}

/** The lines that say the same words beside the numbers of following pages (柱とページ番号): never in one table's rows, which count nothing. */
export function numberedEdges(lines: readonly Line[]): ReadonlySet<Line> {
  const last = new Map<string, Edge>();
  const edges = new Set<Line>();
  for (const edge of lines.flatMap((line) => edgeOf(line) ?? [])) {
    const before = last.get(edge.key);
    last.set(edge.key, edge);
    if (!before || edge.page - before.page < 1 || edge.page - before.page > 2) continue;
    edges.add(before.line).add(edge.line);
  }
  return edges;
}
