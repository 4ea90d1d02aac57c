import type { NamedRule } from '../../forms/checked.ts';
import type { Lang } from '../../language/message.ts';
import type { Paint } from '../diagnostic/paint.ts';

/** How a report is written. */
export interface CheckLook {
  readonly lang: Lang;
  readonly paint: Paint;
  /** Every rule, for reports that name them. */
  readonly rules: readonly NamedRule[];
}
