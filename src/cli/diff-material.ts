import type { Comparison } from '../compare.ts';
import type { Strategy } from '../forms/strategy.ts';
import type { Lang } from '../language/message.ts';
import type { AlignmentOptions, ResultOptions } from './alignment-file.ts';
import type { PlanOptions } from './plan.ts';
import type { TalkOptions } from './talk.ts';

/** The options of `diff`. */
export interface DiffOptions extends TalkOptions, PlanOptions, AlignmentOptions, ResultOptions {
  /** One of DIFF_FORMATS. */
  readonly format: string;
  readonly output?: string;
  readonly exitCode?: boolean;
  readonly full?: boolean;
  /** Names of the two columns of a table of old and new text: `改正後|改正前`. */
  readonly columns?: string;
  readonly order?: 'new-first' | 'old-first';
  readonly only?: 'changed';
  /** Number of a goal. */
  readonly goal?: string;
  /** False with `--no-sources`. */
  readonly sources?: boolean;
}

/** What a comparison is written from: the comparison itself, both plans, and what was asked for. */
export interface DiffMaterial extends Comparison {
  readonly old: Strategy;
  readonly new: Strategy;
  /** The documents as text; null where a model was handed in. */
  readonly texts: Readonly<Record<'old' | 'new', string | null>> & {
    readonly results: readonly (string | null)[];
  };
  readonly options: DiffOptions;
  readonly lang: Lang;
}
