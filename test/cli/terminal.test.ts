// What only a terminal sees: `script` (bsdutils) makes one.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inFolder, runLine } from '../scenarios/scenario.ts';

const hasTerminal = existsSync('/usr/bin/script');

/** Runs a line of senryaku on a terminal of its own; what it shows. */
const onTerminal = (line: string, env: Record<string, string> = {}) =>
  inFolder(async (folder) => {
    const program = 'export -f senryaku; ';
    const shown = await runLine(`${program}script -qec '${line}' /dev/null < /dev/null`, folder, {
      env: { TERM: 'xterm', SHELL: '/bin/bash', ...env },
    });
    return shown.stdout;
  });

test.runIf(hasTerminal)(
  'several inputs show progress that goes away again, and colours',
  async () => {
    const shown = await onTerminal('senryaku compile first.txt second.txt -o models');
    expect(shown).toContain('[1/2] first.txt');
    expect(shown).toContain('[2/2] second.txt');
    expect(shown).toContain('\r\u001b[K\u001b[1mdocument');
  },
);

test.runIf(hasTerminal)('NO_COLOR and TERM=dumb', async () => {
  const line = 'senryaku compile first.txt second.txt -o models';
  expect(await onTerminal(line, { NO_COLOR: '1' })).not.toContain('\u001b[1m');
  expect(await onTerminal(line, { TERM: 'dumb' })).not.toContain('\u001b');
});

test.runIf(hasTerminal)('one input shows no progress', async () => {
  expect(await onTerminal('senryaku compile first.txt -o model.json')).not.toContain('[1/1]');
});

test.runIf(hasTerminal)('bytes are not written to a terminal', async () => {
  const shown = await onTerminal('senryaku diff first.txt second.txt -f xlsx');
  expect(shown).toContain('no text that a terminal could show');
  expect(shown).not.toContain('PK');
});
