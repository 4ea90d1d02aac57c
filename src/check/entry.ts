import type { Section, Source, Strategy } from '../forms/strategy.ts';
import type { Subject } from './rule.ts';

interface Entry {
  readonly id: string;
  readonly source: Source;
}

const isEntry = (value: object): value is Entry =>
  typeof (value as Entry).id === 'string' && typeof (value as Entry).source?.start === 'object';

/** Everything of the model that has an id and a place, at any depth. */
function entriesOf(strategy: Strategy): readonly Entry[] {
  const entries: Entry[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (typeof value === 'object' && value !== null) {
      if (isEntry(value)) entries.push(value);
      for (const part of Object.values(value)) if (typeof part === 'object') walk(part);
    }
  };
  const { goals, policies, indicators, projects, tables, outline } = strategy;
  walk([goals, policies, indicators, projects, tables, outline]);
  return entries;
}

/** An entry and the one around it. */
interface Nested extends Entry {
  readonly around: Nested | null;
}

/** The entries in the order of their places, each with the one that it stands in. */
function nest(entries: readonly Entry[]): readonly Nested[] {
  const sorted = [...entries].sort(
    ({ source: a }, { source: b }) =>
      a.start.offset - b.start.offset || b.end.offset - a.end.offset,
  );
  let around: Nested | null = null;
  return sorted.map(({ id, source }) => {
    while (around && around.source.end.offset <= source.start.offset) around = around.around;
    around = { id, source, around };
    return around;
  });
}

/** The last one that begins at `offset` or before it, in a list that rises. */
function lastBefore<T extends Entry>(entries: readonly T[], offset: number): T | null {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as T).source.start.offset <= offset) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1] ?? null;
}

/** Every heading, in the order of the document. */
const sectionsOf = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...sectionsOf(section.children)]);

/**
 * Gives the id of the innermost entry around a place (対象の項目); of prose, the heading that it stands under; the document's own
 * before the first heading.
 */
export function entryFinder({ strategy }: Subject): (source: Source | null) => string {
  let entries: readonly Nested[] | null = null;
  let sections: readonly Nested[] = [];
  return (source) => {
    if (!entries) {
      entries = nest(entriesOf(strategy));
      sections = nest(sectionsOf(strategy.outline));
    }
    if (!source) return strategy.document.id;
    const at = source.start.offset;
    let within = lastBefore(entries, at);
    while (within && within.source.end.offset <= at) within = within.around;
    return (within ?? lastBefore(sections, at))?.id ?? strategy.document.id;
  };
}
