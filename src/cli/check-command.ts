import { audit, type Examined } from '../audit.ts';
import type { Subject } from '../check/rule.ts';
import { RULES } from '../check/rules.ts';
import { modelSubject, subjectOf } from '../check/subject.ts';
import type { CheckedDocument, NamedRule } from '../forms/checked.ts';
import type { Ocr } from '../forms/ocr.ts';
import { placer } from '../interpret/context.ts';
import { type Lang, message, type Severity } from '../language/message.ts';
import type { CheckReporter } from '../report/check/report.ts';
import type { Call } from './call.ts';
import { type Configured, readSettings } from './check-settings.ts';
import { compileDocument } from './compile-document.ts';
import {
  type CorrectionDesk,
  type CorrectionOptions,
  correctionFiles,
  openCorrections,
  sayCorrections,
} from './corrections.ts';
import { expandInputs, type Input } from './inputs.ts';
import { holdsModel } from './plan.ts';
import { openProgress } from './progress.ts';
import { askedOcr, type ReadOptions, readSource } from './source.ts';
import { writeOut } from './stdout.ts';
import { choosePaint, type Talk, type TalkOptions } from './talk.ts';
import { refuseInputs, writeWhole } from './write.ts';

interface CheckOptions extends TalkOptions, ReadOptions, CorrectionOptions {
  readonly reporter: CheckReporter;
  readonly output?: string;
  readonly failOn: Severity | 'never';
  readonly rule?: readonly string[];
  readonly config?: string;
}

const GRAVITY: Readonly<Record<Severity | 'never', number>> = {
  info: 1,
  warning: 2,
  error: 3,
  never: 4,
};

/** A document as the rules need it, and the name that it goes by in reports. */
interface Read extends Examined {
  readonly file: string;
}

/** What every document is read with. */
interface Means {
  readonly ocr: Ocr | undefined;
  readonly corrections: CorrectionDesk;
  readonly configured: ReadonlyMap<string, Configured>;
}

async function readSubject(
  { path, error }: Input,
  { ocr, corrections }: Means,
  talk: Talk,
): Promise<{ readonly file: string; readonly subject: Subject }> {
  if (error) throw error;
  const found = await readSource(path, ocr);
  if (holdsModel(path, found.source.text)) {
    const { readModel } = await import('../read/model/model.ts');
    const strategy = await readModel(found.source.text, path);
    // its places are those of the document that it was made from
    return { file: strategy.document.source.file, subject: modelSubject(strategy) };
  }
  const settings = { checks: null, corrections: await corrections.of(path) };
  const compilation = compileDocument(found, talk.lang, settings);
  sayCorrections(path, compilation.strategy, talk);
  const place = placer(compilation.lines, compilation.source);
  return { file: path, subject: subjectOf(compilation, place) };
}

/** Says what an input is checked with. */
function sayConfig(input: string, config: string | null, talk: Talk) {
  talk.sayJson({ file: input, config });
  if (!talk.verbose) return;
  const name = input === '-' ? message('name-stdin', {}, talk.lang) : input;
  const code = config === null ? 'config-none' : 'config-used';
  talk.say(message(code, { input: name, file: config ?? '' }, talk.lang));
}

/** Reads every input; what cannot be read is said and left out. */
async function readAll(inputs: readonly Input[], talk: Talk, means: Means) {
  const documents: Read[] = [];
  const progress = openProgress(inputs.length, !talk.quiet && !talk.json);
  for (const input of inputs) {
    progress.step(input.path);
    try {
      const read = await readSubject(input, means, talk);
      const { file, settings } = means.configured.get(input.path) as Configured;
      sayConfig(input.path, file, talk);
      documents.push({ ...read, settings });
    } catch (error) {
      progress.clear();
      talk.complain(error);
    }
  }
  progress.clear();
  return documents;
}

/** Suppressions that nothing needs any more. */
function sayUnused({ configured }: Means, checked: readonly CheckedDocument[], talk: Talk) {
  const used = new Set(checked.flatMap(({ suppressed }) => suppressed.map(({ by }) => by)));
  for (const { file, settings } of new Set(configured.values())) {
    for (const { code, id } of settings.ignore.filter((one) => !used.has(one))) {
      talk.say(message('config-ignore-unused', { file: file ?? '', code, id }, talk.lang));
    }
  }
}

async function report(
  documents: readonly CheckedDocument[],
  { reporter, output, color }: CheckOptions,
  lang: Lang,
): Promise<void> {
  const { printChecked } = await import('../report/check/report.ts');
  const paint = await choosePaint('stdout', output === undefined && color !== false);
  const rules: NamedRule[] = RULES.map(({ code, severity, title }) => ({
    code,
    severity,
    title: title[lang],
  }));
  const text = await printChecked(documents, reporter, { lang, paint, rules });
  if (output === undefined) await writeOut(text);
  else writeWhole(output, text);
}

/** `check INPUT...`: 0 fine, 1 findings at or above `--fail-on`, 2 an input that could not be read. */
export async function runCheck(call: Call<[string[]], CheckOptions>): Promise<number> {
  const { options, talk } = call;
  const ocr = await askedOcr(options);
  const inputs = await expandInputs(call.args[0]);
  const paths = inputs.map(({ path }) => path);
  if (options.output !== undefined)
    refuseInputs([options.output], [...paths, ...correctionFiles(options, paths)]);
  const configured = await readSettings(options, paths);
  const corrections = await openCorrections(options, paths);
  const means = { ocr, corrections, configured };
  const documents = await readAll(inputs, talk, means);
  const results = audit(documents, talk.lang);
  const checked = documents.map(({ file, subject }, i): CheckedDocument => {
    const text = subject.compilation?.source.text ?? null;
    return { file, text, ...(results[i] as (typeof results)[number]) };
  });
  await report(checked, options, talk.lang);
  sayUnused(means, checked, talk);
  if (documents.length < inputs.length) return 2;
  const limit = GRAVITY[options.failOn];
  const grave = checked.some(({ diagnostics }) =>
    diagnostics.some(({ severity }) => GRAVITY[severity] >= limit),
  );
  return grave ? 1 : 0;
}
