// Planted faults in figures.
import { ALL, EVALUATION, first, OUTLINE, put, STRATEGY, TABLE } from './planted-base.js';

/** Each fault: its rule, what it is, the layouts that can hold it, and what it does to the model of a sound plan. */
export const FIGURES_FAULTS = [
  [
    'achievement-rate',
    '達成率 of one row',
    ALL,
    ({ rates }) => put(rates[1], { rate: rates[1].rate - 17 }),
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
    'output-against-total',
    'an output',
    [EVALUATION],
    (plan) => put(first(plan, 'tally'), { output: first(plan, 'tally').readings[1].total + 10 }),
  ],
  [
    'points-for-percent',
    '% for ポイント',
    [OUTLINE, EVALUATION],
    (plan) => put(first(plan, 'share'), { points: '%' }),
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
    'target-differs',
    'another target where it is given twice',
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
];
