import type { Alignment, EntityKind, Entry, Pair } from '../forms/alignment.ts';
import type { Change } from '../forms/changes.ts';
import { columnsOf, padColumns } from '../language/width.ts';

/** What stands for "none" in an alignment file. */
export const NONE = '-';
/** What stands between the old and the new reference. */
export const ARROW = '->';

/** Comments begin at this column at the latest: behind longer lines they follow at once. */
const COMMENT_COLUMN = 72;
const GAP = '   ';

// `- …`, `"…`, `#…`, `kpi …`, two blanks in a row, ` #`, a line break, an arrow: what would be read as something else
const UNSAFE = /^-(?:\s|$)|^["#]|^[A-Za-z]+\s|^\s|\s$|\s{2}|\s#|[\t\r\n]|->/;

/** How an entry is called in an alignment file: its id without the kind, in quotes where it would be misread. */
export function referenceOf(entry: Pick<Entry, 'id' | 'kind'>): string {
  const head = `${entry.kind}/`;
  const short = entry.id.startsWith(head) ? entry.id.slice(head.length) : entry.id;
  return short.length === 0 || UNSAFE.test(short) ? JSON.stringify(short) : short;
}

/** The right side of a line; its kind is named where it is not the one of the left side. */
function rightSide(kind: EntityKind, entry: Entry | undefined): string {
  if (entry === undefined) return NONE;
  const reference = referenceOf(entry);
  return entry.kind === kind ? reference : `${entry.kind} ${reference}`;
}

function lineOf(pair: Pair, olds: ReadonlyMap<string, Entry>, news: ReadonlyMap<string, Entry>) {
  const old = olds.get(pair.old ?? '');
  const kind = old?.kind ?? pair.entity;
  const next = news.get(pair.new ?? '');
  return `${kind} ${old ? referenceOf(old) : NONE} ${ARROW} ${rightSide(kind, next)}`;
}

/** What became of the pair, in a few words that nobody has to keep: they are not read back. */
function commentOf(pair: Pair, change: Change | undefined): string {
  const words = [
    change?.moved ? 'moved' : '',
    change?.renamed ? 'renamed' : '',
    change && change.status !== 'unchanged' ? change.status : '',
    pair.review ? `review ${(pair.similarity ?? 0).toFixed(2)}` : '',
  ];
  return words.filter((word) => word.length > 0).join(' ');
}

const byId = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));

/**
 * Prints an alignment as a file that a person can edit and hand back (対応表): a line a pair, `-` for none, and behind it a
 * comment.
 * @param changes what became of the pairs, in their order, for the comments
 */
export function printAlignment(alignment: Alignment, changes: readonly Change[] = []): string {
  const [olds, news] = [byId(alignment.old), byId(alignment.new)];
  const lines = alignment.pairs.map((pair) => lineOf(pair, olds, news));
  const widest = Math.max(0, ...lines.map(columnsOf).filter((width) => width <= COMMENT_COLUMN));
  const printed = alignment.pairs.map((pair, i) => {
    const line = lines[i] as string;
    const comment = commentOf(pair, changes[i]);
    return comment.length > 0 ? padColumns(line, widest) + GAP + comment : line;
  });
  return printed.map((line) => `${line}\n`).join('');
}
