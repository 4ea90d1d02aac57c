import type { Line } from '../forms/line.ts';
import { keyOf } from '../language/heading/caption.ts';
import { LABELS, perLexicon } from '../language/lexicon.ts';
import { entriesOf, leaderLines } from './contents-entry.ts';

/** The contents page of a document (目次). */
export interface Contents {
  /** Lines of it, first to last (inclusive); null when there is none. */
  readonly lines: { readonly first: number; readonly last: number } | null;
  /** Comparison keys of its entries. */
  readonly titles: ReadonlySet<string>;
}

const CONTENTS_WORDS = perLexicon(() => new Set(LABELS.contents.words.map(keyOf)));
// ・・・・・ 12   ......   · · · ·   tab 12
const LEADERS = /[\s.・…‥·_―─-]*(?:[.・…‥·_―─-]\s?){3,}[\s\d]*$|\t\s*\d{0,3}\s*$|\s{2,}\d{1,3}\s*$/;
const MAX_ENTRIES = 400;
const MAX_WORD = 24;
const MAX_ENTRY = 200;

/** An entry's title without leaders and page number. */
function titleKey(line: Line): string {
  if (line.content.text.length > MAX_ENTRY) return '';
  return keyOf(line.content.text.replace(LEADERS, ''));
}

/** Where the body begins: the first entry of the contents page stands again as a heading. */
function bodyStart(lines: readonly Line[], first: number): number | null {
  const opening = titleKey(lines[first] as Line);
  if (opening.length === 0) return null;
  const limit = Math.min(lines.length, first + MAX_ENTRIES);
  for (let i = first + 1; i < limit; i++) {
    const line = lines[i] as Line;
    if (!line.blank && keyOf(line.content.text) === opening) return i;
  }
  return null;
}

/** Headings of parts, and goals, stand between entries without leaders. */
const MAX_MISSED = 3;

/** Without the body to go by: entries end where several lines in a row have neither leaders nor page number. */
function lastEntry(lines: readonly Line[], first: number): number {
  let last = first - 1;
  let missed = 0;
  for (let i = first; i < lines.length && missed <= MAX_MISSED; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    if (line.content.text.length <= MAX_ENTRY && LEADERS.test(line.content.text)) {
      last = i;
      missed = 0;
    } else missed++;
  }
  return last;
}

/** The document's own title before the body's first heading is no entry any more. */
function withoutTail(lines: readonly Line[], last: number, titles: ReadonlySet<string>): number {
  let end = last;
  while (end > 0) {
    const line = lines[end] as Line;
    if (!line.blank && !titles.has(keyOf(line.content.text))) break;
    end--;
  }
  return end;
}

/** A contents page without the word for it. */
function unannounced(lines: readonly Line[]): Contents {
  const own = leaderLines(lines);
  if (own === null) return { lines: null, titles: new Set() };
  const keys = lines
    .slice(own.first, own.last + 1)
    .flatMap(entriesOf)
    .map(({ text }) => keyOf(text));
  return { lines: own, titles: new Set(keys.filter((key) => key.length >= 4)) };
}

/**
 * Finds the contents page and the titles it lists.
 * @param coverKeys keys of the cover's lines: the title may be repeated between contents and body
 */
export function findContents(lines: readonly Line[], coverKeys: ReadonlySet<string>): Contents {
  const start = lines.findIndex(
    ({ blank, content }) =>
      !blank && content.text.length <= MAX_WORD && CONTENTS_WORDS().has(keyOf(content.text)),
  );
  if (start < 0) return unannounced(lines);
  let first = start + 1;
  while (first < lines.length && (lines[first] as Line).blank) first++;
  if (first >= lines.length) return { lines: { first: start, last: start }, titles: new Set() };
  const body = bodyStart(lines, first);
  const last = body === null ? lastEntry(lines, first) : withoutTail(lines, body - 1, coverKeys);
  const titles = new Set<string>();
  for (let i = first; i <= last; i++) {
    const key = titleKey(lines[i] as Line);
    if (key.length >= 4) titles.add(key);
  }
  return { lines: { first: start, last: Math.max(start, last) }, titles };
}
