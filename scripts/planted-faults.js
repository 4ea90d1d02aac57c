// How the rules on one document do on invented plans: silent on sound ones (`soundFigures`), and on plans with one planted fault
// (`plantedFigures`) found by the fault's own rule. `node scripts/planted-faults.js` prints both; the same seed gives the same.
import { fileURLToPath } from 'node:url';
import { soundPlan } from './planted-plans.js';
import { printPlan } from './planted-print.js';

const PLANS = 40;

const indicators = ({ goals }) =>
  goals.flatMap(({ targets, policies }) => [...targets, ...policies.flatMap(({ kpis }) => kpis)]);
const first = (plan, kind) => indicators(plan).find((one) => one.kind === kind);
const add = (plan, ...lines) => plan.extra.push(...lines);
const put = (entry, changes) => Object.assign(entry, changes);
const ALL = ['outline', 'strategy', 'table', 'evaluation'];
const [OUTLINE, STRATEGY, TABLE, EVALUATION] = ALL;

/** Each fault: its rule, the layouts that can hold it, what it does to the model of a sound plan, and what to its text. */
const FAULTS = [
  [
    'achievement-rate',
    '達成率 of one row',
    ALL,
    ({ rates }) => put(rates[1], { rate: rates[1].rate - 17 }),
  ],
  [
    'baseline-missing',
    'one baseline left out',
    [STRATEGY, TABLE],
    (plan) => put(first(plan, 'count'), { noBaseline: true }),
  ],
  [
    'cumulative-sum',
    'a running total',
    [EVALUATION],
    (plan) => {
      first(plan, 'tally').readings[1].total += 10;
      first(plan, 'tally').output = first(plan, 'tally').readings[1].total - 10;
    },
  ],
  [
    'direction-sign',
    '減少 for 増加',
    [EVALUATION],
    (plan) => put(first(plan, 'count'), { word: '減少' }),
  ],
  [
    'due-outside-period',
    'a due year of the plan before',
    [TABLE],
    (plan) => put(first(plan, 'count'), { due: plan.first - 1 }),
  ],
  [
    'footnote-without-note',
    '※1 without its note',
    ALL,
    (plan) => add(plan, '施策の効果は毎年度検証する※1'),
  ],
  [
    'goal-without-target',
    'one goal without 数値目標',
    ALL,
    ({ goals }) => put(goals[2], { targets: [] }),
  ],
  [
    'heading-differs',
    'one kana less in the list of policies',
    ALL,
    ({ goals: [goal] }) =>
      put(goal.policies[0], { listed: goal.policies[0].title.replace('の', '') }),
  ],
  [
    'name-wavers',
    'の left out of a name given twice',
    ALL,
    (plan) => {
      const one = first(plan, 'share');
      const name = '市政に関心のある市民の割合';
      put(one, { name });
      plan.goals[2].targets.push({ ...one, name: '市政に関心のある市民割合' });
    },
  ],
  ['numbering-gap', 'goal 3 numbered 4', ALL, ({ goals }) => put(goals[2], { number: 4 })],
  [
    'numbering-gap',
    'target ② numbered ③',
    [OUTLINE, STRATEGY, EVALUATION],
    ({ goals }) => put(goals[0].targets[1], { number: 3 }),
  ],
  [
    'numbering-repeated',
    'target ② numbered ①',
    [OUTLINE, STRATEGY, EVALUATION],
    ({ goals }) => put(goals[0].targets[1], { number: 1 }),
  ],
  ['numbering-repeated', 'goal 2 numbered 1', ALL, ({ goals }) => put(goals[1], { number: 1 })],
  [
    'ocr-letter',
    '口 for ロ',
    ALL,
    (plan) => add(plan, 'プロモーションを進める。', 'プ口モーションの件数を増やす。'),
  ],
  [
    'output-against-total',
    'an output',
    [EVALUATION],
    (plan) => put(first(plan, 'tally'), { output: first(plan, 'tally').readings[1].total + 10 }),
  ],
  ['period-length', '4年間 for 5年間', ALL, (plan) => put(plan, { length: 4 })],
  ['platform-dependent-character', '㈱', ALL, (plan) => add(plan, '㈱霧ヶ浜観光と連携する。')],
  [
    'points-for-percent',
    '% for ポイント',
    [OUTLINE, EVALUATION],
    (plan) => put(first(plan, 'share'), { points: '%' }),
  ],
  [
    'policy-without-kpi',
    'one policy without KPI (of two)',
    ALL,
    ({ goals }) => put(goals[1].policies[1], { kpis: [] }),
  ],
  [
    'policy-without-kpi',
    'one policy without KPI (of three)',
    ALL,
    ({ goals }) => {
      const [{ policies }] = goals;
      policies.push({
        ...policies[1],
        number: 3,
        title: '地域の伝統文化の継承',
        kpis: [],
        projects: [{ name: '伝統芸能保存事業' }],
      });
    },
  ],
  [
    'product-in-brackets',
    'a target that is not its product',
    [OUTLINE, STRATEGY, EVALUATION],
    (plan) => {
      first(plan, 'tally').target += 10;
    },
  ],
  [
    'rate-contradicts',
    'a gain above the level',
    [OUTLINE],
    (plan) => put(first(plan, 'share'), { change: first(plan, 'share').target + 1.3 }),
  ],
  [
    'reading-after-document',
    'a baseline later than the cover',
    [STRATEGY],
    (plan) => put(first(plan, 'count'), { baselineYear: 'R3' }),
  ],
  [
    'reading-after-document',
    'a baseline later than the cover',
    [TABLE],
    (plan) => put(first(plan, 'count'), { baselineYear: 2021 }),
  ],
  [
    'reading-after-document',
    'a reading after the year judged',
    [EVALUATION],
    (plan) => {
      const { readings } = first(plan, 'count');
      readings.push({ value: readings[1].value + 3, step: 3 });
    },
  ],
  [
    'relisted-nowhere',
    '再掲 of nothing',
    [OUTLINE],
    ({ goals }) => put(goals[2].policies[0].projects[1], { name: '水産加工団地整備事業' }),
  ],
  [
    'repeated-unmarked',
    'a repeated project without 再掲',
    [OUTLINE],
    ({ goals }) => goals[1].policies[1].projects.push({ ...goals[0].policies[1].projects[0] }),
  ],
  [
    'restrained-sum',
    'the whole',
    ALL,
    ({ restrained }) => {
      restrained[2] += 20;
    },
  ],
  [
    'shares-hundred',
    'one share',
    ALL,
    ({ shares }) => {
      shares[1][0] += 3;
    },
  ],
  [
    'sum-of-parts',
    "a goal's target",
    [STRATEGY],
    ({ goals }) => {
      goals[1].targets[1].target += 50;
    },
  ],
  [
    'table-difference',
    'one 増減',
    ALL,
    ({ change }) => {
      change[1] += 100;
    },
  ],
  [
    'table-total',
    'one 計',
    ALL,
    ({ population }) => {
      population[1][3] += 90;
    },
  ],
  [
    'target-arithmetic',
    'a change in points',
    [EVALUATION],
    (plan) => {
      first(plan, 'share').change += 2;
    },
  ],
  [
    'target-arithmetic',
    'a target',
    [EVALUATION],
    (plan) => {
      first(plan, 'count').target += 15;
    },
  ],
  [
    'target-arithmetic',
    'a 策定時',
    [EVALUATION],
    (plan) => {
      const one = first(plan, 'share');
      one.baseline -= 2;
      one.readings[0].step += 2;
    },
  ],
  [
    'target-blank',
    'the figure left out',
    [OUTLINE, EVALUATION],
    (plan) => put(first(plan, 'count'), { phrase: `5年で ${first(plan, 'count').unit}増加` }),
  ],
  [
    'target-blank',
    'the figure left out',
    [STRATEGY, TABLE],
    (plan) => put(first(plan, 'count'), { phrase: ` ${first(plan, 'count').unit}` }),
  ],
  [
    'target-differs',
    'digits swapped in a target given twice',
    ALL,
    (plan) => {
      const one = first(plan, 'share');
      plan.goals[2].targets.push({ ...one, target: one.target + 0.9, change: one.change + 0.9 });
    },
  ],
  [
    'target-multiple',
    'half that is no half',
    [STRATEGY],
    (plan) => {
      first(plan, 'halved').target += 1;
    },
  ],
  [
    'target-undecided',
    '調整中',
    [OUTLINE, EVALUATION],
    (plan) =>
      put(first(plan, 'count'), { phrase: `5年で ${first(plan, 'count').unit}増加（調整中）` }),
  ],
  [
    'undecodable-character',
    '� in a name',
    ALL,
    (plan) => {
      const one = first(plan, 'count');
      one.name = `${one.name.slice(0, 1)}�${one.name.slice(2)}`;
    },
  ],
  [
    'unit-missing',
    'a target without its unit',
    [STRATEGY, TABLE, EVALUATION],
    (plan) => put(first(plan, 'count'), { targetUnit: '' }),
  ],
  [
    'unit-wavers',
    'a target in another unit',
    [STRATEGY, TABLE],
    (plan) => put(first(plan, 'count'), { targetUnit: '世帯' }),
  ],
  ['year-beyond-era', '平成72年', ALL, (plan) => add(plan, '平成72年を見据えて取り組む。')],
  [
    'year-era-mismatch',
    'the era year of the end',
    ALL,
    (plan) => put(plan, { eraOfLast: plan.last + 1 }),
  ],
  [
    'year-on-year',
    'the size of a mark',
    [EVALUATION],
    (plan) => {
      first(plan, 'count').readings[0].step += 4;
    },
  ],
  [
    'year-on-year',
    'the direction of a mark',
    [EVALUATION],
    (plan) => {
      first(plan, 'share').readings[0].step *= -1;
    },
  ],
  [
    'year-span-reversed',
    'an end before its beginning',
    ALL,
    (plan) => add(plan, `${plan.first + 2}年度から${plan.first}年度までに準備を整える。`),
  ],
];

