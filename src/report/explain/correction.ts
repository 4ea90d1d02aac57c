import type { Corrected, Strategy } from '../../forms/strategy.ts';

const show = (value: unknown): string => JSON.stringify(value ?? null);

/** What a correction did: `set target.value: 40 → 45`, `follows status: …` of what nobody wrote, `delete kpi/1/…`. */
function deed({ op, field, id, old, new: now, follows }: Corrected): string {
  if (op === 'add') return 'add';
  if (op === 'delete') return `delete ${id ?? field}: ${show(old)}`;
  const moved = op === 'move' ? `${String(old)} → ${String(now)}` : `${show(old)} → ${show(now)}`;
  return `${follows ? 'follows' : op} ${field ?? ''}: ${moved}`;
}

/** What a person corrected in an entry (手直し), one a line: what, why, who, and which file says so. */
export function printCorrections(
  { corrected = [] }: { readonly corrected?: unknown },
  { document }: Strategy,
): string[] {
  return (corrected as readonly Corrected[]).map((mark) => {
    const notes = [mark.reason, mark.by, document.source.corrections?.file];
    return `${deed(mark)} (${notes.filter((note) => note !== undefined).join(', ')})`;
  });
}
