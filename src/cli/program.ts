import type { Command } from 'commander';
import { Argument, Option } from 'commander';
import packageData from '../../package.json' with { type: 'json' };
import type { Lang } from '../language/message.ts';
import type { Call, Run } from './call.ts';
import {
  type ArgumentData,
  type CommandData,
  commandLine,
  type OptionData,
} from './command-data.ts';
import { printHelp } from './help.ts';
import { openTalk, type TalkOptions } from './talk.ts';
import { choiceArgument, choiceOption, repeatable, SenryakuCommand } from './usage.ts';

/** The commands, each loaded when it is called. */
const RUNS: Readonly<Record<string, () => Promise<Run>>> = {
  compile: async () => (await import('./compile-command.ts')).runCompile,
  check: async () => (await import('./check-command.ts')).runCheck,
  validate: async () => (await import('./validate-command.ts')).runValidate,
  explain: async () => (await import('./explain-command.ts')).runExplain,
  review: async () => (await import('./review-command.ts')).runReview,
  diff: async () => (await import('./diff-command.ts')).runDiff,
  trace: async () => (await import('./trace-command.ts')).runTrace,
  align: async () => (await import('./align-command.ts')).runAlign,
  eval: async () => (await import('./eval-command.ts')).runEval,
  schema: async () => (await import('./schema-command.ts')).runSchema,
  completion: async () => (await import('./completion-command.ts')).runCompletion,
};

function makeOption(data: OptionData, lang: Lang): Option {
  const { flags, choices } = data;
  const option = choices ? choiceOption(flags, choices, data[lang]) : new Option(flags, data[lang]);
  if (data.repeatable) repeatable(option);
  return data.default === undefined ? option : option.default(data.default);
}

function makeArgument({ name, choices, ...words }: ArgumentData, lang: Lang): Argument {
  return choices ? choiceArgument(name, choices, words[lang]) : new Argument(name, words[lang]);
}

function addCommand(program: Command, data: CommandData, lang: Lang, done: Done): void {
  const command = program.command(data.name).description(data[lang]);
  for (const argument of data.arguments ?? []) command.addArgument(makeArgument(argument, lang));
  for (const option of [...(data.options ?? []), ...commandLine.shared]) {
    command.addOption(makeOption(option, lang));
  }
  command.helpOption(HELP, wordsOf(HELP, lang));
  command.action(async (...given: unknown[]) => {
    const args = given.slice(0, command.registeredArguments.length);
    // what every command understands may stand in front of the command too
    const options = command.optsWithGlobals<TalkOptions>();
    const run = await (RUNS[data.name] as () => Promise<Run>)();
    const talk = await openTalk(options, lang);
    done(await run({ args, options, talk, program } as Call<never, never>));
  });
}

/** Flags of commander's own, as the data names them. */
const VERSION = '-V, --version';
const HELP = '-h, --help';

type Done = (status: number) => void;

const wordsOf = (flags: string, lang: Lang) =>
  commandLine.program.options.find((option) => option.flags === flags)?.[lang] ?? '';

/** `help [COMMAND]`: as commander has it, but with our words for a command that does not exist. */
function addHelp(program: Command, lang: Lang): void {
  const names = program.commands.map((command) => command.name());
  program
    .command('help')
    .description(commandLine.help[lang])
    .addArgument(choiceArgument('[command]', names, commandLine.titles.commands[lang]))
    .helpOption(HELP, wordsOf(HELP, lang))
    .action((name?: string) => {
      const known = program.commands.find((command) => command.name() === name);
      (known ?? program).outputHelp();
    });
}

/** The command tree, made from `lexicon/command-line.yaml`; `done` receives the exit status of the command that ran. */
export function makeProgram(lang: Lang, done: Done): Command {
  const program = new SenryakuCommand('senryaku')
    .description(commandLine.program[lang])
    .version(packageData.version, VERSION, wordsOf(VERSION, lang))
    .helpOption(HELP, wordsOf(HELP, lang))
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ formatHelp: (command, help) => printHelp(command, help, lang) });
  for (const option of commandLine.shared) program.addOption(makeOption(option, lang));
  for (const data of commandLine.commands) addCommand(program, data, lang, done);
  addHelp(program, lang);
  return program;
}
