import { InputError } from '../base/input-error.ts';
import type { Thread, Trace } from '../forms/trace.ts';
import type { Lang } from '../language/message.ts';
import { trace } from '../trace.ts';
import {
  alignmentFiles,
  openAlignment,
  type ResultOptions,
  readResultAlignments,
} from './alignment-file.ts';
import type { Call } from './call.ts';
import { correctionFiles } from './corrections.ts';
import { sayFindings } from './findings.ts';
import { layoutFiles } from './layout.ts';
import { type PlanOptions, readPlans } from './plan.ts';
import { writeOut } from './stdout.ts';
import { choosePaint, type TalkOptions } from './talk.ts';
import { refuseInputs, writeWhole } from './write.ts';

interface TraceCommandOptions extends TalkOptions, PlanOptions, ResultOptions {
  readonly format: 'text' | 'json' | 'md' | 'csv';
  readonly output?: string;
  /** Alignment files of each plan and the next. */
  readonly alignment?: readonly string[];
  /** Only entries of these kinds. */
  readonly kind?: readonly Thread['entity'][];
}

/** A trace in the format that was asked for; each writer is loaded when it is needed. */
async function print(traced: Trace, options: TraceCommandOptions, lang: Lang): Promise<string> {
  const { format, output, color } = options;
  if (format === 'json') return `${JSON.stringify(traced, null, 2)}\n`;
  if (format === 'csv') return (await import('../report/trace/csv.ts')).traceCsv(traced);
  if (format === 'md')
    return (await import('../report/trace/markdown.ts')).traceMarkdown(traced, lang);
  const { printTrace } = await import('../report/trace/text.ts');
  const paint = await choosePaint('stdout', output === undefined && color !== false);
  return printTrace(traced, { lang, paint });
}

/** The alignment files: none, or one for each plan and the next. Throws InputError. */
async function readAlignments(files: readonly string[], plans: number) {
  const args = { plans, wanted: plans - 1, count: files.length };
  if (files.length > 0 && files.length !== plans - 1)
    throw new InputError('trace-alignments', args);
  return Promise.all(files.map(openAlignment));
}

/** A trace of the kinds that were asked for alone. */
function ofKinds(traced: Trace, kinds: TraceCommandOptions['kind']): Trace {
  if (kinds === undefined) return traced;
  return { ...traced, threads: traced.threads.filter(({ entity }) => kinds.includes(entity)) };
}

/** `trace PLAN PLAN...`: what became of each goal, policy, indicator and project through all plans. */
export async function runTrace(call: Call<[string[]], TraceCommandOptions>): Promise<number> {
  const { args, options, talk } = call;
  const [files] = args;
  if (files.length < 2) throw new InputError('trace-few');
  const paths = [...files, ...(options.results ?? [])];
  if (options.output !== undefined)
    refuseInputs(
      [options.output],
      [
        ...[...paths, ...layoutFiles(options)],
        ...[...alignmentFiles(options), ...correctionFiles(options, paths)],
      ],
    );
  const alignments = await readAlignments(options.alignment ?? [], files.length);
  const resultAlignments = await readResultAlignments(options);
  const all = await readPlans(paths, options, talk);
  const [plans, results] = [all.slice(0, files.length), all.slice(files.length)];
  const given = { lang: talk.lang, alignments, results, resultAlignments };
  const { trace: traced, findings } = await trace(plans, given);
  const text = await print(ofKinds(traced, options.kind), options, talk.lang);
  if (options.output === undefined) await writeOut(text);
  else writeWhole(options.output, text);
  sayFindings(findings, talk);
  return 0;
}
