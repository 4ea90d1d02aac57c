import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import { InputError } from '../base/input-error.ts';
import type { Layout } from '../forms/layout-file.ts';
import type { SourceFile } from '../forms/source.ts';
import type { Strategy } from '../forms/strategy.ts';
import type { Lang } from '../language/message.ts';
import data from '../lexicon/document-files.yaml';
import { decode } from '../read/decode.ts';
import { kindOf } from '../read/document.ts';
import { askedLayout, type LayoutOptions } from './layout.ts';
import { readBytes, readFile } from './source.ts';

const { modelExtensions } = data as { modelExtensions: readonly string[] };

// `{"formatVersion": 1` of JSON; `formatVersion: 1` of YAML, behind comments and `---`
const MODEL = /^\s*(?:(?:#|---).*[\r\n]\s*)*(?:\{\s*"|formatVersion\s*:)/;

/** Whether a file holds a compiled model rather than a document, by its name or by how it begins. */
export function holdsModel(path: string, text: string): boolean {
  return modelExtensions.includes(extname(path).toLowerCase()) || MODEL.test(text.slice(0, 2000));
}

/** The text of a file that shows by its name or its first bytes that it is a model; null for all others. */
function modelText(file: SourceFile): string | null {
  const { name, bytes } = file;
  // behind the mark of UTF-8, as single bytes
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1').replace('ï»¿', '');
  if (!holdsModel(name, head) || kindOf(file) !== 'text') return null;
  // what is UTF-8 from end to end needs no guess at its encoding
  if (isUtf8(bytes)) return Buffer.from(bytes).toString('utf8');
  return decode(bytes, name).value.text;
}

async function readModelText(text: string, path: string): Promise<Strategy> {
  const { readModel } = await import('../read/model.ts');
  return readModel(text, path);
}

/** A plan from a document, which is compiled, or from a compiled model. Throws InputError. */
async function readPlan(path: string, lang: Lang, layout?: Layout): Promise<Strategy> {
  const file = await readBytes(path);
  // models are not cut into lines, and what compiles is not loaded for them: two models compare fast
  const model = modelText(file);
  if (model !== null) return readModelText(model, path);
  const read = await readFile(file);
  if (holdsModel(path, read.source.text)) return readModelText(read.source.text, path);
  const { compileDocument } = await import('./compile-document.ts');
  return compileDocument(read, lang, { layout }).strategy;
}

/** Two plans, documents among them laid out as `--layout` says. Throws InputError. */
export async function readPlans(
  [old, next]: readonly [string, string],
  options: LayoutOptions,
  lang: Lang,
): Promise<readonly [Strategy, Strategy]> {
  const layout = await askedLayout(options);
  const plans = [await readPlan(old, lang, layout), await readPlan(next, lang, layout)] as const;
  const applied = plans.some((plan) => plan.document.source.layout?.sha256 === layout?.sha256);
  if (layout && !applied) throw new InputError('layout-unused');
  return plans;
}
