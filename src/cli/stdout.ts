import { InputError } from '../base/input-error.ts';

/** A reader that went away (`senryaku … | head`) has what it wanted: the run ends in silence. */
export function leaveWhenUnread(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
    });
  }
}

/** Writes data to stdout and waits until it is taken. Throws InputError when it cannot be written. */
export function writeOut(data: Uint8Array | string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(data, (error?: NodeJS.ErrnoException | null) => {
      if (!error || error.code === 'EPIPE') resolve();
      else if (error.code === 'ENOSPC') reject(new InputError('output-full', { file: 'stdout' }));
      else
        reject(new InputError('output-unwritable', { file: 'stdout', reason: error.code ?? '' }));
    });
  });
}
