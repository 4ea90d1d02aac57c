import type { Change } from '../../forms/changes.ts';

type Brush = (text: string) => string;

/** How changes are made to stand out (装飾); the command line decides whether in colour. */
export interface ChangePaint {
  readonly status: Readonly<Record<Change['status'], Brush>>;
  /** Pairs that somebody should look at. */
  readonly doubtful: Brush;
  readonly strong: Brush;
  readonly faint: Brush;
}

const plain: Brush = (text) => text;

/** Words as they are. */
export const PLAIN_CHANGES: ChangePaint = {
  status: { unchanged: plain, changed: plain, added: plain, removed: plain },
  doubtful: plain,
  strong: plain,
  faint: plain,
};
