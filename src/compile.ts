import { checkDocument } from './check/check.ts';
import { type CheckSettings, DEFAULT_SETTINGS } from './check/settings.ts';
import { subjectOf } from './check/subject.ts';
import type { Compilation } from './forms/compilation.ts';
import type { Line } from './forms/line.ts';
import type { SourceText } from './forms/source.ts';
import { placer } from './interpret/context.ts';
import { interpret } from './interpret/strategy.ts';
import { diagnose, inOrder } from './language/diagnose.ts';
import type { Lang } from './language/message.ts';
import { layOut } from './outline/outline.ts';
import { readLines } from './read/lines.ts';

export interface CompileOptions {
  /** Language of the diagnostics' messages. */
  readonly lang?: Lang;
  /** The lines that the document's reader made; the lines of the text where they are missing. */
  readonly lines?: readonly Line[];
  /** What a configuration says about the checks (検査); null compiles without them. */
  readonly checks?: CheckSettings | null;
}

/**
 * Compiles a document: source -> lines -> outline -> strategy -> checks -> diagnostics.
 * Never throws on bad documents: doubts are diagnostics of the strategy.
 */
export function compileText(
  source: SourceText,
  { lang = 'ja', lines = readLines(source.text), checks = DEFAULT_SETTINGS }: CompileOptions = {},
): Compilation {
  const { value: outline, findings: aboutLayout } = layOut(lines);
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
