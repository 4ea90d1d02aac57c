import data from '../lexicon/scoring.yaml';

/** Thresholds and words of the scoring; see `lexicon/scoring.yaml`. */
export const {
  kinds: KINDS,
  notAPlan: NOT_A_PLAN,
  difficulties: DIFFICULTIES,
  likeness: LIKENESS,
  tolerance: TOLERANCE,
} = data as {
  readonly kinds: readonly string[];
  readonly notAPlan: string;
  readonly difficulties: readonly string[];
  readonly likeness: Readonly<Record<'levenshtein' | 'ratcliff', number>>;
  readonly tolerance: number;
};
