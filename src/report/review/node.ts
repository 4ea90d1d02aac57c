import type { Source, Strategy } from '../../forms/strategy.ts';
import { type Entry, gatherEntries } from '../explain/entry.ts';
import { type ShownValue, valuesOf } from './value.ts';
import type { Say } from './words.ts';

/** A value of an entry as the page shows it. */
export interface ReviewValue extends ShownValue {
  /** Names its place in model and source: `12-3`. */
  readonly key: string;
}

/** An entry as the page shows it (モデルの項目). */
export interface ReviewNode {
  /** Names its place in model and source: `12`. */
  readonly key: string;
  readonly entry: Entry;
  readonly values: readonly ReviewValue[];
  readonly children: ReviewNode[];
  /** The entry that corrections of it name: itself, or what holds a verdict; null where nothing can be corrected. */
  readonly owner: ReviewNode | null;
  /** What the fields of its values begin with, seen from its owner: `evaluations[0].`. */
  readonly prefix: string;
}

/** What an entry without place begins with: words that nobody printed. */
export const isPrinted = ({ source }: { readonly source: Source }): boolean =>
  source.end.offset > source.start.offset;

/** How many verdicts of a holder came before. */
function countVerdict(counts: Map<ReviewNode, number>, holder: ReviewNode): number {
  const count = counts.get(holder) ?? 0;
  counts.set(holder, count + 1);
  return count;
}

function nodeOf(
  entry: Entry,
  i: number,
  holder: ReviewNode | null,
  verdict: number,
  say: Say,
): ReviewNode {
  const values = valuesOf(entry, say).map((value, k) => ({ ...value, key: `${i}-${k}` }));
  const node = { key: String(i), entry, values, children: [] };
  if (entry.kind === 'evaluation')
    return { ...node, owner: holder, prefix: `evaluations[${verdict}].` };
  const own: { -readonly [K in keyof ReviewNode]: ReviewNode[K] } = {
    ...node,
    owner: null,
    prefix: '',
  };
  if (entry.id !== null) own.owner = own;
  return own;
}

/** Every entry of the model as a forest: goals, what stands under no goal, populations, tables, terms. */
export function reviewNodes(
  strategy: Strategy,
  say: Say,
): { all: ReviewNode[]; roots: ReviewNode[] } {
  const nodes = new Map<Entry, ReviewNode>();
  const counts = new Map<ReviewNode, number>();
  const roots: ReviewNode[] = [];
  for (const entry of gatherEntries(strategy)) {
    // headings are what the source itself shows
    if (entry.kind === 'section') continue;
    const above = entry.holders.at(-1);
    const holder = (above && nodes.get(above)) ?? null;
    const verdict = entry.kind === 'evaluation' && holder ? countVerdict(counts, holder) : 0;
    const node = nodeOf(entry, nodes.size, holder, verdict, say);
    nodes.set(entry, node);
    (holder ? holder.children : roots).push(node);
  }
  return { all: [...nodes.values()], roots };
}
