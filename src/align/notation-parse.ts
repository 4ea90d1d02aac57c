import { InputError } from '../base/input-error.ts';
import type { EntityKind, Entry } from '../forms/alignment.ts';
import { suggestNames } from '../language/suggest.ts';
import { areKindred } from './candidate.ts';
import { ARROW, DOUBT, NONE, referenceOf } from './notation.ts';

/** A pair settled by hand, by places in the lists of entries; one side null: the other has no partner. */
export interface HandPair {
  readonly old: number | null;
  readonly new: number | null;
  /** The line still bears the mark of doubt that it was printed with: nobody confirmed it. */
  readonly doubted: boolean;
}

/** An alignment file as text, and how complaints call it. */
export interface AlignmentFile {
  readonly name: string;
  readonly text: string;
}

/** What an alignment file says (対応表). */
export interface Hand {
  readonly pairs: readonly HandPair[];
  /** Further partners of entries that have one (統合, 分割). */
  readonly links: readonly HandPair[];
}

const KINDS: readonly EntityKind[] = ['goal', 'policy', 'target', 'kpi', 'action', 'project'];

/** One line being read: complains with its number. */
interface Line {
  readonly text: string;
  readonly number: number;
  readonly file: string;
}

function complain(code: string, line: Line, args: InputError['args'] = {}): InputError {
  const { file, number, text } = line;
  const where = file === '' ? { where: '' } : { where: `${file}: `, file };
  return new InputError(`alignment-${code}`, {
    line: number,
    text: text.trim(),
    ...where,
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
  const reference = takeReference(right.rest, line);
  const next = news.find(right.kind, reference.token, line);
  if (old === null && next === null) throw complain('form', line);
  return { old, new: next, doubted: reference.rest.startsWith(DOUBT) };
}

/**
 * Takes the pairs of the lines up. The first line that names two entries without partner makes them a pair; one that
 * names an entry with a partner makes a part of a merge or a split of it.
 */
class Ledger {
  readonly pairs: HandPair[] = [];
  readonly links: HandPair[] = [];
  private readonly lines = new Map<string, number>();
  private readonly paired = { old: new Set<number>(), new: new Set<number>() };
  private readonly linked = { old: new Set<number>(), new: new Set<number>() };

  enter(pair: HandPair, line: Line): void {
    const [old, next] = [pair.old as number, pair.new as number];
    const key = `${old} ${next}`;
    const first = this.lines.get(key);
    if (first !== undefined) throw complain('twice', line, { first });
    this.lines.set(key, line.number);
    const taken = this.paired.old.has(old) || this.paired.new.has(next);
    (taken ? this.links : this.pairs).push(pair);
    const places = taken ? this.linked : this.paired;
    places.old.add(old);
    places.new.add(next);
  }

  /** An entry said to have no partner; whoever gave it one elsewhere need not delete this line. */
  enterSingle(pair: HandPair): void {
    const side = pair.old === null ? 'new' : 'old';
    const place = pair[side] as number;
    if (!this.paired[side].has(place) && !this.linked[side].has(place)) this.pairs.push(pair);
  }

  /** What is part of a merge or a split and nothing else has no partner of its own. */
  close(): Hand {
    const lone = (side: 'old' | 'new') =>
      [...this.linked[side]].filter((place) => !this.paired[side].has(place));
    for (const old of lone('old')) this.pairs.push({ old, new: null, doubted: false });
    for (const next of lone('new')) this.pairs.push({ old: null, new: next, doubted: false });
    return this;
  }
}

/**
 * Reads an alignment file back (対応表). Empty lines and lines that begin with `#` are skipped, comments behind a pair are not read
 * except the mark of doubt that they begin with.
 * @throws InputError with the number of the first line that cannot be understood, and what may have been meant.
 */
export function parseAlignment(
  { name, text }: AlignmentFile,
  old: readonly Entry[],
  next: readonly Entry[],
): Hand {
  const [olds, news] = [new Register(old), new Register(next)];
  const ledger = new Ledger();
  const singles: HandPair[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  lines.forEach((content, i) => {
    if (content.trim() === '' || content.trimStart().startsWith('#')) return;
    const line = { text: content, number: i + 1, file: name };
    const pair = parseLine(line, olds, news);
    if (pair.old === null || pair.new === null) singles.push(pair);
    else ledger.enter(pair, line);
  });
  for (const single of singles) ledger.enterSingle(single);
  return ledger.close();
}
