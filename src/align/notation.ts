import type { Alignment, EntityKind, Entry, Link, Pair, RunnerUp } from '../forms/alignment.ts';
import type { Change } from '../forms/changes.ts';
import { columnsOf, padColumns } from '../language/letters/width.ts';
import { type Lang, message } from '../language/message.ts';

/** What stands for "none" in an alignment file. */
export const NONE = '-';
/** What stands between the old and the new reference. */
export const ARROW = '->';

/** What a comment begins with where the pair is doubtful. */
export const DOUBT = '?';

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

type Sides = Pick<Pair, 'entity' | 'old' | 'new'>;

function lineOf(pair: Sides, olds: ReadonlyMap<string, Entry>, news: ReadonlyMap<string, Entry>) {
  const old = olds.get(pair.old ?? '');
  const kind = old?.kind ?? pair.entity;
  const next = news.get(pair.new ?? '');
  return `${kind} ${old ? referenceOf(old) : NONE} ${ARROW} ${rightSide(kind, next)}`;
}

type ById = ReadonlyMap<string, Entry>;

/** Writes the comments behind the lines: nobody has to keep them, only the mark of doubt is read back. */
class Commentary {
  private readonly sides: Readonly<Record<'old' | 'new', ById>>;
  private readonly lang: Lang;

  constructor(olds: ById, news: ById, lang: Lang) {
    this.sides = { old: olds, new: news };
    this.lang = lang;
  }

  private words(kind: 'fate' | 'evidence', names: readonly string[]): string {
    const words = names.map((name) => message(`align-${kind}-${name}`, {}, this.lang));
    return words.join(message('diff-list', {}, this.lang));
  }

  private next({ side, id, similarity }: RunnerUp): string {
    const entry = this.sides[side].get(id);
    const reference = entry ? `${entry.kind} ${referenceOf(entry)}` : id;
    const args = { reference, similarity: similarity.toFixed(2) };
    return message(`align-runner-up-${side}`, args, this.lang);
  }

  /** Score, what became of the pair, what speaks for it, and who else it may be. */
  of(pair: Pair, change: Change | undefined): string {
    const single = pair.old === null || pair.new === null;
    const status = change?.status ?? (pair.old === null ? 'added' : 'removed');
    const fates = [
      ...(change?.moved ? ['moved'] : []),
      ...(change?.renamed ? ['renamed'] : []),
      ...((change && status !== 'unchanged') || single ? [status] : []),
    ];
    return [
      pair.similarity === null ? '' : (pair.review ? `${DOUBT} ` : '') + pair.similarity.toFixed(2),
      this.words('fate', fates),
      this.words('evidence', pair.evidence),
      pair.runnerUp && (single || pair.review) ? this.next(pair.runnerUp) : '',
    ]
      .filter((words) => words.length > 0)
      .join('  ');
  }

  /** The same of a part of a merge or a split. */
  ofLink({ similarity, evidence }: Link, fate: 'merged' | 'split'): string {
    return [
      similarity.toFixed(2),
      this.words('fate', [fate]),
      this.words('evidence', evidence),
    ].join('  ');
  }
}

const byId = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));

interface PrintedLine {
  readonly line: string;
  readonly comment: string;
}

/** Lines of the pairs, each followed by the other parts of what was merged or split there. */
function* linesOf(
  { old, new: next, pairs, links }: Alignment,
  changes: readonly Change[],
  lang: Lang,
): Generator<PrintedLine> {
  const [olds, news] = [byId(old), byId(next)];
  const comments = new Commentary(olds, news, lang);
  const linked = new Set(links.flatMap((link) => [`old ${link.old}`, `new ${link.new}`]));
  const left = new Set(links);
  for (const [i, pair] of pairs.entries()) {
    // a part stands behind the pair that it is a part of, so that the first line for an entry is the main one
    if (pair.new === null && linked.has(`old ${pair.old}`)) continue;
    if (pair.old === null && linked.has(`new ${pair.new}`)) continue;
    yield { line: lineOf(pair, olds, news), comment: comments.of(pair, changes[i]) };
    for (const link of left) {
      const fate = link.new === pair.new ? 'merged' : link.old === pair.old ? 'split' : null;
      if (fate === null) continue;
      left.delete(link);
      const part = { entity: pair.entity, old: link.old, new: link.new };
      yield { line: lineOf(part, olds, news), comment: comments.ofLink(link, fate) };
    }
  }
}

export interface NotationOptions {
  /** What became of the pairs, in their order. */
  readonly changes?: readonly Change[];
  /** Language of the comments. */
  readonly lang?: Lang;
  /** Titles of both plans, for the lines at the top. */
  readonly titles?: { readonly old: string; readonly new: string };
}

/**
 * Prints an alignment as a file that a person can edit and hand back (対応表): a line a pair, `-` for none, a further line for
 * each other part of a merge or a split, and behind it a comment with score and evidence.
 */
export function printAlignment(
  alignment: Alignment,
  { changes = [], lang = 'ja', titles }: NotationOptions = {},
): string {
  const lines = [...linesOf(alignment, changes, lang)];
  const widths = lines.map(({ line }) => columnsOf(line));
  const widest = Math.max(0, ...widths.filter((width) => width <= COMMENT_COLUMN));
  const head = titles
    ? [message('align-head', titles, lang), message('align-help', {}, lang)].map((l) => `# ${l}`)
    : [];
  const body = lines.map(({ line, comment }) =>
    comment.length > 0 ? padColumns(line, widest) + GAP + comment : line,
  );
  return [...head, ...body].map((line) => `${line}\n`).join('');
}
