import enumerators from '../lexicon/enumerators.yaml';
import grades from '../lexicon/grades.yaml';
import labels from '../lexicon/labels.yaml';
import listings from '../lexicon/listings.yaml';
import values from '../lexicon/values.yaml';
import words from '../lexicon/words.yaml';

import type { Grades } from './grade/words.ts';
import type { Values } from './value/words.ts';

export { oneOf } from '../base/pattern.ts';

/** The characters and counters that number things; see `lexicon/enumerators.yaml`. */
export const ENUMERATORS = enumerators as {
  readonly kana: string;
  readonly circled: string;
  readonly filled: string;
  readonly bracketed: string;
  readonly romanUpper: string;
  readonly romanLower: string;
  readonly chapters: readonly string[];
  readonly parts: readonly string[];
  readonly bullets: string;
  readonly notes: string;
};

type Words = Readonly<Record<'words', readonly string[]>> &
  Partial<Readonly<Record<'terms' | 'framed', readonly string[]>>>;
type Numbered = Readonly<Record<'numbered' | 'loose' | 'titled' | 'declared', readonly string[]>>;

/** The roles whose heading is a word of its own. */
export const CAPTION_ROLES = [
  'policies',
  'targets',
  'directions',
  'description',
  'kpis',
  'actions',
  'projects',
  'evaluation',
  'grades',
  'contents',
] as const;
export type CaptionRole = (typeof CAPTION_ROLES)[number];

/** Words that announce roles; see `lexicon/labels.yaml`. */
export type Labels = Readonly<Record<CaptionRole, Words>> & {
  readonly goal: Numbered & {
    readonly declaring: readonly string[];
    readonly endings: readonly string[];
    readonly across: readonly string[];
  };
  readonly policy: Numbered & { readonly outermost: readonly string[] };
  readonly tails: readonly string[];
  readonly holders: Readonly<Record<string, readonly string[]>>;
  readonly bodies: readonly {
    readonly body: 'internal' | 'expert' | 'assembly';
    readonly words: readonly string[];
  }[];
};

/** Words of everything else that is read; see `lexicon/words.yaml`. */
export const WORDS = words as {
  readonly titleEnds: readonly string[];
  readonly sloganEnds: readonly string[];
  readonly aimEnds: readonly string[];
  readonly projectEnds: readonly string[];
  readonly officeEnds: readonly string[];
  readonly annexes: readonly string[];
  readonly categories: readonly string[];
  readonly categoryLetters: Readonly<Record<string, string>>;
  readonly categorySigns: readonly string[];
  readonly sums: readonly string[];
  readonly projectForm: Readonly<
    Record<'name' | 'parts' | 'numbered' | 'number' | 'operators' | 'other', readonly string[]>
  >;
  readonly relisted: readonly string[];
  readonly tags: readonly string[];
  readonly drafts: readonly string[];
  readonly editions: readonly string[];
  readonly excerpts: readonly string[];
  readonly kinds: readonly { readonly kind: string; readonly words: readonly string[] }[];
  readonly openings: readonly { readonly kind: string; readonly words: readonly string[] }[];
  readonly kindMisleads: readonly string[];
  readonly editionKinds: readonly string[];
  readonly projectFields: Readonly<
    Record<'purpose' | 'description' | 'outputs', readonly string[]>
  >;
  readonly projectColumns: Readonly<
    Record<
      'category' | 'name' | 'description' | 'operators' | 'number' | 'amount',
      readonly string[]
    >
  >;
  readonly evaluationColumns: Readonly<Record<'year' | 'grade' | 'remarks', readonly string[]>>;
  readonly populationColumns: Readonly<
    Record<'total' | 'young' | 'working' | 'elderly', readonly string[]>
  >;
  readonly terms: Readonly<Record<'short' | 'middle' | 'long', readonly string[]>>;
  readonly graphs: readonly string[];
  readonly figures: readonly string[];
  readonly period: readonly string[];
  readonly otherColumns: readonly string[];
  /** Columns that explain the name in front of them. */
  readonly explainingColumns: readonly string[];
  readonly meetingFields: readonly string[];
  /** Columns that say on which page of the plan more stands. */
  readonly pageColumns: readonly string[];
  readonly plainColumns: readonly string[];
  readonly aimReasons: readonly string[];
  readonly yearColumns: readonly string[];
  readonly looseNames: readonly string[];
  readonly schedules: readonly string[];
  readonly figureColumns: readonly string[];
  readonly wordEndings: readonly string[];
  readonly kanaWords: readonly string[];
  readonly loneKanji: string;
  readonly formWords: readonly string[];
  readonly costs: readonly string[];
  readonly formTitles: readonly string[];
  /** What the titles of forms end with. */
  readonly formNames: readonly string[];
  readonly formExamples: readonly string[];
  readonly ratedExamples: readonly string[];
  /** Headings of examples that are reckoned through, and the ends of what they suppose. */
  readonly workedExamples: readonly string[];
  readonly supposed: readonly string[];
  readonly hostWords: readonly string[];
  readonly hostOthers: readonly string[];
  readonly hostOthersEnds: readonly string[];
  readonly hostLeads: readonly string[];
  readonly hostPaged: readonly string[];
  readonly hostStamps: readonly string[];
  readonly hostNumbers: readonly string[];
  readonly formGuides: readonly string[];
  readonly charts: readonly string[];
  readonly formEnds: readonly string[];
  readonly sdgColumns: readonly string[];
  readonly sdgNames: readonly string[];
};

