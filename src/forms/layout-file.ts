import type { LayoutRules } from './layout.ts';

/** A layout file that was read (書式ファイル): how one document is laid out, and which file says so. */
export interface Layout {
  /** Name as given, without its folder. */
  readonly file: string;
  readonly sha256: string;
  readonly rules: LayoutRules;
}
