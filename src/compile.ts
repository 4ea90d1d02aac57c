import { checkDocument } from './check/check.ts';
import { type CheckSettings, DEFAULT_SETTINGS } from './check/settings.ts';
import { subjectOf } from './check/subject.ts';
import type { Compilation } from './forms/compilation.ts';
import type { Layout } from './forms/layout-file.ts';
import type { Line } from './forms/line.ts';
import type { SourceText } from './forms/source.ts';
import type { Strategy } from './forms/strategy.ts';
import { placer } from './interpret/context.ts';
import { interpret } from './interpret/strategy.ts';
import { diagnose, inOrder } from './language/diagnose.ts';
import { extendLexicon } from './language/layout-lexicon.ts';
import { readRungs } from './language/layout-rung.ts';
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
  /** What a configuration says about the checks (検査); null compiles without them. */
  readonly checks?: CheckSettings | null;
}

/**
 * Compiles a document: source -> lines -> outline -> strategy -> checks -> diagnostics.
 * Never throws on bad documents: doubts are diagnostics of the strategy.
 */
export function compileText(source: SourceText, options: CompileOptions = {}): Compilation {
  const { layout } = options;
  if (!layout) return compileInUse(source, options);
  const compilation = withLexicon(extendLexicon(layout.rules), () => compileInUse(source, options));
  return { ...compilation, strategy: withLayout(compilation.strategy, layout) };
}

/** Compiles with the lexicon in use. */
function compileInUse(source: SourceText, options: CompileOptions): Compilation {
  const {
    lang = 'ja',
    lines = readLines(source.text),
    layout,
    checks = DEFAULT_SETTINGS,
  } = options;
  const rungs = layout ? readRungs(layout.rules) : [];
  const { value: outline, findings: aboutLayout } = layOut(lines, rungs);
  const { value, findings: aboutMeaning } = interpret(source, lines, outline);
  const place = placer(lines, source);
  const doubts = diagnose([...aboutLayout, ...aboutMeaning], place, lang);
  const strategy = { ...value.strategy, diagnostics: doubts };
  const compilation = { strategy, source, lines, outline, fates: value.fates };
  if (checks === null) return compilation;
  const found = checkDocument(subjectOf(compilation, place), checks, lang);
  const diagnostics = inOrder([...doubts, ...found]);
  return { ...compilation, strategy: { ...strategy, diagnostics } };
}

/** The model says which layout file it was read by. */
function withLayout(strategy: Strategy, { file, sha256 }: Layout): Strategy {
  const { document } = strategy;
  const source = { ...document.source, layout: { file, sha256 } };
  return { ...strategy, document: { ...document, source } };
}
