import type { Command } from 'commander';

/** An option as shells complete it. */
export interface OptionNode {
  readonly short: string | null;
  readonly long: string | null;
  readonly text: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** A command as shells complete it. */
export interface CommandNode {
  readonly name: string;
  readonly text: string;
  readonly options: readonly OptionNode[];
  /** Values that its arguments are limited to; empty where files are meant. */
  readonly choices: readonly string[];
}

export type Tree = readonly CommandNode[];

/** The command tree as commander holds it (補完の材料). */
export function readTree(program: Command): Tree {
  const help = program.createHelp();
  return program.commands.map((command) => ({
    name: command.name(),
    text: command.description(),
    options: help.visibleOptions(command).map((option) => ({
      short: option.short ?? null,
      long: option.long ?? null,
      text: option.description,
      takesValue: option.required,
      choices: option.argChoices ?? [],
    })),
    choices: command.registeredArguments.flatMap((argument) => argument.argChoices ?? []),
  }));
}
