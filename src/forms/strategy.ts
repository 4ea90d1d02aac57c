// Generated from schemas/ by `npm run forms`. Do not edit.

/**
 * One compiled strategy document (地方版総合戦略 and its relatives).
 */
export interface Strategy {
  /**
   * Version of this format.
   */
  readonly formatVersion: 1;
  readonly document: Document;
  readonly goals: readonly Goal[];
  /**
   * Policies under no goal.
   */
  readonly policies: readonly Policy[];
  /**
   * Indicators under no goal.
   */
  readonly indicators: readonly Indicator[];
  /**
   * Projects under no goal.
   */
  readonly projects: readonly Project[];
  readonly populationTargets: readonly PopulationTarget[];
  readonly gradeSchemes: ReadonlyArray<readonly Grade[]>;
  readonly tables: readonly Table[];
  readonly glossary: readonly Term[];
  readonly outline: readonly Section[];
  readonly coverage: Coverage;
  readonly diagnostics: readonly Diagnostic[];
}
/**
 * The document compiled.
 */
export interface Document {
  /**
   * Stable, unique and readable within the document: the entity and its place, e.g. `kpi/1/ア/4/パパママ学級への男性の参加率`.
   */
  readonly id: string;
  readonly title: string;
  readonly kind: 'strategy' | 'outline' | 'evaluation' | 'framework' | 'project-sheet' | 'other';
  /**
   * The local government (地方公共団体).
   */
  readonly municipality: {
    readonly name: string | null;
    readonly prefecture: string | null;
    /**
     * 全国地方公共団体コード with check digit.
     */
    readonly code: string | null;
  };
  readonly period: Period;
  /**
   * Says of itself that it is only a part of the document (抜粋); missing where it does not.
   */
  readonly excerpt?: true;
  /**
   * 素案, 案.
   */
  readonly draft: boolean;
  /**
   * YYYY-MM-DD or YYYY-MM.
   */
  readonly issued: string | null;
  /**
   * The last year that an evaluation report judges.
   */
  readonly evaluatedFiscalYear: number | null;
  /**
   * The file.
   */
  readonly source: {
    /**
     * Name as given.
     */
    readonly file: string;
    readonly sha256: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly pages: number | null;
    /**
     * The layout file that was applied (書式ファイル); missing where there was none.
     */
    readonly layout?: {
      /**
       * Name as given.
       */
      readonly file: string;
      readonly sha256: string;
    };
    /**
     * The corrections that were applied (手直しファイル); missing where there were none.
     */
    readonly corrections?: {
      /**
       * Name as given.
       */
      readonly file: string;
      readonly sha256: string;
      /**
       * Corrections that took effect.
       */
      readonly applied: number;
      /**
       * Corrections that did not: their guard no longer fits, or they change nothing. Each is a diagnostic.
       */
      readonly skipped: number;
    };
  };
  /**
   * What a person corrected in this entry (手直し); missing where nobody did.
   */
  readonly corrected?: readonly Corrected[];
}
/**
 * The period planned for (計画期間).
 */
export interface Period {
  /**
   * 第2期 is 2.
   */
  readonly ordinal: number | null;
  readonly startFiscalYear: number | null;
  readonly endFiscalYear: number | null;
}
/**
 * One correction by a person (手直し), or what followed from it (`follows`). The source of a corrected entry stays where its words stand in the document.
 */
export interface Corrected {
  /**
   * `delete` stands in what held the entry, or in the entry that lost an element of a list; `add` in the new entry.
   */
  readonly op: 'set' | 'rename' | 'move' | 'delete' | 'add';
  /**
   * Of a value: the field from the entry on, e.g. `target.value`, `readings[0].value`.
   */
  readonly field?: string;
  /**
   * Of `delete`: id of the entry that stood here.
   */
  readonly id?: string;
  /**
   * What stood there before; of `move` the id of what held the entry, of `delete` its name.
   */
  readonly old?: unknown;
  /**
   * What stands there now; of `move` the id of what holds the entry. Missing for `delete` and `add`.
   */
  readonly new?: unknown;
  /**
   * Nobody wrote this: the value was reckoned from others of the entry or the plan, and one of those was corrected.
   */
  readonly follows?: true;
  /**
   * Why, in the person's words.
   */
  readonly reason?: string;
  /**
   * Who, in the person's words.
   */
  readonly by?: string;
}
/**
 * A basic goal (基本目標).
 */
