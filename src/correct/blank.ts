import type {
  Action,
  AsOf,
  Change,
  Evaluation,
  Goal,
  Indicator,
  Output,
  Policy,
  PopulationSeries,
  PopulationTarget,
  Project,
  Reading,
  Source,
  Table,
  Target,
  Term,
  Text,
} from '../forms/strategy.ts';
import type { Fields, Kind } from './draft.ts';

const AS_OF: AsOf = { fiscalYear: null, year: null, month: null, label: '' };
const CHANGE: Change = { value: null, unit: null, direction: 'up' };
const OUTPUT: Output = { name: '', value: null, unit: null, text: '' };
const TEXT: Omit<Text, 'source'> = { text: '' };

const READING: Reading = {
  value: null,
  unit: null,
  asOf: null,
  cumulative: null,
  change: null,
  status: 'reported',
  note: null,
  text: '',
};

const TARGET: Target = {
  value: null,
  unit: null,
  kind: 'level',
  bound: 'exact',
  per: null,
  cumulative: false,
  change: null,
  horizonYears: null,
  dueFiscalYear: null,
  text: '',
};

const SERIES: PopulationSeries = {
  name: '',
  total: null,
  young: null,
  working: null,
  elderly: null,
};

const EVALUATION: Omit<Evaluation, 'source'> = {
  body: 'other',
  bodyName: null,
  fiscalYear: null,
  grade: null,
  gradeText: null,
  rank: null,
  asOf: null,
  remarks: [],
};

/** What the fields of an entry hold where a person names some of them only; `source` is put in where one belongs. */
const BLANKS: Readonly<Record<string, object>> = {
  asOf: AS_OF,
  baseline: READING,
  readings: READING,
  planned: READING,
  target: TARGET,
  change: CHANGE,
  series: SERIES,
  outputs: OUTPUT,
  evaluations: { ...EVALUATION, source: null },
  directions: { ...TEXT, source: null },
  items: { ...TEXT, source: null },
};

const COMMON = { ordinal: null, label: null };
const HELD = { kpis: [], projects: [], policies: [], evaluations: [] };

/** What an added entry holds beside its name, id, and source. */
export const BLANK_ENTRIES: Readonly<Record<Exclude<Kind, 'document'>, Fields>> = {
  goal: { ...COMMON, subtitle: null, targets: [], directions: [], ...HELD } satisfies Omit<
    Goal,
    'id' | 'title' | 'source'
  >,
  policy: {
    ...COMMON,
    term: null,
    description: null,
    actions: [],
    relisted: false,
    sdgs: [],
    ...HELD,
  } satisfies Omit<Policy, 'id' | 'title' | 'source'>,
  action: { ...COMMON, items: [] } satisfies Omit<Action, 'id' | 'title' | 'source'>,
  indicator: {
    ...COMMON,
    baseline: null,
    target: null,
    readings: [],
    planned: [],
    components: [],
    evaluations: [],
    better: null,
    status: 'set',
    notes: [],
    text: '',
  } satisfies Omit<Indicator, 'id' | 'name' | 'role' | 'source'>,
  project: {
    number: null,
    category: null,
    relisted: false,
    operators: [],
    purpose: null,
    description: null,
    outputs: [],
    kpis: [],
    evaluations: [],
    notes: [],
    text: '',
  } satisfies Omit<Project, 'id' | 'name' | 'source'>,
  population: { series: [] } satisfies Pick<PopulationTarget, 'series'>,
  table: { caption: null, header: [], rows: [] } satisfies Omit<Table, 'id' | 'source'>,
  term: { definition: '' } satisfies Omit<Term, 'term' | 'source'>,
};

/** What no correction changes in a value that stood there: its verbatim words and its place. */
const KEPT = ['text', 'source'];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A value as the model needs it: keys that a person left out are empty, words and place stay those of the value
 * that stood there.
 * @param name the field that it goes into
 * @param place the interval of what is added
 */
export function complete(name: string, value: unknown, before: unknown, place: Source): unknown {
  if (Array.isArray(value)) {
    // of a list of another length nobody knows which element is which
    const same = Array.isArray(before) && before.length === value.length;
    return value.map((element, i) => complete(name, element, same ? before[i] : null, place));
  }
  if (!isFields(value)) return value;
  const blank = BLANKS[name];
  const given = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, complete(key, inner, null, place)]),
  );
  if (blank === undefined) return { ...(isFields(before) ? before : {}), ...given };
  const own = 'source' in blank ? { ...blank, source: place } : blank;
  const kept = isFields(before) ? KEPT.filter((key) => key in own && key in before) : [];
  const earlier = Object.fromEntries(kept.map((key) => [key, (before as Fields)[key]]));
  return { ...own, ...earlier, ...given };
}
