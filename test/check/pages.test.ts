// Every rule's page: its examples are run, its words exist in both languages, and docs/checks.md is made from it.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
// @ts-expect-error plain JavaScript, shared with the build
import { examplesOf, readPages } from '../../scripts/rule-pages.js';
import { pageOf } from '../../src/check/pages.ts';
import { RULES } from '../../src/check/rules.ts';
import { ROOT } from '../source-files.ts';
import { findingsOf } from './examples.ts';

interface Example {
  readonly name: string;
  readonly plans: readonly string[];
  readonly findings: readonly string[];
}
const pages: readonly { readonly code: string; readonly body: string }[] = readPages();

const FAMILIES =
  'years target readings tables parts completeness consistency period periods text'.split(' ');

describe.each(RULES)('$code', (rule) => {
  const page = pages.find(({ code }) => code === rule.code);
  const examples = (page ? examplesOf(page) : []) as readonly Example[];

  test('has its code for a name, a family, and words in both languages', () => {
    expect(page, 'code and file name differ').toBeDefined();
    expect(rule.code).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
    expect(FAMILIES).toContain(rule.family);
    expect(pageOf(rule.code)).toContain(`# ${rule.code}`);
    const [ja, en] = [rule.message.ja, rule.message.en].map((words) => {
      return new Set(words.match(/\{\w+\}/g));
    });
    expect(ja).toEqual(en);
    expect(rule.title.ja && rule.title.en).toBeTruthy();
    expect(rule.needs.ja && rule.needs.en).toBeTruthy();
  });

  test('has an example that finds and one that is silent', () => {
    expect(examples.some(({ findings }) => findings.length > 0)).toBe(true);
    expect(examples.some(({ findings }) => findings.length === 0)).toBe(true);
    for (const { plans } of examples) expect(plans).toHaveLength(rule.scope === 'document' ? 1 : 2);
  });

  test.each(examples)('$name', ({ plans, findings }) => {
    expect(findingsOf(rule, plans)).toEqual(findings);
  });
});

test('every rule has a page, every page a rule', () => {
  const files = readdirSync(join(ROOT, 'src/check'));
  const named = files.filter((name) => files.includes(name.replace(/\.ts$/, '.md')));
  expect(RULES.map(({ code }) => `${code}.ts`).sort()).toEqual(
    named.filter((name) => name.endsWith('.ts')).sort(),
  );
});

test('docs/checks.md is what `npm run checks` writes', () => {
  const run = () => execFileSync(process.execPath, ['scripts/checks.js', '--check'], { cwd: ROOT });
  expect(run).not.toThrow();
});
