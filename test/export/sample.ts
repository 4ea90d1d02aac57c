import type {
  Goal,
  Indicator,
  Policy,
  Project,
  Reading,
  Source,
  Strategy,
  Target,
} from '../../src/forms/strategy.ts';

/** The place of one or more lines, ten characters each. */
export const at = (line: number, end = line): Source => ({
  start: { line, column: 1, offset: (line - 1) * 10 },
  end: { line: end, column: 10, offset: end * 10 - 1 },
  page: null,
});

export const reading = (change: Partial<Reading>): Reading => ({
  value: null,
  unit: null,
  asOf: null,
  cumulative: null,
  change: null,
  status: 'reported',
  note: null,
  text: '',
  ...change,
});

export const target = (change: Partial<Target>): Target => ({
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
  ...change,
});

export const indicator = (change: Partial<Indicator>): Indicator => ({
  id: 'kpi/1',
  ordinal: null,
  label: null,
  role: 'kpi',
  name: '',
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
  source: at(1),
  ...change,
});

export const project = (change: Partial<Project>): Project => ({
  id: 'project/1',
  number: null,
  name: '',
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
  source: at(1),
  ...change,
});

export const policy = (change: Partial<Policy>): Policy => ({
  id: 'policy/1',
  ordinal: null,
  label: null,
  term: null,
  title: '',
  description: null,
  kpis: [],
  actions: [],
  projects: [],
  policies: [],
  evaluations: [],
  relisted: false,
  sdgs: [],
  source: at(1),
  ...change,
});

export const goal = (change: Partial<Goal>): Goal => ({
  id: 'goal/1',
  ordinal: 1,
  label: '基本目標-1',
  title: '',
  subtitle: null,
  targets: [],
  directions: [],
  kpis: [],
  policies: [],
  projects: [],
  evaluations: [],
  source: at(1),
  ...change,
});

export const strategy = (change: Partial<Strategy>): Strategy => ({
  formatVersion: 1,
  document: {
    id: '012238/2/strategy',
    title: '第2期根室市創生総合戦略',
    kind: 'strategy',
    municipality: { name: '根室市', prefecture: '北海道', code: '012238' },
    period: { ordinal: 2, startFiscalYear: 2020, endFiscalYear: 2024 },
    draft: true,
    issued: '2019-12-20',
    evaluatedFiscalYear: null,
    source: {
      file: 'nemuro-2-strategy-draft.txt',
      sha256: 'a'.repeat(64),
      mediaType: 'text/plain',
      bytes: 54_321,
      pages: null,
    },
  },
  goals: [],
  policies: [],
  indicators: [],
  projects: [],
  populationTargets: [],
  gradeSchemes: [],
  tables: [],
  glossary: [],
  outline: [],
  coverage: { lines: { total: 700, modelled: 400, prose: 200, furniture: 90, unrecognised: 10 } },
  diagnostics: [],
  ...change,
});

const H27 = { fiscalYear: 2015, year: null, month: null, label: 'H27' };

/** The parts of a compound KPI. */
const SCHOOLS = indicator({
  id: 'kpi/1/ア/1/読書',
  label: '・',
  name: '読書が好きな児童生徒の割合',
  status: 'set',
  text: '・読書が好きな児童生徒の割合\t⇒\n　小学校 60.0％　中学校 60.0％',
  source: at(41, 42),
  components: ['小学校', '中学校'].map((name, i) =>
    indicator({
      id: `kpi/1/ア/1/読書/${name}`,
      name,
      baseline: reading({ value: [39.7, 31.3][i] ?? null, unit: '%', text: '39.7％' }),
      target: target({ value: 60, unit: '%', bound: 'at-least', text: '60.0％以上' }),
      source: at(42),
    }),
  ),
});

const PENDING = indicator({
  id: 'kpi/1/ア/1/−雇用',
  label: '・',
  name: '㈱ねむろ①②号店の雇用',
  status: 'partial',
  better: 'higher',
  target: target({
    value: 27,
    unit: '人',
    change: { value: null, unit: '人', direction: 'up' },
    horizonYears: 5,
    dueFiscalYear: 2024,
    text: '5年で27人とし 人増加(調整中)',
  }),
  text: '=SUM(A1)\n・㈱ねむろ①②号店の雇用',
  source: at(43),
});

const PAPAMAMA = indicator({
  id: 'kpi/1/ア/1/パパママ',
  ordinal: 4,
  label: '④',
  name: 'パパママ学級への男性の参加率',
  better: 'higher',
  baseline: reading({
    value: 25.9,
    unit: '%',
    asOf: { fiscalYear: null, year: null, month: null, label: '策定時' },
    text: '25.9％',
  }),
  target: target({
    value: 40,
    unit: '%',
    change: { value: 14.1, unit: 'ポイント', direction: 'up' },
    horizonYears: 5,
    dueFiscalYear: 2019,
    text: '５年で４０．０％とし\n１４．１ポイント向上',
  }),
  readings: [
    reading({ value: 28.9, unit: '%', asOf: H27, change: 3, text: '28.9%（3.0↑）' }),
    reading({
      unit: '%',
      asOf: { fiscalYear: 2016, year: null, month: null, label: 'H28' },
      status: 'pending',
      text: '集計中',
    }),
    reading({
      asOf: { fiscalYear: 2019, year: 2020, month: 1, label: 'R2.1' },
      status: 'absent',
      text: '—',
    }),
  ],
  planned: [reading({ value: 30, unit: '%', asOf: H27, note: '目安', text: '30％' })],
  notes: ['※1 対象は①20～39歳', '延面積3㎡2室'],
  text: '④パパママ学級への男性の参加率 ⇒ ５年で４０．０％とし',
  source: at(38, 40),
});

