import type { Line } from '../forms/line.ts';
import type { Furniture } from '../forms/outline.ts';
import type { Contents } from './contents.ts';
import { runningHeads } from './running-head.ts';

// - 12 -   12   12/37   P.12
const PAGE_NUMBER =
  /^\s*(?:[-–—―─－]\s*\d{1,4}\s*[-–—―─－]|\d{1,3}\s*\/\s*\d{1,3}|[pP]\.?\s?\d{1,4}|\d{1,3})\s*$/;
// ↓  ---- | ----  ======
const ORNAMENT = /^[\s↓⇓▼▽⇩|\-–—_=+*・.:]+$/;
const isPageNumber = ({ content }: Line): boolean => PAGE_NUMBER.test(content.text);

/**
 * The lines that are no content (体裁): contents page, page numbers, running heads, ornaments. Running heads of paged
 * documents are left out by their readers already, which see where on the page they stand.
 */
export function findFurniture(lines: readonly Line[], contents: Contents): Map<number, Furniture> {
  const found = new Map<number, Furniture>();
  const heads = runningHeads(lines, isPageNumber);
  for (const line of lines) {
    const { index, content, blank } = line;
    if (blank) continue;
    const within =
      contents.lines !== null && index >= contents.lines.first && index <= contents.lines.last;
    const reason = within
      ? 'contents'
      : isPageNumber(line)
        ? 'page-number'
        : heads.has(index)
          ? 'running-head'
          : line.graph || ORNAMENT.test(content.text)
            ? 'ornament'
            : null;
    if (reason) found.set(index, { line: index, reason });
  }
  return found;
}
