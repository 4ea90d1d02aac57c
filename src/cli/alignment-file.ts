import type { AlignmentFile } from '../align/notation-parse.ts';
import { InputError } from '../base/input-error.ts';
import { decode } from '../read/encoding/decode.ts';
import { readBytes } from './source.ts';

/** The option of commands that take an alignment file (対応表). */
export interface AlignmentOptions {
  readonly alignment?: string;
}

/** The options of commands that take evaluation reports. */
export interface ResultOptions {
  readonly results?: readonly string[];
  /** Alignment files of the plan and the reports, in the order of the reports. */
  readonly resultsAlignment?: readonly string[];
}

/** The files named by `--alignment` and `--results-alignment`, for checks that they are not written over. */
export const alignmentFiles = ({
  alignment = [],
  resultsAlignment = [],
}: {
  readonly alignment?: string | readonly string[];
} & ResultOptions): readonly string[] => [alignment, resultsAlignment].flat();

/** An alignment file and its name. Throws InputError. */
export async function openAlignment(file: string): Promise<AlignmentFile> {
  return { name: file, text: decode((await readBytes(file)).bytes, file).value.text };
}

/** The alignment file, where one is named. Throws InputError. */
export async function readAlignment({
  alignment,
}: AlignmentOptions): Promise<{ readonly alignment?: AlignmentFile }> {
  return alignment === undefined ? {} : { alignment: await openAlignment(alignment) };
}

/** The alignment files of the reports, in their order. Throws InputError, also where there are more than reports. */
export async function readResultAlignments({
  results = [],
  resultsAlignment: files = [],
}: ResultOptions): Promise<readonly AlignmentFile[]> {
  if (files.length > results.length)
    throw new InputError('results-alignments', { count: files.length, results: results.length });
  return Promise.all(files.map(openAlignment));
}
