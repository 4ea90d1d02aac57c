import { existsSync } from 'node:fs';
import { Argument, Command, Option } from 'commander';
import { InputError } from '../base/input-error.ts';
import { suggestNames } from '../language/suggest.ts';

// the name in commander's own message: `error: unknown option '--jsn'`
const QUOTED = /'([^']*)'/;

/** Names that the command would have understood in the place of `slip`. */
function alternatives(command: Command, code: string, slip: string): string {
  const help = command.createHelp();
  if (code === 'commander.unknownOption') {
    const flags = help.visibleOptions(command).flatMap(({ long, short }) => [long, short]);
    return suggestNames(
      slip.replace(/=.*/, ''),
      flags.filter((flag) => flag != null),
    ).join(', ');
  }
  // somebody who gives a file and no command means compile
  if (existsSync(slip)) return `senryaku compile ${slip}`;
  return suggestNames(
    slip,
    help.visibleCommands(command).map((known) => known.name()),
  ).join(', ');
}

/** What is wrong with how the program was called, as an error in people's words. */
function usageError(command: Command, code: string, text: string): InputError {
  const name = QUOTED.exec(text)?.[1] ?? text;
  const about = command.parent ? `senryaku ${command.name()} --help` : 'senryaku --help';
  switch (code) {
    case 'commander.unknownOption':
    case 'commander.unknownCommand': {
      const suggestion = alternatives(command, code, name);
      const known =
        code === 'commander.unknownOption' ? 'usage-unknown-option' : 'usage-unknown-command';
      return new InputError(known, { name, suggestion, about });
    }
    case 'commander.missingArgument':
      return new InputError('usage-missing-argument', { name, about });
    case 'commander.optionMissingArgument':
      return new InputError('usage-missing-value', { name, about });
    case 'commander.excessArguments': {
      const extra = command.args.slice(command.registeredArguments.length).join(' ');
      return new InputError('usage-excess-arguments', { extra, about });
    }
    default:
      return new InputError('usage-other', { text, about });
  }
}

/** A command whose usage errors are ours: one line, both languages, "did you mean". */
export class SenryakuCommand extends Command {
  override createCommand(name?: string): SenryakuCommand {
    return new SenryakuCommand(name);
  }

  override error(text: string, options?: { code?: string }): never {
    throw usageError(this, options?.code ?? '', text);
  }
}

function checkChoice(name: string, choices: readonly string[], value: string): string {
  if (choices.includes(value)) return value;
  const suggestion = suggestNames(value, choices).join(', ');
  throw new InputError('usage-unknown-value', {
    name,
    value,
    choices: choices.join(', '),
    suggestion,
  });
}

const listOf = (before: unknown): readonly unknown[] => (Array.isArray(before) ? before : []);

/** An option that may be given several times; its values, each read by `parse`, are a list. */
export function repeatable(option: Option): Option {
  const parse = option.parseArg ?? ((value: string) => value);
  return option.argParser((value, before: unknown) => [
    ...listOf(before),
    parse(value, undefined as never),
  ]);
}

/** An option that takes one of `choices` only. */
export function choiceOption(flags: string, choices: readonly string[], text: string): Option {
  const option = new Option(flags, text).choices(choices);
  return option.argParser((value) => checkChoice(option.long ?? flags, choices, value));
}

/** An argument that takes one of `choices` only. */
export function choiceArgument(name: string, choices: readonly string[], text: string): Argument {
  const argument = new Argument(name, text).choices(choices);
  return argument.argParser((value) => checkChoice(argument.name(), choices, value));
}
