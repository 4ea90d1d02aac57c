import { InputError } from '../base/input-error.ts';
import type { Trace } from '../forms/trace.ts';
import type { Lang } from '../language/message.ts';
import { trace } from '../trace.ts';
import { sayFindings } from './findings.ts';
import { type LayoutOptions, layoutFiles } from './layout.ts';
import { readPlans } from './plan.ts';
import type { Call } from './program.ts';
import { writeOut } from './stdout.ts';
import { choosePaint, type TalkOptions } from './talk.ts';
import { refuseInputs, writeWhole } from './write.ts';

interface TraceCommandOptions extends TalkOptions, LayoutOptions {
  readonly format: 'text' | 'json' | 'md' | 'csv';
  readonly output?: string;
  readonly results?: readonly string[];
}

/** A trace in the format that was asked for; each writer is loaded when it is needed. */
async function print(traced: Trace, options: TraceCommandOptions, lang: Lang): Promise<string> {
  const { format, output, color } = options;
  if (format === 'json') return `${JSON.stringify(traced, null, 2)}\n`;
  if (format === 'csv') return (await import('../report/trace-csv.ts')).traceCsv(traced);
  if (format === 'md')
    return (await import('../report/trace-markdown.ts')).traceMarkdown(traced, lang);
  const { printTrace } = await import('../report/trace-text.ts');
  const paint = await choosePaint('stdout', output === undefined && color !== false);
  return printTrace(traced, { lang, paint });
}

/** `trace PLAN PLAN...`: what became of each KPI through all plans. */
export async function runTrace(call: Call<[string[]], TraceCommandOptions>): Promise<number> {
  const { args, options, talk } = call;
  const [files] = args;
  if (files.length < 2) throw new InputError('trace-few');
  const reports = options.results ?? [];
  if (options.output !== undefined)
    refuseInputs([options.output], [...files, ...reports, ...layoutFiles(options)]);
  const all = await readPlans([...files, ...reports], options, talk.lang);
  const [plans, results] = [all.slice(0, files.length), all.slice(files.length)];
  const { trace: traced, findings } = await trace(plans, { lang: talk.lang, results });
  const text = await print(traced, options, talk.lang);
  if (options.output === undefined) await writeOut(text);
  else writeWhole(options.output, text);
  sayFindings(findings, talk);
  return 0;
}
