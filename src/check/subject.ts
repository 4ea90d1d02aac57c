import type { Span } from '../base/span.ts';
import type { Compilation } from '../forms/compilation.ts';
import type { Source, Strategy } from '../forms/strategy.ts';
import type { Subject } from './rule.ts';

/** A compiled document, to be checked with its source text at hand. */
export function subjectOf(compilation: Compilation, place: (span: Span) => Source): Subject {
  return { strategy: compilation.strategy, compilation, place };
}

/** A compiled model without its document. */
export function modelSubject(strategy: Strategy): Subject {
  return { strategy, compilation: null, place: null };
}

/** The place of `length` characters at `index` of an entry's verbatim text; the whole entry where its lines do not stand together. */
export function placeWithin(
  { compilation }: Subject,
  entry: { readonly text: string; readonly source: Source },
  index: number,
  length: number,
): Span | Source {
  const start = entry.source.start.offset + index;
  const wanted = entry.text.slice(index, index + length);
  const found = compilation?.source.text.startsWith(wanted, start);
  return found && wanted !== '' ? { start, end: start + length } : entry.source;
}

/** The place of an entry's name in its lines; the whole entry where the name is printed otherwise (broken, spaced out). */
export function placeOfName(
  { compilation }: Subject,
  { name, source }: { readonly name: string; readonly source: Source },
): Span | Source {
  const lines = compilation?.source.text.slice(source.start.offset, source.end.offset) ?? '';
  const index = name === '' ? -1 : lines.indexOf(name);
  const start = source.start.offset + index;
  return index < 0 ? source : { start, end: start + name.length };
}
