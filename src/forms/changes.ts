// Generated from schemas/ by `npm run forms`. Do not edit.
import type {Document, Grade, Reading, Source, Target} from './strategy.ts';

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
   * The evaluation reports (効果検証・評価調書) of the older period that were handed in with `--results`, in that order.
   */
  readonly results: readonly Report[];
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
 * An evaluation report.
 */
export interface Report {
  readonly document: Document;
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
  readonly result: Result | null;
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
  /**
   * Yearly actuals (実績値) that this side's own document prints for the indicator, oldest first, those of its components left out; empty for entries of other kinds.
   */
  readonly readings: readonly Reading[];
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
 * What became of an entry of the older side by the evaluation reports (達成状況). Goals, policies and projects have no target of their own: `state` is `unknown`, and the official grades are all there is.
 */
export interface Result {
  /**
   * Index in `results` of the report that the last actual is from; where none has one, of the first report that has the entry.
   */
  readonly report: number;
  /**
   * The latest actual of all reports; null where none is printed.
   */
  readonly last: Reading | null;
  /**
   * `achieved`: the last actual meets the target; `on-track`: the way that was made is at least the share of the period that has passed, or what was expected for the year; `behind`: less, or the period is over; `worse`: farther from the target than at the start; `unknown`: not decided by the documents, `reckoning` says why. Of several components: `unknown` where one of them is, else the worst.
   */
  readonly state: 'achieved' | 'on-track' | 'behind' | 'worse' | 'unknown';
  /**
   * Share of the way from baseline to target, 0 at the baseline and 1 at the target; null where it is not reckoned.
   */
  readonly progress: number | null;
  /**
   * Share of the time up to the target (the older plan's period, or the year in which the target is due) that had passed by the end of the fiscal year of the last actual.
   */
  readonly elapsed: number | null;
  /**
   * How it was reckoned, or why it was not, in words.
   */
  readonly reckoning: string;
  /**
   * The latest of `grades`; the office itself before others that judged the same year.
   */
  readonly grade: OfficialGrade | null;
  /**
   * All official grades that the reports give the entry, oldest first.
   */
  readonly grades: readonly OfficialGrade[];
  /**
   * All actuals of the reports, oldest first; what a report says differently of the same year stands beside it.
   */
  readonly readings: readonly Reading[];
  /**
   * Where `last`, or else the entry, stands in that report.
   */
  readonly source: Source | null;
  /**
   * The newer side's baseline, stated or implied by its target, against `last`; null where one of them is missing or they are not counted alike.
   */
  readonly baseline: Continuity | null;
  /**
   * Where each of the reports has the entry.
   */
  readonly places: readonly ReportPlace[];
  /**
   * The components, where the older target has several; then `last`, `progress` and `elapsed` are null and `readings` empty.
   */
  readonly parts: readonly ResultPart[];
}
/**
 * A grade (評価) that a report gives the entry.
 */
export interface OfficialGrade {
  /**
   * The mark as printed, e.g. `B`.
   */
  readonly grade: string | null;
  /**
   * Its place in the scheme, 1 is best; null where no scheme is known.
   */
  readonly rank: number | null;
  /**
   * The scheme (検証基準) that the grade is from; empty where the report has none for it.
   */
  readonly scheme: readonly Grade[];
  /**
   * Its words as printed, e.g. `概ね順調に進んでいる`.
   */
  readonly text: string | null;
  /**
   * Who judged.
   */
  readonly body: 'internal' | 'expert' | 'assembly' | 'other';
  /**
   * The name as printed.
   */
  readonly bodyName: string | null;
  /**
   * The year judged (対象年度).
   */
  readonly fiscalYear: number | null;
  /**
   * Index in `results`.
   */
  readonly report: number;
  readonly source: Source;
}
/**
 * The newer side's baseline (基準値) against the last actual of the older period.
 */
export interface Continuity {
  /**
   * False where it was reckoned from target and change.
   */
  readonly stated: boolean;
  readonly value: number;
  /**
   * The last actual.
   */
  readonly expected: number;
  /**
   * The same figure as far as it is printed, or the running total printed beside the actual.
   */
  readonly agrees: boolean;
  /**
   * They contradict each other (断絶): figures of one fiscal year that differ, or of unknown years where one is more than twice the other.
   */
  readonly broken: boolean;
  /**
   * How it was reckoned, in words.
   */
  readonly words: string;
}
/**
 * The entry in one of the reports.
 */
export interface ReportPlace {
  /**
   * Index in `results`.
   */
  readonly report: number;
  /**
   * Identifier in that report.
   */
  readonly id: string;
  readonly source: Source;
}
/**
 * One component (内訳) of an indicator.
 */
export interface ResultPart {
  readonly name: string | null;
  /**
   * The latest actual of all reports; null where none is printed.
   */
  readonly last: Reading | null;
  /**
   * As in Result.
   */
  readonly state: 'achieved' | 'on-track' | 'behind' | 'worse' | 'unknown';
  /**
   * Share of the way from baseline to target, 0 at the baseline and 1 at the target; null where it is not reckoned.
   */
  readonly progress: number | null;
  /**
   * Share of the time up to the target (the older plan's period, or the year in which the target is due) that had passed by the end of the fiscal year of the last actual.
   */
  readonly elapsed: number | null;
  /**
   * How it was reckoned, or why it was not, in words.
   */
  readonly reckoning: string;
  /**
   * All actuals of the reports, oldest first; what a report says differently of the same year stands beside it.
   */
  readonly readings: readonly Reading[];
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
