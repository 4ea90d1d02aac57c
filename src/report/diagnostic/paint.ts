import type { Severity } from '../../language/message.ts';

type Brush = (text: string) => string;

/** How words are made to stand out on a terminal (装飾); the command line decides whether in colour. */
export interface Paint {
  readonly severity: Readonly<Record<Severity, Brush>>;
  readonly good: Brush;
  readonly strong: Brush;
  readonly faint: Brush;
}

const plain: Brush = (text) => text;

/** Words as they are: pipes, files, NO_COLOR. */
export const PLAIN: Paint = {
  severity: { error: plain, warning: plain, info: plain },
  good: plain,
  strong: plain,
  faint: plain,
};
