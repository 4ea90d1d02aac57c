// The layout file and the corrections that README.md shows are the ones that the scenarios run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../source-files.ts';
import { readScenarios } from './scenario.ts';

test('README.md shows a layout file that works', () => {
  const [scenario] = readScenarios('layout.yaml');
  const shown = scenario?.files?.['layout.yaml'];
  expect(shown).toContain('labels:');
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`\`\`\`yaml\n${shown}\`\`\``);
});

test('README.md shows corrections that work', () => {
  const [scenario] = readScenarios('corrections.yaml');
  const shown = scenario?.files?.['village.corrections.yaml'];
  expect(shown).toContain('op: set');
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`\`\`\`yaml\n${shown}\`\`\``);
});
