// The seeds' hand readings and a compiled model as the same flat fields, so that they can be counted.

/** Words without blanks, dashes and waves of one kind: what readers may write differently. */
const same = (text) =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[〜～∼]/g, '~')
    .replace(/[−–—―‐]/g, '-')
    .replace(/\s+/g, '');

/** Units are spelled in several ways. */
const unit = (text) => same(text).replace(/[かヶ箇ケ]所/, 'カ所') || null;

const size = (value) => (value == null ? null : Math.abs(value));

const at = (goal, path) => `${goal}/${path.join('/')}`;

/** What stands in a project's name but is a tag. */
const TAGS = /[(【[](?:再掲|民間等)[)】\]]/g;

/** Every policy of a model with its place, as readers write it: ア for (ア), 1 for ①. */
function* policiesIn(policies, goal, path = []) {
  for (const policy of policies) {
    const own = [...path, policy.id.split('/').at(-1)];
    yield { at: at(goal, own), entry: policy };
    yield* policiesIn(policy.policies, goal, own);
  }
}

/** What a field says when an entry is there at all. */
const THERE = 'there';

/** `策定時` stands for any date of the plan's making. */
const WHEN_MADE = '策定時';

function indicatorFields(key, indicator) {
  const { target, baseline, status } = indicator;
  return [
    [`${key} value`, target?.value ?? null],
    [`${key} unit`, unit(target?.unit)],
    [`${key} change`, size(target?.change?.value)],
    [`${key} pending`, status !== 'set'],
    [`${key} increase`, target?.kind === 'increase'],
    [`${key} qualitative`, target?.kind === 'qualitative'],
    [`${key} baseline`, baseline?.value ?? null],
    [`${key} baselineUnit`, unit(baseline?.unit)],
    [`${key} baselineAsOf`, same(baseline?.asOf?.label)],
  ];
}

function readingFields(place, { name, readings }) {
  return readings.flatMap(({ asOf, value, status, cumulative, change }) => {
    const key = `reading ${place} ${same(name)} ${asOf?.fiscalYear}`;
    return [
      [key, THERE],
      [`${key} value`, value],
      [`${key} pending`, status === 'pending'],
      [`${key} cumulative`, cumulative],
      [`${key} delta`, change],
    ];
  });
}

const verdictFields = (place, evaluations) =>
  evaluations
    .filter(({ grade }) => grade !== null)
    .map(({ body, fiscalYear, grade }) => [`evaluation ${place} ${body} ${fiscalYear}`, grade]);

function projectFields(place, project) {
  const key = `project ${place} ${same(project.name)}`;
  return [
    [key, THERE],
    [`${key} relisted`, project.relisted],
    [`${key} number`, project.number],
    [`${key} category`, same(project.category)],
    [`${key} purpose`, same(project.purpose)],
    [`${key} description`, same(project.description)],
    [`${key} operators`, same(project.operators.join('、'))],
    ...project.outputs.flatMap(({ name, value, unit: of }) => [
      [`${key} output ${same(name)}`, value],
      [`${key} output ${same(name)} unit`, unit(of)],
    ]),
  ];
}

function indicatorsAt(place, indicators) {
  return indicators.flatMap((indicator) => {
    const key = `indicator ${indicator.role} ${place} ${same(indicator.name)}`;
    return [
      [key, THERE],
      ...indicatorFields(key, indicator),
      ...indicator.components.flatMap((part) =>
        indicatorFields(`${key} (${same(part.name)})`, part),
      ),
      ...readingFields(place, indicator),
    ];
  });
}

function policyFields({ at: place, entry }) {
  const { title, description, kpis, actions, projects, evaluations, sdgs } = entry;
  return [
    [`policy ${place}`, same(title)],
    [`policy ${place} description`, same(description)],
    [`sdgs ${place}`, sdgs.join(' ')],
    ...indicatorsAt(place, kpis),
    ...verdictFields(place, evaluations),
    ...actions.map((action) => [`action ${place} ${same(action.title)}`, action.items.length]),
    ...projects.flatMap((project) => projectFields(place, project)),
  ];
}

function goalFields(goal) {
  const { ordinal, title, subtitle, targets, kpis, policies, evaluations } = goal;
  const place = at(ordinal, []);
  return [
    [`goal ${ordinal}`, same(title)],
    [`goal ${ordinal} subtitle`, same(subtitle)],
    ...indicatorsAt(place, [...targets, ...kpis]),
    ...verdictFields(place, evaluations),
    ...[...policiesIn(policies, ordinal)].flatMap(policyFields),
  ];
}

/** A model as fields: pairs of what it is about and what it says. */
function fieldsOfModel(model) {
  const { municipality, period, ...own } = model.document;
  return [
    ['document municipality', municipality.name],
    ['document prefecture', municipality.prefecture],
    ['document code', municipality.code],
    ['document ordinal', period.ordinal],
    ['document start', period.startFiscalYear],
    ['document end', period.endFiscalYear],
    ['document draft', own.draft],
    ['document issued', own.issued],
    ['document kind', own.kind],
    ['document evaluated', own.evaluatedFiscalYear],
    ...model.goals.flatMap(goalFields),
    ...model.populationTargets.flatMap(({ year, series }) =>
      series.map(({ name, total, young, working, elderly }) => [
        `population ${year} ${same(name)}`,
        [total, young, working, elderly].join(' '),
      ]),
    ),
    ...(model.gradeSchemes[0] ?? []).map(({ grade }) => [`grade ${same(grade)}`, true]),
    ...model.glossary.map(({ term }) => [`term ${same(term).replace(/[(].*/, '')}`, true]),
  ];
}

