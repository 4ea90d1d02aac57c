import { InputError } from '../base/input-error.ts';
import type { CompileOptions } from './compile-options.ts';
import type { Destination } from './destination.ts';
import { writeOut } from './stdout.ts';
import { choosePaint, type Talk } from './talk.ts';

/** `--debug-outline`: how the headings of each document were laid out, to stdout; with `--json` one object a line. */
export function toOutline({ output, color }: CompileOptions, talk: Talk): Destination {
  if (output !== undefined) throw new InputError('usage-outline-output');
  return {
    async put(file, compilation) {
      const { printOutline, printOutlineJson } = await import('../report/outline/text.ts');
      const paint = await choosePaint('stdout', color);
      const look = { file, lang: talk.lang, paint };
      await writeOut(
        talk.json ? printOutlineJson(compilation, look) : printOutline(compilation, look),
      );
      return [];
    },
    finish: async () => [],
  };
}
