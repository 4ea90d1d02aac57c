import data from '../lexicon/check-years.yaml';

/** Words that rules on years go by; see `lexicon/check-years.yaml`. */
export const YEAR_WORDS = data as Readonly<
  Record<
    'joints' | 'periods' | 'revised' | 'waves' | 'from' | 'subtracted' | 'extended',
    readonly string[]
  >
>;
