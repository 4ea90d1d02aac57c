// Small plans in other cities' ways of writing, and the model of each. `UPDATE=1` rewrites: read before committing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';
import { printDiagnostics, printModel } from '../stages.ts';

const folder = new URL('./', import.meta.url);
const plans = readdirSync(folder).filter(
  (name) => name.endsWith('.txt') && !name.includes('.model.'),
);

test.each(plans)('%s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const { strategy } = compileText(sourceOf(text, name));
  const model = printModel(strategy) + printDiagnostics(strategy);
  const expected = new URL(name.replace('.txt', '.model.txt'), folder);
  if (process.env.UPDATE === '1' && !process.env.CI) writeFileSync(expected, model);
  expect(model).toBe(readFileSync(expected, 'utf8'));
});
