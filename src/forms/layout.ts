// Generated from schemas/ by `npm run forms`. Do not edit.

/**
 * One rung of the ladder: an enumerator as the document prints one (第1章, (1), ①, 夢1), alone or with the role of its headings.
 */
export type Rung =
  | string
  | {
      /**
       * An enumerator as the document prints one.
       */
      readonly style: string;
      /**
       * What its headings are. Where it is missing, the document decides.
       */
      readonly role?: 'goal' | 'policy';
    };

/**
 * How one document is laid out (書式ファイル): words and a ladder of headings that are read beside those of the program. Every word goes before the program's own, and leaves whatever other role the program gives it. Widths of letters and blanks do not matter.
 */
export interface LayoutRules {
  readonly labels?: Labels;
  /**
   * The enumerators of the headings, outermost first (見出しの階層). A heading closes all that stand at or below its own rung. It goes before whatever the document itself shows.
   */
  readonly ladder?: readonly Rung[];
  readonly columns?: Columns;
  readonly values?: Values;
  /**
   * Words that are grades beside a label or in a column of grades (評価): できた, もう少し.
   */
  readonly grades?: readonly string[];
}
/**
 * Words that announce what stands under them (見出し語).
 */
export interface Labels {
  /**
   * 基本目標.
   */
  readonly goal?: {
    /**
     * Followed by a number: 夢 for 夢1, 【夢Ⅱ】.
     */
    readonly numbered?: readonly string[];
    /**
     * Labels only where a number and a title follow.
     */
    readonly loose?: readonly string[];
    /**
     * Bare words that declare the levels of a framework.
     */
    readonly declared?: readonly string[];
    /**
     * In a heading whose numbered headings below are the goals.
     */
    readonly declaring?: readonly string[];
  };
  /**
   * 施策.
   */
  readonly policy?: {
    /**
     * Followed by a number: 歩み for 歩み1.
     */
    readonly numbered?: readonly string[];
    /**
     * Labels only where a number and a title follow.
     */
    readonly loose?: readonly string[];
    /**
     * Bare words that declare the levels of a framework.
     */
    readonly declared?: readonly string[];
  };
  /**
   * Above the policies of a goal: 具体的施策.
   */
  readonly policies?: readonly string[];
  /**
   * Above the indicators of a goal: 数値目標.
   */
  readonly targets?: readonly string[];
  /**
   * 基本的方向.
   */
  readonly directions?: readonly string[];
  /**
   * Above the text of a policy: 施策の展開.
   */
  readonly description?: readonly string[];
  /**
   * Above the indicators of a policy: 重要業績評価指標.
   */
  readonly kpis?: readonly string[];
  /**
   * 具体的取組.
   */
  readonly actions?: readonly string[];
  /**
   * 具体的事業.
   */
  readonly projects?: readonly string[];
  /**
   * 検証結果.
   */
  readonly evaluation?: readonly string[];
  /**
   * Above the explanation of grades: 評価基準.
   */
  readonly grades?: readonly string[];
  /**
   * 目次.
   */
  readonly contents?: readonly string[];
}
/**
 * Headings of columns (表の列名).
 */
export interface Columns {
  /**
   * Names of indicators: 指標.
   */
  readonly name?: readonly string[];
  /**
   * 単位.
   */
  readonly unit?: readonly string[];
  /**
   * 基準値.
   */
  readonly baseline?: readonly string[];
  /**
   * 目標値.
   */
  readonly target?: readonly string[];
  /**
   * 実績値.
   */
  readonly actual?: readonly string[];
  /**
   * Aims on the way: 計画値, 目安値.
   */
  readonly planned?: readonly string[];
  /**
   * The goal of a row in a list of indicators.
   */
  readonly goal?: readonly string[];
  /**
   * The policy of a row in a list of indicators.
   */
  readonly policy?: readonly string[];
}
/**
 * Words in front of figures, or in their place (値の見出し語).
 */
export interface Values {
  /**
   * 現状値.
   */
  readonly baseline?: readonly string[];
  /**
   * 目標値.
   */
  readonly target?: readonly string[];
  /**
   * In place of a figure that is still to come: 調整中.
   */
  readonly pending?: readonly string[];
  /**
   * In place of a figure that there is none of: 該当なし.
   */
  readonly absent?: readonly string[];
}
