import type { Entry, Fields } from './draft.ts';

/** A field whose value follows from another. */
export interface Following {
  readonly field: string;
  readonly new: unknown;
}

/** An entry that a person corrected: its fields before, and which of them was set. */
export interface Deed {
  readonly entry: Entry;
  readonly before: Fields;
  readonly field: string;
}