export interface Goal {
  /**
   * Stable, unique and readable within the document: the entity and its place, e.g. `kpi/1/ア/4/パパママ学級への男性の参加率`.
   */
  readonly id: string;
  /**
   * The integer that the label stands for ((ア) is 1, ① is 1, Ⅱ is 2); null for bullets and unnumbered entries.
   */
  readonly ordinal: number | null;
  /**
   * The enumerator as printed (`（ア）`, `①`, `基本目標-1`, `・`); null where none is printed.
   */
  readonly label: string | null;
  readonly title: string;
  /**
   * The words between ～ … ～ under the title.
   */
  readonly subtitle: string | null;
  /**
   * 数値目標.
   */
  readonly targets: readonly Indicator[];
  /**
   * 基本的方向.
   */
  readonly directions: readonly Text[];
  readonly kpis: readonly Indicator[];
  readonly policies: readonly Policy[];
  readonly projects: readonly Project[];
  readonly evaluations: readonly Evaluation[];
  readonly source: Source;
  /**
   * What a person corrected in this entry (手直し); missing where nobody did.
   */
  readonly corrected?: readonly Corrected[];
}
/**
 * A measured aim: the numeric target of a goal (数値目標) or the KPI of a policy (重要業績評価指標).
 */
export interface Indicator {
  /**
   * Stable, unique and readable within the document: the entity and its place, e.g. `kpi/1/ア/4/パパママ学級への男性の参加率`.
   */
  readonly id: string;
  /**
   * The integer that the label stands for ((ア) is 1, ① is 1, Ⅱ is 2); null for bullets and unnumbered entries.
   */
  readonly ordinal: number | null;
  /**
   * The enumerator as printed (`（ア）`, `①`, `基本目標-1`, `・`); null where none is printed.
   */
  readonly label: string | null;
  readonly role: 'target' | 'kpi';
  /**
   * Clean name.
   */
  readonly name: string;
  /**
   * The starting figure (基準値, 現状値, 策定時).
   */
  readonly baseline: Reading | null;
  /**
   * Null where the text names no target at all.
   */
  readonly target: Target | null;
  /**
   * Yearly actuals (実績値), oldest first.
   */
  readonly readings: readonly Reading[];
  /**
   * Yearly planned or expected values (期待値, 目安値).
   */
  readonly planned: readonly Reading[];
  /**
   * Parts with figures of their own (小学校 / 中学校).
   */
  readonly components: readonly Indicator[];
  /**
   * Grades printed beside the figures (進捗区分, 達成度), as printed.
   */
  readonly evaluations: readonly Evaluation[];
  /**
   * Direction of improvement, where name or target decides it.
   */
  readonly better: 'higher' | 'lower' | null;
  /**
   * `pending`: no figure yet (調整中 or a blank); `partial`: one of two figures stands.
   */
  readonly status: 'set' | 'partial' | 'pending';
  /**
   * ※ remarks and bracketed explanations.
   */
  readonly notes: readonly string[];
  /**
   * Verbatim source.
   */
  readonly text: string;
  readonly source: Source;
  /**
   * Other places of the document that state this indicator, often in other words (一覧・概要での再掲); missing where there are none.
   */
  readonly mentions?: readonly Mention[];
  /**
   * What a person corrected in this entry (手直し); missing where nobody did.
   */
  readonly corrected?: readonly Corrected[];
}
/**
 * One measured figure (実績値, 基準値).
 */
export interface Reading {
  /**
   * The figure in the base unit (2億4千万円 is 240000000); null where the text gives none. Never 0 for a missing figure.
   */
  readonly value: number | null;
  /**
   * The unit without multiplier and without rate (`円`, `人`, `%`); null where none is printed.
   */
  readonly unit: string | null;
  /**
   * When it holds; null where the text does not say.
   */
  readonly asOf: AsOf | null;
  /**
   * The running total printed beside it (累計), base unit.
   */
  readonly cumulative: number | null;
  /**
   * The change printed beside it: 1.6↑ is 1.6, 81人↓ is -81, → is 0.
   */
  readonly change: number | null;
  /**
   * `pending`: 集計中, 調査中; `absent`: a dash or nothing.
   */
  readonly status: 'reported' | 'pending' | 'absent';
  /**
   * Remarks in the cell, e.g. `住民基本台帳`.
   */
  readonly note: string | null;
  /**
   * Verbatim source.
   */
  readonly text: string;
}
/**
 * When a figure holds (時点).
 */
