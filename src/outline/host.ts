import type { Line } from '../forms/line.ts';
import { WORDS } from '../language/lexicon.ts';

const HOST_WORDS = new Set(WORDS.hostWords);
/** One such word may be of the document itself. */
const LEAST = 2;
/** What hosts print is short. */
const MAX_LINE = 200;
// 3 views, 41: counts between the words of a host
const COUNT = /^\d{1,6}$/;

// (12): the number that a library prints above each page
const PAGE_TAG = /^\(\d{1,3}\)$/;

const keyOf = ({ content }: Line): string => content.text.replace(/\s+/g, '').toLowerCase();

function isOfHost(line: Line): boolean {
  if (line.blank || line.cells !== null || line.content.text.length > MAX_LINE) return false;
  const key = keyOf(line);
  return HOST_WORDS.has(key) || HOST_WORDS.has(key.replace(/^\d+/, '')) || isLead(key);
}

/** Whether a line begins as no line of a document does. */
const isLead = (key: string): boolean => WORDS.hostLeads.some((lead) => key.startsWith(lead));

/**
 * The lines that a document host or a municipal site printed around the document (掲載サイトの文言): by user, Transcript, ページの先頭へ;
 * none where there is one such word alone.
 */
export function hostLines(lines: readonly Line[]): ReadonlySet<number> {
  const filled = lines.filter(({ blank }) => !blank);
  const own = new Set(filled.filter(isOfHost));
  if (own.size < LEAST && ![...own].some((line) => isLead(keyOf(line)))) return new Set();
  const counts = filled.filter((line, i) => {
    const between = own.has(filled[i - 1] as Line) && own.has(filled[i + 1] as Line);
    return between && COUNT.test(keyOf(line));
  });
  const paged = [...own].some((line) => WORDS.hostPaged.includes(keyOf(line)));
  const tags = paged ? filled.filter((line) => PAGE_TAG.test(keyOf(line))) : [];
  return new Set([...own, ...counts, ...tags].map(({ index }) => index));
}
