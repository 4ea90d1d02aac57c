import type { Diagnostic } from '../../forms/strategy.ts';
import { type Lang, message } from '../../language/message.ts';
import { printedPlace } from '../printed-place.ts';
import { excerptOf, printExcerpt } from './excerpt.ts';
import type { Paint } from './paint.ts';

/** Where diagnostics come from and how they are shown. */
export interface DiagnosticLook {
  readonly file: string;
  /** The source text that the places point into; null where it is not at hand. */
  readonly text: string | null;
  readonly lang: Lang;
  readonly paint: Paint;
}

/** One diagnostic for people: `file:line:column (page or cell) severity code message`, the source line and signs under it, the reckoning. */
export function printDiagnostic(diagnostic: Diagnostic, look: DiagnosticLook): string {
  const { source, severity, code, reckoning } = diagnostic;
  const place = source ? `:${source.start.line}:${source.start.column}` : '';
  const printed = source && printedPlace(source);
  const brush = look.paint.severity[severity];
  const word = message(`severity-${severity}`, {}, look.lang);
  const where = look.paint.strong(look.file + place) + (printed ? ` (${printed})` : '');
  const head = `${where} ${brush(word)} ${look.paint.faint(code)} ${diagnostic.message}`;
  const reckoned = reckoning === undefined ? [] : [`      = ${reckoning}`];
  const lines = source && look.text !== null ? excerptOf(look.text, source, 1) : [];
  const excerpt = [...printExcerpt(lines), ...reckoned].map(look.paint.faint);
  return [head, ...excerpt].join('\n');
}