export interface AsOf {
  /**
   * Western fiscal year (年度, April to March): H27, 平成27年度 and 2015年度 are 2015; R2.1 is 2019.
   */
  readonly fiscalYear: number | null;
  /**
   * Calendar year where the text names one or the month decides it.
   */
  readonly year: number | null;
  /**
   * Month 1 to 12 where printed.
   */
  readonly month: number | null;
  /**
   * The words as printed, e.g. `H27`, `策定時`, `第1期実績`.
   */
  readonly label: string;
}
/**
 * What is aimed at (目標値). `value` is the one figure that the indicator is judged by.
 */
export interface Target {
  /**
   * The figure in the base unit (2億4千万円 is 240000000); null where the text gives none. Never 0 for a missing figure.
   */
  readonly value: number | null;
  /**
   * The unit without multiplier and without rate (`円`, `人`, `%`); null where none is printed.
   */
  readonly unit: string | null;
  /**
   * `total`: a sum over the period; `qualitative`: words without a figure.
   */
  readonly kind: 'level' | 'increase' | 'decrease' | 'total' | 'maintain' | 'qualitative';
  /**
   * 以上, 以下, 約.
   */
  readonly bound: 'exact' | 'at-least' | 'at-most' | 'about';
  /**
   * Rate: 年間, /月, /日.
   */
  readonly per: 'year' | 'month' | 'day' | null;
  /**
   * 延べ, 累計: counted up over the period.
   */
  readonly cumulative: boolean;
  /**
   * The change named beside the level, or null.
   */
  readonly change: Change | null;
  /**
   * `5年で` is 5.
   */
  readonly horizonYears: number | null;
  /**
   * Western fiscal year by which it is due, printed or decided by the period.
   */
  readonly dueFiscalYear: number | null;
  /**
   * Verbatim source.
   */
  readonly text: string;
}
/**
 * The gain or loss that a target phrase names beside its level.
 */
export interface Change {
  /**
   * The figure in the base unit (2億4千万円 is 240000000); null where the text gives none. Never 0 for a missing figure.
   */
  readonly value: number | null;
  /**
   * The unit without multiplier and without rate (`円`, `人`, `%`); null where none is printed.
   */
  readonly unit: string | null;
  /**
   * `restrain`: a loss to be held back (減少を抑制).
   */
  readonly direction: 'up' | 'down' | 'restrain';
}
/**
 * A verdict on a goal, policy, indicator or project for one year (検証結果).
 */
export interface Evaluation {
  /**
   * Who judged: the office itself (内部検証), an expert panel (有識者会議), the assembly (議会).
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
   * The mark of the document's own scheme, e.g. `B`.
   */
  readonly grade: string | null;
  /**
   * Its words, e.g. `概ね順調に進んでいる`.
   */
  readonly gradeText: string | null;
  /**
   * Place of the grade in its scheme, 1 is best; null where no scheme is known.
   */
  readonly rank: number | null;
  /**
   * The time judged as printed beside the grade (前年度, H29); null where it is not.
   */
  readonly asOf: string | null;
  /**
   * Opinions and next steps, one entry a paragraph or bullet.
   */
  readonly remarks: readonly string[];
  readonly source: Source;
}
/**
 * The interval of the source text (出典箇所) that an entry was read from.
 */
export interface Source {
  readonly start: Position;
  readonly end: Position;
  /**
   * 1-based page of a paged document, else null.
   */
  readonly page: number | null;
  /**
   * Rectangle on that page (矩形): left, bottom, right and top in PDF points from the lower left corner, around the lines and table cells that the interval touches there; what goes on to the next page is left out. Null for formats without places on pages.
   *
   * @minItems 4
   * @maxItems 4
   */
  readonly rect?: [number, number, number, number] | null;
  /**
   * Sheet of a workbook (シート名) on which the interval begins. Missing everywhere else.
   */
  readonly sheet?: string;
  /**
   * Cell of that sheet (セル番地) in which the interval begins: `C7`. Missing for the name of the sheet itself, and everywhere else.
   */
  readonly cell?: string;
  /**
   * True where words were recognised in a picture (文字認識): figures are unverified. Missing everywhere else.
   */
  readonly ocr?: true;
  /**
   * True for what a person added (手直しで足した項目): no words of the source stand for it. The interval is empty and lies where the entry that holds it begins. Missing everywhere else.
   */
  readonly added?: true;
}
/**
 * A place in the source text, as in unist.
 */
