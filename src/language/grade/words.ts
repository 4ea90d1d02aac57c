/** Grades and the words around them; see `lexicon/grades.yaml`. */
export interface Grades {
  readonly letters: readonly string[];
  readonly signs: readonly string[];
  readonly ownSigns: readonly string[];
  readonly ownMarks: readonly (readonly string[])[];
  readonly words: readonly string[];
  readonly labels: readonly string[];
  readonly looseLabels: readonly string[];
  readonly directions: readonly string[];
  readonly directionLabels: readonly string[];
  readonly runEnds: readonly string[];
  readonly behind: readonly string[];
  readonly points: readonly string[];
  readonly subjects: Readonly<
    Record<'indicator' | 'policy' | 'goal' | 'project', readonly string[]>
  >;
  readonly projectLabels: readonly string[];
  readonly aspects: readonly string[];
  readonly judges: readonly string[];
  readonly bodies: readonly string[];
  readonly judgements: readonly string[];
  readonly previous: readonly string[];
  readonly present: readonly string[];
  readonly legends: readonly string[];
  readonly legendEnds: readonly string[];
  readonly meanings: readonly string[];
  readonly ticks: readonly string[];
  readonly verdicts: readonly string[];
}
