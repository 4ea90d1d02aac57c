import type { Indicator, Period, Reading, Target } from '../forms/strategy.ts';
import type { Start } from './start.ts';

/** One target with everything that documents say about what became of it (目標と実績). */
export interface Aimed {
  readonly name: string;
  readonly better: Indicator['better'];
  readonly target: Target | null;
  readonly status: Indicator['status'];
  readonly start: Start | null;
  /** Actuals, oldest first, one a year. */
  readonly readings: readonly Reading[];
  /** Yearly expected values (目安値). */
  readonly planned: readonly Reading[];
  readonly period: Period;
}

export type State = 'achieved' | 'on-track' | 'behind' | 'worse' | 'unknown';

/** What became of one target (達成状況), and by what it was decided. */
export interface Outcome {
  readonly last: Reading | null;
  readonly state: State;
  readonly progress: number | null;
  readonly elapsed: number | null;
  /** Why the state is what it is: a message code `result-why-*`. */
  readonly why: string;
  /** What was put against the target; null where nothing was. */
  readonly by: 'value' | 'total' | 'sum' | null;
  /** Figures of the reckoning. */
  readonly from: number | null;
  readonly to: number | null;
  readonly actual: number | null;
  /** Of a sum: its parts. */
  readonly parts: readonly number[];
  /** The year in which the target is due, where it is not the end of the period. */
  readonly due: number | null;
  /** The value expected for the year of the actual, where the state goes by it. */
  readonly expected: Reading | null;
}
