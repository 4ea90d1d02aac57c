import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseSettings } from '../../src/read/settings/settings-yaml.ts';
import { ROOT } from '../source-files.ts';

const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/config.schema.json'), 'utf8'));
const fits = new Ajv2020().compile(schema);

/** Whether the reader takes a configuration. */
function reads(text: string): boolean {
  try {
    parseSettings(text, 'rc.yaml', ['year-era-mismatch']);
    return true;
  } catch {
    return false;
  }
}

describe('the schema of the configuration and its reader agree', () => {
  test.each([
    ['rules: { year-era-mismatch: off }', true],
    ['rules:\nsenryaku-ignore:\n', true],
    ['senryaku-ignore: [{ code: year-era-mismatch, id: goal/1, reason: 確認済み }]', true],
    ['rules: { year-era-mismatch: warn }', false],
    ['rules: [year-era-mismatch]', false],
    ['rule: {}', false],
    ['senryaku-ignore: [{ code: year-era-mismatch, id: goal/1 }]', false],
    ['senryaku-ignore: [{ code: year-era-mismatch, id: goal/1, reason: "" }]', false],
    ['senryaku-ignore: [{ code: year-era-mismatch, id: goal/1, reason: x, note: y }]', false],
    ['senryaku-ignore: { code: year-era-mismatch }', false],
    ['ignore: [{ code: year-era-mismatch, id: goal/1, reason: x }]', false],
  ])('%s', (text, sound) => {
    expect(fits(parse(text))).toBe(sound);
    expect(reads(text)).toBe(sound);
  });
});
