import type { Finding } from '../base/finding.ts';
import type { Span } from '../base/span.ts';
import type { Diagnostic, Source } from '../forms/strategy.ts';
import { type Lang, message, severityOf } from './message.ts';

/** Findings as diagnostics with words, in order of their places; those without place come first. */
export function diagnose(
  findings: readonly Finding[],
  place: (span: Span) => Source,
  lang: Lang,
): Diagnostic[] {
  return findings
    .map(({ code, args, span }) => ({
      code,
      severity: severityOf(code),
      message: message(code, args, lang),
      source: span && place(span),
    }))
    .sort((a, b) => (a.source?.start.offset ?? -1) - (b.source?.start.offset ?? -1));
}
