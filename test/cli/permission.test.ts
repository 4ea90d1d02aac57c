// Root may read and write everything: where root runs the tests, these command lines run as somebody else.
import { chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder as inOwnFolder, runLine } from '../scenarios/scenario.ts';

/** The user `nobody` on Linux and elsewhere: it owns nothing. */
const NOBODY = 65534;
const uid = process.getuid?.() === 0 ? NOBODY : undefined;

const inFolder = (work: (folder: string) => Promise<void>) =>
  inOwnFolder((folder) => {
    if (uid !== undefined) {
      chownSync(folder, uid, uid);
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        chownSync(join(folder, name), uid, uid);
    }
    return work(folder);
  });

test('a file that may not be read', async () => {
  await inFolder(async (folder) => {
    const line = 'chmod 0 first.txt; senryaku compile first.txt';
    const { status, stderr } = await runLine(line, folder, { uid });
    expect(stderr).toBe('senryaku: no permission to read first.txt\n');
    expect(status).toBe(2);
  });
});

test('an output that may not be written stays as it was', async () => {
  await inFolder(async (folder) => {
    const line =
      'echo mine > out.json; chmod 400 out.json; senryaku compile first.txt -o out.json; cat out.json';
    const { stdout, stderr } = await runLine(line, folder, { uid });
    expect(stderr).toBe('senryaku: no permission to write out.json\n');
    expect(stdout).toBe('mine\n');
  });
});

test('a folder that may not be written', async () => {
  await inFolder(async (folder) => {
    const line =
      'mkdir shut; chmod 500 shut; senryaku compile first.txt -o shut/out.json; ls -A shut';
    const { stdout, stderr } = await runLine(line, folder, { uid });
    expect(stderr).toBe('senryaku: no permission to write shut/out.json\n');
    expect(stdout).toBe('');
  });
});
