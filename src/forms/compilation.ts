import type { Line } from './line.ts';
import type { Outline } from './outline.ts';
import type { SourceText } from './source.ts';
import type { Strategy } from './strategy.ts';

/** What became of a line (行の扱い). Every non-blank line has exactly one of the first four fates. */
export type Fate = 'modelled' | 'prose' | 'furniture' | 'unrecognised' | 'blank';

/** A compiled document with everything it was made from: what `explain` and reports look things up in. */
export interface Compilation {
  readonly strategy: Strategy;
  readonly source: SourceText;
  readonly lines: readonly Line[];
  readonly outline: Outline;
  /** One fate a line, in line order. */
  readonly fates: readonly Fate[];
}
