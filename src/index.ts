// The library's public face: everything that other programs may rely on.

export { type CompileOptions, compileText } from './compile.ts';
export type { Checked, CheckSettings, Suppression } from './forms/checked.ts';
export type { Compilation, Fate } from './forms/compilation.ts';
export type { SourceText } from './forms/source.ts';
export type * from './forms/strategy.ts';
export type { Lang } from './language/message.ts';
