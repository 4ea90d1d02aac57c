/** The lists of words in `lexicon/values.yaml` that have no parts of their own. */
type ValueWords =
  | 'baseline'
  | 'target'
  | 'present'
  | 'pending'
  | 'absent'
  | 'zero'
  | 'cumulative'
  | 'total'
  | 'up'
  | 'down'
  | 'maintain'
  | 'ways'
  | 'wholes'
  | 'worded'
  | 'unchanged'
  | 'revisions'
  | 'targetBehind'
  | 'scopes'
  | 'aims'
  | 'strives'
  | 'achievements'
  | 'makes'
  | 'plans'
  | 'expectedRows'
  | 'done'
  | 'nameEnds'
  | 'announced'
  | 'countless'
  | 'units'
  | 'unitEnds'
  | 'starts'
  | 'parts'
  | 'lowerIsBetter'
  | 'higherIsBetter';

/** Words of values, targets and time; see `lexicon/values.yaml`. */
export interface Values extends Readonly<Record<ValueWords, readonly string[]>> {
  readonly nameUnits: readonly {
    readonly ends: readonly string[];
    readonly units: readonly string[];
  }[];
  readonly multipliers: Readonly<Record<string, number>>;
  readonly bounds: readonly {
    readonly bound: 'at-least' | 'at-most' | 'about';
    readonly before?: readonly string[];
    readonly after?: readonly string[];
  }[];
  /** What stands behind the thing that a figure is counted for: 1年当たり. */
  readonly each: readonly string[];
  readonly rates: readonly {
    readonly per: 'year' | 'month' | 'day';
    readonly before: readonly string[];
    readonly after: readonly string[];
  }[];
  readonly rows: Readonly<Record<'planned' | 'actual' | 'rate', readonly string[]>>;
  readonly columns: Readonly<
    Record<'name' | 'unit' | 'baseline' | 'target' | 'actual' | 'planned', readonly string[]>
  >;
  /** Column words that a layout file gives: they go before all others. */
  readonly givenColumns?: Partial<Values['columns']>;
}
