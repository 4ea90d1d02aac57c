import type {
  Action,
  Evaluation,
  Goal,
  Indicator,
  Policy,
  PopulationTarget,
  Project,
  Reading,
  Source,
  Table,
  Target,
  Term,
} from '../../forms/strategy.ts';
import { printFigure } from '../change-figure.ts';
import type { Entry } from '../explain-entry.ts';

/** A value of an entry: what it is called, how it is shown, and where to look for it. */
export interface ShownValue {
  /** Code of its name: `review-field-…`. */
  readonly name: string;
  /** The field that a correction of it names; null for what cannot be corrected. */
  readonly field: string | null;
  readonly text: string;
  /** When it holds, and what else stands beside it. */
  readonly remark: string;
  /** Its words as printed, to be looked for among those of its entry. */
  readonly words: string | null;
  /** Its own place, where it has one. */
  readonly source: Source | null;
}

const EMPTY = '—';

function shown(name: string, field: string | null, text: unknown, words?: string): ShownValue {
  const isEmpty = text === null || text === undefined || text === '';
  const own = isEmpty ? EMPTY : String(text);
  return { name, field, text: own, remark: '', words: words ?? null, source: null };
}

/** A value whose clean words are looked for as they are. */
const worded = (name: string, field: string, text: string | null): ShownValue[] =>
  text === null ? [] : [shown(name, field, text, text)];

const figure = (value: number | null, unit: string | null): string | null =>
  value === null ? null : printFigure(value, unit);

/** Everything said of a reading beside its figure. */
function remarkOf({ asOf, status, cumulative, change, unit, note }: Reading): string {
  return [
    asOf?.label ?? null,
    status === 'reported' ? null : status,
    cumulative === null ? null : `Σ ${printFigure(cumulative, unit)}`,
    change === null ? null : `Δ ${printFigure(change, unit)}`,
    note,
  ]
    .filter((part) => part !== null && part !== '')
    .join('、');
}

const readingValue = (name: string, field: string, reading: Reading): ShownValue => ({
  ...shown(name, `${field}.value`, figure(reading.value, reading.unit), reading.text),
  remark: remarkOf(reading),
});

/** Everything said of a target beside its figure. */
function aimOf({ kind, bound, per, cumulative, change, dueFiscalYear }: Target): string {
  return [
    kind === 'level' ? null : kind,
    bound === 'exact' ? null : bound,
    per === null ? null : `/${per}`,
    cumulative ? 'Σ' : null,
    change === null ? null : `${change.direction} ${figure(change.value, change.unit) ?? EMPTY}`,
    dueFiscalYear === null ? null : `→${dueFiscalYear}`,
  ]
    .filter((part) => part !== null)
    .join('、');
}

const targetValue = (target: Target): ShownValue => ({
  ...shown('target', 'target.value', figure(target.value, target.unit), target.text),
  remark: aimOf(target),
});

/** Notes and the like: one value an element. */
const listed = (name: string, field: string, texts: readonly string[]): ShownValue[] =>
  texts.map((text, i) => shown(name, `${field}[${i}]`, text, text));

function indicatorValues(indicator: Indicator): ShownValue[] {
  const { name, baseline, target, readings, planned, status, better, notes } = indicator;
  return [
    shown('name', 'name', name, name),
    baseline
      ? readingValue('baseline', 'baseline', baseline)
      : shown('baseline', 'baseline.value', null),
    target ? targetValue(target) : shown('target', 'target.value', null),
    ...readings.map((one, i) => readingValue('reading', `readings[${i}]`, one)),
    ...planned.map((one, i) => readingValue('planned', `planned[${i}]`, one)),
    ...(status === 'set' ? [] : [shown('status', 'status', status)]),
    ...(better === null ? [] : [shown('better', 'better', better)]),
    ...listed('note', 'notes', notes),
  ];
}

function projectValues(project: Project): ShownValue[] {
  const { name, number, category, operators, purpose, description, outputs, relisted } = project;
  return [
    shown('name', 'name', name, name),
    ...(number === null ? [] : [shown('number', 'number', number)]),
    ...worded('category', 'category', category),
    ...listed('operator', 'operators', operators),
    ...worded('purpose', 'purpose', purpose),
    ...worded('description', 'description', description),
    ...outputs.map((one, i) =>
      shown(
        'output',
        `outputs[${i}].value`,
        `${one.name} ${figure(one.value, one.unit) ?? EMPTY}`,
        one.text,
      ),
    ),
    ...(relisted ? [shown('relisted', 'relisted', '✓')] : []),
    ...listed('note', 'notes', project.notes),
  ];
}

const placed = (name: string, field: string, texts: Action['items']): ShownValue[] =>
  texts.map(({ text, source }, i) => ({ ...shown(name, `${field}[${i}].text`, text), source }));

function policyValues({ title, term, description, relisted, sdgs }: Policy): ShownValue[] {
  return [
    shown('title', 'title', title, title),
    ...(term === null ? [] : [shown('term', 'term', term)]),
    ...worded('description', 'description', description),
    ...(relisted ? [shown('relisted', 'relisted', '✓')] : []),
    ...(sdgs.length > 0 ? [shown('sdgs', 'sdgs', sdgs.join(', '))] : []),
  ];
}

const goalValues = ({ title, subtitle, directions }: Goal): ShownValue[] => [
  shown('title', 'title', title, title),
  ...worded('subtitle', 'subtitle', subtitle),
  ...placed('direction', 'directions', directions),
];

const evaluationValues = (verdict: Evaluation): ShownValue[] => [
  {
    ...shown('grade', 'grade', verdict.grade, verdict.grade ?? undefined),
    remark: [verdict.bodyName ?? verdict.body, verdict.fiscalYear, verdict.asOf]
      .filter((part) => part !== null)
      .join('、'),
  },
  ...worded('grade-text', 'gradeText', verdict.gradeText),
  ...listed('remark', 'remarks', verdict.remarks),
];

const populationValues = ({ year, series }: PopulationTarget): ShownValue[] => [
  shown('year', null, year, String(year)),
  ...series.map(({ name, total }) =>
    shown('population', null, `${name} ${figure(total, '人') ?? EMPTY}`),
  ),
];

const tableValues = ({ caption, rows }: Table): ShownValue[] => [
  shown('caption', null, caption, caption ?? undefined),
  shown('rows', null, rows.length),
];

const termValues = ({ term, definition }: Term): ShownValue[] => [
  shown('term', null, term, term),
  shown('definition', null, definition, definition),
];

type Values = (record: never) => ShownValue[];

const VALUES: Readonly<Record<Exclude<Entry['kind'], 'section'>, Values>> = {
  goal: goalValues as Values,
  policy: policyValues as Values,
  action: (({ title, items }: Action) => [
    shown('title', 'title', title, title),
    ...placed('item', 'items', items),
  ]) as Values,
  target: indicatorValues as Values,
  kpi: indicatorValues as Values,
  project: projectValues as Values,
  evaluation: evaluationValues as Values,
  population: populationValues as Values,
  table: tableValues as Values,
  term: termValues as Values,
};

/** The values of an entry that people look through, in the order of the model. */
export function valuesOf({ kind, record }: Entry): readonly ShownValue[] {
  return kind === 'section' ? [] : VALUES[kind](record as never);
}
