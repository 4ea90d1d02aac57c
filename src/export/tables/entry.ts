import type {
  Action,
  Evaluation,
  Goal,
  Indicator,
  Output,
  Policy,
  PopulationTarget,
  Project,
  Reading,
  Source,
  Strategy,
  Text,
} from '../../forms/strategy.ts';

/** Where in its strategy an entry stands. */
export interface Place {
  readonly strategy: Strategy;
  /** Unique among the strategies written together. */
  readonly documentId: string;
  readonly goal: Goal | null;
  /** The policies around it, outermost first. */
  readonly policies: readonly Policy[];
  readonly project: Project | null;
  /** The indicator around it. */
  readonly indicator: Indicator | null;
  /** The titles from the goal down to the entry. */
  readonly path: readonly string[];
}

/** An entry with its place: what a row is made of. */
export interface Entry<T> {
  readonly item: T;
  readonly place: Place;
  readonly source: Source | null;
}

/** A figure of an indicator (値): what the table of readings holds. */
export interface Figure {
  readonly kind: 'baseline' | 'actual' | 'planned';
  /** From 1, within indicator and kind. */
  readonly number: number;
  readonly reading: Reading;
}

/** An entry of a list that has no identifier of its own, with its running number. */
export interface Numbered<T> {
  readonly number: number;
  readonly value: T;
}

/** A bullet of a measure; number 0 and null where it has none. */
export interface Item {
  readonly action: Action;
  readonly number: number;
  readonly text: Text | null;
}

/** One figure of a population table. */
export interface Population {
  readonly target: PopulationTarget;
  readonly number: number;
  readonly seriesNumber: number;
  readonly seriesName: string;
  readonly ageGroup: 'total' | 'young' | 'working' | 'elderly';
  readonly value: number | null;
}

/** All entries of some strategies, each kind in document order (棚卸し). */
export interface Inventory {
  readonly documents: Entry<Strategy>[];
  readonly goals: Entry<Goal>[];
  readonly policies: Entry<Policy>[];
  readonly indicators: Entry<Indicator>[];
  readonly readings: Entry<Figure>[];
  readonly projects: Entry<Project>[];
  readonly evaluations: Entry<Evaluation>[];
  readonly actions: Entry<Item>[];
  readonly outputs: Entry<Numbered<Output>>[];
  readonly populations: Entry<Population>[];
}
