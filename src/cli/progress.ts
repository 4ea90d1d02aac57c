import { columnsOf } from '../language/letters/width.ts';

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

/** A name, or as much of its end as takes at most `columns`: a line that wraps cannot be erased. */
function tailOf(name: string, columns: number): string {
  if (columnsOf(name) <= columns) return name;
  return `…${name.slice(-Math.max(1, Math.floor((columns - 1) / 2)))}`;
}

/** Progress over `count` inputs on stderr; silent for one input, in a pipe, and on terminals that cannot erase. */
export function openProgress(count: number, wanted: boolean): Progress {
  const { stderr } = process;
  if (!wanted || count < 2 || !stderr.isTTY || process.env.TERM === 'dumb') return SILENT;
  let done = 0;
  return {
    step(name) {
      done += 1;
      const head = `[${done}/${count}] `;
      stderr.write(ERASE + head + tailOf(name, (stderr.columns || 80) - head.length - 1));
    },
    clear: () => void stderr.write(ERASE),
  };
}
