import packageData from '../../../package.json' with { type: 'json' };
import type { CheckedDocument } from '../../forms/checked.ts';
import type { Diagnostic, Source } from '../../forms/strategy.ts';
import { printedPlace } from '../printed-place.ts';
import type { CheckLook } from './look.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** A path as a URI reference: separators stay, everything else is escaped. */
const uriOf = (file: string) =>
  file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');

const pageOrCell = ({ page, sheet, cell }: Source) =>
  page === null ? { sheet, ...(cell === undefined ? {} : { cell }) } : { page };

/** Lines and columns are those of the text, which for PDF, DOCX and XLSX is what was taken out of the file: there the words are shown. */
function locationOf({ file, text }: CheckedDocument, { source, id }: Diagnostic) {
  const printed = source && printedPlace(source);
  const region = source && {
    startLine: source.start.line,
    startColumn: source.start.column,
    endLine: source.end.line,
    endColumn: source.end.column,
    charOffset: source.start.offset,
    charLength: source.end.offset - source.start.offset,
    ...(text === null
      ? {}
      : { snippet: { text: text.slice(source.start.offset, source.end.offset) } }),
    ...(printed ? { properties: pageOrCell(source) } : {}),
  };
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      ...(region ? { region } : {}),
    },
    ...(printed ? { message: { text: printed } } : {}),
    ...(id === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: id }] }),
  };
}

function resultOf(document: CheckedDocument, diagnostic: Diagnostic, reason?: string) {
  const { code, severity, message, reckoning } = diagnostic;
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: reckoning === undefined ? message : `${message} (${reckoning})` },
    locations: [locationOf(document, diagnostic)],
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
        results: documents.flatMap((document) => [
          ...document.diagnostics.map((one) => resultOf(document, one)),
          ...document.suppressed.map(({ diagnostic, by }) =>
            resultOf(document, diagnostic, by.reason),
          ),
        ]),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
