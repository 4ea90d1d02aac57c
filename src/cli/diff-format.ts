import { message } from '../language/message.ts';
import type { ChangePaint } from '../report/change/paint.ts';
// the format unless another is asked for: in the same bundle, it shares what the comparison has loaded
import { printChanges } from '../report/change/text.ts';
import type { Paint } from '../report/diagnostic/paint.ts';
import type { DiffMaterial } from './diff-material.ts';

import { choosePaint } from './talk.ts';
import { namesFolder } from './write.ts';

/** A file of a folder that a comparison is written to. */
export interface DiffFile {
  readonly name: string;
  readonly text: string;
}

/** Text, bytes of a binary format, or several files of a folder. */
export type DiffOutput = string | Uint8Array | readonly DiffFile[];

function paintChanges({ severity, good, strong, faint }: Paint): ChangePaint {
  const status = {
    unchanged: faint,
    changed: severity.warning,
    added: good,
    removed: severity.error,
  };
  return { status, doubtful: severity.warning, strong, faint };
}

const lookOf = ({ lang, options }: DiffMaterial) => ({ lang, full: options.full ?? false });

/** For people at a terminal; in colour where there is one. */
async function writeText(material: DiffMaterial): Promise<string> {
  const { output, color } = material.options;
  const paint = await choosePaint('stdout', output === undefined && color !== false);
  return printChanges(material.changes, { ...lookOf(material), paint: paintChanges(paint) });
}

async function writeMarkdown(material: DiffMaterial): Promise<string> {
  const { changesMarkdown } = await import('../report/change/markdown.ts');
  return changesMarkdown(material.changes, lookOf(material));
}

/** CSV of the changes; into a folder also one row for each field that differs. */
async function writeCsv({ changes, options }: DiffMaterial): Promise<DiffOutput> {
  const { changesCsv, changedFieldsCsv } = await import('../report/change/csv.ts');
  if (options.output === undefined || !namesFolder(options.output)) return changesCsv(changes);
  return [
    { name: 'changes.csv', text: changesCsv(changes) },
    { name: 'changed_fields.csv', text: changedFieldsCsv(changes) },
  ];
}

/** One page to read in a browser. */
async function writeHtml(material: DiffMaterial): Promise<string> {
  const { changePage, indicatorsOf } = await import('../report/change-page/change-page.ts');
  const { alignment, changes, findings, texts, lang } = material;
  const cautions = findings.map(({ code, args }) => message(code, args, lang));
  const indicators = { old: indicatorsOf(alignment.old), new: indicatorsOf(alignment.new) };
  return changePage({ changes, lang, cautions, texts, indicators });
}

/** The formats of `diff` by name, as `lexicon/command-line.yaml` offers them; each loads its writer when it is asked for. */
export const DIFF_FORMATS: Readonly<Record<string, (from: DiffMaterial) => Promise<DiffOutput>>> = {
  text: writeText,
  json: async ({ changes }) => `${JSON.stringify(changes, null, 2)}\n`,
  md: writeMarkdown,
  csv: writeCsv,
  html: writeHtml,
  xlsx: async ({ changes, lang }) =>
    (await import('../report/change/workbook.ts')).changesWorkbook(changes, lang),
  taishohyo: async (material) => (await import('./taishohyo-format.ts')).writeTaishohyo(material),
};
