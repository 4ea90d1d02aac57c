import type { Element } from 'hast';
import { lineStarts } from '../../base/line-start.ts';
import type { Compilation, Fate } from '../../forms/compilation.ts';
import { type Content, h } from '../page/element.ts';
import type { Segment } from './locate.ts';
import type { Say } from './words.ts';

/** What became of a line of the text, and its page. */
interface LineState {
  readonly fate: Fate;
  readonly page: number | null;
}

/** The state of every line of the text; the reader's lines may be longer or shorter. */
function statesOf({ lines, fates }: Compilation, starts: readonly number[], length: number) {
  const states: LineState[] = [];
  let i = 0;
  for (const [n, start] of starts.entries()) {
    const end = starts[n + 1] ?? length;
    while (i + 1 < lines.length && (lines[i]?.end ?? 0) <= start) i++;
    let k = i;
    // of several lines of the reader, the first with words
    while (lines[k]?.blank && (lines[k + 1]?.start ?? length) < end) k++;
    states.push({ fate: fates[k] ?? 'blank', page: lines[k]?.page ?? null });
  }
  return states;
}

/** A stretch of a line: a link into the model where it was read. The first of its interval is where the model leads. */
function stretch(words: string, key: string | null, seen: Set<string>): Content {
  if (key === null || words === '') return words;
  const isValue = key.includes('-');
  const first = !seen.has(key);
  seen.add(key);
  return h(
    'a',
    {
      className: isValue ? 'mark value' : 'mark',
      href: `#m${key}`,
      dataKey: key,
      ...(first ? { id: `s${key}` } : {}),
    },
    words,
  );
}

// a line end
const LINE_END = /[\r\n]+$/;

/** The source line by line, everything that was read a link (原文). Time is in proportion to the text. */
export function sourcePane(
  compilation: Compilation,
  segments: readonly Segment[],
  noted: ReadonlySet<number>,
  say: Say,
): Element {
  const { text } = compilation.source;
  const starts = lineStarts(text);
  if (starts.length > 1 && starts.at(-1) === text.length) (starts as number[]).pop();
  const states = statesOf(compilation, starts, text.length);
  const seen = new Set<string>();
  const rows: Element[] = [];
  let page: number | null = null;
  let s = 0;
  for (const [n, start] of starts.entries()) {
    const state = states[n] as LineState;
    if (state.page !== null && state.page !== page) {
      page = state.page;
      rows.push(h('p', { className: 'page-break' }, say('page', { page })));
    }
    const line = text.slice(start, starts[n + 1] ?? text.length).replace(LINE_END, '');
    const end = start + line.length;
    const parts: Content[] = [];
    while (s < segments.length && (segments[s] as Segment).end <= start) s++;
    for (let k = s; k < segments.length && (segments[k] as Segment).start < end; k++) {
      const { key, start: from, end: to } = segments[k] as Segment;
      const words = text.slice(Math.max(from, start), Math.min(to, end));
      parts.push(stretch(words, key, seen));
    }
    rows.push(lineRow(n + 1, state.fate, noted.has(n + 1), parts));
  }
  return h('div', { className: 'lines' }, rows);
}

function lineRow(number: number, fate: Fate, noted: boolean, parts: readonly Content[]): Element {
  const className = `line ${fate}${noted ? ' noted' : ''}`;
  return h('div', { className, id: `L${number}` }, [
    h('span', { className: 'no', ariaHidden: 'true' }, String(number)),
    h('span', { className: 'words' }, parts as Element[]),
  ]);
}
