import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import type { Finding } from '../base/finding.ts';
import { InputError } from '../base/input-error.ts';
import type { Ocr } from '../forms/ocr.ts';
import type { SourceFile } from '../forms/source.ts';
import type { Strategy } from '../forms/strategy.ts';
import data from '../lexicon/document-files.yaml';
import { kindOf } from '../read/document.ts';
import { decode } from '../read/encoding/decode.ts';
import type { CompileSettings } from './compile-document.ts';
import {
  type CorrectionDesk,
  type CorrectionOptions,
  openCorrections,
  sayCorrections,
} from './corrections.ts';
import { sayFindings } from './findings.ts';
import { askedLayout, type LayoutOptions } from './layout.ts';
import { pageFindings } from './pages.ts';
import { askedOcr, type ReadOptions, readBytes, readFile } from './source.ts';
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
  /** Pages that were recognised or could not be read. */
  readonly findings: readonly Finding[];
}

/** What plans and reports are read with. */
export interface PlanOptions extends ReadOptions, LayoutOptions, CorrectionOptions {}

/** What documents are compiled with. */
interface PlanSettings extends Pick<CompileSettings, 'layout'> {
  readonly corrections: CorrectionDesk;
  readonly ocr: Ocr | undefined;
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

async function readModelText(text: string, path: string): Promise<PlanWithText> {
  const { readModel } = await import('../read/model/model.ts');
  return { strategy: await readModel(text, path), text: null, findings: [] };
}

/** A plan from a document, which is compiled, or from a compiled model. Throws InputError. */
async function readPlan(path: string, talk: Talk, settings: PlanSettings): Promise<PlanWithText> {
  const file = await readBytes(path);
  // models are not cut into lines, and what compiles is not loaded for them: two models compare fast
  const model = modelText(file);
  if (model !== null) return readModelText(model, path);
  const read = await readFile(file, settings.ocr);
  const { text } = read.source;
  if (holdsModel(path, text)) return readModelText(text, path);
  const corrections = await settings.corrections.of(path);
  const { compileDocument } = await import('./compile-document.ts');
  const { strategy } = compileDocument(read, talk.lang, { layout: settings.layout, corrections });
  sayCorrections(path, strategy, talk);
  return { strategy, text, findings: pageFindings(path, read.findings) };
}

/**
 * Plans and reports with their texts, documents among them laid out as `--layout` says, which must serve one of them, and
 * corrected by what stands beside them. Throws InputError.
 */
export async function readPlanTexts<const Paths extends readonly string[]>(
  paths: Paths,
  options: PlanOptions,
  talk: Talk,
): Promise<{ readonly [K in keyof Paths]: PlanWithText }> {
  // before anything is read: what is missing has to be installed first
  const ocr = await askedOcr(options);
  const layout = await askedLayout(options);
  const settings = { ocr, layout, corrections: await openCorrections(options, paths) };
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
  options: PlanOptions,
  talk: Talk,
): Promise<{ readonly [K in keyof Paths]: Strategy }> {
  const plans: readonly PlanWithText[] = await readPlanTexts(paths, options, talk);
  sayFindings(
    plans.flatMap(({ findings }) => findings),
    talk,
  );
  return plans.map(({ strategy }) => strategy) as { readonly [K in keyof Paths]: Strategy };
}