export interface Position {
  /**
   * 1-based.
   */
  readonly line: number;
  /**
   * 1-based, in UTF-16 code units.
   */
  readonly column: number;
  /**
   * 0-based, in UTF-16 code units of the decoded text.
   */
  readonly offset: number;
}
/**
 * An indicator's further place (一覧・概要の頁), in the words and with the figures that stand there.
 */
export interface Mention {
  /**
   * Clean name as it is there.
   */
  readonly name: string;
  /**
   * The starting figure as it is there.
   */
  readonly baseline: Reading | null;
  /**
   * The aim as it is there.
   */
  readonly target: Target | null;
  /**
   * Verbatim source.
   */
  readonly text: string;
  readonly source: Source;
}
/**
 * A piece of prose with its place.
 */
export interface Text {
  /**
   * Clean text.
   */
  readonly text: string;
  readonly source: Source;
}
/**
 * A policy at any depth (施策), holding further policies.
 */
export interface Policy {
  /**
   * Stable, unique and readable within the document: the entity and its place, e.g. `kpi/1/ア/4/パパママ学級への男性の参加率`.
   */
  readonly id: string;
  /**
   * The integer that the label stands for ((ア) is 1, ① is 1, Ⅱ is 2); null for bullets and unnumbered entries.
   */
  readonly ordinal: number | null;
  /**
   * The enumerator as printed (`（ア）`, `①`, `基本目標-1`, `・`); null where none is printed.
   */
  readonly label: string | null;
  /**
   * The document's own word for this level, e.g. `具体的施策`, `施策(節)`.
   */
  readonly term: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly kpis: readonly Indicator[];
  readonly actions: readonly Action[];
  readonly projects: readonly Project[];
  readonly policies: readonly Policy[];
  readonly evaluations: readonly Evaluation[];
  /**
   * Marked 再掲.
   */
  readonly relisted: boolean;
  /**
   * SDG goal numbers the text ties to it.
   */
  readonly sdgs: readonly number[];
  readonly source: Source;
  /**
   * What a person corrected in this entry (手直し); missing where nobody did.
   */
  readonly corrected?: readonly Corrected[];
}
/**
 * A concrete measure (具体的取組) with its bullets.
 */
export interface Action {
  /**
   * Stable, unique and readable within the document: the entity and its place, e.g. `kpi/1/ア/4/パパママ学級への男性の参加率`.
   */
  readonly id: string;
  /**
   * The integer that the label stands for ((ア) is 1, ① is 1, Ⅱ is 2); null for bullets and unnumbered entries.
   */
  readonly ordinal: number | null;
  /**
   * The enumerator as printed (`（ア）`, `①`, `基本目標-1`, `・`); null where none is printed.
   */
  readonly label: string | null;
  readonly title: string;
  readonly items: readonly Text[];
  readonly source: Source;
  /**
   * What a person corrected in this entry (手直し); missing where nobody did.
   */
  readonly corrected?: readonly Corrected[];
}
/**
 * A project (具体的事業).
 */
export interface Project {
  /**
   * Stable, unique and readable within the document: the entity and its place, e.g. `kpi/1/ア/4/パパママ学級への男性の参加率`.
   */
  readonly id: string;
  /**
   * The number as printed.
   */
  readonly number: number | null;
  /**
   * Clean name without tags.
   */
  readonly name: string;
  /**
   * 新規, 拡充, 継続, 民間等 as printed.
   */
  readonly category: string | null;
  /**
   * Marked 再掲: listed elsewhere too; not counted twice.
   */
  readonly relisted: boolean;
  /**
   * Who runs it, where the text says so after `/`.
   */
  readonly operators: readonly string[];
  /**
   * 目的.
   */
  readonly purpose: string | null;
  /**
   * 内容.
   */
  readonly description: string | null;
  readonly outputs: readonly Output[];
  readonly kpis: readonly Indicator[];
  readonly evaluations: readonly Evaluation[];
  readonly notes: readonly string[];
  /**
   * Verbatim source.
   */
  readonly text: string;
  readonly source: Source;
  /**
   * What a person corrected in this entry (手直し); missing where nobody did.
   */
  readonly corrected?: readonly Corrected[];
}
/**
 * What a project delivered (事業量).
 */
