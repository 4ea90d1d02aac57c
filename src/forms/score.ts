/** How words are compared: letter by letter, without punctuation and blanks, and by two measures of likeness. */
export type Matcher = 'strict' | 'soft' | 'levenshtein' | 'ratcliff';

/** What is scored of a whole document. */
export type EntryClass =
  | 'kind'
  | 'goals'
  | 'policies'
  | 'found'
  | 'right'
  | 'projects'
  | 'evaluations';

/** Single fields of indicators whose name matched. */
export type FieldClass =
  | 'under'
  | 'role'
  | 'baseline'
  | 'baselineUnit'
  | 'baselineYear'
  | 'target'
  | 'targetUnit'
  | 'targetYear'
  | 'per'
  | 'bound'
  | 'qualitative'
  | 'pending'
  | 'readings'
  | 'components';

export type ScoreClass = EntryClass | FieldClass;

/** What was right, what was said beside the truth (extra), and what was not said (missing). */
export interface Tally {
  readonly right: number;
  readonly extra: number;
  readonly missing: number;
}

/** Figures that the text does not give (捏造値), by what is wrong with them. */
export interface Inventions {
  /** Figures where the expected indicator has none: baseline, target, a reading of that year. */
  readonly filled: number;
  /** Figures where the expected indicator has another one. */
  readonly wrong: number;
  /** Figures of indicators whose name no expected indicator has. */
  readonly stray: number;
  /** Indicators in documents that are no plan. */
  readonly notAPlan: number;
}

/** One difference between a document and its model. */
export interface Miss {
  readonly sort: 'missing' | 'extra' | 'differs';
  readonly in: ScoreClass;
  /** Title or name that it is about. */
  readonly name: string;
  readonly expected: string;
  readonly found: string;
}

/** How one document came out under one matcher. */
export interface Marking {
  readonly tallies: Readonly<Record<ScoreClass, Tally>>;
  readonly inventions: Inventions;
  readonly misses: readonly Miss[];
}

/** One document with its marking under every matcher. */
export interface MarkedDocument {
  readonly name: string;
  readonly kind: string;
  readonly difficulty: string;
  /** Indicators expected. */
  readonly indicators: number;
  readonly markings: Readonly<Record<Matcher, Marking>>;
}

/** Precision, recall and F1 from 0 to 1; null where nothing stands behind them. */
export interface Measure {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Scores of one class in a group of documents. */
export interface ClassScore {
  /** Entries expected. */
  readonly support: number;
  /** Over all entries of the group. */
  readonly micro: Measure;
  /** Mean over the documents in which the class occurs, expected or found. */
  readonly macro: Measure & { readonly documents: number };
}

/** Scores of a group of documents: all, one difficulty, one kind, or a single document. */
export interface GroupScore {
  readonly name: string;
  readonly documents: number;
  readonly scores: Readonly<Record<Matcher, Readonly<Record<ScoreClass, ClassScore>>>>;
  readonly inventions: Readonly<Record<Matcher, Inventions>>;
}

/** The result of `senryaku eval`. */
export interface ScoreReport {
  readonly overall: GroupScore;
  readonly difficulties: readonly GroupScore[];
  readonly kinds: readonly GroupScore[];
  /** In the order of their names. */
  readonly documents: readonly (GroupScore & {
    readonly kind: string;
    readonly difficulty: string;
    /** By the strict matcher. */
    readonly misses: readonly Miss[];
  })[];
}
