import type { Lang } from '../../language/message.ts';

/** A stretch of text that the other side says too, or does not (傍線部分). */
export interface Run {
  readonly text: string;
  /** Underlined. */
  readonly changed: boolean;
}

/** A line of a cell: the word above entries of one kind, an entry's first line, further text, or what stands for nothing (（略）, （新設）, （削除）). */
export interface Line {
  readonly kind: 'caption' | 'title' | 'text' | 'mark';
  readonly runs: readonly Run[];
}

export type Cell = readonly Line[];

/** A row of the table (行): the two columns as they stand on the page, what is to be known, and where both texts stand. */
export interface Row {
  /** Kind of the entry; `omitted` where several unchanged ones share the row. */
  readonly kind: 'goal' | 'policy' | 'target' | 'kpi' | 'action' | 'project' | 'omitted';
  /** 0 for goals. */
  readonly depth: number;
  readonly left: Cell;
  readonly right: Cell;
  readonly remarks: readonly string[];
  /** `新 plan.txt L12`, a side each; empty where places were not asked for. */
  readonly places: readonly string[];
}

/** A table of old and new text (新旧対照表), ready to be written in any format. */
export interface Taishohyo {
  readonly lang: Lang;
  readonly title: string;
  /** The two documents, one line each. */
  readonly documents: readonly string[];
  /** Names of the left column, the right column and 備考. */
  readonly columns: readonly [left: string, right: string, remarks: string];
  readonly rows: readonly Row[];
  /** What stands under the table: （傍線部分は改正部分）, and what was not compared. */
  readonly notes: readonly string[];
}
