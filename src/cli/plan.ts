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

/** What documents are compiled with. */
interface PlanSettings extends Pick<CompileSettings, 'layout'> {
  readonly corrections: CorrectionDesk;
}

/** A plan from a document, which is compiled, or from a compiled model. Throws InputError. */
async function readPlan(path: string, talk: Talk, settings: PlanSettings): Promise<Strategy> {
  const read = await readSource(path);
  const { text } = read.source;
  if (holdsModel(path, text)) {
    const { readModel } = await import('../read/model.ts');
    return readModel(text, path);
  }
  const corrections = await settings.corrections.of(path);
  const { strategy } = compileDocument(read, talk.lang, { layout: settings.layout, corrections });
  sayCorrections(path, strategy, talk);
  return strategy;
}

/** Two plans, documents among them laid out as `--layout` says and corrected by what stands beside them. Throws InputError. */
export async function readPlans(
  [old, next]: readonly [string, string],
  options: LayoutOptions & CorrectionOptions,
  talk: Talk,
): Promise<readonly [Strategy, Strategy]> {
  const layout = await askedLayout(options);
  const settings = { layout, corrections: await openCorrections(options, [old, next]) };
  const plans = [
    await readPlan(old, talk, settings),
    await readPlan(next, talk, settings),
  ] as const;
  const applied = plans.some((plan) => plan.document.source.layout?.sha256 === layout?.sha256);
  if (layout && !applied) throw new InputError('layout-unused');
  return plans;
}
