// Generated from schemas/ by `npm run forms`. Do not edit.
import type {FieldChange, Report, Result, Side} from './changes.ts';
import type {Document} from './strategy.ts';

/**
 * What became of each goal, policy, target, KPI and project through two or more plans (期を越えた追跡).
 */
export interface Trace {
  readonly formatVersion: 1;
  /**
   * Oldest first, in the order in which they were given.
   */
  readonly plans: readonly TracedPlan[];
  readonly threads: readonly Thread[];
}
/**
 * A plan and the evaluation reports of its period.
 */
export interface TracedPlan {
  readonly document: Document;
  readonly results: readonly Report[];
}
/**
 * One entry through all plans (系譜).
 */
export interface Thread {
  /**
   * Its kind in the latest plan that has it.
   */
  readonly entity: 'goal' | 'policy' | 'target' | 'kpi' | 'project';
  /**
   * Its name in the latest plan that has it.
   */
  readonly name: string;
  /**
   * One for each plan; null where the plan does not have it.
   */
  readonly cells: readonly (TraceCell | null)[];
  /**
   * One from each plan to the next.
   */
  readonly steps: readonly Step[];
}
/**
 * The entry in one plan, and what became of it there by the evaluation reports.
 */
export interface TraceCell {
  readonly side: Side;
  readonly result: Result | null;
}
/**
 * What became of the entry from one plan to the next.
 */
export interface Step {
  /**
   * Index of the plan that it is compared with: the one before, or of what returned the last one that had it; null where there is nothing to compare.
   */
  readonly since: number | null;
  /**
   * `returned`: the plan before did not have it, an earlier one did; `absent`: neither plan has it.
   */
  readonly status: 'unchanged' | 'changed' | 'added' | 'removed' | 'returned' | 'absent';
  readonly moved: boolean;
  readonly renamed: boolean;
  /**
   * The pair is doubtful.
   */
  readonly review: boolean;
  readonly similarity: number | null;
  readonly fields: readonly FieldChange[];
  /**
   * As in change sets: 継続, 目標値引上げ, 目標値引下げ, 改称, 定義・単位変更, 移動, 統合, 分割, 新設, 廃止, 再掲, 調整中.
   */
  readonly tags: readonly string[];
  /**
   * As in change sets.
   */
  readonly notes: readonly string[];
}
