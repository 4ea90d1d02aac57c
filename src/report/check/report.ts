import type { CheckedDocument } from '../../forms/checked.ts';
import { githubCommands } from './github.ts';
import type { CheckLook } from './look.ts';

export type CheckReporter = 'text' | 'json' | 'sarif' | 'github' | 'markdown';

/** Diagnostics as the model has them, each with its file. */
function printJson(documents: readonly CheckedDocument[]): string {
  const all = documents.flatMap(({ file, diagnostics }) =>
    diagnostics.map((diagnostic) => ({ file, ...diagnostic })),
  );
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** The findings of all documents in the form that was asked for (検査の報告); each writer is loaded when it is needed. */
export async function printChecked(
  documents: readonly CheckedDocument[],
  reporter: CheckReporter,
  look: CheckLook,
): Promise<string> {
  switch (reporter) {
    case 'json':
      return printJson(documents);
    case 'github':
      return githubCommands(documents);
    case 'sarif':
      return (await import('./sarif.ts')).printSarif(documents, look);
    case 'markdown':
      return (await import('./markdown.ts')).checkMarkdown(documents, look.lang);
    default:
      return (await import('./text.ts')).printFindings(documents, look);
  }
}
