import type { Moving } from '../forms/corrections.ts';
import { type Draft, type Entry, LISTS } from './draft.ts';
import { guard, type Operation, refuse, signed, unknownId } from './operation.ts';

/** The list of `holder` that an entry belongs in: the one asked for, one of the same name, else the first of its kind. */
export function listFor(entry: Entry, holder: Entry, asked: string | undefined): string | null {
  const lists = LISTS[holder.kind];
  const fitting = Object.keys(lists).filter((name) => lists[name] === entry.kind);
  if (asked !== undefined) return fitting.includes(asked) ? asked : null;
  return fitting.includes(entry.list) ? entry.list : (fitting[0] ?? null);
}

function isWithin(entry: Entry, outer: Entry): boolean {
  for (let at: Entry | null = entry; at !== null; at = at.holder) if (at === outer) return true;
  return false;
}

/** What an indicator is follows from the list that it stands in: the aims of a goal are its targets (数値目標). */
export function settleRole({ fields, kind, list, holder }: Entry): void {
  if (kind !== 'indicator') return;
  if (list === 'targets') fields.role = 'target';
  else if (list === 'kpis') fields.role = 'kpi';
  else if (list === 'components') fields.role = holder?.fields.role;
}

function place(draft: Draft, entry: Entry, holder: Entry, list: string, position?: number): void {
  draft.remove(entry);
  draft.insert(entry, holder, list, position);
  settleRole(entry);
}

/** `move`: an entry with all that it holds under another, or elsewhere in its list. */
export const move: Operation<Moving> = (draft, correction) => {
  const { id, old, new: next, position } = correction;
  const entry = draft.find(id);
  if (entry?.holder == null) return unknownId(draft, id);
  const holder = draft.find(next);
  if (holder === null) return unknownId(draft, next);
  const list = listFor(entry, holder, correction.list);
  const args = { id, holder: next };
  if (list === null) return refuse('correction-wrong-list', args, entry);
  if (isWithin(holder, entry)) return refuse('correction-into-itself', args, entry);
  const field = correction.list ?? entry.list;
  const stays = entry.holder === holder && entry.list === list;
  if (stays && (position === undefined || entry.holder.lists[list]?.[position - 1] === entry))
    return refuse('correction-needless', { id, field }, entry);
  const refusal = guard(entry, id, 'holder', old, entry.holder.id);
  if (refusal) return refusal;
  place(draft, entry, holder, list, position);
  draft.mark(entry, signed(correction, { op: 'move', field: list, old, new: next }));
  return null;
};
