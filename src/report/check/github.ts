import type { CheckedDocument } from '../../forms/checked.ts';
import type { Diagnostic } from '../../forms/strategy.ts';
import { printedPlace } from '../printed-place.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string) =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function command(file: string, { severity, code, message, source, reckoning }: Diagnostic): string {
  const place = source
    ? { line: source.start.line, col: source.start.column, endLine: source.end.line }
    : {};
  const properties = Object.entries({ file, ...place, title: code })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  const printed = source && printedPlace(source);
  const words =
    (printed ? `${printed}: ` : '') + message + (reckoning === undefined ? '' : ` (${reckoning})`);
  return `::${COMMANDS[severity]} ${properties}::${escapeData(words)}\n`;
}

/** Findings as workflow commands, which GitHub shows beside the lines (`::warning file=…,line=…::…`). */
export function githubCommands(documents: readonly CheckedDocument[]): string {
  return documents
    .flatMap(({ file, diagnostics }) => diagnostics.map((one) => command(file, one)))
    .join('');
}
