import type { Corrected, Source, Strategy } from '../forms/strategy.ts';

/** A model as it was interpreted. */
export type Uncorrected = Omit<Strategy, 'diagnostics'>;

/** The parts of a model that corrections reach. */
type CorrectedParts = Pick<Strategy, 'document' | 'goals' | 'policies' | 'indicators' | 'projects'>;

type Provenance = NonNullable<Strategy['document']['source']['corrections']>;

/** The kinds of entries that can be corrected (手直しできる項目). */
export type Kind = 'document' | 'goal' | 'policy' | 'action' | 'indicator' | 'project';

/** Fields of an entry while it is corrected. */
export type Fields = Record<string, unknown>;

/** An entry with its place in the tree. */
export interface Entry {
  readonly kind: Kind;
  readonly fields: Fields;
  /** What holds it, null for the document. */
  holder: Entry | null;
  /** The list of its holder that it stands in. */
  list: string;
  /** The entries in its own lists, in order. */
  readonly lists: Readonly<Record<string, Entry[]>>;
}

/** Which lists of entries an entry of each kind has, and of what kind those are. */
export const LISTS: Readonly<Record<Kind, Readonly<Record<string, Kind>>>> = {
  document: { goals: 'goal', policies: 'policy', indicators: 'indicator', projects: 'project' },
  goal: { targets: 'indicator', kpis: 'indicator', policies: 'policy', projects: 'project' },
  policy: { kpis: 'indicator', actions: 'action', projects: 'project', policies: 'policy' },
  project: { kpis: 'indicator' },
  indicator: { components: 'indicator' },
  action: {},
};

/** The id by which corrections name the document itself. */
export const DOCUMENT = 'document';

/** The beginning of the source, for what a person adds under the document itself. */
const BEGINNING = { line: 1, column: 1, offset: 0 };

/** The field that holds the name of an entry. */
export const nameField = (kind: Kind): 'name' | 'title' =>
  kind === 'indicator' || kind === 'project' ? 'name' : 'title';

export const nameOf = ({ kind, fields }: Entry): string => String(fields[nameField(kind)]);

/** A model that is being corrected: a copy of its entries, each found by its id. */
export class Draft {
  readonly document: Entry;
  private readonly entries = new Map<string, Entry>();

  constructor(strategy: Uncorrected) {
    const root = { ...strategy.document, ...this.listsOf('document', strategy) };
    this.document = this.admit('document', root as unknown as Fields, null, '');
  }

  private listsOf(kind: Kind, fields: object): Fields {
    return Object.fromEntries(
      Object.keys(LISTS[kind]).map((name) => [name, (fields as Fields)[name]]),
    );
  }

  /** Takes an entry with all that it holds into the draft; it stands in no list yet. */
  admit(kind: Kind, given: Fields, holder: Entry | null, list: string): Entry {
    const lists: Record<string, Entry[]> = {};
    const entry: Entry = { kind, fields: { ...given }, holder, list, lists };
    this.entries.set(kind === 'document' ? DOCUMENT : String(given.id), entry);
    for (const [name, inner] of Object.entries(LISTS[kind])) {
      const held = given[name] as readonly Fields[];
      lists[name] = held.map((fields) => this.admit(inner, fields, entry, name));
    }
    return entry;
  }

  find(id: string): Entry | null {
    return this.entries.get(id) ?? null;
  }

  ids(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Puts an entry into a list of `holder`, at `position` (from 1) or last. */
  insert(entry: Entry, holder: Entry, list: string, position: number | undefined): void {
    const entries = holder.lists[list] as Entry[];
    entries.splice(position === undefined ? entries.length : position - 1, 0, entry);
    entry.holder = holder;
    entry.list = list;
  }

  /** Takes an entry out of the list that it stands in. */
  remove(entry: Entry): void {
    const entries = entry.holder?.lists[entry.list] ?? [];
    entries.splice(entries.indexOf(entry), 1);
  }

  /** Forgets an entry that was taken out, and all that it holds. */
  forget(entry: Entry): void {
    this.entries.delete(String(entry.fields.id));
    for (const held of Object.values(entry.lists).flat()) this.forget(held);
  }

  /** Notes in an entry what was corrected. */
  mark({ fields }: Entry, mark: Corrected): void {
    fields.corrected = [...((fields.corrected ?? []) as readonly Corrected[]), mark];
  }

  /** Where an entry stands in the source; null for the document. */
  sourceOf({ fields, kind }: Entry): Source | null {
    return kind === 'document' ? null : (fields.source as Source);
  }

  /** The empty interval of what a person adds to an entry. */
  placeWithin(holder: Entry): Source {
    const source = this.sourceOf(holder);
    const { start = BEGINNING, page = null } = source ?? {};
    return { start, end: start, page, added: true };
  }

  /** The corrected parts of the model. */
  corrected(corrections: Provenance): CorrectedParts {
    const { goals, policies, indicators, projects, ...document } = fieldsOf(this.document);
    const source = { ...(document.source as Strategy['document']['source']), corrections };
    const lists = { goals, policies, indicators, projects };
    return { ...lists, document: { ...document, source } } as unknown as CorrectedParts;
  }
}

/** An entry as the model has it. */
function fieldsOf({ fields, lists }: Entry): Fields {
  const held = Object.entries(lists).map(([name, entries]) => [name, entries.map(fieldsOf)]);
  return { ...fields, ...Object.fromEntries(held) };
}
