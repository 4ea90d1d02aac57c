import type { Argument, Command, Help, Option } from 'commander';
import { columnsOf, padColumns } from '../language/letters/width.ts';
import type { Lang } from '../language/message.ts';
import { commandLine, type Example } from './command-data.ts';

type Row = readonly [term: string, text: string];

/** Widest term that texts still stand beside. */
const TERM_WIDTH = 30;

function printRows(rows: readonly Row[]): string[] {
  const widest = Math.max(0, ...rows.map(([term]) => columnsOf(term)));
  const width = Math.min(TERM_WIDTH, widest);
  return rows.map(([term, text]) => `  ${padColumns(term, width)}  ${text}`.trimEnd());
}

function printSection(name: keyof typeof commandLine.titles, lang: Lang, lines: readonly string[]) {
  return lines.length === 0 ? [] : ['', `${commandLine.titles[name][lang]}:`, ...lines];
}

function printExamples(examples: readonly Example[], lang: Lang): string[] {
  return examples.flatMap((example) => [`  # ${example[lang]}`, `  ${example.line}`]);
}

/** The words of an argument or option, its choices and default behind it. */
function describe(entry: Argument | Option, lang: Lang): string {
  const notes = [
    ...(entry.argChoices ? [entry.argChoices.join(' | ')] : []),
    ...(typeof entry.defaultValue === 'string'
      ? [`${commandLine.titles.default[lang]} ${entry.defaultValue}`]
      : []),
  ];
  return notes.length === 0 ? entry.description : `${entry.description} (${notes.join('; ')})`;
}

/** Help with the examples first (使い方); everything else comes from the commands themselves. */
export function printHelp(command: Command, help: Help, lang: Lang): string {
  const data = commandLine.commands.find(({ name }) => name === command.name());
  const { examples } = command.parent && data ? data : commandLine.program;
  const subcommands = help
    .visibleCommands(command)
    .map((known): Row => [known.name(), known.description()]);
  const args = command.registeredArguments.map((argument): Row => {
    return [argument.name(), describe(argument, lang)];
  });
  const options = help
    .visibleOptions(command)
    .map((option): Row => [option.flags, describe(option, lang)]);
  const lines = [
    command.description(),
    ...printSection('examples', lang, printExamples(examples, lang)),
    ...printSection('usage', lang, [`  ${help.commandUsage(command)}`]),
    ...printSection('commands', lang, printRows(subcommands)),
    ...printSection('arguments', lang, printRows(args)),
    ...printSection('options', lang, printRows(options)),
  ];
  return `${lines.join('\n')}\n`;
}
