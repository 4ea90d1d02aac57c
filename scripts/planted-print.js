// The text of an invented plan, in the layout that it names.

const kana = 'アイウエオカ';
const circled = (number) => String.fromCodePoint(0x2460 + number - 1);
const show = (value, decimals) =>
  value.toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

const era = (year) => (year < 2020 ? `平成${year - 1988}` : `令和${year - 2018}`);

/** A year as it is printed; `other` is another year only where a fault is planted. */
const both = (year, other = year) => `${era(other)}年度（${year}年度）`;

function preamble(plan) {
  const { layout, city, first, last, length, eraOfLast = last } = plan;
  const head =
    layout === 'evaluation'
      ? [`${city}総合戦略 効果検証（平成28年度）`]
      : [`${city}まち・ひと・しごと創生総合戦略`, first === 2020 ? '令和2年3月' : '平成27年10月'];
  const span = `${both(first)}から${both(last, eraOfLast)}までの${length}年間`;
  const [natural, social, all] = plan.restrained;
  return [
    ...head,
    '',
    ...contents(plan),
    '1 計画期間',
    `計画期間は、${span}とします。`,
    '',
    '2 人口の見通し',
    `出生率の向上による${natural}人の減少抑制に加え、転出超過対策による${social}人の減少抑制を図り、全体で${all}人の減少を抑制する。`,
    '',
    ...printTables(plan),
    '3 施策の体系',
    '',
    ...row(['基本目標', '施策']),
    '|---|---|',
    ...plan.goals.flatMap(({ number, policies }) =>
      policies.flatMap(({ title, listed = title }) => row([number, listed])),
    ),
    '',
    ...plan.extra,
    '',
  ];
}

/** The contents page, a tab before each page number; `misread` as recognition tears it. */
function contents({ goals, misread = () => null }) {
  const titles = ['1 計画期間', '2 人口の見通し', '3 施策の体系'];
  const aims = goals.map(({ number, title }) => `基本目標${number} ${title}`);
  const entries = [...titles, ...aims].map((title, j) => [title, j + 1]);
  return ['目次', ...entries.map((entry, j) => (misread(j) ?? entry).join('\t')), ''];
}

const row = (cells) => [`| ${cells.join(' | ')} |`];

function printTables({ population, shares, change, rates }) {
  const labels = ['年少人口', '生産年齢人口', '老年人口', '計'];
  const years = ['2015年', '2025年', '2060年'];
  const signed = (value) => (value < 0 ? `▲${show(-value, 0)}` : show(value, 0));
  return [
    ['区分', ...years].join('\t'),
    ...labels.map((label, j) =>
      [label, ...population.map((column) => show(column[j], 0))].join('\t'),
    ),
    '',
    ['区分', ...years].join('\t'),
    ...labels
      .slice(0, 3)
      .map((label, j) => [label, ...shares.map((column) => `${show(column[j], 1)}%`)].join('\t')),
    '',
    ['区分', '2015年', '2060年', '増減'].join('\t'),
    ...labels.slice(0, 3).map((label, j) => {
      const [from, to] = [population[0][j], population[2][j]].map((value) => show(value, 0));
      return [label, from, to, signed(change[j])].join('\t');
    }),
    '',
    ...row(['項目', '目標値', '実績値', '達成率']),
    '|---|---|---|---|',
    ...rates.flatMap(({ target, actual, rate }, j) =>
      row([`窓口${j + 1}の相談件数`, `${target}件`, `${actual}件`, `${show(rate, 1)}%`]),
    ),
    '',
  ];
}

/** A target as a phrase: its level, and the change that leads to it. */
function phrase(one) {
  if (one.phrase !== undefined) return one.phrase;
  const { kind, unit, decimals, target, change, yearly, word } = one;
  const level = `${show(target, decimals)}${one.targetUnit ?? unit}`;
  if (kind === 'tally') return `5年で${level}（${yearly}${unit}×5年）`;
  if (kind === 'share')
    return `5年で${level}とし${show(change, decimals)}${one.points ?? 'ポイント'}${word ?? '向上'}`;
  return `5年で${level}とし${show(change, decimals)}${unit}${word ?? '増加'}`;
}

function readings({ kind, unit, decimals, baseline, readings }) {
  const mark = ({ step, total }) => {
    if (kind === 'tally') return `(累計${show(total, 0)}${unit})`;
    if (step === 0) return '(→)';
    const size = `${show(Math.abs(step), decimals)}${unit === '%' ? '' : unit}`;
    return `(${size}${step > 0 ? '↑' : '↓'})`;
  };
  const cells = readings.map((one) => `${show(one.value, decimals)}${unit} ${mark(one)}`);
  const start = baseline === undefined ? '—' : `${show(baseline, decimals)}${unit}`;
  return ['策定時\tH27\tH28\tH29\tH30\tH31', [start, ...cells, '', '', ''].join('\t'), ''];
}

