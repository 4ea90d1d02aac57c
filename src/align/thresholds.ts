import data from '../lexicon/alignment.yaml';

/** Thresholds and weights of the alignment; see `lexicon/alignment.yaml`. */
export const {
  similarity: SIMILARITY,
  vote: VOTE,
  weights: WEIGHTS,
  succession: SUCCESSION,
  largest: LARGEST,
  nearest: NEAREST,
  crowd: CROWD,
  content: CONTENT,
} = data as {
  readonly similarity: Readonly<
    Record<'floor' | 'mention' | 'sure' | 'moveNear' | 'moveFar' | 'moveFrame', number>
  >;
  readonly vote: Readonly<Record<'share' | 'least', number>>;
  readonly weights: Readonly<
    Record<'place' | 'relisted' | 'unit' | 'role' | 'number' | 'order' | 'earlier', number>
  >;
  readonly succession: Readonly<
    Record<'children' | 'leastChildren' | 'leastName' | 'near' | 'far' | 'gain', number>
  >;
  readonly largest: number;
  readonly nearest: number;
  readonly crowd: number;
  readonly content: readonly string[];
};
