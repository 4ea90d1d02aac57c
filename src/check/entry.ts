import type { Source, Strategy } from '../forms/strategy.ts';
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

/** Gives the id of the innermost entry around a place (対象の項目); the document's own where there is none. */
export function entryFinder({ strategy }: Subject): (source: Source | null) => string {
  let entries: readonly Entry[] | null = null;
  return (source) => {
    entries ??= entriesOf(strategy);
    let best: Entry | null = null;
    for (const entry of source ? entries : []) {
      const { start, end } = entry.source;
      const at = source?.start.offset ?? -1;
      if (start.offset > at || end.offset <= at) continue;
      if (!best || sizeOf(entry) < sizeOf(best)) best = entry;
    }
    return best?.id ?? strategy.document.id;
  };
}

const sizeOf = ({ source }: Entry) => source.end.offset - source.start.offset;