/** Codes of a text's findings with how often each was found; of `severe` ones only those at warning or above. */
function findings(text, compile) {
  const { strategy } = compile(text);
  const all = new Map();
  const severe = new Map();
  for (const { code, severity } of strategy.diagnostics) {
    all.set(code, (all.get(code) ?? 0) + 1);
    if (severity !== 'info') severe.set(code, (severe.get(code) ?? 0) + 1);
  }
  return { all, severe };
}

const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
const more = (after, before, code) => (after.get(code) ?? 0) > (before.get(code) ?? 0);

/** Sound plans: how many, and the findings at warning or above with their counts. */
export function soundFigures(compile, plans = PLANS) {
  const found = new Map();
  let silent = 0;
  for (let seed = 0; seed < plans; seed++) {
    const { severe } = findings(printPlan(soundPlan(seed)), compile);
    if (total(severe) === 0) silent++;
    for (const [code, count] of severe) found.set(code, (found.get(code) ?? 0) + count);
  }
  return { plans, silent, found };
}

/** One row a fault: how often planted, found by its own rule, and found by two or more other rules (warnings). */
export function plantedFigures(compile, plans = PLANS) {
  const sound = Array.from({ length: plans }, (_, seed) =>
    findings(printPlan(soundPlan(seed)), compile),
  );
  return FAULTS.map(([code, fault, layouts, plant]) => {
    const figures = {
      code,
      fault,
      layouts,
      planted: 0,
      found: 0,
      crowded: 0,
      others: new Map(),
      missed: [],
    };
    for (let seed = 0; seed < plans; seed++) {
      const plan = soundPlan(seed);
      if (!layouts.includes(plan.layout)) continue;
      const before = printPlan(plan);
      plant(plan);
      const text = printPlan(plan);
      if (text === before) continue;
      const after = findings(text, compile);
      const own = more(after.all, sound[seed].all, code);
      const others = [...after.severe.keys()].filter(
        (other) => other !== code && more(after.severe, sound[seed].severe, other),
      );
      figures.planted++;
      if (own) figures.found++;
      else figures.missed.push(seed);
      if (others.length > 1) figures.crowded++;
      for (const other of others) figures.others.set(other, (figures.others.get(other) ?? 0) + 1);
    }
    return figures;
  });
}

/** `compileText` for a text. */
export const compiler = (compileText) => (text) =>
  compileText({
    file: 'plan.txt',
    sha256: '0'.repeat(64),
    mediaType: 'text/plain',
    bytes: Buffer.byteLength(text),
    pages: null,
    text,
    encoding: 'utf-8',
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { compileText } = await import('../dist/index.js');
  const compile = compiler(compileText);
  const { plans, silent, found } = soundFigures(compile);
  console.log(`sound plans: ${plans}, silent: ${silent}`, Object.fromEntries(found));
  for (const { code, fault, planted, found: own, crowded, others, missed } of plantedFigures(
    compile,
  )) {
    const rest = [...others].map(([other, count]) => `${other} ${count}`).join(', ');
    console.log(
      `${code} (${fault}): planted ${planted}, found ${own}, by more than one other ${crowded}; ${rest} ${missed.slice(0, 8)}`,
    );
  }
}