/** `名：現状値(H30)… 目標数値…` as one item of a list. */
function item(one) {
  const { kind, name, unit, decimals, baseline, yearly } = one;
  const from = `現状値(${one.baselineYear ?? 'H30'})${show(baseline ?? 0, decimals)}${unit}`;
  if (one.phrase !== undefined) return `${name}：${from} 目標数値${one.phrase}`;
  const to = `目標数値${show(one.target, decimals)}${one.targetUnit ?? unit}`;
  if (kind === 'tally') return `${name}：${to}(${yearly}${unit}×5年)`;
  if (kind === 'halved') return `${name}：${from} ${to}（現状値より半減）`;
  if (one.noBaseline) return `${name}：${to}`;
  return `${name}：${from} ${to}`;
}

function rows(indicators, { last }) {
  if (indicators.length === 0) return [];
  const due = (one) => `${era(one.due ?? last)}年度`;
  return [
    ...row(['指標', '基準値', '目標値']),
    '|---|---|---|',
    ...indicators.flatMap((one) => {
      const { name, unit, decimals, baseline } = one;
      const figure = (value, of) => `${show(value, decimals)}${of}`;
      const from = figure(baseline ?? 0, unit);
      const to = one.phrase ?? figure(one.target, one.targetUnit ?? unit);
      const begun = one.noBaseline ? '' : `${from}（${era(one.baselineYear ?? 2018)}年度）`;
      return row([name, begun, `${to}（${due(one)}）`]);
    }),
    '',
  ];
}

const targets = {
  outline: (list) => [
    '数値目標',
    '',
    ...list.flatMap((one, j) => [`${circled(one.number ?? j + 1)}${one.name} ${phrase(one)}`, '']),
  ],
  strategy: (list) => [
    '●数値目標',
    ...list.map((one, j) => `- ${circled(one.number ?? j + 1)}${item(one)}`),
    '',
  ],
  table: (list, plan) => ['数値目標', ...rows(list, plan)],
  evaluation: (list) => [
    '《 数値目標と達成状況 》',
    ...list.flatMap((one, j) => [
      `${circled(one.number ?? j + 1)} ${one.name} ⇒ ${phrase(one)}`,
      '',
      ...readings(one),
    ]),
  ],
};

const kpis = {
  outline: ({ kpis: list, projects, number, title }) => [
    `具体的施策 （${kana[number - 1]}）${title}`,
    '',
    ...(list.length > 0 ? ['重要業績評価指標（KPI）', ''] : []),
    ...list.flatMap((one) => [`${one.name} ⇒ ${phrase(one)}`, '']),
    '具体的事業',
    '',
    '区分 事業名 内容',
    '',
    ...projects.flatMap(({ name, relisted }) => [
      `新規 ${name}${relisted ? '（再掲）' : ''} 補助金の交付`,
      '',
    ]),
  ],
  strategy: ({ kpis: list, number, title }) => [
    `（${kana[number - 1]}）${title}`,
    ...(list.length > 0 ? ['重要業績評価指標(KPI)'] : []),
    ...list.map((one) => `- ・${item(one)}`),
    '',
  ],
  table: ({ kpis: list, number, title }, plan) => [
    `(${number}) ${title}`,
    ...(list.length > 0 ? ['【重要業績評価指標（KPI）】'] : []),
    ...rows(
      list.filter(({ kind }) => kind !== 'tally'),
      plan,
    ),
  ],
  evaluation: ({ kpis: list, number, title, projects }) => [
    `（${kana[number - 1]}）${title}`,
    ...(list.length > 0 ? ['〔重要業績評価指標（KPI）と達成状況〕'] : []),
    ...list.flatMap((one) => [`・${one.name} ⇒ ${phrase(one)}`, '', ...readings(one)]),
    ...outputs(list, projects),
  ],
};

/** Projects whose output is the total of the policy's running KPI. */
function outputs(list, projects) {
  const counted = list.find(({ kind }) => kind === 'tally');
  if (!counted) return [];
  const { name, unit, readings: years, output = years.at(-1).total } = counted;
  return [
    '[具体的な事業の実施状況]',
    '',
    '事業名/概要/事業量（2カ年分）など\t',
    `具体的な事業\t1 ${projects[0].name}`,
    '\t〈目的〉 環境を整える',
    '\t〈内容〉 情報の提供',
    `\t〈事業量〉 ・${name} 延べ${output}${unit}`,
    '',
  ];
}

export function printPlan(plan) {
  const { layout } = plan;
  const goals = plan.goals.flatMap((goal) => [
    layout === 'outline'
      ? `基本目標 ${goal.number}. ${goal.title}`
      : `基本目標${goal.number} ${goal.title}`,
    '',
    ...(goal.targets.length > 0 ? targets[layout](goal.targets, plan) : []),
    ...(layout === 'evaluation' ? ['《 具体的な施策と重要業績評価指標（KPI）の達成状況 》'] : []),
    ...goal.policies.flatMap((policy) => kpis[layout](policy, plan)),
  ]);
  return [...preamble(plan), ...goals].join('\n');
}
