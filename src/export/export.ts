import type { Notice } from '../base/finding.ts';
import { InputError } from '../base/input-error.ts';
import type { Outline } from '../forms/outline.ts';
import type { Strategy } from '../forms/strategy.ts';
import type { TableEncoding } from './data-package.ts';
import type { ExportFile } from './file.ts';
import { writeJson } from './json.ts';

export type { TableEncoding } from './data-package.ts';

export const EXPORT_FORMATS = ['json', 'yaml', 'ndjson', 'csv', 'md'] as const;

/** What a strategy can be written as (出力形式). */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What is to be written; a `Compilation` is one. */
export interface ExportEntry {
  readonly strategy: Strategy;
  /** The document laid out: only `md` needs it, and only documents have it, not models that were read in. */
  readonly outline?: Outline;
  /** Name of its file without extension; else the source's name. */
  readonly name?: string;
}

export interface ExportOptions {
  /** Encoding of tables; UTF-8 with a byte order mark, which spreadsheets open right, when not given. */
  readonly encoding?: TableEncoding;
  /** Told `cp932-unwritable` with `{character, code, table, row, column}` for each character replaced by 〓. */
  readonly notice?: Notice;
}

/** The source's name without folders and extension; `strategy` where it has none. */
function stemOf({ strategy, name }: ExportEntry): string {
  if (name !== undefined) return name;
  // plans/plan.txt
  const file = strategy.document.source.file.replace(/^.*[/\\]/s, '');
  const stem = file.replace(/(?<=.)\.[^.]*$/s, '');
  return stem === '' || stem === '-' ? 'strategy' : stem;
}

/** A file name for each entry, no two alike, not even where disks do not tell case apart. */
function fileNames(entries: readonly ExportEntry[], extension: string): string[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const stem = stemOf(entry);
    let free = stem;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${stem}-${n}`;
    taken.add(free.toLowerCase());
    return `${free}.${extension}`;
  });
}

/** The outline of a document; models that were read in have none. */
function outlineOf({ strategy, outline }: ExportEntry): Outline {
  if (outline === undefined) {
    throw new InputError('export-needs-document', { file: strategy.document.source.file });
  }
  return outline;
}

/** The text that an entry is written as, for formats of one file a document. */
async function writerOf(format: 'json' | 'yaml' | 'md'): Promise<(entry: ExportEntry) => string> {
  if (format === 'md') {
    const { writeMarkdown } = await import('./markdown.ts');
    return (entry) => writeMarkdown(outlineOf(entry));
  }
  if (format === 'yaml') {
    const { writeYaml } = await import('./yaml.ts');
    return ({ strategy }) => writeYaml(strategy);
  }
  return ({ strategy }) => writeJson(strategy);
}

/**
 * Writes strategies in `format` (出力): for `json`, `yaml` and `md` one file a document; for `ndjson` one file of
 * all; for `csv` one set of ten tables with `datapackage.json`, the rows of all documents together.
 * @throws InputError `export-needs-document` when `md` is asked of a model without its outline.
 */
export async function exportModel(
  format: ExportFormat,
  entries: readonly ExportEntry[],
  options: ExportOptions = {},
): Promise<readonly ExportFile[]> {
  const strategies = entries.map(({ strategy }) => strategy);
  if (format === 'csv') {
    const { writeTables } = await import('./table-files.ts');
    return writeTables(strategies, options.encoding ?? 'utf8-bom', options.notice);
  }
  if (format === 'ndjson') {
    const { writeNdjson } = await import('./ndjson.ts');
    const [only] = entries;
    const name = entries.length === 1 && only ? stemOf(only) : 'strategies';
    return [{ name: `${name}.ndjson`, bytes: writeNdjson(strategies) }];
  }
  const write = await writerOf(format);
  const names = fileNames(entries, format);
  return entries.map((entry, i) => ({ name: names[i] as string, bytes: write(entry) }));
}
