// Planted faults in words, years and structure.
import { ALL, add, EVALUATION, first, OUTLINE, put, STRATEGY, TABLE } from './planted-base.js';

/** Each fault: its rule, what it is, the layouts that can hold it, and what it does to the model of a sound plan. */
export const WORDS_FAULTS = [
  [
    'baseline-missing',
    'one baseline left out',
    [STRATEGY, TABLE],
    (plan) => put(first(plan, 'count'), { noBaseline: true }),
  ],
  [
    'contents-garbled',
    'three lines of the contents page misread',
    ALL,
    (plan) =>
      put(plan, {
        misread: (j) =>
          [null, ['人口の見通し', 'O'], null, ['', 5], ['IXI I 全体的な分向', '\\cap']][j],
      }),
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
    'figure-misread',
    '五 among the digits of a value',
    ALL,
    (plan) => add(plan, '町内のサロン 4五か所 を結ぶ。'),
  ],
  [
    'ocr-letter',
    '口 for ロ',
    ALL,
    (plan) => add(plan, 'プロモーションを進める。', 'プ口モーションの件数を増やす。'),
  ],
  ['period-length', '4年間 for 5年間', ALL, (plan) => put(plan, { length: 4 })],
  ['platform-dependent-character', '㈱', ALL, (plan) => add(plan, '㈱霧ヶ浜観光と連携する。')],
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
  ['year-beyond-era', '平成72年', ALL, (plan) => add(plan, '平成72年を見据えて取り組む。')],
  [
    'year-era-mismatch',
    'the era year of the end',
    ALL,
    (plan) => put(plan, { eraOfLast: plan.last + 1 }),
  ],
  [
    'year-span-reversed',
    'an end before its beginning',
    ALL,
    (plan) => add(plan, `${plan.first + 2}年度から${plan.first}年度までに準備を整える。`),
  ],
];
