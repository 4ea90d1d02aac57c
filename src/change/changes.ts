import type { Result } from '../base/finding.ts';
import type { Alignment, Entry, Pair } from '../forms/alignment.ts';
import type { Change, ChangeSet } from '../forms/changes.ts';
import type { Document, Strategy } from '../forms/strategy.ts';
import { type Lang, message } from '../language/message.ts';
import { nameKey } from '../language/similarity.ts';
import { changedFields } from './content.ts';
import { type Draft, judge } from './judgement.ts';
import { Kinship, type Relative } from './kin.ts';
import { Omissions } from './omission.ts';
import { Register, type Side } from './register.ts';
import { type Report, Reports } from './reports.ts';
import { Results } from './result.ts';
import { sideOf } from './side.ts';
import { strangers } from './stranger.ts';
import { summarize } from './summary.ts';
import { Unsaid } from './unsaid.ts';
import type { Note } from './verdict.ts';

export interface ChangeOptions {
  /** Language of the notes. */
  readonly lang?: Lang;
  /** Evaluation reports of the older period, aligned to the older plan. */
  readonly reports?: readonly Report[];
}

/** What differs where there is nothing to compare with. */
const NOTHING: Draft = { moved: false, renamed: false, rescoped: false, fields: [] };

/** The words of a note, those of the notes in it joined. */
function wordsOf({ code, args }: Note, lang: Lang): string {
  const words = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'object'
      ? value.map((note) => wordsOf(note, lang)).join(message('diff-list', {}, lang))
      : value,
  ]);
  return message(code, Object.fromEntries(words), lang);
}

/** Settled pairs and what is known around them. */
class Comparison {
  private readonly lang: Lang;
  private readonly register: Register;
  private readonly kinship: Kinship;
  readonly omissions: Omissions;
  readonly unsaid: Unsaid;
  private readonly results: Results;

  constructor(
    alignment: Alignment,
    documents: Readonly<Record<Side, Document>>,
    results: Results,
    lang: Lang,
  ) {
    this.lang = lang;
    this.results = results;
    this.register = new Register(alignment);
    this.kinship = new Kinship(alignment, this.register);
    this.omissions = new Omissions(alignment, this.register, documents);
    this.unsaid = new Unsaid(alignment);
  }

  /** Whether the parents of a pair are no pair. */
  private isMoved(old: Entry, next: Entry): boolean {
    const [from, to] = [this.register.parentOf('old', old), this.register.parentOf('new', next)];
    return (from && this.register.partnerOf('old', from)) !== to;
  }

  private draftOf(old: Entry, next: Entry, relatives: readonly Relative[]): Draft {
    const renamed = nameKey(old.name) !== nameKey(next.name);
    const rescoped = renamed && relatives.length > 0;
    const fields = changedFields(old, next)
      .filter(({ field }) => !this.unsaid.field(next.kind, field))
      // what measures a part is never subtracted from what measures the whole
      .map((field) => (rescoped ? { ...field, delta: null } : field));
    return { moved: this.isMoved(old, next), renamed, rescoped, fields };
  }

  changeOf(pair: Pair): Change {
    const old = this.register.find('old', pair.old);
    const next = this.register.find('new', pair.new);
    const relatives = this.kinship.of(pair);
    const draft = old && next ? this.draftOf(old, next, relatives) : NOTHING;
    const unlisted = this.unsaid.kind(old === null ? 'old' : 'new', pair.entity);
    const { tags, notes } = judge({
      pair,
      old,
      new: next,
      draft,
      unlisted,
      relatives,
      omission: unlisted || relatives.length > 0 ? null : this.omissions.of(pair),
    });
    return {
      entity: pair.entity,
      status: statusOf(old, next, draft),
      moved: draft.moved,
      renamed: draft.renamed,
      review: pair.review,
      similarity: pair.similarity,
      old: old && sideOf(old),
      new: next && sideOf(next),
      fields: draft.fields,
      result: old && this.results.of(old, next, pair.review),
      kin: relatives.map(({ kin }) => kin),
      tags,
      notes: notes.map((note) => wordsOf(note, this.lang)),
    };
  }
}

function statusOf(old: Entry | null, next: Entry | null, { fields }: Draft): Change['status'] {
  if (old === null) return 'added';
  if (next === null) return 'removed';
  return fields.length > 0 ? 'changed' : 'unchanged';
}

/** Says what changed between the pairs of an alignment (変更点), in its order. */
export function changes(
  old: Strategy,
  next: Strategy,
  alignment: Alignment,
  { lang = 'ja', reports = [] }: ChangeOptions = {},
): Result<ChangeSet> {
  const results = new Results(old, new Reports(old, reports), lang);
  const documents = { old: old.document, new: next.document };
  const comparison = new Comparison(alignment, documents, results, lang);
  const changed = alignment.pairs.map((pair) => comparison.changeOf(pair));
  const value: ChangeSet = {
    formatVersion: 1,
    old: { document: old.document },
    new: { document: next.document },
    results: reports.map(({ strategy }) => ({ document: strategy.document })),
    summary: { byEntity: summarize(changed) },
    changes: changed,
  };
  const findings = [
    ...strangers(old.document, next.document),
    ...comparison.omissions.findings(lang),
    ...comparison.unsaid.findings(lang),
    ...results.findings(),
  ];
  return { value, findings };
}
