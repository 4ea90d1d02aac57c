import { checkCompilation } from './check/check.ts';
import { type CheckSettings, DEFAULT_SETTINGS } from './check/settings.ts';
import { correct } from './correct/correct.ts';
import { stillOpen } from './correct/settled.ts';
import type { Compilation } from './forms/compilation.ts';
import type { Corrections } from './forms/corrections-file.ts';
import type { Layout } from './forms/layout-file.ts';
import type { Line } from './forms/line.ts';
import type { SourceText } from './forms/source.ts';
import { placer } from './interpret/context.ts';
import { interpret } from './interpret/strategy.ts';
import { diagnose } from './language/diagnose.ts';
import { readRungs } from './language/heading/layout-rung.ts';
import { extendLexicon } from './language/layout-lexicon.ts';
import { withLexicon } from './language/lexicon.ts';
import type { Lang } from './language/message.ts';
import { layOut } from './outline/outline.ts';
import { readLines } from './read/lines.ts';

export interface CompileOptions {
  /** Language of the diagnostics' messages. */
  readonly lang?: Lang;
  /** The lines that the document's reader made; the lines of the text where they are missing. */
  readonly lines?: readonly Line[];
  /** How this document is laid out (書式ファイル): words and a ladder beside the shipped ones, for this call alone. */
  readonly layout?: Layout | undefined;
  /** What a person corrects in what was read (手直し). */
  readonly corrections?: Corrections | undefined;
  /** What a configuration says about the checks (検査); null compiles without them. */
  readonly checks?: CheckSettings | null;
}

/**
 * Compiles a document: source -> lines -> outline -> strategy -> corrections -> diagnostics -> checks.
 * Never throws on bad documents: doubts are diagnostics of the strategy.
 */
export function compileText(source: SourceText, options: CompileOptions = {}): Compilation {
  const compile = () => compileInUse(source, options);
  return options.layout ? withLexicon(extendLexicon(options.layout.rules), compile) : compile();
}

/** Compiles with the lexicon in use. */
function compileInUse(source: SourceText, options: CompileOptions): Compilation {
  const {
    lang = 'ja',
    lines = readLines(source.text),
    layout,
    checks = DEFAULT_SETTINGS,
  } = options;
  const place = placer(lines, source);
  const laidOut = layOut(lines, layout ? readRungs(layout.rules) : []);
  const meant = interpret(source, lines, laidOut.value, layout);
  const corrected = correct(meant.value.strategy, options.corrections);
  const meantStill = stillOpen(meant.findings, corrected.settled);
  const findings = [...laidOut.findings, ...meantStill, ...corrected.findings];
  const strategy = { ...corrected.value, diagnostics: diagnose(findings, place, lang) };
  const { fates } = meant.value;
  const compilation = { strategy, source, lines, outline: laidOut.value, fates };
  return checks === null ? compilation : checkCompilation(compilation, place, checks, lang);
}
