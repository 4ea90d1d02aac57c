import type { Compilation } from './forms/compilation.ts';
import type { Line } from './forms/line.ts';
import type { SourceText } from './forms/source.ts';
import { placer } from './interpret/context.ts';
import { interpret } from './interpret/strategy.ts';
import { diagnose } from './language/diagnose.ts';
import type { Lang } from './language/message.ts';
import { layOut } from './outline/outline.ts';
import { readLines } from './read/lines.ts';

export interface CompileOptions {
  /** Language of the diagnostics' messages. */
  readonly lang?: Lang;
  /** The lines that the document's reader made; the lines of the text where they are missing. */
  readonly lines?: readonly Line[];
}

/**
 * Compiles a document: source -> lines -> outline -> strategy -> diagnostics.
 * Never throws on bad documents: doubts are diagnostics of the strategy.
 */
export function compileText(
  source: SourceText,
  { lang = 'ja', lines = readLines(source.text) }: CompileOptions = {},
): Compilation {
  const { value: outline, findings: aboutLayout } = layOut(lines);
  const { value, findings: aboutMeaning } = interpret(source, lines, outline);
  const diagnostics = diagnose([...aboutLayout, ...aboutMeaning], placer(lines, source), lang);
  const strategy = { ...value.strategy, diagnostics };
  return { strategy, source, lines, outline, fates: value.fates };
}
