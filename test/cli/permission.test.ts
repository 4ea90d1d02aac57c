// Root may read and write everything, so these run where somebody else runs them.
import { expect, test } from 'vitest';
import { inFolder, runLine } from '../scenarios/scenario.ts';

const isRoot = process.getuid?.() === 0;

test.skipIf(isRoot)('a file that may not be read', async () => {
  await inFolder(async (folder) => {
    const line = 'chmod 0 first.txt; senryaku compile first.txt';
    const { status, stderr } = await runLine(line, folder);
    expect(stderr).toBe('senryaku: no permission to read first.txt\n');
    expect(status).toBe(2);
  });
});

test.skipIf(isRoot)('an output that may not be written stays as it was', async () => {
  await inFolder(async (folder) => {
    const line =
      'echo mine > out.json; chmod 400 out.json; senryaku compile first.txt -o out.json; cat out.json';
    const { stdout, stderr } = await runLine(line, folder);
    expect(stderr).toBe('senryaku: no permission to write out.json\n');
    expect(stdout).toBe('mine\n');
  });
});

test.skipIf(isRoot)('a folder that may not be written', async () => {
  await inFolder(async (folder) => {
    const line =
      'mkdir shut; chmod 500 shut; senryaku compile first.txt -o shut/out.json; ls -A shut';
    const { stdout, stderr } = await runLine(line, folder);
    expect(stderr).toBe('senryaku: no permission to write shut/out.json\n');
    expect(stdout).toBe('');
  });
});
