import type { Line } from '../forms/line.ts';
import { oneOf, perLexicon, WORDS } from '../language/lexicon.ts';

const HOST_WORDS = new Set(WORDS.hostWords);
/** One such word may be of the document itself. */
const LEAST = 2;
/** What hosts print is short. */
const MAX_LINE = 200;
// 3 views, 41: counts between the words of a host
const COUNT = /^\d{1,6}$/;

// (12): the number that a library prints above each page
const PAGE_TAG = /^\(\d{1,3}\)$/;

/** Words that stand on no page of the document itself, so that one of them is enough. */
const OTHERS = new Set(WORDS.hostOthers);

const keyOf = ({ content }: Line): string => content.text.replace(/\s+/g, '').toLowerCase();

function isOfHost(line: Line): boolean {
  if (line.blank || line.cells !== null || line.content.text.length > MAX_LINE) return false;
  const key = keyOf(line);
  return HOST_WORDS.has(key) || HOST_WORDS.has(key.replace(/^\d+/, '')) || isLead(key);
}

/** Whether a line begins as no line of a document does, or is the stamp of a site's page. */
const isLead = (key: string): boolean =>
  WORDS.hostLeads.some((lead) => key.startsWith(lead)) || STAMP().test(key);

// 更新日:2025年4月18日ページ番号:0012874, [2024年3月1日]id:512: when a page was put up, and its number
const DATE = '[(\\[]?(?:20\\d\\d|[a-z]|平成|令和)[\\d元年月日./-]{1,12}[)\\]]?';
const STAMP = perLexicon(() => {
  const field = `(?:(?:${oneOf(WORDS.hostStamps)}):?)?`;
  const number = `(?:${oneOf(WORDS.hostNumbers)}):?[a-z]?\\d{1,12}`;
  return new RegExp(
    `^(?:(?:${field}${DATE})?[|/]?${number}|(?:${oneOf(WORDS.hostStamps)}):?${DATE})(?:${oneOf(WORDS.hostWords)})*$`,
  );
});

// Similar documents 第2次…計画 …: the first snippet on the line of the heading; a title may hold the Japanese words
const OTHERS_FIRST = /^similar\s?documents\s/i;
const isOthers = (line: Line): boolean =>
  OTHERS.has(keyOf(line)) || OTHERS_FIRST.test(line.content.text.trim());

/** Whether a host prints the document itself behind a line, or no more snippets: Transcription, もっと見る. */
function endsOthers(line: Line): boolean {
  const key = keyOf(line);
  return WORDS.hostOthersEnds.some(
    (word) => key === word || (key.startsWith(word) && isShort(line)),
  );
}
const isShort = ({ content }: Line): boolean => content.text.length <= MAX_LINE;

/**
 * The snippets of other documents that a host shows (類似文書の抜粋), heading and all: up to the line behind which the document
 * itself goes on, else to the end where such a line stood before. Nobody knows where they end above a document without
 * one, and none are left out then.
 */
function snippetsIn(filled: readonly Line[], isBehind = false): readonly Line[] {
  const first = filled.findIndex(isOthers);
  if (first < 0) return [];
  const length = filled.slice(first + 1).findIndex(endsOthers);
  if (length >= 0) {
    const last = first + 1 + length;
    return [...filled.slice(first, last), ...snippetsIn(filled.slice(last), true)];
  }
  return isBehind || filled.slice(0, first).some(endsOthers) ? filled.slice(first) : [];
}

/**
 * The lines that a document host or a municipal site printed around the document (掲載サイトの文言): by user, Transcript, ページの先頭へ;
 * none where there is one such word alone.
 */
export function hostLines(lines: readonly Line[]): ReadonlySet<number> {
  const filled = lines.filter(({ blank }) => !blank);
  const snippets = snippetsIn(filled);
  const own = new Set([...filled.filter(isOfHost), ...snippets]);
  const isSure = snippets.length > 0 || [...own].some((line) => isLead(keyOf(line)));
  if (own.size < LEAST && !isSure) return new Set();
  const counts = filled.filter((line, i) => {
    const between = own.has(filled[i - 1] as Line) && own.has(filled[i + 1] as Line);
    return between && COUNT.test(keyOf(line));
  });
  const paged = [...own].some((line) => WORDS.hostPaged.includes(keyOf(line)));
  const tags = paged ? filled.filter((line) => PAGE_TAG.test(keyOf(line))) : [];
  return new Set([...own, ...counts, ...tags].map(({ index }) => index));
}
