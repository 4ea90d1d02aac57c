import type { CheckedDocument } from '../../forms/checked.ts';
import { printDiagnostic } from '../diagnostic/text.ts';
import { align } from '../summary-table.ts';
import { summaryCells, totalLine } from './count.ts';
import type { CheckLook } from './look.ts';

/** Findings for people: each with its line, then how many of which code, then the total. */
export function printFindings(documents: readonly CheckedDocument[], look: CheckLook): string {
  const { lang, paint } = look;
  const findings = documents.flatMap(({ file, text, diagnostics }) =>
    diagnostics.map((one) => printDiagnostic(one, { file, text, lang, paint })),
  );
  const rows = summaryCells(documents, lang);
  const [header, ...lines] = align(rows).map((line) => line.trimEnd());
  const summary = lines.length > 0 ? ['', paint.strong(header as string), ...lines] : [];
  return `${[...findings, ...summary, totalLine(documents, lang)].join('\n')}\n`;
}
