import { dirname } from 'node:path';
import type { Notice } from '../base/finding.ts';
import type { Compilation } from '../forms/compilation.ts';
import type { Layout } from '../forms/layout-file.ts';
import type { Ocr } from '../forms/ocr.ts';
import type { Diagnostic } from '../forms/strategy.ts';
import { message, type Severity } from '../language/message.ts';
import { printDiagnostic } from '../report/diagnostic/text.ts';
import { countEntries } from '../report/summary-count.ts';
import { printSummary, type SummaryRow } from '../report/summary-table.ts';
import type { Call } from './call.ts';
import { compileDocument } from './compile-document.ts';
import type { CompileOptions } from './compile-options.ts';
import { type CorrectionDesk, openCorrections, sayCorrections } from './corrections.ts';
import { type Destination, openDestination } from './destination.ts';
import { sayFindings } from './findings.ts';
import { expandInputs, type Input } from './inputs.ts';
import { askedLayout } from './layout.ts';
import { toOutline } from './outline-destination.ts';
import { openProgress } from './progress.ts';
import { askedOcr, readSource } from './source.ts';
import type { Talk } from './talk.ts';

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

/** One run of the command: what it has counted and how it will end. */
class Run {
  readonly rows: SummaryRow[] = [];
  readonly written: string[] = [];
  status = 0;

  constructor(
    readonly destination: Destination,
    readonly options: CompileOptions,
    readonly talk: Talk,
    readonly ocr: Ocr | undefined,
    readonly layout: Layout | undefined,
    readonly corrections: CorrectionDesk,
  ) {}

  /** Reads one input, hands its model on, and says what was noticed. */
  async compile({ path, error }: Input): Promise<void> {
    if (error) throw error;
    const { talk } = this;
    const begin = process.hrtime.bigint();
    const compilation = compileDocument(await readSource(path, this.ocr), talk.lang, {
      layout: this.layout,
      corrections: await this.corrections.of(path),
    });
    const output = await this.destination.put(path, compilation);
    this.written.push(...output);
    const summary = countEntries(compilation.strategy);
    const { diagnostics } = compilation.strategy;
    this.rows.push({ file: path, summary });
    const { corrections } = compilation.strategy.document.source;
    talk.sayJson({ file: path, output, summary, ...(corrections && { corrections }), diagnostics });
    sayCorrections(path, compilation.strategy, talk);
    reportDiagnostics(path, compilation, talk);
    if (talk.verbose) talk.say(timing(path, compilation, begin, talk));
    const limit = GRAVITY[this.options.failOn];
    if (diagnostics.some(({ severity }) => GRAVITY[severity] >= limit)) this.endWith(1);
  }

  async finish(): Promise<void> {
    const files = await this.destination.finish();
    if (files.length > 0) this.talk.sayJson({ written: files });
    this.written.push(...files);
  }

  endWith(status: number): void {
    this.status = Math.max(this.status, status);
  }

  /** The table of all documents, and where they went. */
  sumUp(): void {
    const { talk, rows, written } = this;
    if (rows.length > 0) talk.say(printSummary(rows, talk.lang, talk.paint));
    const [first] = written;
    if (first === undefined) return;
    const args = { files: written.join(' '), count: written.length, folder: dirname(first) };
    talk.say(message(`summary-written${written.length > 1 ? '-many' : ''}`, args, talk.lang));
  }
}

function timing(file: string, { source, lines }: Compilation, begin: bigint, talk: Talk): string {
  const ms = Number((process.hrtime.bigint() - begin) / 1_000_000n);
  const args = { file, encoding: source.encoding, lines: lines.length, ms };
  return message('summary-timing', args, talk.lang);
}

/** `compile INPUT...`: 0 fine, 1 diagnostics at or above `--fail-on`, 2 an input that could not be compiled. */
export async function runCompile(call: Call<[string[]], CompileOptions>): Promise<number> {
  const { options, talk } = call;
  // before anything is read or written: what is missing has to be installed first
  const ocr = await askedOcr(options);
  const layout = await askedLayout(options);
  const inputs = await expandInputs(call.args[0]);
  const corrections = await openCorrections(
    options,
    inputs.map(({ path }) => path),
  );
  const notice: Notice = (code, span, args = {}) => sayFindings([{ code, span, args }], talk);
  const destination = options.debugOutline
    ? toOutline(options, talk)
    : openDestination(inputs, options, notice);
  const run = new Run(destination, options, talk, ocr, layout, corrections);
  const progress = openProgress(inputs.length, !talk.quiet && !talk.json);
  const attempt = async (work: Promise<void>) => {
    try {
      await work;
      return true;
    } catch (error) {
      progress.clear();
      talk.complain(error);
      run.endWith(2);
      return false;
    }
  };
  for (const input of inputs) {
    progress.step(input.path);
    await attempt(run.compile(input));
  }
  const finished = await attempt(run.finish());
  progress.clear();
  if (finished) run.sumUp();
  return run.status;
}
