// Builds dist/: the validators (ajv standalone), the command line as one CommonJS bundle whose lazy
// parts are files of their own (measured: the fastest start) and its compiled code, the library as ESM, and its types.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { esbuildData } from './data-loader.js';
import { noFontFiles } from './pdf-fonts.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const SCHEMAS = {
  validateStrategy: 'strategy',
  validateChanges: 'changes',
  validateTrace: 'trace',
  validateLayout: 'layout',
  validateCorrections: 'corrections',
};
/** Parts of a strategy that are checked by themselves: what corrections put into them. */
const ENTRIES = [
  'Document',
  'Goal',
  'Policy',
  'Action',
  'Indicator',
  'Project',
  'PopulationTarget',
  'Table',
  'Term',
];

/** A schema without the words that only people read: they would be parsed at every start. */
const bare = (schema) =>
  JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === 'description' && typeof value === 'string' ? undefined : value,
    ),
  );

/**
 * Validators as code: compiling the schemas at start would cost ten times the rest of the start-up. Each is a file of its own,
 * loaded when it is first asked for.
 */
async function buildValidators() {
  const ajv = new Ajv2020({
    allErrors: true,
    code: { source: true },
    allowUnionTypes: true,
    discriminator: true,
  });
  const ids = {};
  for (const [name, file] of Object.entries(SCHEMAS)) {
    const schema = JSON.parse(await readFile(join(root, 'schemas', `${file}.schema.json`), 'utf8'));
    ajv.addSchema(bare(schema));
    ids[name] = schema.$id;
    if (file !== 'strategy') continue;
    for (const entry of ENTRIES) ids[`validate${entry}`] = `${schema.$id}#/$defs/${entry}`;
  }
  for (const [name, id] of Object.entries(ids)) {
    await build({
      stdin: { contents: standalone.default(ajv, { [name]: id }), resolveDir: root },
      outfile: join(dist, `${name}.cjs`),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      minify: true,
    });
  }
  const names = Object.keys(ids);
  const getters = names.map((name) => `get ${name}() { return require('./${name}.cjs').${name}; }`);
  // the second line tells ES modules the names, and does nothing
  const door = `module.exports = { ${getters.join(', ')} };
0 && (module.exports = { ${names.join(', ')} });
`;
  await writeFile(join(dist, 'validators.cjs'), door);
}

/** What nearly every bundle needs, and is large: a bundle of its own that they share. */
const SHARED = new Set([join(root, 'src/language/message.ts')]);

/** `src/read/pdf/library.ts` -> `read-pdf-library`; what bears its room's name is called by the room: `src/read/pdf/pdf.ts` -> `read-pdf`. */
const bundleName = (file) =>
  relative(join(root, 'src'), file)
    .replace(/\.ts$/, '')
    .replace(/(^|\/)([^/]+)\/\2$/, '$1$2')
    .replaceAll('/', '-');

/** Makes every `import('./x.js')` of our own a bundle of its own, loaded when first needed, and shared modules likewise. */
const lazyBundles = (queue) => ({
  name: 'lazy-bundles',
  setup(setup) {
    setup.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      if (kind !== 'dynamic-import' && !(kind === 'import-statement' && SHARED.has(file)))
        return null;
      const name = bundleName(file);
      queue.set(name, file);
      return { path: `./${name}.cjs`, external: true };
    });
  },
});

/**
 * commander runs programs for commands that are files of their own; ours has none, and node:child_process would be a tenth of
 * the start-up.
 */
const lateChildProcess = {
  name: 'late-child-process',
  setup(setup) {
    setup.onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      importer.includes('/node_modules/commander/') ? { path, namespace: 'late' } : null,
    );
    setup.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `module.exports = { get spawn() { return require('${path}').spawn; } };`,
    }));
  },
};

const PLUGINS = [esbuildData, lateChildProcess];

/** The bundle that holds the library for PDFs: its names and notices stay, and it knows where its package lies. */
const PDF_LIBRARY = {
  plugins: [...PLUGINS, noFontFiles],
  minifyIdentifiers: false,
  legalComments: 'inline',
  banner: {
    js: `const LIBRARY_URL = require('node:url').pathToFileURL(
  require('node:module').createRequire(__filename).resolve('pdfjs-dist/legacy/build/pdf.mjs'),
).href;`,
  },
  define: { 'import.meta.url': 'LIBRARY_URL' },
  inject: [join(root, 'src/read/pdf/inflate.ts')],
};

/** Code in ASCII, which takes half the memory and needs no decoding; esbuild leaves the letters of patterns as they are. */
const ascii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The command line and, after it, every lazy part that it or another lazy part names. */
async function buildCommandLine() {
  const queue = new Map([['cli', join(root, 'src/cli/main.ts')]]);
  const done = new Set();
  for (const [name, entry] of queue) {
    if (done.has(name)) continue;
    done.add(name);
    const { outputFiles } = await build({
      entryPoints: [entry],
      write: false,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      minify: true,
      legalComments: 'none',
      external: ['#validators', 'kuromoji', 'tinyglobby'],
      // `import()` in CommonJS goes through the ESM loader, which parses every file once more
      supported: { 'dynamic-import': false },
      // the one use asks first whether it stands in a CommonJS file
      logOverride: { 'empty-import-meta': 'silent' },
      plugins: [...PLUGINS, lazyBundles(queue)],
      ...(name === 'read-pdf-library' ? PDF_LIBRARY : {}),
    });
    await writeFile(join(dist, `${name}.cjs`), ascii(outputFiles[0].text));
  }
}

async function buildLibrary() {
  await build({
    entryPoints: [join(root, 'src/index.ts')],
    outdir: dist,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    charset: 'utf8',
    packages: 'external',
    plugins: [esbuildData],
  });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], {
    cwd: root,
    stdio: 'inherit',
  });
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await buildValidators();
await Promise.all([buildCommandLine(), buildLibrary()]);
execFileSync(process.execPath, [join(root, 'scripts/code-cache.js')], { stdio: 'inherit' });
