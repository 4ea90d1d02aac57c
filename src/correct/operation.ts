import type { Finding } from '../base/finding.ts';
import type { Correction } from '../forms/corrections.ts';
import type { Corrected } from '../forms/strategy.ts';
import { suggestNames } from '../language/suggest.ts';
import type { Draft, Entry } from './draft.ts';
import { fits, show } from './guard.ts';

/** Why a correction was not applied: a message, and the entry that it is about where there is one. */
export interface Refusal extends Pick<Finding, 'code' | 'args'> {
  readonly entry: Entry | null;
}

/** Applies one correction to the draft, or says why not. */
export type Operation<C extends Correction> = (draft: Draft, correction: C) => Refusal | null;

export const refuse = (
  code: string,
  args: Finding['args'],
  entry: Entry | null = null,
): Refusal => ({ code, args, entry });

/** There is no such entry; ids that may have been meant. */
export function unknownId(draft: Draft, id: string): Refusal {
  const near = suggestNames(id, draft.ids()).join(', ');
  const code = near === '' ? 'correction-unknown-id' : 'correction-unknown-id-near';
  return refuse(code, { id, near });
}

/** Null where `found` is what the correction expects. */
export function guard(
  entry: Entry,
  id: string,
  field: string,
  expected: unknown,
  found: unknown,
): Refusal | null {
  if (fits(expected, found)) return null;
  const args = { id, field, expected: show(expected), found: show(found) };
  return refuse('correction-guard', args, entry);
}

/** What is noted of a correction beside its operation: why, and who. */
export function signed(
  { reason, by }: Pick<Correction, 'reason' | 'by'>,
  mark: Corrected,
): Corrected {
  return {
    ...mark,
    ...(reason === undefined ? {} : { reason }),
    ...(by === undefined ? {} : { by }),
  };
}
