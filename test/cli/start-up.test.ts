// What a start loads: facts of structure, for times differ from machine to machine.

import { isAscii } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '../source-files.ts';

interface Started {
  readonly bundles: readonly string[];
  readonly refused: readonly string[];
  readonly builtins: readonly string[];
  readonly packages: readonly string[];
}

/** Runs a command line in a program that says at its end what was loaded. */
function start(...args: string[]): Started {
  const program = `
    const { load, scripts } = require(${JSON.stringify(join(ROOT, 'bin/load.js'))});
    process.argv.splice(1, 0, 'senryaku');
    process.on('exit', () => {
      const refused = [...scripts].filter(([, script]) => script.cachedDataRejected !== false);
      const builtins = process.moduleLoadList.filter((name) => name.startsWith('NativeModule '));
      require('node:fs').writeSync(2, '\\n' + JSON.stringify({
        bundles: [...scripts.keys()],
        refused: refused.map(([file]) => file),
        builtins: builtins.map((name) => name.slice('NativeModule '.length)),
        packages: Object.keys(require.cache),
      }));
    });
    load(${JSON.stringify(join(ROOT, 'dist/cli.cjs'))});`;
  const { stderr } = spawnSync(process.execPath, ['-e', program, '--', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const started = JSON.parse(stderr.split('\n').at(-1) as string) as Started;
  const names = (files: readonly string[]) => files.map((file) => basename(file, '.cjs')).sort();
  return { ...started, bundles: names(started.bundles), refused: names(started.refused) };
}

const SEED = 'seeds/kushiro-2-framework.txt';
const PRINT = 'test/pdf/fixtures/ruby.pdf';
const ALWAYS = ['cli', 'language-message'];

describe('what a start loads', () => {
  test.each([
    [['--version'], []],
    [['compile', SEED, '-f', 'json'], ['cli-compile-command']],
    [
      ['compile', SEED, '-f', 'yaml'],
      ['cli-compile-command', 'export-yaml'],
    ],
    [
      ['compile', PRINT, '-f', 'json'],
      ['cli-compile-command', 'read-pdf', 'read-pdf-library'],
    ],
    [
      ['diff', SEED, SEED],
      ['cli-compile-document', 'cli-diff-command'],
    ],
  ])('%j: the bundles that it needs, with kept code that fits', (args, bundles) => {
    const started = start(...args);
    expect(started.bundles).toEqual([...ALWAYS, ...bundles].sort());
    expect(started.refused).toEqual([]);
    expect(started.builtins).not.toContain('child_process');
  });

  test('a PDF: nothing that draws or fetches', () => {
    const { builtins, packages } = start('compile', PRINT, '-f', 'json');
    expect(builtins.filter((name) => name.includes('undici'))).toEqual([]);
    expect(packages.filter((file) => file.includes('canvas'))).toEqual([]);
  });

  test('--version: no cryptography either', () => {
    expect(start('--version').builtins).not.toContain('crypto');
  });
});

describe('kept code', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  /** The program without its kept code, in a folder of its own. */
  function bareProgram(): string {
    const folder = mkdtempSync(join(tmpdir(), 'senryaku-'));
    folders.push(folder);
    for (const part of ['bin', 'package.json', 'dist/cli.cjs', 'dist/language-message.cjs'])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    return folder;
  }

  const version = (folder: string) => {
    const args = [join(folder, 'bin/senryaku.js'), '--version'];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { stdout, stderr, status };
  };
  const fine = version(ROOT);

  test('may be missing', () => {
    expect(version(bareProgram())).toEqual(fine);
  });

  test('that does not fit is passed over', () => {
    const folder = bareProgram();
    const [place] = readdirSync(join(ROOT, 'dist/code'));
    const code = join(folder, 'dist/code', place as string);
    mkdirSync(code, { recursive: true });
    writeFileSync(join(code, 'cli.cjs.cache'), 'made by another version');
    expect(version(folder)).toEqual(fine);
  });
});

test('bundles are ASCII, as they are read', () => {
  const bundles = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.cjs'));
  expect(bundles.length).toBeGreaterThan(40);
  const wrong = bundles.filter((name) => !isAscii(readFileSync(join(ROOT, 'dist', name))));
  expect(wrong).toEqual([]);
});
