import { extname } from 'node:path';
import { InputError } from '../base/input-error.ts';
import type { Strategy } from '../forms/strategy.ts';
import data from '../lexicon/document-files.yaml';
import { type CompileSettings, compileDocument } from './compile-document.ts';
import {
  type CorrectionDesk,
  type CorrectionOptions,
  openCorrections,
  sayCorrections,
} from './corrections.ts';
import { askedLayout, type LayoutOptions } from './layout.ts';
import { readSource } from './source.ts';
import type { Talk } from './talk.ts';

const { modelExtensions } = data as { modelExtensions: readonly string[] };

// `{"formatVersion": 1` of JSON; `formatVersion: 1` of YAML, behind comments and `---`
const MODEL = /^\s*(?:(?:#|---).*[\r\n]\s*)*(?:\{\s*"|formatVersion\s*:)/;

/** Whether a file holds a compiled model rather than a document, by its name or by how it begins. */
export function holdsModel(path: string, text: string): boolean {
  return modelExtensions.includes(extname(path).toLowerCase()) || MODEL.test(text.slice(0, 2000));
}

/** A plan, and the text of the document that it was compiled from; null where a model was handed in. */
export interface PlanWithText {
  readonly strategy: Strategy;
  readonly text: string | null;
}

/** What documents are compiled with. */
interface PlanSettings extends Pick<CompileSettings, 'layout'> {
  readonly corrections: CorrectionDesk;
}

/** A plan from a document, which is compiled, or from a compiled model. Throws InputError. */
async function readPlan(path: string, talk: Talk, settings: PlanSettings): Promise<PlanWithText> {
  const read = await readSource(path);
  const { text } = read.source;
  if (holdsModel(path, text)) {
    const { readModel } = await import('../read/model.ts');
    return { strategy: await readModel(text, path), text: null };
  }
  const corrections = await settings.corrections.of(path);
  const { strategy } = compileDocument(read, talk.lang, { layout: settings.layout, corrections });
  sayCorrections(path, strategy, talk);
  return { strategy, text };
}

/**
 * Plans and reports with their texts, documents among them laid out as `--layout` says, which must serve one of them, and
 * corrected by what stands beside them. Throws InputError.
 */
export async function readPlanTexts<const Paths extends readonly string[]>(
  paths: Paths,
  options: LayoutOptions & CorrectionOptions,
  talk: Talk,
): Promise<{ readonly [K in keyof Paths]: PlanWithText }> {
  const layout = await askedLayout(options);
  const settings = { layout, corrections: await openCorrections(options, paths) };
  const plans: PlanWithText[] = [];
  for (const path of paths) plans.push(await readPlan(path, talk, settings));
  const applied = plans.some(
    ({ strategy }) => strategy.document.source.layout?.sha256 === layout?.sha256,
  );
  if (layout && !applied) throw new InputError('layout-unused');
  return plans as { readonly [K in keyof Paths]: PlanWithText };
}

/** The plans alone, likewise. Throws InputError. */
export async function readPlans<const Paths extends readonly string[]>(
  paths: Paths,
  options: LayoutOptions & CorrectionOptions,
  talk: Talk,
): Promise<{ readonly [K in keyof Paths]: Strategy }> {
  const plans: readonly PlanWithText[] = await readPlanTexts(paths, options, talk);
  return plans.map(({ strategy }) => strategy) as { readonly [K in keyof Paths]: Strategy };
}
