import type { Mapped } from '../../base/mapped.ts';
import type { Span } from '../../base/span.ts';
import type { Grid, Mark, ReckonedColumns } from '../../forms/outline.ts';
import type { IndicatorLine, Labelled } from '../../language/indicator/line.ts';

/** What belongs to one indicator: its words, the table of its figures, its ※ remarks. */
export interface IndicatorEntry {
  readonly mark: Mark | null;
  readonly line: IndicatorLine;
  /** The unit that a column or the name says for figures without one. */
  readonly unit: string | null;
  /** Measured and planned figures from columns of their own. */
  readonly actuals: readonly Labelled[];
  readonly planned: readonly Labelled[];
  readonly grids: readonly Grid[];
  readonly notes: readonly Mapped[];
  /** Whether its table says that it is an indicator, though no value of it stands there. */
  readonly stated?: boolean;
  /** Whether its row has values, of which nobody knows which is whose. */
  readonly unplaced?: boolean;
  /** How the columns of its table, which has no headings, were told apart: with its first row. */
  readonly reckoned?: ReckonedColumns;
  readonly span: Span;
  /** The heading of its table, whose words went into the columns: read with the first row, but not a place of it. */
  readonly heading?: Span | undefined;
}
