// Keeps the compiled code of the bundles that the common command lines use, for bin/load.js: without it, a quarter of a short
// run is compilation. Each command line runs in a process of its own, upon what those before it left, and adds what it needed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const SELF = fileURLToPath(import.meta.url);
const root = dirname(dirname(SELF));
const { load, scripts, cacheFolder, cacheOf } = createRequire(import.meta.url)('../bin/load.js');
const dist = join(root, 'dist');

/** The command lines, with a folder for what they write. */
const commandLines = (folder) => {
  const [older, newer] = ['nemuro-1-outline', 'nemuro-2-strategy-draft'];
  const [text, other] = [`seeds/${older}.txt`, `seeds/${newer}.txt`];
  return [
    ['compile', 'seeds/nemuro-1-evaluation-h28.txt'],
    ['compile', 'seeds/hokuto-2-strategy.txt', '-f', 'yaml'],
    ['compile', 'seeds', '-f', 'csv', '-o', join(folder, 'tables')],
    ['compile', text, other, '-f', 'json', '-o', folder],
    ['diff', text, other],
    ['diff', join(folder, `${older}.json`), join(folder, `${newer}.json`)],
    ['check', text],
    ['compile', 'test/pdf/fixtures/nemuro-1-outline.pdf'],
    ['--version'],
  ];
};

function makeAll() {
  mkdirSync(cacheFolder(dist), { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'senryaku-'));
  for (const args of commandLines(folder)) {
    const { status, stderr } = spawnSync(process.execPath, [SELF, '--run', ...args], { cwd: root });
    if (status === null || status > 1) throw new Error(`${args.join(' ')}: ${stderr}`);
  }
  rmSync(folder, { recursive: true });
}

function run(args) {
  // what ran early only would be dropped before it is kept; kept code fits where the flags are the usual ones
  setFlagsFromString('--no-flush-bytecode');
  process.argv = [process.execPath, SELF, ...args];
  process.on('exit', () => {
    setFlagsFromString('--flush-bytecode');
    for (const [file, script] of scripts) writeFileSync(cacheOf(file), script.createCachedData());
  });
  load(join(dist, 'cli.cjs'));
}

if (process.argv[2] === '--run') run(process.argv.slice(3));
else makeAll();
