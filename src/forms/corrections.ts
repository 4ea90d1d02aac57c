// Generated from schemas/ by `npm run forms`. Do not edit.

/**
 * One correction (手直し).
 */
export type Correction = Setting | Renaming | Moving | Deleting | Adding;

/**
 * What a person corrects in the model of one document (手直しファイル), applied at every compile, in order. `old` says what must stand there: where something else stands, the correction is left out with a warning.
 */
export interface CorrectionRules {
  /**
   * Name of the file that the corrections belong to (plan.txt); other documents of the folder leave them alone. Where it is missing, they belong to every document that the file stands beside.
   */
  readonly document?: string;
  readonly corrections: readonly Correction[];
}
/**
 * Puts a value in the place of another (値の訂正).
 */
export interface Setting {
  readonly op: 'set';
  /**
   * Id of a goal, policy, action, indicator, project or table as the model has it; `document` for the document, `population/2040` for the population aimed at in that year, `term/関係人口` for an explained term (a second one of the same name ends with `#2`).
   */
  readonly id: string;
  /**
   * The field from the entry on: `target.value`, `baseline.unit`, `readings[0].value` (the first), `evaluations[0].grade`, `period.endFiscalYear`, `rows[2][1]` of a table, `series[0].total` of a population. One behind the last element adds one.
   */
  readonly field: string;
  /**
   * What must stand there now. Of an object, the keys that are given must fit.
   */
  readonly old: unknown;
  /**
   * What shall stand there. Keys that an object leaves out are empty.
   */
  readonly new: unknown;
  /**
   * Why.
   */
  readonly reason?: string;
  /**
   * Who.
   */
  readonly by?: string;
}
/**
 * Gives an entry another name or title (名称の訂正). Its id stays.
 */
export interface Renaming {
  readonly op: 'rename';
  /**
   * Id of a goal, policy, action, indicator, project or table as the model has it; `document` for the document, `population/2040` for the population aimed at in that year, `term/関係人口` for an explained term (a second one of the same name ends with `#2`).
   */
  readonly id: string;
  /**
   * The name or title that stands there now.
   */
  readonly old: string;
  /**
   * The right one.
   */
  readonly new: string;
  /**
   * Why.
   */
  readonly reason?: string;
  /**
   * Who.
   */
  readonly by?: string;
}
/**
 * Puts an entry with all that it holds under another (移動), or elsewhere in its list. Its id stays.
 */
export interface Moving {
  readonly op: 'move';
  /**
   * Id of the entry.
   */
  readonly id: string;
  /**
   * Id of what holds it now; `document` where nothing does.
   */
  readonly old: string;
  /**
   * Id of what shall hold it; `document` for nothing.
   */
  readonly new: string;
  /**
   * The list of its new holder; where it is missing, the one for entries of its kind.
   */
  readonly list?:
    | 'goals'
    | 'policies'
    | 'targets'
    | 'kpis'
    | 'indicators'
    | 'actions'
    | 'projects'
    | 'components'
    | 'populationTargets'
    | 'tables'
    | 'glossary';
  /**
   * Its place in that list, 1 is first; last where it is missing.
   */
  readonly position?: number;
  /**
   * Why.
   */
  readonly reason?: string;
  /**
   * Who.
   */
  readonly by?: string;
}
/**
 * Takes an entry out with all that it holds, or an element out of one of its lists (削除).
 */
export interface Deleting {
  readonly op: 'delete';
  /**
   * Id of the entry; `document` with a field of the document.
   */
  readonly id: string;
  /**
   * The element to take out instead of the entry: `readings[0]`, `evaluations[1]`, `notes[0]`, `rows[3]`, `series[0]`.
   */
  readonly field?: string;
  /**
   * The name or title of the entry (of a population its year, of a table its caption), or the element as it stands there now. Of an object, the keys that are given must fit.
   */
  readonly old: unknown;
  /**
   * Why.
   */
  readonly reason?: string;
  /**
   * Who.
   */
  readonly by?: string;
}
/**
 * Adds an entry that the document holds but nobody read (追加). It has no interval in the source.
 */
export interface Adding {
  readonly op: 'add';
  /**
   * Id of what shall hold the entry; `document` for an entry under no goal, or a goal.
   */
  readonly id: string;
  /**
   * The list that it goes into.
   */
  readonly list:
    | 'goals'
    | 'policies'
    | 'targets'
    | 'kpis'
    | 'indicators'
    | 'actions'
    | 'projects'
    | 'components'
    | 'populationTargets'
    | 'tables'
    | 'glossary';
  /**
   * The name or title of what shall hold it, as it stands there now.
   */
  readonly old: string;
  /**
   * The entry, with the fields of the model (`senryaku schema strategy`): its name or title at least (of a population its `term` and `year`, of a table its `rows`, of an explained term its `term` and `definition`). Fields that are left out are empty; its id is made from its name.
   */
  readonly entry: object;
  /**
   * Its place in that list, 1 is first; last where it is missing.
   */
  readonly position?: number;
  /**
   * Why.
   */
  readonly reason?: string;
  /**
   * Who.
   */
  readonly by?: string;
}
