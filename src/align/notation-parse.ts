import { InputError } from '../base/input-error.ts';
import type { EntityKind, Entry } from '../forms/alignment.ts';
import { suggestNames } from '../language/suggest.ts';
import { areKindred } from './candidate.ts';
import { ARROW, NONE, referenceOf } from './notation.ts';

/** A pair settled by hand, by places in the lists of entries; one side null: the other has no partner. */
export interface HandPair {
  readonly old: number | null;
  readonly new: number | null;
}

const KINDS: readonly EntityKind[] = ['goal', 'policy', 'target', 'kpi', 'action', 'project'];

/** One line being read: complains with its number. */
interface Line {
  readonly text: string;
  readonly number: number;
}

function complain(code: string, line: Line, args: InputError['args'] = {}): InputError {
  return new InputError(`alignment-${code}`, {
    line: line.number,
    text: line.text.trim(),
    ...args,
  });
}

/** A token at the start of `text` and what stands behind it. */
interface Token {
  readonly token: string;
  readonly rest: string;
}

// `kpi 1/ア/4/…`: the kind in front of a reference
const KIND = /^([A-Za-z]+)\s+(?=\S)/;
// `"a  b"` as JSON writes it
const QUOTED = /^"(?:[^"\\]|\\.)*"/;
// `-`, or up to the arrow, two blanks, a tab or ` #`: what a comment begins with
const PLAIN = /^(?:-(?=\s|$)|(?:(?!\s*->|\s{2}|\t|\s#).)+)/;

function takeReference(text: string, line: Line): Token {
  const quoted = QUOTED.exec(text)?.[0];
  const token = quoted ?? PLAIN.exec(text)?.[0];
  if (token === undefined) throw complain('form', line);
  return { token, rest: text.slice(token.length).trimStart() };
}

function isKind(word: string): word is EntityKind {
  return (KINDS as readonly string[]).includes(word);
}

/** References of one plan's entries by kind. */
class Register {
  private readonly places = new Map<string, number>();
  private readonly references = new Map<EntityKind, string[]>();

  constructor(entries: readonly Entry[]) {
    entries.forEach((entry, place) => {
      const reference = referenceOf(entry);
      this.places.set(`${entry.kind} ${reference}`, place);
      const known = this.references.get(entry.kind) ?? [];
      known.push(reference);
      this.references.set(entry.kind, known);
    });
  }

  find(kind: EntityKind, reference: string, line: Line): number | null {
    if (reference === NONE) return null;
    const place = this.places.get(`${kind} ${reference}`);
    if (place !== undefined) return place;
    const suggestion = suggestNames(reference, this.references.get(kind) ?? []).join(', ');
    throw complain('reference', line, { kind, reference, suggestion });
  }
}

/** The kind at the start of a line: it must be there, and be one. */
function takeKind(line: Line): { kind: EntityKind; rest: string } {
  const text = line.text.trim();
  const match = KIND.exec(text);
  if (match === null) throw complain('form', line);
  const word = match[1] as string;
  if (isKind(word)) return { kind: word, rest: text.slice(match[0].length) };
  const suggestion = suggestNames(word, KINDS).join(', ');
  throw complain('kind', line, { kind: word, kinds: KINDS.join(', '), suggestion });
}

/** `kind` where the right side begins with one of its own: `target 1/… -> kpi 1/ア/3/…`. */
function takeOwnKind(text: string, kind: EntityKind): { kind: EntityKind; rest: string } {
  const match = KIND.exec(text);
  const word = match?.[1] ?? '';
  return isKind(word) ? { kind: word, rest: text.slice(match?.[0].length) } : { kind, rest: text };
}

function parseLine(line: Line, olds: Register, news: Register): HandPair {
  const { kind, rest } = takeKind(line);
  const left = takeReference(rest, line);
  if (!left.rest.startsWith(ARROW)) throw complain('form', line);
  const right = takeOwnKind(left.rest.slice(ARROW.length).trimStart(), kind);
  if (!areKindred(kind, right.kind)) throw complain('kinds', line, { kind, other: right.kind });
  const old = olds.find(kind, left.token, line);
  const next = news.find(right.kind, takeReference(right.rest, line).token, line);
  if (old === null && next === null) throw complain('form', line);
  return { old, new: next };
}

/** Takes a line's pair up; two lines that give one entry two partners contradict each other. */
class Ledger {
  readonly pairs: HandPair[] = [];
  private readonly lines = { old: new Map<number, number>(), new: new Map<number, number>() };

  enter(pair: HandPair, line: Line): void {
    for (const side of ['old', 'new'] as const) {
      const place = pair[side];
      if (place === null) continue;
      const first = this.lines[side].get(place);
      if (first !== undefined) throw complain('twice', line, { first });
      this.lines[side].set(place, line.number);
    }
    this.pairs.push(pair);
  }

  /** An entry said to have no partner; whoever gave it one elsewhere need not delete this line. */
  enterSingle(pair: HandPair): void {
    const side = pair.old === null ? 'new' : 'old';
    if (!this.lines[side].has(pair[side] as number)) this.pairs.push(pair);
  }
}

/**
 * Reads an alignment file back (対応表). Empty lines and lines that begin with `#` are skipped, comments behind a pair are not read.
 * @throws InputError with the number of the first line that cannot be understood, and what may have been meant.
 */
export function parseAlignment(
  text: string,
  old: readonly Entry[],
  next: readonly Entry[],
): readonly HandPair[] {
  const [olds, news] = [new Register(old), new Register(next)];
  const ledger = new Ledger();
  const singles: HandPair[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  lines.forEach((content, i) => {
    if (content.trim() === '' || content.trimStart().startsWith('#')) return;
    const line = { text: content, number: i + 1 };
    const pair = parseLine(line, olds, news);
    if (pair.old === null || pair.new === null) singles.push(pair);
    else ledger.enter(pair, line);
  });
  for (const single of singles) ledger.enterSingle(single);
  return ledger.pairs;
}
