import type { Result } from '../base/finding.ts';
import type { Alignment, Entry, Pair } from '../forms/alignment.ts';
import type { Change, ChangeSet } from '../forms/changes.ts';
import type { Strategy } from '../forms/strategy.ts';
import { type Lang, message } from '../language/message.ts';
import { nameKey } from '../language/similarity.ts';
import { changedFields } from './content.ts';
import { judge, type Note } from './judgement.ts';
import { sideOf } from './side.ts';
import { Succession } from './succession.ts';
import { summarize } from './summary.ts';
import { Unsaid } from './unsaid.ts';

export interface ChangeOptions {
  /** Language of the notes. */
  readonly lang?: Lang;
}

/** The words of a note, those of the notes in it joined. */
function wordsOf({ code, args }: Note, lang: Lang): string {
  const words = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'object' ? value.map((note) => wordsOf(note, lang)).join('、') : value,
  ]);
  return message(code, Object.fromEntries(words), lang);
}

/** Settled pairs and what is known around them. */
class Comparison {
  private readonly alignment: Alignment;
  private readonly lang: Lang;
  private readonly olds: ReadonlyMap<string, Entry>;
  private readonly news: ReadonlyMap<string, Entry>;
  private readonly successor: ReadonlyMap<string | undefined, string | null>;
  private readonly succession: Succession;
  readonly unsaid: Unsaid;

  constructor(alignment: Alignment, lang: Lang) {
    const byId = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));
    this.alignment = alignment;
    this.lang = lang;
    this.olds = byId(alignment.old);
    this.news = byId(alignment.new);
    this.successor = new Map(alignment.pairs.map((pair) => [pair.old ?? undefined, pair.new]));
    this.succession = new Succession(alignment);
    this.unsaid = new Unsaid(alignment);
  }

  /** Whether the parents of a pair are no pair. */
  private isMoved(old: Entry, next: Entry): boolean {
    const from = old.parent === null ? null : this.alignment.old[old.parent]?.id;
    const to = next.parent === null ? null : this.alignment.new[next.parent]?.id;
    if (from == null || to == null) return from !== to;
    return this.successor.get(from) !== to;
  }

  private draftOf(
    old: Entry | null,
    next: Entry | null,
  ): Pick<Change, 'moved' | 'renamed' | 'fields'> {
    if (old === null || next === null) return { moved: false, renamed: false, fields: [] };
    const fields = changedFields(old, next).filter(
      ({ field }) => !this.unsaid.field(next.kind, field),
    );
    const renamed = nameKey(old.name) !== nameKey(next.name);
    return { moved: this.isMoved(old, next), renamed, fields };
  }

  changeOf(pair: Pair): Change {
    const old = this.olds.get(pair.old ?? '') ?? null;
    const next = this.news.get(pair.new ?? '') ?? null;
    const draft = this.draftOf(old, next);
    const unlisted = this.unsaid.kind(old === null ? 'old' : 'new', pair.entity);
    const kin = old === null || next === null ? this.succession.kinOf(pair) : null;
    const { tags, notes } = judge({ pair, old, new: next, draft, unlisted, kin });
    return {
      entity: pair.entity,
      status: statusOf(old, next, draft.fields.length > 0),
      moved: draft.moved,
      renamed: draft.renamed,
      review: pair.review,
      similarity: pair.similarity,
      old: old && sideOf(old),
      new: next && sideOf(next),
      fields: draft.fields,
      tags,
      notes: notes.map((note) => wordsOf(note, this.lang)),
    };
  }
}

function statusOf(old: Entry | null, next: Entry | null, differs: boolean): Change['status'] {
  if (old === null) return 'added';
  if (next === null) return 'removed';
  return differs ? 'changed' : 'unchanged';
}

/** Says what changed between the pairs of an alignment (変更点), in its order. */
export function changes(
  old: Strategy,
  next: Strategy,
  alignment: Alignment,
  { lang = 'ja' }: ChangeOptions = {},
): Result<ChangeSet> {
  const comparison = new Comparison(alignment, lang);
  const changed = alignment.pairs.map((pair) => comparison.changeOf(pair));
  const value: ChangeSet = {
    formatVersion: 1,
    old: { document: old.document },
    new: { document: next.document },
    summary: { byEntity: summarize(changed) },
    changes: changed,
  };
  return { value, findings: comparison.unsaid.findings(lang) };
}
