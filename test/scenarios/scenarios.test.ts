import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../source-files.ts';
import { type Expected, readScenarios, runScenario } from './scenario.ts';

/** Compares a text with what is expected of it. */
function expectText(text: string | null, expected: Expected | undefined, where: string): void {
  if (expected === undefined) return;
  if (typeof expected === 'string') {
    expect(text, where).toBe(expected);
    return;
  }
  let rest = text ?? '';
  for (const part of expected) {
    // `/pattern/`
    const pattern = /^\/(.*)\/$/s.exec(part)?.[1];
    const found =
      pattern === undefined ? rest.indexOf(part) : rest.search(new RegExp(pattern, 'm'));
    expect(found, `${where} must hold ${part} here:\n${rest}`).toBeGreaterThanOrEqual(0);
    rest = rest.slice(found + (pattern === undefined ? part.length : 0));
  }
}

const files = readdirSync(join(ROOT, 'test/scenarios')).filter((name) => name.endsWith('.yaml'));

describe.each(files)('%s', (file) => {
  test.concurrent.each(readScenarios(file))('$name', async (scenario) => {
    const outcome = await runScenario(scenario);
    const said = `${scenario.run}\n${outcome.stderr}`;
    expectText(outcome.stdout, scenario.stdout, `stdout of ${said}`);
    expectText(outcome.stderr, scenario.stderr, `stderr of ${said}`);
    expect(outcome.status, said).toBe(scenario.status ?? 0);
    for (const [name, text] of Object.entries(scenario.written ?? {})) {
      expect(outcome.files, said).toContain(name);
      expectText(outcome.file(name), text, name);
    }
    for (const name of scenario.absent ?? []) expect(outcome.files, said).not.toContain(name);
    // a temporary file that stayed behind
    expect(outcome.files.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
