import type { Call } from './call.ts';
import { completeBash } from './completion-bash.ts';
import { completeFish } from './completion-fish.ts';
import { readTree, type Tree } from './completion-tree.ts';
import { completeZsh } from './completion-zsh.ts';
import { writeOut } from './stdout.ts';

const SCRIPTS: Readonly<Record<string, (tree: Tree) => string>> = {
  bash: completeBash,
  zsh: completeZsh,
  fish: completeFish,
};

/** `completion SHELL`: a script made from the command tree itself, so that it never drifts from it. */
export async function runCompletion({ args: [shell], program }: Call<[string]>): Promise<number> {
  const script = (SCRIPTS[shell] as (tree: Tree) => string)(readTree(program));
  await writeOut(script);
  return 0;
}
