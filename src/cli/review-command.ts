import { basename } from 'node:path';
import { InputError } from '../base/input-error.ts';
import type { Call } from './call.ts';
import { compileDocument } from './compile-document.ts';
import {
  type CorrectionOptions,
  correctionFiles,
  openCorrections,
  sayCorrections,
} from './corrections.ts';
import { askedLayout, type LayoutOptions, layoutFiles } from './layout.ts';
import { holdsModel } from './plan.ts';
import { askedOcr, type ReadOptions, readSource } from './source.ts';
import { writeOut } from './stdout.ts';
import type { TalkOptions } from './talk.ts';
import { refuseInputs, writeWhole } from './write.ts';

interface ReviewOptions extends TalkOptions, ReadOptions, LayoutOptions, CorrectionOptions {
  readonly output?: string;
}

/** `review INPUT`: a page with source and model side by side (確認用のページ). */
export async function runReview(call: Call<[string], ReviewOptions>): Promise<number> {
  const { options, talk } = call;
  const { output } = options;
  const [input] = call.args;
  if (output !== undefined)
    refuseInputs([output], [input, ...layoutFiles(options), ...correctionFiles(options, [input])]);
  const layout = await askedLayout(options);
  const corrections = await (await openCorrections(options, [input])).of(input);
  const read = await readSource(input, await askedOcr(options));
  if (holdsModel(input, read.source.text)) throw new InputError('input-is-model', { file: input });
  const compilation = compileDocument(read, talk.lang, { layout, corrections });
  sayCorrections(input, compilation.strategy, talk);
  const { printReview } = await import('../report/review/review.ts');
  const page = printReview(compilation, basename(input), talk.lang);
  if (output === undefined) await writeOut(page);
  else writeWhole(output, page);
  return 0;
}
