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
  return inOrder(
    findings.map(({ code, args, span }) => ({
      code,
      severity: severityOf(code),
      message: message(code, args, lang),
      source: span && place(span),
    })),
  );
}

/** Diagnostics in the order of their places; those without place come first. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const offset = ({ source }: Diagnostic) => source?.start.offset ?? -1;
  return [...diagnostics].sort((a, b) => offset(a) - offset(b));
}
