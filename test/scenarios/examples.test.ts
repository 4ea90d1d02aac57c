// Every example of the help is a command line that works as it stands.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../../src/cli/command-data.ts';
import { ROOT } from '../source-files.ts';
import { hasTesseract } from '../tesseract.ts';
import { inFolder, runLine } from './scenario.ts';

/** The files that the examples speak of. */
function setTable(folder: string): void {
  const copy = (from: string, to: string) => cpSync(join(folder, from), join(folder, to));
  for (const name of ['plans', 'more']) mkdirSync(join(folder, name));
  copy('first.txt', 'plan.txt');
  copy('first.txt', 'evaluation.txt');
  copy('second.txt', 'third.txt');
  copy('first.txt', 'plans/first.txt');
  copy('second.txt', 'more/second.txt');
  mkdirSync(join(folder, 'specimens/01-first'), { recursive: true });
  copy('first.txt', 'specimens/01-first/input.txt');
  writeFileSync(join(folder, 'layout.yaml'), 'labels: { kpis: [たしかめる数] }\n');
  cpSync(join(ROOT, 'test/pdf/fixtures/scanned-plan.pdf'), join(folder, 'scanned.pdf'));
  const nothing = 'goals: []\npolicies: []\nindicators: []\nprojects: []\nevaluations: []\n';
  const expected = `kind: strategy\ndifficulty: easy\n${nothing}`;
  writeFileSync(join(folder, 'specimens/01-first/expected.yaml'), expected);
}

const examples = [commandLine.program, ...commandLine.commands]
  .flatMap((data) => data.examples)
  .filter(({ line }) => hasTesseract || !line.includes('--ocr'));

test.concurrent.each(examples)('$line', async ({ line }) => {
  await inFolder(async (folder) => {
    setTable(folder);
    const made =
      'senryaku compile plan.txt -q > plan.json; senryaku compile first.txt -q > first.json; senryaku align first.txt second.txt -q > pairs.txt';
    await runLine(made, folder);
    const { status, stderr } = await runLine(line, folder);
    expect(status, stderr).toBe(0);
    expect(stderr).not.toMatch(/^senryaku:/m);
  });
});
