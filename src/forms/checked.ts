import type { Diagnostic } from './strategy.ts';

type Severity = Diagnostic['severity'];

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

/** A diagnostic that the configuration suppresses, and by which entry. */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  readonly by: Suppression;
}

/** What is said about one document, in the order of its lines; what is suppressed apart. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

/** A document that was checked, as reports need it (検査結果). */
export interface CheckedDocument extends Checked {
  readonly file: string;
  /** The text that the places point into; null for a model without its document. */
  readonly text: string | null;
}

/** A rule as reports name it. */
export interface NamedRule {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
}
