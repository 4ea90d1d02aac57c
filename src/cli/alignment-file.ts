import { decode } from '../read/decode.ts';
import { readBytes } from './source.ts';

/** The option of commands that take an alignment file (対応表). */
export interface AlignmentOptions {
  readonly alignment?: string;
}

/** The file named by `--alignment`, for checks that it is not written over. */
export const alignmentFiles = ({ alignment }: AlignmentOptions): readonly string[] =>
  alignment === undefined ? [] : [alignment];

/** The text of the alignment file, where one is named. Throws InputError. */
export async function readAlignment({
  alignment,
}: AlignmentOptions): Promise<{ readonly alignment?: string }> {
  if (alignment === undefined) return {};
  return { alignment: decode((await readBytes(alignment)).bytes, alignment).value.text };
}
