import packageData from '../../package.json' with { type: 'json' };
import type { CheckedDocument } from '../forms/checked.ts';
import type { Diagnostic } from '../forms/strategy.ts';
import type { CheckLook } from './check-report.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** A path as a URI reference: separators stay, everything else is escaped. */
const uriOf = (file: string) =>
  file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');

function locationOf(file: string, { source, id }: Diagnostic) {
  const region = source && {
    startLine: source.start.line,
    startColumn: source.start.column,
    endLine: source.end.line,
    endColumn: source.end.column,
    charOffset: source.start.offset,
    charLength: source.end.offset - source.start.offset,
  };
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      ...(region ? { region } : {}),
    },
    ...(id === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: id }] }),
  };
}

function resultOf(file: string, diagnostic: Diagnostic, reason?: string) {
  const { code, severity, message, reckoning } = diagnostic;
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: reckoning === undefined ? message : `${message} (${reckoning})` },
    locations: [locationOf(file, diagnostic)],
    ...(reason === undefined
      ? {}
      : { suppressions: [{ kind: 'external', justification: reason }] }),
  };
}

/** Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show; suppressed ones with their reason. */
export function printSarif(documents: readonly CheckedDocument[], { rules }: CheckLook): string {
  const log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: packageData.name,
            version: packageData.version,
            rules: rules.map(({ code, severity, title }) => ({
              id: code,
              shortDescription: { text: title },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: documents.flatMap(({ file, diagnostics, suppressed }) => [
          ...diagnostics.map((one) => resultOf(file, one)),
          ...suppressed.map(({ diagnostic, by }) => resultOf(file, diagnostic, by.reason)),
        ]),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
