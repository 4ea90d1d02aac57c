import type { Corrected, Source, Strategy } from '../forms/strategy.ts';
import { EntryIds } from '../language/entry-id.ts';

/** A model as it was interpreted. */
export type Uncorrected = Omit<Strategy, 'diagnostics'>;

/** The parts of a model that corrections reach. */
type CorrectedParts = Omit<Uncorrected, 'formatVersion' | 'gradeSchemes' | 'outline' | 'coverage'>;

type Provenance = NonNullable<Strategy['document']['source']['corrections']>;

/** The kinds of entries that can be corrected (手直しできる項目). */
export type Kind =
  | 'document'
  | 'goal'
  | 'policy'
  | 'action'
  | 'indicator'
  | 'project'
  | 'population'
  | 'table'
  | 'term';

/** Fields of an entry while it is corrected. */
export type Fields = Record<string, unknown>;

/** An entry with its place in the tree. */
export interface Entry {
  readonly kind: Kind;
  /** What corrections call it by. */
  readonly id: string;
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
  document: {
    ...{ goals: 'goal', policies: 'policy', indicators: 'indicator', projects: 'project' },
    ...{ populationTargets: 'population', tables: 'table', glossary: 'term' },
  },
  goal: { targets: 'indicator', kpis: 'indicator', policies: 'policy', projects: 'project' },
  policy: { kpis: 'indicator', actions: 'action', projects: 'project', policies: 'policy' },
  project: { kpis: 'indicator' },
  indicator: { components: 'indicator' },
  action: {},
  population: {},
  table: {},
  term: {},
};

/** The id by which corrections name the document itself. */
export const DOCUMENT = 'document';

/** The beginning of the source, for what a person adds under the document itself. */
const BEGINNING = { line: 1, column: 1, offset: 0 };

const NAME_FIELDS: Readonly<Record<Kind, string>> = {
  ...{ document: 'title', goal: 'title', policy: 'title', action: 'title' },
  ...{ indicator: 'name', project: 'name', population: 'year', table: 'caption', term: 'term' },
};

/** The field that holds the name of an entry; a population aimed at is known by its year. */
export const nameField = (kind: Kind): string => NAME_FIELDS[kind];

export const nameOf = ({ kind, fields }: Entry): string => String(fields[nameField(kind)] ?? '');

/** A model that is being corrected: a copy of its entries, each found by its id. */
export class Draft {
  readonly document: Entry;
  readonly gradeSchemes: Strategy['gradeSchemes'];
  private readonly entries = new Map<string, Entry>();
  private readonly called = new EntryIds();
  /** What stood in fields before they followed a correction. */
  private readonly before = new Map<Entry, Map<string, unknown>>();

  constructor(strategy: Uncorrected) {
    this.gradeSchemes = strategy.gradeSchemes;
    const root = { ...strategy.document, ...this.listsOf('document', strategy) };
    this.document = this.admit('document', root as unknown as Fields, null, '');
  }

  private listsOf(kind: Kind, fields: object): Fields {
    return Object.fromEntries(
      Object.keys(LISTS[kind]).map((name) => [name, (fields as Fields)[name]]),
    );
  }

  private idOf(kind: Kind, fields: Fields): string {
    if (kind === 'population') return this.called.population({ year: Number(fields.year) });
    if (kind === 'term') return this.called.term({ term: String(fields.term) });
    return kind === 'document' ? DOCUMENT : String(fields.id);
  }

  /** Takes an entry with all that it holds into the draft; it stands in no list yet. */
  admit(kind: Kind, given: Fields, holder: Entry | null, list: string): Entry {
    const lists: Record<string, Entry[]> = {};
    const id = this.idOf(kind, given);
    const entry: Entry = { kind, id, fields: { ...given }, holder, list, lists };
    this.entries.set(id, entry);
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
    this.entries.delete(entry.id);
    for (const held of Object.values(entry.lists).flat()) this.forget(held);
  }

  /** Every entry of a kind, in order. */
  of(kind: Kind): readonly Entry[] {
    return [...this.entries.values()].filter((entry) => entry.kind === kind);
  }

  /** What stood in the fields of an entry that followed a correction, and that nobody set since. */
  followed(entry: Entry): Map<string, unknown> {
    const known = this.before.get(entry) ?? new Map<string, unknown>();
    this.before.set(entry, known);
    return known;
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
    const fields = fieldsOf(this.document);
    const source = { ...(fields.source as Strategy['document']['source']), corrections };
    const isList = ([name]: readonly [string, unknown]) => name in LISTS.document;
    const lists = Object.entries(fields).filter(isList);
    const own = Object.entries(fields).filter((field) => !isList(field));
    const document = { ...Object.fromEntries(own), source };
    return { ...Object.fromEntries(lists), document } as unknown as CorrectedParts;
  }
}

/** An entry as the model has it. */
function fieldsOf({ fields, lists }: Entry): Fields {
  const held = Object.entries(lists).map(([name, entries]) => [name, entries.map(fieldsOf)]);
  return { ...fields, ...Object.fromEntries(held) };
}
