import { scoreDocuments } from '../evaluate/evaluate.ts';
import { type Found, foundIn, NOTHING_FOUND } from '../evaluate/found.ts';
import { markDocument } from '../evaluate/mark.ts';
import type { Layout } from '../forms/layout-file.ts';
import type { MarkedDocument, ScoreReport } from '../forms/score.ts';
import { type MissScope, printMisses } from '../report/score/miss.ts';
import { printScores } from '../report/score/text.ts';
import type { Call } from './call.ts';
import { askedLayout, type LayoutOptions } from './layout.ts';
import { openProgress } from './progress.ts';
import { readSource } from './source.ts';
import { listSpecimens, readSpecimen, type SpecimenFolder } from './specimen-folder.ts';
import { writeOut } from './stdout.ts';
import { choosePaint, isInputError, type Talk, type TalkOptions } from './talk.ts';

interface EvalOptions extends TalkOptions, LayoutOptions {
  readonly format: 'text' | 'json' | 'md';
  readonly only?: string;
  readonly show?: MissScope;
}

/** Reads every specimen before anything is scored: figures of a part of them would mislead. Null when one is bad. */
async function readAll(folder: string, { only }: EvalOptions, talk: Talk) {
  const specimens: SpecimenFolder[] = [];
  const names = await listSpecimens(folder, only);
  for (const name of names) {
    try {
      specimens.push(await readSpecimen(folder, name));
    } catch (error) {
      if (!isInputError(error)) throw error;
      talk.complain(error);
    }
  }
  return specimens.length === names.length ? specimens : null;
}

/** What the compiler finds in a document; one that it cannot read is scored as if nothing were found. */
async function compileFound(input: string, layout: Layout | undefined, talk: Talk): Promise<Found> {
  try {
    const { compileDocument } = await import('./compile-document.ts');
    const { strategy } = await compileDocument(await readSource(input), talk.lang, { layout });
    return foundIn(strategy);
  } catch (error) {
    if (!isInputError(error)) throw error;
    talk.complain(error);
    return NOTHING_FOUND;
  }
}

async function markAll(
  specimens: readonly SpecimenFolder[],
  layout: Layout | undefined,
  talk: Talk,
) {
  const marked: MarkedDocument[] = [];
  const progress = openProgress(specimens.length, !talk.quiet && !talk.json);
  for (const { name, input, expected } of specimens) {
    progress.step(input);
    marked.push(markDocument(name, expected, await compileFound(input, layout, talk)));
  }
  progress.clear();
  return marked;
}

async function print(report: ScoreReport, options: EvalOptions, talk: Talk): Promise<string> {
  const { format, show, color } = options;
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'md') {
    const { scoresMarkdown } = await import('../report/score/markdown.ts');
    return scoresMarkdown(report, talk.lang);
  }
  const paint = await choosePaint('stdout', color);
  const misses = show === undefined ? '' : printMisses(report, show, talk.lang);
  return `${printScores(report, talk.lang, paint)}\n${misses === '' ? '' : `\n${misses}\n`}`;
}

/** `eval DIR`: 0, or 2 for specimens that cannot be used. */
export async function runEval(call: Call<[string], EvalOptions>): Promise<number> {
  const { args, options, talk } = call;
  const layout = await askedLayout(options);
  const specimens = await readAll(args[0], options, talk);
  if (specimens === null) return 2;
  const report = scoreDocuments(await markAll(specimens, layout, talk));
  await writeOut(await print(report, options, talk));
  return 0;
}
