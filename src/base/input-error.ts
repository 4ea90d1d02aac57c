/**
 * Input that cannot be worked with: a missing file, bytes that are no text, a model that does not parse.
 * Carries a message code and arguments; the command line prints one line and exits with 2.
 */
export class InputError extends Error {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;

  constructor(code: string, args: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(args)}`);
    this.name = 'InputError';
    this.code = code;
    this.args = args;
  }
}
