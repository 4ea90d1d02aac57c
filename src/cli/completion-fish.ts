import type { CommandNode, OptionNode, Tree } from './completion-tree.ts';

const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function optionLine(command: string, option: OptionNode): string {
  const { short, long, text, takesValue, choices } = option;
  const flags = [short && `-s ${short.slice(1)}`, long && `-l ${long.slice(2)}`].filter(Boolean);
  const values = choices.length > 0 ? ` -xa ${quote(choices.join(' '))}` : ' -rF';
  const condition = quote(`__fish_seen_subcommand_from ${command}`);
  return `complete -c senryaku -n ${condition} ${flags.join(' ')}${takesValue ? values : ''} -d ${quote(text)}`;
}

function commandLines({ name, text, options, choices }: CommandNode): string[] {
  const seen = quote(`__fish_seen_subcommand_from ${name}`);
  return [
    `complete -c senryaku -n __fish_use_subcommand -fa ${name} -d ${quote(text)}`,
    ...(choices.length > 0
      ? [`complete -c senryaku -n ${seen} -fa ${quote(choices.join(' '))}`]
      : []),
    ...options.map((option) => optionLine(name, option)),
  ];
}

/** The completion script for fish. */
export function completeFish(tree: Tree): string {
  return `# fish completion for senryaku: senryaku completion fish | source
${tree.flatMap(commandLines).join('\n')}
`;
}
