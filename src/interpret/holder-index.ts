import type { Span } from '../base/span.ts';
import type { Holder } from './holder.ts';

type Kind = Holder['kind'];

/** Holders that begin before a place and may still contain it: nesting is never deeper. */
const MAX_NESTING = 40;
const LOOSE = /[\s、。・,.「」『』()[\]【】]/g;

/** The words of a name as they are compared: without blanks and punctuation. */
export function nameKey(words: string): string {
  return words.replace(LOOSE, '');
}

const sizeOf = ({ start, end }: Span) => end - start;

/** Finds goals, policies, indicators and projects by place and name, each look-up in little time. */
export class HolderIndex {
  private readonly sorted = new Map<Kind, Holder[]>();
  private readonly names = new Map<string, Holder[]>();
  private readonly headings = new Map<number, Holder>();

  constructor(holders: readonly Holder[]) {
    for (const holder of holders) this.add(holder);
    for (const own of this.sorted.values()) own.sort((a, b) => a.span.start - b.span.start);
  }

  private add(holder: Holder): void {
    const { kind, name, span } = holder;
    const own = this.sorted.get(kind);
    if (own) own.push(holder);
    else this.sorted.set(kind, [holder]);
    if ((kind === 'goal' || kind === 'policy') && !this.headings.has(span.start))
      this.headings.set(span.start, holder);
    const key = nameKey(name);
    const named = this.names.get(key);
    if (named) named.push(holder);
    else this.names.set(key, [holder]);
  }

  /** The goal or policy whose heading begins at `start`. */
  headedAt(start: number): Holder | null {
    return this.headings.get(start) ?? null;
  }

  /** All of that name. */
  named(words: string): readonly Holder[] {
    return this.names.get(nameKey(words)) ?? [];
  }

  /** The index of the last of `kind` that begins before `offset`, or at it. */
  private lastAt(own: readonly Holder[], offset: number): number {
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle] as Holder).span.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The last of `kind` that begins before `offset`. */
  lastBefore(kind: Kind, offset: number): Holder | null {
    const own = this.sorted.get(kind) ?? [];
    return own[this.lastAt(own, offset - 1)] ?? null;
  }

  /** The innermost of `kind` that contains `span`; null where several of one size do. */
  around(kind: Kind, span: Span): Holder | null {
    const own = this.sorted.get(kind) ?? [];
    const last = this.lastAt(own, span.start);
    const [first, second] = own
      .slice(Math.max(0, last - MAX_NESTING), last + 1)
      .filter((holder) => holder.span.end >= span.end)
      .sort((a, b) => sizeOf(a.span) - sizeOf(b.span));
    const tied = first && second && sizeOf(first.span) === sizeOf(second.span);
    return first && !tied ? first : null;
  }

  /** Those of `kinds` that begin inside `span`. */
  within(kinds: readonly Kind[], { start, end }: Span): Holder[] {
    return kinds.flatMap((kind) => {
      const own = this.sorted.get(kind) ?? [];
      return own.slice(this.lastAt(own, start - 1) + 1, this.lastAt(own, end - 1) + 1);
    });
  }
}
