import type { Entry } from '../../forms/alignment.ts';
import type { Lang } from '../../language/message.ts';
import type { Tokenize } from '../../language/morpheme.ts';
import type { OneSided } from './stated.ts';

/** What was asked for, and what is known of both plans as a whole. */
export interface Setting {
  readonly lang: Lang;
  /** Unchanged text is printed whole. */
  readonly full: boolean;
  /** Rows of unchanged text are left out. */
  readonly onlyChanged: boolean;
  readonly oneSided: readonly OneSided[];
  readonly tokenize: Tokenize;
  /** Names of the two columns. */
  readonly names: Readonly<Record<'old' | 'new', string>>;
  /** Names of the two files; null where rows do not name their places. */
  readonly files: Readonly<Record<'old' | 'new', string>> | null;
  /** An entry of one side by its id. */
  readonly find: (side: 'old' | 'new', id: string) => Entry | null;
  /** The side that stands left. */
  readonly left: 'old' | 'new';
}
