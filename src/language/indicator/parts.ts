import type { Mapped } from '../../base/mapped.ts';

/** An indicator's words taken apart: name, starting figure, aim. */
export interface IndicatorLine {
  readonly name: Mapped;
  readonly baseline: Labelled | null;
  readonly target: Labelled | null;
  /** What was reached, and what was planned on the way, where the line says it: 目標 50件 実績 42件. */
  readonly actuals?: readonly Labelled[];
  readonly planned?: readonly Labelled[];
  /** The unit of figures without one, where it stands apart from them. */
  readonly unit?: string | null;
  /** Whether the start is what was reached, in front of the aim: an evaluation may mean the year that it judges. */
  readonly reached?: boolean;
  /** Whether figures of one year and the next are all there is: what was reached is watched, and nothing aimed at. */
  readonly watched?: boolean;
  /** Whether one dated figure is all there is: its year tells whether it is a start or an aim. */
  readonly lone?: boolean;
}

/** The words of a value and what its label says about the time (現状値(H30)). */
export interface Labelled {
  readonly words: Mapped;
  /** `H30`, `第1期実績`; null where the label says none. */
  readonly when: Mapped | null;
}
