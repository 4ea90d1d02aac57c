import type { Command } from 'commander';
import type { Talk, TalkOptions } from './talk.ts';

/** What a command was called with: arguments in order (a list where several are taken), options by name. */
export interface Call<Args, Options = TalkOptions> {
  readonly args: Args;
  readonly options: Options;
  readonly talk: Talk;
  /** The program itself, as completion scripts need it. */
  readonly program: Command;
}

/** Runs a command and gives its exit status: 0 fine, 1 findings or differences, 2 bad input. */
export type Run = (call: Call<never, never>) => Promise<number>;
