// The library's public face: everything that other programs may rely on.
import type { Corrections } from './forms/corrections-file.ts';
import type { Layout } from './forms/layout-file.ts';
import type { SourceFile } from './forms/source.ts';

export { type CompileOptions, compileText } from './compile.ts';
export type { Checked, CheckSettings, Suppression } from './forms/checked.ts';
export type { Compilation, Fate } from './forms/compilation.ts';
export type { Correction, CorrectionRules } from './forms/corrections.ts';
export type { Corrections } from './forms/corrections-file.ts';
export type { LayoutRules } from './forms/layout.ts';
export type { Layout } from './forms/layout-file.ts';
export type { SourceFile, SourceText } from './forms/source.ts';
export type * from './forms/strategy.ts';
export type { Lang } from './language/message.ts';

/** Reads a layout file (書式ファイル, YAML) for `compileText`. Throws an error that names file, line and column. */
export async function readLayout(source: SourceFile): Promise<Layout> {
  return (await import('./read/settings/layout.ts')).readLayout(source);
}

/** Reads a file of corrections (手直しファイル, YAML) for `compileText`. Throws an error that names file, line and column. */
export async function readCorrections(source: SourceFile): Promise<Corrections> {
  return (await import('./read/settings/corrections.ts')).readCorrections(source);
}
