import type { ExportFormat, TableEncoding } from '../export/export.ts';
import type { Severity } from '../language/message.ts';
import type { CorrectionOptions } from './corrections.ts';
import type { LayoutOptions } from './layout.ts';
import type { ReadOptions } from './source.ts';
import type { TalkOptions } from './talk.ts';

export interface CompileOptions extends TalkOptions, ReadOptions, LayoutOptions, CorrectionOptions {
  readonly format: ExportFormat;
  readonly output?: string;
  readonly encoding?: TableEncoding;
  readonly failOn: Severity | 'never';
  /** Print how the headings were laid out, instead of the model. */
  readonly debugOutline?: boolean;
}
