import type { CommandNode, OptionNode, Tree } from './completion-tree.ts';

/** Text inside a single-quoted `_arguments` specification. */
const quote = (text: string) =>
  text.replaceAll("'", "'\\''").replace(/[[\]:\\]/g, (character) => `\\${character}`);

/** `'(-f --format)'{-f,--format}'[text]:value:(json yaml)'` */
function optionSpec({ short, long, text, takesValue, choices }: OptionNode): string {
  const values = choices.length > 0 ? `(${choices.join(' ')})` : '_files';
  const rest = `[${quote(text)}]${takesValue ? `:value:${values}` : ''}`;
  if (short === null || long === null) return `'${short ?? long}${rest}'`;
  return `'(${short} ${long})'{${short},${long}}'${rest}'`;
}

function commandCase({ name, options, choices }: CommandNode): string {
  const words = choices.length > 0 ? `(${choices.join(' ')})` : '_files';
  const specs = [...options.map(optionSpec), `'*:argument:${words}'`];
  return `    ${name}) _arguments ${specs.join(' \\\n        ')} ;;`;
}

/** The completion script for zsh. */
export function completeZsh(tree: Tree): string {
  const commands = tree.map(({ name, text }) => `    '${name}:${quote(text)}'`);
  return `#compdef senryaku
# zsh completion for senryaku: eval "$(senryaku completion zsh)"
_senryaku() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${tree.map(commandCase).join('\n')}
  esac
}
compdef _senryaku senryaku
`;
}
