import type { Tokenize } from '../../language/morpheme.ts';
import type { Part } from './content.ts';
import type { Cell, Line, Run } from './table.ts';
import { underline, wholeRun } from './underline.ts';

/** A part with its underlines. */
interface MarkedPart extends Part {
  readonly runs: readonly Run[];
  /** The other side has no such entry. */
  readonly alone: boolean;
}

/** What an entry says on both sides, underlined. */
export interface MarkedPair {
  readonly old: readonly MarkedPart[];
  readonly new: readonly MarkedPart[];
}

// everything but letters and digits: the brackets and dashes of (ア), 基本目標-1
const NO_LETTER = /[^\p{L}\p{N}]/gu;

/** Numbers are the same however they are set: `基本目標 1` and `基本目標-1`, `(ア)` and `ア`. */
const labelKey = (label: string) => label.normalize('NFKC').replace(NO_LETTER, '');

function markBoth(old: Part, next: Part, tokenize: Tokenize): ReturnType<typeof underline> {
  if (old.name !== 'label') return underline(old.text, next.text, tokenize);
  const changed = labelKey(old.text) !== labelKey(next.text);
  return { old: wholeRun(old.text, changed), new: wholeRun(next.text, changed) };
}

/** Underlines what differs between the parts of two entries; a part that one side lacks is underlined whole. */
export function markPair(
  old: readonly Part[],
  next: readonly Part[],
  tokenize: Tokenize,
): MarkedPair {
  const marked = { old: new Map<Part, readonly Run[]>(), new: new Map<Part, readonly Run[]>() };
  for (const part of next) {
    const partner = old.find(({ name }) => name === part.name);
    if (!partner) continue;
    const runs = markBoth(partner, part, tokenize);
    marked.old.set(partner, runs.old);
    marked.new.set(part, runs.new);
  }
  const withRuns = (parts: readonly Part[], runs: ReadonlyMap<Part, readonly Run[]>) =>
    parts.map((part) => ({
      ...part,
      runs: runs.get(part) ?? wholeRun(part.text, true),
      alone: false,
    }));
  return { old: withRuns(old, marked.old), new: withRuns(next, marked.new) };
}

/** Underlines an entry that the other side does not have. */
export function markAll(parts: readonly Part[]): readonly MarkedPart[] {
  return parts.map((part) => ({ ...part, runs: wholeRun(part.text, true), alone: true }));
}

/** Whether nothing of the text is underlined. */
export const isPlain = (parts: readonly MarkedPart[]): boolean =>
  parts.every(({ runs }) => runs.every(({ changed }) => !changed));

// （ア） 【1】: a wide bracket brings its own blank
const CLOSED = /[）］】〉]$/;

/** Parts in front of the name. */
const HEADS = new Set(['label', 'category']);

/** What stands between a part and the one before it on the line; underlined where all of both is. */
function gapBefore(part: MarkedPart, before: MarkedPart | undefined): readonly Run[] {
  const lead = part.leadsBehind && !before?.lead ? undefined : part.lead;
  const closed = before && HEADS.has(before.name) && CLOSED.test(before.text);
  const gap = !before || closed ? '' : '\u3000';
  const words = lead ? `${gap}${lead}\u3000` : gap;
  const changed = part.alone && before?.alone !== false;
  return words ? [{ text: words, changed }] : [];
}

/** Neighbours that are both underlined, or both not, as one. */
function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.changed === run.changed)
      joined[joined.length - 1] = { ...run, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** Runs cut at their line breaks. */
function splitLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const { text, changed } of runs) {
    text.split('\n').forEach((piece, i) => {
      if (i > 0) lines.push([]);
      if (piece.length > 0) lines.at(-1)?.push({ text: piece, changed });
    });
  }
  return lines;
}

/** The lines of an entry: number, name and figures on the first, each longer text on lines of its own (欄の行). */
export function linesOf(parts: readonly MarkedPart[]): Cell {
  const lines: Line[] = [];
  let first: Run[] = [];
  let before: MarkedPart | undefined;
  const flush = () => {
    if (first.length > 0)
      lines.push({ kind: lines.length === 0 ? 'title' : 'text', runs: joinRuns(first) });
    first = [];
    before = undefined;
  };
  for (const part of parts) {
    if (part.own) flush();
    if (part.own && !part.name.endsWith('/name')) {
      if (part.caption) lines.push({ kind: 'caption', runs: wholeRun(part.caption, false) });
      for (const runs of splitLines(part.runs)) lines.push({ kind: 'text', runs });
      continue;
    }
    first.push(...gapBefore(part, before), ...part.runs);
    before = part;
  }
  flush();
  return lines;
}
