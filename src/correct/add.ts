import { NOWHERE, pathOf } from '../base/id-path.ts';
import type { Adding } from '../forms/corrections.ts';
import type { Source } from '../forms/strategy.ts';
import { BLANK_ENTRIES, complete } from './blank.ts';
import {
  DOCUMENT,
  type Draft,
  type Entry,
  type Fields,
  type Kind,
  LISTS,
  nameField,
  nameOf,
} from './draft.ts';
import { settleRole } from './move.ts';
import { guard, type Operation, refuse, signed, unknownId } from './operation.ts';

/** The path that the ids of what an entry holds begin with: `1/ア` under `policy/1/ア`, `-` under no goal. */
const pathIn = (id: string) => (id === DOCUMENT ? NOWHERE : pathOf(id));

/** The word that ids of a kind begin with. */
function prefixOf(kind: Kind, list: string, above: string): string {
  if (kind !== 'indicator') return kind;
  if (list === 'targets') return 'target';
  return list === 'components' ? above.slice(0, above.indexOf('/')) : 'kpi';
}

/** An entry as the model needs it, from what a person gave of it; entries in its lists likewise. */
function entryOf(kind: Kind, given: Fields, list: string, above: string, source: Source): Fields {
  const blank = BLANK_ENTRIES[kind as Exclude<Kind, 'document'>];
  const own = complete('', given, null, source) as Fields;
  // nothing in the model calls these by an id
  if (kind === 'population' || kind === 'term') return { ...blank, ...own, source };
  const name = String(given[nameField(kind)] ?? '');
  const path = kind === 'goal' || kind === 'table' ? name : `${pathIn(above)}/${name}`;
  const id = String(given.id ?? `${prefixOf(kind, list, above)}/${path}`);
  const role = kind === 'indicator' ? { role: given.role ?? 'kpi' } : {};
  const fields: Fields = { ...blank, ...role, ...own, id, source };
  for (const [inner, innerKind] of Object.entries(LISTS[kind])) {
    const held = (given[inner] ?? []) as readonly Fields[];
    fields[inner] = held.map((one) => entryOf(innerKind, one, inner, id, source));
  }
  return fields;
}

/** Every id of an entry and of what it holds. */
function idsOf(kind: Kind, fields: Fields): string[] {
  const held = Object.entries(LISTS[kind]).flatMap(([list, inner]) =>
    (fields[list] as readonly Fields[]).flatMap((one) => idsOf(inner, one)),
  );
  return [...(fields.id === undefined ? [] : [String(fields.id)]), ...held];
}

function settleRoles(entry: Entry): void {
  settleRole(entry);
  for (const held of Object.values(entry.lists).flat()) settleRoles(held);
}

/** The first id that somebody has already, or that stands twice in the new entry. */
function takenId(draft: Draft, ids: readonly string[]): string | undefined {
  return ids.find((id, i) => draft.find(id) !== null || ids.indexOf(id) !== i);
}

/** `add`: an entry that nobody read, into a list of another. */
export const add: Operation<Adding> = (draft, correction) => {
  const { id, list, old, entry: given, position } = correction;
  const holder = draft.find(id);
  if (holder === null) return unknownId(draft, id);
  const kind = LISTS[holder.kind][list];
  if (kind === undefined) return refuse('correction-wrong-list', { id, holder: id }, holder);
  const refusal = guard(holder, id, nameField(holder.kind), old, nameOf(holder));
  if (refusal) return refusal;
  const fields = entryOf(kind, given as Fields, list, id, draft.placeWithin(holder));
  const taken = takenId(draft, idsOf(kind, fields));
  if (taken !== undefined) return refuse('correction-id-taken', { id: taken }, holder);
  const entry = draft.admit(kind, fields, holder, list);
  draft.insert(entry, holder, list, position);
  settleRoles(entry);
  draft.mark(entry, signed(correction, { op: 'add' }));
  return null;
};
