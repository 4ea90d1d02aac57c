import type {
  Action,
  Evaluation,
  Goal,
  Indicator,
  Mention,
  Policy,
  PopulationTarget,
  Project,
  Reading,
  Source,
  Table,
  Target,
  Term,
} from '../../forms/strategy.ts';
import { printFigure } from '../change/figure.ts';
import type { Entry } from '../explain/entry.ts';
import type { Say } from './words.ts';

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
const SEPARATOR = ' · ';

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
function remarkOf({ asOf, status, cumulative, change, unit, note }: Reading, say: Say): string {
  return [
    asOf?.label ?? null,
    status === 'reported' ? null : say(`word-${status}`),
    cumulative === null
      ? null
      : say('word-total-so-far', { figure: printFigure(cumulative, unit) }),
    change === null ? null : say('word-change', { figure: printFigure(change, unit) }),
    note,
  ]
    .filter((part) => part !== null && part !== '')
    .join(SEPARATOR);
}

const readingValue = (name: string, field: string, reading: Reading, say: Say): ShownValue => ({
  ...shown(name, `${field}.value`, figure(reading.value, reading.unit), reading.text),
  remark: remarkOf(reading, say),
});

/** Everything said of a target beside its figure. */
function aimOf(target: Target, say: Say): string {
  const { kind, bound, per, cumulative, change, dueFiscalYear } = target;
  return [
    kind === 'level' ? null : say(`word-${kind}`),
    bound === 'exact' ? null : say(`word-${bound}`),
    per === null ? null : say(`word-per-${per}`),
    cumulative ? say('word-cumulative') : null,
    change === null
      ? null
      : `${say(`word-${change.direction}`)} ${figure(change.value, change.unit) ?? EMPTY}`,
    dueFiscalYear === null ? null : say('word-due', { year: dueFiscalYear }),
  ]
    .filter((part) => part !== null)
    .join(SEPARATOR);
}

const targetValue = (target: Target, say: Say): ShownValue => ({
  ...shown('target', 'target.value', figure(target.value, target.unit), target.text),
  remark: aimOf(target, say),
});

/** Notes and the like: one value an element. */
const listed = (name: string, field: string, texts: readonly string[]): ShownValue[] =>
  texts.map((text, i) => shown(name, `${field}[${i}]`, text, text));

function indicatorValues(indicator: Indicator, say: Say): ShownValue[] {
  const { name, baseline, target, readings, planned, status, better, notes } = indicator;
  return [
    shown('name', 'name', name, name),
    baseline
      ? readingValue('baseline', 'baseline', baseline, say)
      : shown('baseline', 'baseline.value', null),
    target ? targetValue(target, say) : shown('target', 'target.value', null),
    ...readings.map((one, i) => readingValue('reading', `readings[${i}]`, one, say)),
    ...planned.map((one, i) => readingValue('planned', `planned[${i}]`, one, say)),
    ...(status === 'set' ? [] : [shown('status', 'status', say(`word-${status}`))]),
    ...(better === null ? [] : [shown('better', 'better', say(`word-${better}`))]),
    ...listed('note', 'notes', notes),
  ];
}

/** What a further place says; a correction names the indicator itself. */
const mentionValues = ({ name, baseline, target }: Mention, say: Say): ShownValue[] =>
  [
    shown('name', null, name, name),
    ...(baseline ? [readingValue('baseline', 'baseline', baseline, say)] : []),
    ...(target ? [targetValue(target, say)] : []),
  ].map((value) => ({ ...value, field: null }));

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

function policyValues({ title, description, relisted, sdgs }: Policy): ShownValue[] {
  return [
    shown('title', 'title', title, title),
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

const evaluationValues = (verdict: Evaluation, say: Say): ShownValue[] => [
  {
    ...shown('grade', 'grade', verdict.grade, verdict.grade ?? undefined),
    remark: [verdict.bodyName ?? say(`word-body-${verdict.body}`), verdict.fiscalYear, verdict.asOf]
      .filter((part) => part !== null)
      .join(SEPARATOR),
  },
  ...worded('grade-text', 'gradeText', verdict.gradeText),
  ...listed('remark', 'remarks', verdict.remarks),
];

const populationValues = ({ year, series }: PopulationTarget): ShownValue[] => [
  shown('year', 'year', year, String(year)),
  ...series.map(({ name, total }, i) =>
    shown('population', `series[${i}].total`, `${name} ${figure(total, '人') ?? EMPTY}`),
  ),
];

const tableValues = ({ caption, rows }: Table): ShownValue[] => [
  shown('caption', 'caption', caption, caption ?? undefined),
  shown('rows', rows.length > 0 ? 'rows[0]' : null, rows.length),
];

const termValues = ({ term, definition }: Term): ShownValue[] => [
  shown('term', 'term', term, term),
  shown('definition', 'definition', definition, definition),
];

type Values = (record: never, say: Say) => ShownValue[];

const VALUES: Readonly<Record<Exclude<Entry['kind'], 'section'>, Values>> = {
  goal: goalValues as Values,
  policy: policyValues as Values,
  action: (({ title, items }: Action) => [
    shown('title', 'title', title, title),
    ...placed('item', 'items', items),
  ]) as Values,
  target: indicatorValues as Values,
  kpi: indicatorValues as Values,
  mention: mentionValues as Values,
  project: projectValues as Values,
  evaluation: evaluationValues as Values,
  population: populationValues as Values,
  table: tableValues as Values,
  term: termValues as Values,
};

/** The values of an entry that people look through, in the order of the model. */
export function valuesOf({ kind, record }: Entry, say: Say): readonly ShownValue[] {
  return kind === 'section' ? [] : VALUES[kind](record as never, say);
}
