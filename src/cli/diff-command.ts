import { join } from 'node:path';
import { InputError } from '../base/input-error.ts';
import { compare } from '../compare.ts';
import type { Change } from '../forms/changes.ts';
import { alignmentFiles, readAlignment, readResultAlignments } from './alignment-file.ts';
import type { Call } from './call.ts';
import { correctionFiles } from './corrections.ts';
import { DIFF_FORMATS, type DiffOutput } from './diff-format.ts';
import type { DiffOptions } from './diff-material.ts';
import { sayFindings } from './findings.ts';
import { layoutFiles } from './layout.ts';
import { readPlanTexts } from './plan.ts';
import { writeOut } from './stdout.ts';
import { makeFolder, refuseInputs, writeWhole } from './write.ts';

/** Bytes are nothing for a screen, so they go to files and pipes alone. Throws InputError `output-is-terminal`. */
function toStdout(data: string | Uint8Array, format: string): Promise<void> {
  if (typeof data !== 'string' && process.stdout.isTTY)
    throw new InputError('output-is-terminal', { format });
  return writeOut(data);
}

async function write(data: DiffOutput, { output, format }: DiffOptions): Promise<void> {
  if (typeof data !== 'string' && !(data instanceof Uint8Array)) {
    const folder = output as string;
    makeFolder(folder);
    for (const { name, text } of data) writeWhole(join(folder, name), text);
  } else if (output === undefined) await toStdout(data, format);
  else writeWhole(output, data);
}

/** Whether two plans differ in anything but the order in which they stand. */
const isChange = ({ status, moved, renamed }: Change) => status !== 'unchanged' || moved || renamed;

/** `diff OLD NEW`: 0, or 1 for differences with `--exit-code`. */
export async function runDiff(call: Call<[string, string], DiffOptions>): Promise<number> {
  const { args, options, talk } = call;
  const { lang } = talk;
  const paths = [...args, ...(options.results ?? [])] as const;
  if (options.output !== undefined)
    refuseInputs(
      [options.output],
      [
        ...[...paths, ...layoutFiles(options)],
        ...[...alignmentFiles(options), ...correctionFiles(options, paths)],
      ],
    );
  const byHand = await readAlignment(options);
  const resultAlignments = await readResultAlignments(options);
  const [from, to, ...reports] = await readPlanTexts(paths, options, talk);
  const results = reports.map(({ strategy }) => strategy);
  const given = { lang, ...byHand, results, resultAlignments };
  const compared = await compare(from.strategy, to.strategy, given);
  // what could not be read, or only recognised, belongs in the reports too
  const pages = [from, to, ...reports].flatMap((plan) => plan.findings);
  const comparison = { ...compared, findings: [...pages, ...compared.findings] };
  const texts = { old: from.text, new: to.text, results: reports.map(({ text }) => text) };
  const material = { ...comparison, old: from.strategy, new: to.strategy, texts, options, lang };
  const print = DIFF_FORMATS[options.format] as (typeof DIFF_FORMATS)[string];
  await write(await print(material), options);
  sayFindings(comparison.findings, talk);
  return options.exitCode && comparison.changes.changes.some(isChange) ? 1 : 0;
}
