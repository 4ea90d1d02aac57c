// What each stage makes of each seed document. `UPDATE=1` rewrites the fixtures: read them before committing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SEEDS, seed } from './documents.ts';
import { printDiagnostics, printLines, printModel, printOutline } from './stages.ts';

const update = process.env.UPDATE === '1' && !process.env.CI;

/** Compares with the fixture of that name, or writes it. */
function compare(document: string, file: string, text: string): void {
  const folder = new URL(`./fixtures/${document}/`, import.meta.url);
  const path = new URL(file, folder);
  if (update) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `${path.pathname} is missing: read the output, then UPDATE=1`).toBe(
    true,
  );
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe.each(SEEDS)('%s', (name) => {
  test('lines', () => compare(name, 'lines.txt', printLines(seed(name))));
  test('outline', () => compare(name, 'outline.txt', printOutline(seed(name))));
  test('model', () => compare(name, 'model.txt', printModel(seed(name).strategy)));
  test('diagnostics', () =>
    compare(name, 'diagnostics.txt', printDiagnostics(seed(name).strategy)));
});