const CHILDREN = policy({
  id: 'policy/1/ア/1',
  ordinal: 1,
  label: '①',
  term: '具体的施策',
  title: '保育施設の整備と\n多様な保育サービスの充実',
  description: '未婚者の結婚に対する意識を醸成する。\nまた、妊産婦の健康を支援する。',
  kpis: [PAPAMAMA, SCHOOLS, PENDING],
  sdgs: [4, 11],
  actions: [
    {
      id: 'action/1/ア/1/1',
      ordinal: 1,
      label: '（１）',
      title: '一時保育',
      items: [
        { text: '延長保育を行う', source: at(50) },
        { text: '+1名の増員', source: at(51) },
      ],
      source: at(49, 51),
    },
    { id: 'action/1/ア/1/2', ordinal: 2, label: '⑵', title: '相談', items: [], source: at(52) },
  ],
  projects: [
    project({
      id: 'project/1/ア/1/1',
      number: 1,
      name: '児童相談室設置事業',
      category: '新規',
      operators: ['根室市', '㈱ねむろ'],
      purpose: '@子育て',
      description: '相談室の設置 "三か所"',
      outputs: [
        { name: '補助金', value: 240_000_000, unit: '円', text: '2億4千万円' },
        { name: '増減', value: -55, unit: '人', text: '△55人' },
        { name: '回数', value: null, unit: null, text: '−' },
      ],
      kpis: [indicator({ id: 'kpi/project/1', name: '相談件数', source: at(56) })],
      text: '新規,児童相談室設置事業／根室市',
      source: at(55),
    }),
  ],
  evaluations: [
    {
      body: 'expert',
      bodyName: '有識者会議',
      fiscalYear: 2016,
      grade: 'B',
      gradeText: '概ね順調',
      rank: null,
      asOf: null,
      remarks: ['①継続する', '周知が必要'],
      source: at(60),
    },
  ],
  source: at(30, 60),
});

/** Like the draft of a second period: every kind of entry, nulls, parts, pending figures, awkward characters. */
export const NEMURO: Strategy = strategy({
  goals: [
    goal({
      id: 'goal/1',
      title: '住み続けられる「安心」と「支え合い」の地域を守る',
      subtitle: '～ 子どもたちに誇れる まち ～',
      targets: [
        indicator({
          id: 'target/1/1',
          ordinal: 1,
          label: '①',
          role: 'target',
          name: '合計特殊出生率',
          target: target({
            value: 1.61,
            change: { value: 0.08, unit: 'ポイント', direction: 'up' },
            horizonYears: 5,
            text: '5年で1.61とし0.08ポイント向上',
          }),
          text: '①合計特殊出生率 5年で1.61とし0.08ポイント向上',
          source: at(20),
        }),
      ],
      directions: [
        { text: '子育てを支える', source: at(22) },
        { text: 'Ⅱ期に備える', source: at(23) },
      ],
      policies: [
        policy({
          id: 'policy/1/ア',
          ordinal: 1,
          label: '（ア）',
          title: '子育て・少子化対策の推進',
          policies: [CHILDREN],
          source: at(28, 60),
        }),
      ],
      evaluations: [
        {
          body: 'internal',
          bodyName: null,
          fiscalYear: 2016,
          grade: null,
          gradeText: null,
          rank: null,
          asOf: null,
          remarks: [],
          source: at(61),
        },
      ],
      source: at(18, 61),
    }),
    goal({
      id: 'goal/2',
      ordinal: 2,
      label: 'Ⅱ',
      title: '稼げる仕組みをつくる',
      source: at(70, 80),
    }),
  ],
  policies: [policy({ id: 'policy/横断', title: '横断的な施策', source: at(90) })],
  indicators: [indicator({ id: 'kpi/全体', name: '人口の社会増減', source: at(95) })],
  projects: [project({ id: 'project/全体', name: '広報', relisted: true, source: at(96) })],
  populationTargets: [
    {
      term: 'short',
      year: 2025,
      series: [
        { name: '市独自推計', total: 24_000, young: 2300, working: null, elderly: 8000 },
        { name: '社人研', total: null, young: null, working: null, elderly: null },
      ],
      source: at(12, 14),
    },
  ],
  gradeSchemes: [[{ grade: 'A', meaning: '順調', rank: 1 }]],
  tables: [{ id: 'table/1', caption: null, header: [['区分']], rows: [['新規']], source: at(98) }],
  glossary: [{ term: 'DMO', definition: '観光地域づくり法人', source: at(99) }],
  outline: [
    { id: 'section/1', label: '第1章', title: '総論', role: null, children: [], source: at(10) },
  ],
  diagnostics: [
    { code: 'target-pending', severity: 'info', message: '調整中', source: at(43) },
    { code: 'not-a-plan', severity: 'warning', message: 'yes: no', source: null },
  ],
});

/** The same municipality's evaluation report, under the same identifier as the plan. */
export const REPORT: Strategy = strategy({
  document: {
    ...NEMURO.document,
    kind: 'evaluation',
    evaluatedFiscalYear: 2016,
    municipality: { name: null, prefecture: null, code: null },
    source: { ...NEMURO.document.source, file: 'a/b/report.v2.txt' },
  },
  goals: [goal({ id: 'goal/1', title: '住み続けられる地域', kpis: [PAPAMAMA], source: at(5) })],
});
