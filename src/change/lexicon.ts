import data from '../lexicon/alignment.yaml';

/** What may be said of a change; the words for it stand in `lexicon/alignment.yaml`. */
export type Verdict =
  | 'kept'
  | 'raised'
  | 'lowered'
  | 'renamed'
  | 'redefined'
  | 'moved'
  | 'merged'
  | 'split'
  | 'added'
  | 'removed'
  | 'relisted'
  | 'pending';

const { tags, spoken, lost } = data as {
  readonly tags: Readonly<Record<Verdict, string>>;
  readonly spoken: number;
  readonly lost: Readonly<Record<'share' | 'least', number>>;
};

/** The tag of each verdict (判定): 目標値引上げ, 改称, 新設 ... */
export const TAGS = tags;

/** Share of the entries of a kind that must fill a field before a plan is said to speak of it. */
export const SPOKEN = spoken;

/** When nothing of a goal is said to be found: share and number of the entries under it. */
export const LOST = lost;
