import { type Finding, finding } from '../base/finding.ts';
import type { Alignment, EntityKind, Entry } from '../forms/alignment.ts';
import { type Lang, message } from '../language/message.ts';
import { optionalFields } from './content.ts';
import { SPOKEN } from './lexicon.ts';
import { across, type Side } from './register.ts';

/** Kinds that a KPI and a 数値目標 share with each other. */
const FAMILY: Readonly<Record<EntityKind, string>> = {
  goal: 'goal',
  policy: 'policy',
  target: 'indicator',
  kpi: 'indicator',
  action: 'action',
  project: 'project',
};

/** For every field of every kind (`policy description`), whether enough entries of the plan fill it. */
function saidFields(entries: readonly Entry[]): ReadonlyMap<string, boolean> {
  const fields = new Map<string, { filled: number; of: number }>();
  for (const entry of entries) {
    for (const [field, value] of Object.entries(optionalFields(entry))) {
      const key = `${FAMILY[entry.kind]} ${field}`;
      const { filled, of } = fields.get(key) ?? { filled: 0, of: 0 };
      fields.set(key, { filled: filled + (value === null ? 0 : 1), of: of + 1 });
    }
  }
  return new Map(
    [...fields].map(([key, { filled, of }]) => [key, filled > 0 && filled / of >= SPOKEN]),
  );
}

/**
 * What one of the plans never speaks of: an outline without projects has not abolished them, and a plan without
 * descriptions has not deleted them (記載なし).
 */
export class Unsaid {
  private readonly kinds: Readonly<Record<Side, ReadonlySet<EntityKind>>>;
  private readonly fields: Readonly<Record<Side, ReadonlyMap<string, boolean>>>;
  private readonly alignment: Alignment;

  constructor(alignment: Alignment) {
    this.alignment = alignment;
    const kindsOf = (entries: readonly Entry[]) => new Set(entries.map(({ kind }) => kind));
    this.kinds = { old: kindsOf(alignment.old), new: kindsOf(alignment.new) };
    this.fields = { old: saidFields(alignment.old), new: saidFields(alignment.new) };
  }

  /** Whether the plan on `side` has no entry of the kind at all. */
  kind(side: Side, kind: EntityKind): boolean {
    return !this.kinds[side].has(kind);
  }

  /** Whether one of the plans fills the field in none, or next to none, of its entries. */
  field(kind: EntityKind, field: string): boolean {
    const key = `${FAMILY[kind]} ${field}`;
    return this.fields.old.get(key) === false || this.fields.new.get(key) === false;
  }

  /** Says what is not compared. */
  findings(lang: Lang): readonly Finding[] {
    return [...this.kindFindings(lang), ...this.fieldFindings(lang)];
  }

  private kindFindings(lang: Lang): Finding[] {
    return (['old', 'new'] as const).flatMap((side) => {
      const other = across(side);
      return [...this.kinds[other]].flatMap((kind) => {
        if (!this.kind(side, kind)) return [];
        const count = this.alignment[other].filter((entry) => entry.kind === kind).length;
        const entity = message(`diff-entity-${kind}`, {}, lang);
        return [finding(`diff-unlisted-${side}`, null, { entity, count })];
      });
    });
  }

  private fieldFindings(lang: Lang): Finding[] {
    return [...this.fields.old].flatMap(([key, said]) => {
      const other = this.fields.new.get(key);
      if (other === undefined || said === other) return [];
      const [family, field] = key.split(' ') as [string, string];
      const entity = message(`diff-entity-${family}`, {}, lang);
      const words = message(`diff-field-${field}`, {}, lang);
      return [finding(`diff-unsaid-${said ? 'new' : 'old'}`, null, { entity, field: words })];
    });
  }
}
