import type { Line } from '../forms/line.ts';
import type { Furniture } from '../forms/outline.ts';
import type { Contents } from './contents.ts';

// - 12 -   12   12/37   P.12
const PAGE_NUMBER =
  /^\s*(?:[-–—－]\s*\d{1,4}\s*[-–—－]|\d{1,3}\s*\/\s*\d{1,3}|[pP]\.?\s?\d{1,4}|\d{1,3})\s*$/;
// ↓  ---- | ----  ======
const ORNAMENT = /^[\s↓⇓▼▽⇩|\-–—_=+*・.:]+$/;
/** A line that stands this often, alike, between other text is a running head. */
const RUNNING_HEAD = 4;
const MAX_HEAD = 60;

/** How often each short line stands; enumerated, labelled and tabular lines repeat for other reasons. */
function repeated(lines: readonly Line[]): ReadonlySet<string> {
  const pages = lines.some((line) => line.page !== null);
  if (!pages) return new Set();
  const counts = new Map<string, Set<number>>();
  for (const { content, blank, page } of lines) {
    if (blank || page === null || content.text.length > MAX_HEAD) continue;
    const key = content.text.trim();
    counts.set(key, (counts.get(key) ?? new Set()).add(page));
  }
  return new Set([...counts].filter(([, on]) => on.size >= RUNNING_HEAD).map(([key]) => key));
}

/** The lines that are no content (体裁): contents page, page numbers, running heads, ornaments. */
export function findFurniture(lines: readonly Line[], contents: Contents): Map<number, Furniture> {
  const found = new Map<number, Furniture>();
  const heads = repeated(lines);
  for (const { index, content, blank } of lines) {
    if (blank) continue;
    const within =
      contents.lines !== null && index >= contents.lines.first && index <= contents.lines.last;
    const reason = within
      ? 'contents'
      : PAGE_NUMBER.test(content.text)
        ? 'page-number'
        : ORNAMENT.test(content.text)
          ? 'ornament'
          : heads.has(content.text.trim())
            ? 'running-head'
            : null;
    if (reason) found.set(index, { line: index, reason });
  }
  return found;
}
