// The sources bundled for one run of a script; they are no part of the published program.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { esbuildData } from './data-loader.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What `entry`, a module that exports from `./src/`, exports, from the sources as they stand. */
export async function loadRooms(entry, name) {
  const folder = join(root, 'node_modules/.cache');
  await mkdir(folder, { recursive: true });
  const outfile = join(folder, `senryaku-${name}.mjs`);
  await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [esbuildData],
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
