// The documents that offices publish, through the whole command: no reader works in tests only.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../source-files.ts';
import { inFolder, runLine } from './scenario.ts';

const PDF = join(ROOT, 'test/pdf/fixtures/nemuro-1-outline.pdf');
const TEXT = join(ROOT, 'seeds/nemuro-1-outline.txt');

/** The titles of the goals. */
function titlesOf(stdout: string) {
  const { goals } = JSON.parse(stdout);
  return goals.map(({ title }: { title: string }) => title);
}

test.each([
  ['by its name', 'senryaku compile plan.pdf'],
  ['from a pipe', 'senryaku compile - < plan.pdf'],
])('PDF %s', async (_, line) => {
  await inFolder(async (folder) => {
    copyFileSync(PDF, join(folder, 'plan.pdf'));
    copyFileSync(TEXT, join(folder, 'plan.txt'));
    const paper = await runLine(line, folder);
    expect(paper.status, paper.stderr).toBe(0);
    const text = await runLine('senryaku compile plan.txt', folder);
    expect(titlesOf(paper.stdout)).toEqual(titlesOf(text.stdout));
  });
});
