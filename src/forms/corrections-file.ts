import type { Correction } from './corrections.ts';

/** A correction and the line of its file on which it stands. */
export interface PlacedCorrection {
  /** 1-based. */
  readonly line: number;
  readonly correction: Correction;
}

/** A file of corrections that was read (手直しファイル): what a person corrects in one document, and which file says so. */
export interface Corrections {
  /** Name as given, without its folder. */
  readonly file: string;
  readonly sha256: string;
  /** The document that they belong to; null where the file does not say. */
  readonly document: string | null;
  readonly corrections: readonly PlacedCorrection[];
}
