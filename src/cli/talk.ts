import { InputError } from '../base/input-error.ts';
import { type Lang, message } from '../language/message.ts';
import { type Paint, PLAIN } from '../report/diagnostic/paint.ts';

/** The options that every command understands. */
export interface TalkOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
  /** False with `--no-color`. */
  readonly color?: boolean;
}

/** How the program speaks to people (stderr); data goes to stdout and never through here. */
export interface Talk {
  readonly lang: Lang;
  readonly paint: Paint;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Talk is JSON, one object a line. */
  readonly json: boolean;
  /** A line, unless talk is JSON or quiet. */
  say(text: string): void;
  /** A line that quiet does not silence: errors. */
  insist(text: string): void;
  /** An object of the JSON talk. */
  sayJson(data: object): void;
  /** What went wrong, always said: one line. */
  complain(error: unknown): void;
}

/** Whether a stream may carry colours: a terminal, unless NO_COLOR, TERM=dumb or `--no-color` say otherwise. */
function mayColor(stream: 'stdout' | 'stderr', wanted: boolean | undefined): boolean {
  const { NO_COLOR, TERM, FORCE_COLOR } = process.env;
  if (wanted === false || NO_COLOR || TERM === 'dumb') return false;
  return process[stream].isTTY === true || Boolean(FORCE_COLOR);
}

/** The paint for a stream; chalk is loaded only when there is something to colour. */
export async function choosePaint(stream: 'stdout' | 'stderr', wanted?: boolean): Promise<Paint> {
  if (!mayColor(stream, wanted)) return PLAIN;
  const { mixPaint } = await import('./paint.ts');
  return mixPaint(stream);
}

// a line break, a tab, an escape character in a file name or library message
const CONTROL = /\p{Cc}+/gu;

/** Bundles carry their own copy of the class, so the name tells. */
export const isInputError = (error: unknown): error is InputError =>
  error instanceof InputError || (error instanceof Error && error.name === 'InputError');

/** An error in one line of people's words. */
export function wordError(error: unknown, lang: Lang): string {
  if (!isInputError(error)) {
    const reason = error instanceof Error ? error.message : String(error);
    return message('internal-error', { reason }, lang).replace(CONTROL, ' ');
  }
  const { suggestion, file } = error.args;
  const args = file === '-' ? { ...error.args, file: message('name-stdin', {}, lang) } : error.args;
  const hint = suggestion ? message('did-you-mean', { names: suggestion }, lang) : '';
  return (message(error.code, args, lang) + hint).replace(CONTROL, ' ');
}

function errorRecord(error: unknown, lang: Lang): object {
  const code = isInputError(error) ? error.code : 'internal-error';
  const file = isInputError(error) ? (error.args.file ?? null) : null;
  return { file, error: { code, message: wordError(error, lang) } };
}

/** Opens the talk of one run. */
export async function openTalk(options: TalkOptions, lang: Lang): Promise<Talk> {
  const { quiet = false, verbose = false, json = false } = options;
  const paint = await choosePaint('stderr', options.color);
  const write = (text: string) => process.stderr.write(`${text}\n`);
  return {
    lang,
    paint,
    quiet,
    verbose,
    json,
    say: (text) => void (json || quiet || write(text)),
    insist: (text) => void (json || write(text)),
    sayJson: (data) => void (json && write(JSON.stringify(data))),
    complain(error) {
      if (json) write(JSON.stringify(errorRecord(error, lang)));
      else write(`${paint.severity.error('senryaku:')} ${wordError(error, lang)}`);
      const showStack = verbose || Boolean(process.env.DEBUG);
      if (showStack && !isInputError(error) && error instanceof Error) write(error.stack ?? '');
    },
  };
}
