import { join } from 'node:path';
import { compare } from '../compare.ts';
import type { Change, ChangeSet } from '../forms/changes.ts';
import type { Lang } from '../language/message.ts';
import type { ChangePaint } from '../report/change-paint.ts';
import { printChanges } from '../report/change-text.ts';
import type { Paint } from '../report/diagnostic-paint.ts';
import { type AlignmentOptions, alignmentFiles, readAlignment } from './alignment-file.ts';
import { sayFindings } from './findings.ts';
import { type LayoutOptions, layoutFiles } from './layout.ts';
import { readPlans } from './plan.ts';
import type { Call } from './program.ts';
import { writeOut } from './stdout.ts';
import { choosePaint, type TalkOptions } from './talk.ts';
import { makeFolder, namesFolder, refuseInputs, writeWhole } from './write.ts';

interface DiffOptions extends TalkOptions, LayoutOptions, AlignmentOptions {
  readonly format: 'text' | 'json' | 'md' | 'csv';
  readonly output?: string;
  readonly exitCode?: boolean;
  readonly full?: boolean;
}

/** Changes in the format that was asked for; all writers but the usual one are loaded when they are needed. */
async function print(changes: ChangeSet, options: DiffOptions, lang: Lang): Promise<string> {
  const { format, full = false, output, color } = options;
  if (format === 'json') return `${JSON.stringify(changes, null, 2)}\n`;
  if (format === 'csv') {
    const { changesCsv } = await import('../report/change-csv.ts');
    return changesCsv(changes);
  }
  if (format === 'md') {
    const { changesMarkdown } = await import('../report/change-markdown.ts');
    return changesMarkdown(changes, { lang, full });
  }
  const paint = await choosePaint('stdout', output === undefined && color !== false);
  return printChanges(changes, { lang, full, paint: paintChanges(paint) });
}

function paintChanges({ severity, good, strong, faint }: Paint): ChangePaint {
  const status = {
    unchanged: faint,
    changed: severity.warning,
    added: good,
    removed: severity.error,
  };
  return { status, doubtful: severity.warning, strong, faint };
}

/** CSV into a folder: the changes, and one row for each field that differs. */
async function writeTables(folder: string, changes: ChangeSet): Promise<void> {
  const { changesCsv, changedFieldsCsv } = await import('../report/change-csv.ts');
  writeWhole(join(folder, 'changes.csv'), changesCsv(changes));
  writeWhole(join(folder, 'changed_fields.csv'), changedFieldsCsv(changes));
}

async function write(changes: ChangeSet, options: DiffOptions, lang: Lang): Promise<void> {
  const { format, output } = options;
  if (format === 'csv' && output !== undefined && namesFolder(output)) {
    makeFolder(output);
    return writeTables(output, changes);
  }
  const text = await print(changes, options, lang);
  if (output === undefined) await writeOut(text);
  else writeWhole(output, text);
}

/** Whether two plans differ in anything but the order in which they stand. */
const isChange = ({ status, moved, renamed }: Change) => status !== 'unchanged' || moved || renamed;

/** `diff OLD NEW`: 0, or 1 for differences with `--exit-code`. */
export async function runDiff(call: Call<[string, string], DiffOptions>): Promise<number> {
  const { args, options, talk } = call;
  if (options.output !== undefined)
    refuseInputs([options.output], [...args, ...layoutFiles(options), ...alignmentFiles(options)]);
  const byHand = await readAlignment(options);
  const [old, next] = await readPlans(args, options, talk.lang);
  const { changes, findings } = await compare(old, next, { lang: talk.lang, ...byHand });
  await write(changes, options, talk.lang);
  sayFindings(findings, talk);
  return options.exitCode && changes.changes.some(isChange) ? 1 : 0;
}
