import { type CheckSettings, DEFAULT_SETTINGS } from '../check/settings.ts';
import { compileText } from '../compile.ts';
import type { Compilation } from '../forms/compilation.ts';
import type { Corrections } from '../forms/corrections-file.ts';
import type { Layout } from '../forms/layout-file.ts';
import { placer } from '../interpret/context.ts';
import { diagnose } from '../language/diagnose.ts';
import type { Lang } from '../language/message.ts';
import type { ReadSource } from './source.ts';

/** What one compile call takes beside the document: its layout file, its corrections, and how to check it; `checks` null leaves the checks out. */
export interface CompileSettings {
  readonly layout?: Layout | undefined;
  readonly corrections?: Corrections | undefined;
  readonly checks?: CheckSettings | null;
}

/** Compiles a document that was read; what was noticed while it was decoded stands first among its diagnostics. */
export function compileDocument(
  { source, lines, findings }: ReadSource,
  lang: Lang,
  { layout, corrections, checks = DEFAULT_SETTINGS }: CompileSettings = {},
): Compilation {
  const compilation = compileText(source, { lang, lines, layout, corrections, checks });
  if (findings.length === 0) return compilation;
  const noticed = diagnose(findings, placer(compilation.lines, source), lang);
  const { strategy } = compilation;
  const diagnostics = [...noticed, ...strategy.diagnostics];
  return { ...compilation, strategy: { ...strategy, diagnostics } };
}
