import type { Severity } from '../language/message.ts';

/** A finding that somebody looked at and accepts (抑制), with the reason. */
export interface Suppression {
  readonly code: string;
  /** Id of the entry, as the finding names it. */
  readonly id: string;
  readonly reason: string;
}

/** What a configuration says about the rules (検査の設定). */
export interface CheckSettings {
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly ignore: readonly Suppression[];
}

/** Every rule as it is, nothing suppressed. */
export const DEFAULT_SETTINGS: CheckSettings = { rules: {}, ignore: [] };
