import type { DocumentRule } from './rule.ts';

/** A goal without a figure where every other goal has one (数値目標のない基本目標). */
export const rule: DocumentRule = {
  code: 'goal-without-target',
  severity: 'warning',
  scope: 'document',
  *check({ strategy: { goals } }) {
    const without = goals.filter(({ targets }) => targets.length === 0);
    const having = goals.length - without.length;
    // one goal of its own kind (横断的目標) may go without; several are a way of writing
    if (without.length !== 1 || having < 2) return;
    for (const goal of without) {
      yield { args: { title: goal.title, having }, place: goal.source, id: goal.id };
    }
  },
};
