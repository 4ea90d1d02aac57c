/** How far a long run has come (進捗): a line on a terminal that overwrites itself; nothing in a pipe. */
export interface Progress {
  /** Shows that `name` is worked on now. */
  step(name: string): void;
  /** Takes the line away before something else is said. */
  clear(): void;
}

const SILENT: Progress = { step: () => undefined, clear: () => undefined };

// return to the first column and erase the line
const ERASE = '\r\u001b[K';

/** Progress over `count` inputs on stderr; silent for one input, in a pipe, and on terminals that cannot erase. */
export function openProgress(count: number, wanted: boolean): Progress {
  const { stderr } = process;
  if (!wanted || count < 2 || !stderr.isTTY || process.env.TERM === 'dumb') return SILENT;
  let done = 0;
  return {
    step(name) {
      done += 1;
      const room = Math.max(10, (stderr.columns ?? 80) - 20);
      stderr.write(`${ERASE}[${done}/${count}] ${name.slice(-Math.floor(room / 2))}`);
    },
    clear: () => void stderr.write(ERASE),
  };
}