export interface Output {
  readonly name: string;
  /**
   * The figure in the base unit (2億4千万円 is 240000000); null where the text gives none. Never 0 for a missing figure.
   */
  readonly value: number | null;
  /**
   * The unit without multiplier and without rate (`円`, `人`, `%`); null where none is printed.
   */
  readonly unit: string | null;
  /**
   * The figure's words as printed.
   */
  readonly text: string;
}
/**
 * A population aimed at in one year (目標人口), in persons.
 */
export interface PopulationTarget {
  readonly term: 'short' | 'middle' | 'long';
  /**
   * Calendar year.
   */
  readonly year: number;
  readonly series: readonly PopulationSeries[];
  /**
   * Rows of `series` whose cells came in swapped or with one lost, and were put back into their columns. Missing where there are none.
   */
  readonly restored?: readonly Restored[];
  readonly source: Source;
  /**
   * What a person corrected in this entry (手直し); missing where nobody did.
   */
  readonly corrected?: readonly Corrected[];
}
/**
 * One row of a population table.
 */
export interface PopulationSeries {
  readonly name: string;
  readonly total: number | null;
  /**
   * 年少人口 (0-14).
   */
  readonly young: number | null;
  /**
   * 生産年齢人口 (15-64).
   */
  readonly working: number | null;
  /**
   * 老年人口 (65+).
   */
  readonly elderly: number | null;
}
/**
 * A row of a table whose cells were put back into their columns (崩れた表の復元): the identities of the table (totals, differences) leave exactly one order open. The figures are those of the source; a lost one stays empty.
 */
export interface Restored {
  /**
   * 0-based row of the list beside it.
   */
  readonly row: number;
  /**
   * The cells behind the label in the order of the source.
   */
  readonly printed: readonly string[];
  /**
   * For each column behind the label, the index in `printed` of the cell that belongs there; null where it is lost.
   */
  readonly order: readonly (number | null)[];
  readonly source: Source;
}
/**
 * One grade of an evaluation scheme (検証基準).
 */
export interface Grade {
  readonly grade: string;
  readonly meaning: string;
  /**
   * 1 is best.
   */
  readonly rank: number;
}
/**
 * A table kept as it stands.
 */
export interface Table {
  /**
   * Stable, unique and readable within the document: the entity and its place, e.g. `kpi/1/ア/4/パパママ学級への男性の参加率`.
   */
  readonly id: string;
  readonly caption: string | null;
  readonly header: ReadonlyArray<readonly string[]>;
  readonly rows: ReadonlyArray<readonly string[]>;
  /**
   * Rows of `rows` whose cells came in swapped or with one lost, and were put back into their columns. Missing where there are none.
   */
  readonly restored?: readonly Restored[];
  readonly source: Source;
  /**
   * What a person corrected in this entry (手直し); missing where nobody did.
   */
  readonly corrected?: readonly Corrected[];
}
/**
 * A term that the document explains (用語, ※).
 */
export interface Term {
  readonly term: string;
  readonly definition: string;
  readonly source: Source;
  /**
   * What a person corrected in this entry (手直し); missing where nobody did.
   */
  readonly corrected?: readonly Corrected[];
}
/**
 * A heading of the document, modelled or not (見出し).
 */
export interface Section {
  /**
   * Stable, unique and readable within the document: the entity and its place, e.g. `kpi/1/ア/4/パパママ学級への男性の参加率`.
   */
  readonly id: string;
  /**
   * The enumerator as printed (`（ア）`, `①`, `基本目標-1`, `・`); null where none is printed.
   */
  readonly label: string | null;
  readonly title: string;
  /**
   * What the heading was read as (`goal`, `policy`, `kpis` …); null for plain sections.
   */
  readonly role: string | null;
  readonly children: readonly Section[];
  readonly source: Source;
}
/**
 * What became of every non-blank line: exactly one fate each.
 */
export interface Coverage {
  /**
   * Counts of lines.
   */
  readonly lines: {
    readonly total: number;
    readonly modelled: number;
    readonly prose: number;
    readonly furniture: number;
    readonly unrecognised: number;
  };
}
/**
 * Something that the reader should know (診断).
 */
export interface Diagnostic {
  /**
   * Permanent.
   */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly source: Source | null;
  /**
   * Of a finding of the checks (検査の指摘): id of the entry that it is about.
   */
  readonly id?: string;
  /**
   * Of a finding of the checks: how the figure was reckoned (計算), e.g. `30.0 - 26.2 = 3.8`.
   */
  readonly reckoning?: string;
}
