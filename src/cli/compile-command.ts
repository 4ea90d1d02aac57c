import { InputError } from '../base/input-error.ts';
import type { Compilation } from '../forms/compilation.ts';
import type { Diagnostic } from '../forms/strategy.ts';
import { message, type Severity } from '../language/message.ts';
import { printDiagnostic } from '../report/diagnostic-text.ts';
import { countEntries } from '../report/summary-count.ts';
import { printSummary, type SummaryRow } from '../report/summary-table.ts';
import { openDestination } from './destination.ts';
import { expandInputs, type Input } from './inputs.ts';
import type { Call } from './program.ts';
import { openProgress } from './progress.ts';
import { readSource } from './source.ts';
import type { Talk, TalkOptions } from './talk.ts';

export interface CompileOptions extends TalkOptions {
  readonly format: string;
  readonly output?: string;
  readonly encoding?: string;
  readonly failOn: Severity | 'never';
}

const GRAVITY: Readonly<Record<Severity | 'never', number>> = {
  info: 1,
  warning: 2,
  error: 3,
  never: 4,
};

/** Says what was noticed in one document; infos only on demand. */
function reportDiagnostics(file: string, { strategy, source }: Compilation, talk: Talk): void {
  const shown = (note: Diagnostic) => talk.verbose || note.severity !== 'info';
  const look = { file, text: source.text, lang: talk.lang, paint: talk.paint };
  const { diagnostics } = strategy;
  for (const note of diagnostics.filter(shown)) talk.say(printDiagnostic(note, look));
  const count = diagnostics.filter((note) => !shown(note)).length;
  if (count > 0) talk.say(message('summary-hidden-infos', { file, count }, talk.lang));
}

/** Compiles one input: reads it, hands it on, says what was noticed. */
class Compiling {
  readonly rows: SummaryRow[] = [];
  status = 0;

  constructor(
    readonly options: CompileOptions,
    readonly talk: Talk,
  ) {}

  async compile(path: string, put: (compilation: Compilation) => Promise<string[]>): Promise<void> {
    const { talk } = this;
    const begin = process.hrtime.bigint();
    const { source, findings } = await readSource(path);
    const { compileText } = await import('../compile.ts');
    const compilation = compileText(source, { lang: talk.lang });
    const output = await put(compilation);
    const summary = countEntries(compilation.strategy);
    const { diagnostics } = compilation.strategy;
    reportDiagnostics(path, compilation, talk);
    talk.sayJson({ file: path, output, summary, diagnostics });
    if (talk.verbose) {
      const ms = Number((process.hrtime.bigint() - begin) / 1_000_000n);
      const args = { file: path, encoding: source.encoding, lines: compilation.lines.length, ms };
      talk.say(message('summary-timing', args, talk.lang));
    }
    this.rows.push({ file: path, summary });
    const limit = GRAVITY[this.options.failOn];
    if (diagnostics.some(({ severity }) => GRAVITY[severity] >= limit)) this.fail(1);
  }

  fail(status: number): void {
    this.status = Math.max(this.status, status);
  }
}

/** `compile INPUT...`: 0 fine, 1 diagnostics at or above `--fail-on`, 2 an input that could not be compiled. */
export async function runCompile(call: Call<[string[]], CompileOptions>): Promise<number> {
  const { options, talk } = call;
  const inputs = await expandInputs(call.args[0]);
  const destination = await openDestination(inputs, options);
  const compiling = new Compiling(options, talk);
  const progress = openProgress(inputs.length, !talk.quiet && !talk.json);
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      progress.clear();
      talk.complain(error);
      compiling.fail(2);
    }
  };
  for (const input of inputs) {
    await attempt(() => {
      if ('error' in input) throw input.error;
      progress.step(input.path);
      return compiling.compile(input.path, (compilation) =>
        destination.put(input.path, compilation),
      );
    });
  }
  await attempt(() => destination.finish());
  progress.clear();
  talk.say(printSummary(compiling.rows, talk.lang, talk.paint));
  return compiling.status;
}
