import { extname } from 'node:path';
import type { Strategy } from '../forms/strategy.ts';
import type { Lang } from '../language/message.ts';
import data from '../lexicon/document-files.yaml';
import { compileDocument } from './compile-document.ts';
import { readSource } from './source.ts';

const { modelExtensions } = data as { modelExtensions: readonly string[] };

// `{"formatVersion": 1` of JSON; `formatVersion: 1` of YAML, behind comments and `---`
const MODEL = /^\s*(?:(?:#|---).*[\r\n]\s*)*(?:\{\s*"|formatVersion\s*:)/;

/** Whether a file holds a compiled model rather than a document, by its name or by how it begins. */
export function holdsModel(path: string, text: string): boolean {
  return modelExtensions.includes(extname(path).toLowerCase()) || MODEL.test(text.slice(0, 2000));
}

/** A plan from a document, which is compiled, or from a compiled model. Throws InputError. */
export async function readPlan(path: string, lang: Lang): Promise<Strategy> {
  const read = await readSource(path);
  const { text } = read.source;
  if (holdsModel(path, text)) {
    const { readModel } = await import('../read/model.ts');
    return readModel(text, path);
  }
  return compileDocument(read, lang).strategy;
}
