// The layout file that README.md shows is the one that the scenarios run.
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
