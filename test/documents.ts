// The seed documents, as the tests compile them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compileText } from '../src/compile.ts';
import type { Compilation } from '../src/forms/compilation.ts';
import type { SourceText } from '../src/forms/source.ts';

export const SEEDS = [
  'hokuto-2-strategy',
  'kushiro-2-framework',
  'nemuro-1-evaluation-h28',
  'nemuro-1-outline',
  'nemuro-2-strategy-draft',
] as const;

/** A text as a source, as the command line would read it from a file. */
export function sourceOf(text: string, file = 'text.txt'): SourceText {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const encoding = 'utf-8';
  return {
    file,
    sha256,
    mediaType: 'text/plain',
    bytes: bytes.length,
    pages: null,
    text,
    encoding,
  };
}

export const seedText = (name: string): string =>
  readFileSync(new URL(`../seeds/${name}.txt`, import.meta.url), 'utf8');

const compiled = new Map<string, Compilation>();

/** A compiled seed; each is compiled once a test file. */
export function seed(name: string): Compilation {
  const known = compiled.get(name) ?? compileText(sourceOf(seedText(name), `${name}.txt`));
  compiled.set(name, known);
  return known;
}
