import { extname } from 'node:path';
import { InputError } from '../base/input-error.ts';
import { loadTokenizer } from '../language/morpheme.ts';
import type { Taishohyo } from '../report/taishohyo/table.ts';
import { goalNumbers, makeTaishohyo } from '../report/taishohyo/taishohyo.ts';
import type { DiffMaterial, DiffOptions } from './diff-material.ts';

type Write = (table: Taishohyo) => string | Uint8Array | Promise<string | Uint8Array>;

/** What the table may be written as, by the ending of the output's name; each writer is loaded when it is asked for. */
const CONTAINERS: Readonly<Record<string, () => Promise<Write>>> = {
  '.md': async () => (await import('../report/taishohyo/markdown.ts')).taishohyoMarkdown,
  '.docx': async () => (await import('../report/taishohyo/docx.ts')).taishohyoDocx,
  '.xlsx': async () => (await import('../report/taishohyo/xlsx.ts')).taishohyoXlsx,
  '.html': async () => (await import('../report/taishohyo/html.ts')).taishohyoHtml,
};

/** Without a file it is Markdown. Throws InputError `output-extension`. */
function containerOf(output: string | undefined): () => Promise<Write> {
  if (output === undefined) return CONTAINERS['.md'] as () => Promise<Write>;
  const extension = extname(output).toLowerCase();
  const container = CONTAINERS[extension];
  const known = Object.keys(CONTAINERS).join(' ');
  if (!container) throw new InputError('output-extension', { file: output, known });
  return container;
}

/** `改正後|改正前`: the names of the columns, the new one first. Throws InputError `columns-form`. */
function columnsOf({ columns }: DiffOptions): { columns?: readonly [string, string] } {
  if (columns === undefined) return {};
  // 改正後|改正前, also with a full-width bar
  const [next, old, more] = columns.split(/[|｜]/).map((name) => name.trim());
  if (!next || !old || more !== undefined) throw new InputError('columns-form', { columns });
  return { columns: [next, old] };
}

function goalOf({ goal }: DiffOptions, { changes }: DiffMaterial): { goal?: number } {
  if (goal === undefined) return {};
  const goals = goalNumbers(changes);
  const number = Number(goal.normalize('NFKC'));
  if (!goals.includes(number))
    throw new InputError('no-such-goal', { goal, goals: goals.join(', ') });
  return { goal: number };
}

/** `diff -f taishohyo`: the table of old and new text, in the format that the output's name asks for. */
export async function writeTaishohyo(material: DiffMaterial): Promise<string | Uint8Array> {
  const { options, lang } = material;
  const container = containerOf(options.output);
  const asked = {
    lang,
    full: options.full ?? false,
    onlyChanged: options.only === 'changed',
    oldFirst: options.order === 'old-first',
    places: options.sources ?? true,
    ...columnsOf(options),
    ...goalOf(options, material),
  };
  const table = makeTaishohyo(material, { ...asked, tokenize: await loadTokenizer() });
  return (await container())(table);
}