/** Columns of lists; see `lexicon/listings.yaml`. */
export interface Listings {
  readonly columns: Readonly<
    Record<'goal' | 'policy' | 'measures' | 'number' | 'kind' | 'note', readonly string[]>
  >;
  readonly numberEnds: readonly string[];
}

/** The part of the lexicon that a layout file may extend (書式ファイルで足せる語彙). */
export interface Lexicon {
  readonly labels: Labels;
  readonly values: Values;
  readonly grades: Grades;
  readonly listings: Listings;
  /** Label words that a layout file gives. */
  readonly givenLabels: ReadonlySet<string>;
}

/** The lexicon as the program ships it. */
export const BASE_LEXICON: Lexicon = {
  labels: labels as Labels,
  values: values as Values,
  grades: grades as Grades,
  listings: listings as Listings,
  givenLabels: new Set(),
};

// the words of the lexicon in use: `withLexicon` exchanges them while it works
export let LABELS: Labels = BASE_LEXICON.labels;
export let VALUES: Values = BASE_LEXICON.values;
export let GRADES: Grades = BASE_LEXICON.grades;
export let LISTINGS: Listings = BASE_LEXICON.listings;
let inUse: Lexicon = BASE_LEXICON;

function use(lexicon: Lexicon): void {
  inUse = lexicon;
  LABELS = lexicon.labels;
  VALUES = lexicon.values;
  GRADES = lexicon.grades;
  LISTINGS = lexicon.listings;
}

/**
 * Does `work` with another lexicon than the shipped one: a document's layout file adds words for this document alone.
 *
 * `LABELS`, `VALUES`, `GRADES` and `LISTINGS` are the words in use at the moment, so a function that reads them needs no parameter.
 * What is derived from them once (sets, regular expressions) is made by `perLexicon`, never by a constant of a module.
 * Seen from outside nothing changes: `work` is synchronous, and whatever it does, the lexicon before it is back
 * afterwards, so that compilations with different layouts never mix.
 */
export function withLexicon<T>(lexicon: Lexicon, work: () => T): T {
  const before = inUse;
  use(lexicon);
  try {
    return work();
  } finally {
    use(before);
  }
}

/** What is derived from the lexicon in use: made when it is first asked for, once for each lexicon. */
export function perLexicon<T>(derive: () => T): () => T {
  const known = new WeakMap<Lexicon, { readonly made: T }>();
  let latest: Lexicon | null = null;
  let made: T;
  return () => {
    if (latest === inUse) return made;
    const found = known.get(inUse) ?? { made: derive() };
    known.set(inUse, found);
    latest = inUse;
    made = found.made;
    return made;
  };
}

/** Whether a layout file gives the label word that a heading holds. */
export function isGivenLabel(heading: string): boolean {
  return [...inUse.givenLabels].some((word) => heading.includes(word));
}
