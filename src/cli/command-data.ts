import type { Lang } from '../language/message.ts';
import data from '../lexicon/command-line.yaml';

/** Words in every language. */
export type Words = Readonly<Record<Lang, string>>;

export interface Example extends Words {
  /** The whole command line, runnable in a shell. */
  readonly line: string;
}

export interface ArgumentData extends Words {
  /** As commander writes it: `<input...>`, `[name]`. */
  readonly name: string;
  readonly choices?: readonly string[];
}

export interface OptionData extends Words {
  /** As commander writes it: `-f, --format <format>`. */
  readonly flags: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given several times: its values are a list. */
  readonly repeatable?: boolean;
}

export interface CommandData extends Words {
  readonly name: string;
  readonly examples: readonly Example[];
  readonly arguments?: readonly ArgumentData[];
  readonly options?: readonly OptionData[];
}

interface CommandLineData {
  readonly titles: Readonly<
    Record<'examples' | 'usage' | 'arguments' | 'options' | 'commands' | 'default', Words>
  >;
  readonly program: Words & {
    readonly examples: readonly Example[];
    readonly options: readonly OptionData[];
  };
  /** Words of the command `help`. */
  readonly help: Words;
  readonly shared: readonly OptionData[];
  readonly commands: readonly CommandData[];
}

/** The command line as `lexicon/command-line.yaml` describes it. */
export const commandLine = data as CommandLineData;
