import { type ExportOptions, exportModel } from '../export/export.ts';
import type { ExportFile } from '../export/file.ts';
import type { Compilation } from '../forms/compilation.ts';

/** Tables that grow document by document (表の集積): only their bytes are kept, so that memory stays flat. */
export interface TableGathering {
  add(compilation: Compilation): Promise<void>;
  /** The whole tables; none when nothing was added. */
  files(): readonly ExportFile[];
}

// the end of the header row
const LINE_END = '\r\n';

/** `id`, or `id#2`, `id#3` … where an earlier document has it. */
function untaken(id: string, taken: Set<string>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}#${n}`;
  taken.add(free);
  return free;
}

/** The document under an id that no other one of the tables has. */
function renamed(compilation: Compilation, taken: Set<string>): Compilation {
  const { strategy } = compilation;
  const id = untaken(strategy.document.id, taken);
  if (id === strategy.document.id) return compilation;
  return { ...compilation, strategy: { ...strategy, document: { ...strategy.document, id } } };
}

/** Adds the rows of a file to those of the same table; what is no table is the same for every document. */
function append(files: Map<string, Buffer[]>, { name, bytes }: ExportFile): void {
  const data = Buffer.from(bytes as Uint8Array);
  const known = files.get(name);
  if (!known) files.set(name, [data]);
  else if (name.endsWith('.csv'))
    known.push(data.subarray(data.indexOf(LINE_END) + LINE_END.length));
}

/** Opens a set of tables. */
export function gatherTables(options: ExportOptions): TableGathering {
  const files = new Map<string, Buffer[]>();
  const taken = new Set<string>();
  return {
    async add(compilation) {
      const made = await exportModel('csv', [renamed(compilation, taken)], options);
      for (const file of made) append(files, file);
    },
    files: () => [...files].map(([name, parts]) => ({ name, bytes: Buffer.concat(parts) })),
  };
}
