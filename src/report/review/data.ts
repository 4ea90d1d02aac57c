import type { Strategy } from '../../forms/strategy.ts';
import type { Correctable, Shape } from './compose.ts';
import { fieldShapes } from './field-shape.ts';
import type { ReviewNode } from './node.ts';
import type { Say } from './words.ts';

const KINDS: Readonly<Record<string, string>> = {
  goal: 'Goal',
  policy: 'Policy',
  action: 'Action',
  target: 'Indicator',
  kpi: 'Indicator',
  project: 'Project',
  population: 'PopulationTarget',
  table: 'Table',
  term: 'Term',
};

/** What the page's script works with. */
export interface ReviewData {
  /** Name of the document's file. */
  readonly file: string;
  readonly shapes: Readonly<Record<string, Readonly<Record<string, Shape>>>>;
  readonly entries: readonly Correctable[];
  readonly words: Readonly<Record<string, string>>;
}

/** The value without what its shape does not know. */
function pruned(value: unknown, shape: Shape | undefined): unknown {
  if (value === null || value === undefined || shape === undefined) return value;
  if (shape.type === 'list')
    return (value as readonly unknown[]).map((one) => fieldsIn(one, shape.of));
  return shape.type === 'fields' ? fieldsIn(value, shape.of) : value;
}

function fieldsIn(record: unknown, of: Readonly<Record<string, Shape>>): Record<string, unknown> {
  const fields = record as Readonly<Record<string, unknown>>;
  const kept = Object.entries(of).flatMap(([key, shape]) => {
    const value = pruned(fields[key], shape);
    // what is missing is null
    return value === null || value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(kept) as Record<string, unknown>;
}

const WORDS = [
  'needs-number',
  'needs-choice',
  'needs-boolean',
  'needs-value',
  'same-value',
  'copied',
  'copy-failed',
] as const;

/** The entries as corrections see them, and what their fields can hold. */
export function reviewData(
  { document }: Strategy,
  nodes: readonly ReviewNode[],
  file: string,
  say: Say,
): ReviewData {
  const shapes = fieldShapes();
  const entries = nodes.flatMap(({ key, entry, owner }): Correctable[] => {
    const kind = KINDS[entry.kind];
    if (owner === null || kind === undefined || entry.id === null) return [];
    const holder = entry.holders.at(-1)?.id ?? 'document';
    const record = fieldsIn(entry.record, shapes[kind] ?? {});
    return [{ key, id: entry.id, kind, name: entry.name, holder, record }];
  });
  const root: Correctable = {
    key: 'document',
    id: 'document',
    kind: 'Document',
    name: document.title,
    holder: '',
    record: fieldsIn(document, shapes.Document ?? {}),
  };
  const words = Object.fromEntries(WORDS.map((name) => [name, say(name)]));
  return { file, shapes, entries: [root, ...entries], words };
}
