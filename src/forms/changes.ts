// Generated from schemas/ by `npm run forms`. Do not edit.
import type {Document, Reading, Source, Target} from './strategy.ts';

/**
 * What changed from one plan to another.
 */
export interface ChangeSet {
  readonly formatVersion: 1;
  /**
   * The older document.
   */
  readonly old: {
    readonly document: Document;
  };
  /**
   * The newer document.
   */
  readonly new: {
    readonly document: Document;
  };
  /**
   * Counts.
   */
  readonly summary: {
    /**
     * Per kind of entry.
     */
    readonly byEntity: {
      readonly goal: Counts;
      readonly policy: Counts;
      readonly target: Counts;
      readonly kpi: Counts;
      readonly action: Counts;
      readonly project: Counts;
    };
  };
  readonly changes: readonly Change[];
}
/**
 * How many entries met which fate; moved and renamed overlap the others.
 */
export interface Counts {
  readonly unchanged: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly renamed: number;
}
/**
 * What became of one entry (変更).
 */
export interface Change {
  readonly entity: 'goal' | 'policy' | 'target' | 'kpi' | 'action' | 'project';
  readonly status: 'unchanged' | 'changed' | 'added' | 'removed';
  readonly moved: boolean;
  readonly renamed: boolean;
  /**
   * The pair is doubtful.
   */
  readonly review: boolean;
  readonly similarity: number | null;
  readonly old: Side | null;
  readonly new: Side | null;
  readonly fields: readonly FieldChange[];
  /**
   * All other parts, where the entry was merged or split; empty otherwise.
   */
  readonly kin: readonly Kin[];
  /**
   * 継続, 目標値引上げ, 目標値引下げ, 改称, 定義・単位変更, 移動, 統合, 分割, 新設, 廃止, 再掲, 調整中.
   */
  readonly tags: readonly string[];
  /**
   * Why figures cannot be compared, runner-up of a doubtful pair.
   */
  readonly notes: readonly string[];
}
/**
 * One side of a pair.
 */
export interface Side {
  readonly id: string;
  /**
   * Titles from the goal down to the entry itself.
   */
  readonly path: readonly string[];
  /**
   * Ordinals from the goal down to the entry itself.
   */
  readonly ordinals: readonly (number | null)[];
  /**
   * The enumerator as printed; null where none is printed.
   */
  readonly label: string | null;
  readonly name: string;
  /**
   * What an indicator aims at, one entry for each of its components; empty for entries of other kinds.
   */
  readonly aims: readonly Aim[];
  readonly source: Source;
}
/**
 * Where an indicator starts from and what it aims at.
 */
export interface Aim {
  /**
   * The component's name; null where the indicator has none.
   */
  readonly name: string | null;
  readonly baseline: Reading | null;
  readonly target: Target | null;
  /**
   * `pending`: no figure yet (調整中 or a blank); `partial`: one of two figures stands.
   */
  readonly status: 'set' | 'partial' | 'pending';
}
/**
 * One field that differs.
 */
export interface FieldChange {
  readonly field: string;
  readonly old: string | number | boolean | null;
  readonly new: string | number | boolean | null;
  /**
   * New minus old, where both are comparable figures.
   */
  readonly delta: number | null;
}
/**
 * Another part of a split (分割) or a merge (統合).
 */
export interface Kin {
  /**
   * What the named entry is: `merged-into`: the new entry that this old one went into; `merged-from`: another old entry that went into the same one; `split-from`: the old entry that this new one came out of; `split-into`: another new entry that came out of the same one.
   */
  readonly relation: 'merged-into' | 'merged-from' | 'split-from' | 'split-into';
  /**
   * The plan that has the named entry.
   */
  readonly side: 'old' | 'new';
  readonly id: string;
  readonly name: string;
}