function readIndicator(one) {
  const whole = `indicator ${one.role} ${at(one.goal, one.path)} ${same(one.name)}`;
  const key = one.component ? `${whole} (${same(one.component)})` : whole;
  const asOf = same(one.baselineAsOf);
  return [
    [whole, THERE],
    [`${key} value`, one.value],
    [`${key} unit`, unit(one.unit)],
    [`${key} change`, size(one.change)],
    [`${key} pending`, one.pending],
    [`${key} increase`, one.increase ?? false],
    ...(one.qualitative ? [[`${key} qualitative`, true]] : []),
    ...('baseline' in one ? [[`${key} baseline`, one.baseline ?? null]] : []),
    ...(one.baselineUnit ? [[`${key} baselineUnit`, unit(one.baselineUnit)]] : []),
    ...(asOf ? [[`${key} baselineAsOf`, asOf]] : []),
  ];
}

function readProject(one) {
  const key = `project ${at(one.goal, one.path)} ${same(one.name).replace(TAGS, '')}`;
  const [what, who] = (one.description ?? '').split('/');
  return [
    [key, THERE],
    [`${key} relisted`, one.relisted],
    ...('number' in one ? [[`${key} number`, one.number]] : []),
    ...('category' in one ? [[`${key} category`, same(one.category)]] : []),
    ...(one.purpose ? [[`${key} purpose`, same(one.purpose)]] : []),
    ...(one.content ? [[`${key} description`, same(one.content)]] : []),
    ...(one.description ? [[`${key} description`, same(what)]] : []),
    ...(one.description ? [[`${key} operators`, same(who)]] : []),
    ...(one.outputs ?? []).flatMap(({ name, value, unit: of }) => [
      [`${key} output ${same(name)}`, value ?? null],
      [`${key} output ${same(name)} unit`, unit(of)],
    ]),
  ];
}

function readMeasurement(one) {
  const key = `reading ${at(one.goal, one.path)} ${same(one.name)} ${one.fiscalYear}`;
  return [
    [key, THERE],
    [`${key} value`, one.value],
    [`${key} pending`, one.pending],
    [`${key} cumulative`, one.cumulative ?? null],
    [`${key} delta`, one.delta ?? null],
  ];
}

/** A hand reading as fields, the same way; each thing once. */
function fieldsOfReading(hand) {
  const { title: _, titlePrinted: __, ...document } = hand.document;
  const policies = hand.policies.flatMap(({ goal, path, title, description }) => [
    [`policy ${at(goal, path)}`, same(title)],
    ...(description ? [[`policy ${at(goal, path)} description`, same(description)]] : []),
  ]);
  const fields = [
    ...Object.entries(document).map(([key, value]) => [`document ${key}`, value]),
    ...hand.goals.flatMap(({ n, title, subtitle }) => [
      [`goal ${n}`, same(title)],
      [`goal ${n} subtitle`, same(subtitle)],
    ]),
    ...policies,
    ...(hand.indicators ?? []).flatMap(readIndicator),
    ...(hand.measurements ?? []).flatMap(readMeasurement),
    ...(hand.evaluations ?? []).map((one) => [
      `evaluation ${at(one.goal, one.path)} ${one.body} ${one.fiscalYear}`,
      one.grade,
    ]),
    ...(hand.actions ?? []).map((one) => [
      `action ${at(one.goal, one.path)} ${same(one.title)}`,
      one.items,
    ]),
    ...(hand.projects ?? []).flatMap(readProject),
    ...(hand.populations ?? []).flatMap(({ year, series }) =>
      series.map(({ name, values }) => [`population ${year} ${same(name)}`, values.join(' ')]),
    ),
    ...(hand.gradeSchemes ?? []).map((grade) => [`grade ${same(grade)}`, true]),
    ...(hand.glossary ?? []).map((term) => [`term ${same(term).replace(/[(].*/, '')}`, true]),
    ...(hand.sdgs ?? []).map(({ goal, path, sdgs }) => [`sdgs ${at(goal, path)}`, sdgs.join(' ')]),
  ];
  return [...new Map(fields)];
}

// `goal 1`, `policy 1/ア/2`, `action 1/ア/2 …`: a field that is an entry itself; all others say that they are
const ENTRY = /^(?:goal \d+|policy \S+|(?:action|evaluation) .*)$/;

/**
 * How a model compares with a hand reading.
 * @returns {{ right: number, all: number, extra: number }} fields that are right, fields that were read, and entries that the reader
 * has not
 */
export function compareWithReading(model, hand) {
  const own = new Map(fieldsOfModel(model));
  const read = new Map(fieldsOfReading(hand));
  const isRight = (key, value) =>
    own.get(key) === value || (key.endsWith(' baselineAsOf') && own.get(key) === WHEN_MADE);
  const right = [...read].filter(([key, value]) => isRight(key, value));
  const extra = [...own].filter(
    ([key, value]) => !read.has(key) && (value === THERE || ENTRY.test(key)),
  );
  return { right: right.length, all: read.size, extra: extra.length };
}
