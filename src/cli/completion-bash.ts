import type { CommandNode, OptionNode, Tree } from './completion-tree.ts';

const flagsOf = ({ short, long }: OptionNode) => [short, long].filter((flag) => flag !== null);

/** What may follow the options of one command that take a value. */
function valueCases({ name, options }: CommandNode): string[] {
  return options
    .filter(({ takesValue }) => takesValue)
    .map((option) => {
      const patterns = flagsOf(option).map((flag) => `${name}:${flag}`);
      const choices = option.choices.join(' ');
      const words = choices
        ? `COMPREPLY=($(compgen -W "${choices}" -- "$cur"))`
        : 'COMPREPLY=($(compgen -f -- "$cur"))';
      return `    ${patterns.join('|')}) ${words}; return ;;`;
    });
}

function wordCase({ name, options, choices }: CommandNode): string {
  const flags = options.flatMap(flagsOf).join(' ');
  return `    ${name}) flags="${flags}"; words="${choices.join(' ')}" ;;`;
}

/** The completion script for bash. */
export function completeBash(tree: Tree): string {
  const names = tree.map(({ name }) => name).join(' ');
  return `# bash completion for senryaku: eval "$(senryaku completion bash)"
_senryaku() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" flags="" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names} --help --version" -- "$cur"))
    return
  fi
  case "$command:$prev" in
${tree.flatMap(valueCases).join('\n')}
  esac
  case "$command" in
${tree.map(wordCase).join('\n')}
  esac
  if [ "\${cur#-}" != "$cur" ]; then COMPREPLY=($(compgen -W "$flags" -- "$cur"))
  elif [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$cur"))
  else COMPREPLY=($(compgen -f -- "$cur"))
  fi
}
complete -o filenames -F _senryaku senryaku
`;
}
