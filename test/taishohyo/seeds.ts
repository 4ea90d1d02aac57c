// TEST ONLY: the models of the seed documents.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileText } from '../../src/compile.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
import { sourceOf } from '../documents.ts';
import { ROOT } from '../source-files.ts';

const plans = new Map<string, Strategy>();

/** The model of a seed, compiled once. */
export function compileSeed(name: string): Strategy {
  const text = readFileSync(join(ROOT, 'seeds', `${name}.txt`), 'utf8');
  const plan = plans.get(name) ?? compileText(sourceOf(text, `${name}.txt`)).strategy;
  plans.set(name, plan);
  return plan;
}
