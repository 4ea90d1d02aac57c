/** What a careful reader takes from one document: the content of an `expected.yaml`, and what a model says in its terms. */
export interface Specimen {
  /** Kinds of `document.kind`, and `not-a-plan`; see `lexicon/scoring.yaml`. */
  readonly kind: string;
  /** How torn the layout is: `easy`, `medium` or `hard`. */
  readonly difficulty: string;
  /** Clean titles, in order. */
  readonly goals: readonly string[];
  readonly policies: readonly string[];
  readonly indicators: readonly SpecimenIndicator[];
  /** Names. */
  readonly projects: readonly string[];
  readonly evaluations: readonly SpecimenEvaluation[];
}

/** One indicator (指標); figures in base units, years fiscal. */
export interface SpecimenIndicator {
  readonly name: string;
  /** Title of the nearest enclosing policy, else goal, else null. */
  readonly under: string | null;
  /** Null where the text does not decide it. */
  readonly role: 'target' | 'kpi' | null;
  readonly baseline: number | null;
  readonly baselineUnit: string | null;
  readonly baselineYear: number | null;
  readonly target: number | null;
  readonly targetUnit: string | null;
  readonly targetYear: number | null;
  readonly per: 'year' | 'month' | 'day' | null;
  readonly bound: 'exact' | 'at-least' | 'at-most' | 'about';
  /** The words of a target without a number. */
  readonly qualitative: string | null;
  readonly pending: boolean;
  /** Actuals by fiscal year. */
  readonly readings: Readonly<Record<string, number | null>>;
  /** Several values in one cell, by name. */
  readonly components: readonly SpecimenComponent[];
}

/** A part of an indicator with figures of its own (小学校 / 中学校). */
export interface SpecimenComponent {
  readonly name: string;
  readonly baseline: number | null;
  readonly target: number | null;
}

/** A grade given to something in one year. */
export interface SpecimenEvaluation {
  /** Title or name of what is judged. */
  readonly of: string;
  readonly grade: string;
  readonly year: number | null;
}
