// Generates src/forms/strategy.ts, changes.ts, layout.ts and corrections.ts from the JSON Schemas: one truth for names and types.
// `node scripts/forms.js --check` says whether they are up to date (used by a test).
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Every property readonly, every array readonly: forms are data that nobody changes in place. */
const freeze = (code) =>
  code
    // a value of any kind, `{ [k: string]: unknown }`
    .replace(/: \{\};/g, ': object;')
    .replace(/\{\s*\[k: string\]: unknown;\s*\}/g, 'unknown')
    .replace(/^(\s+)("?[A-Za-z]\w*"?\??:[ \n])/gm, '$1readonly $2')
    .replace(/\b([A-Za-z]\w*)\[\]\[\]/g, 'ReadonlyArray<readonly $1[]>')
    .replace(/(?<!readonly )(\([^()\n]*\)|\b[A-Za-z]\w*)\[\]/g, 'readonly $1[]');

const compileForm = (schema, name, imports = '') =>
  compile(schema, name, {
    additionalProperties: false,
    bannerComment: `// Generated from schemas/ by \`npm run forms\`. Do not edit.\n${imports}`,
    style: { singleQuote: true, printWidth: 100 },
  });

const readSchema = async (name) =>
  JSON.parse(await readFile(join(root, 'schemas', `${name}.schema.json`), 'utf8'));

/** The change set borrows definitions of the strategy: as types they are imported, not repeated. */
async function changesForm() {
  const text = JSON.stringify(await readSchema('changes'));
  const names = new Set();
  const borrowed = text.replace(
    /\{"\$ref":"strategy\.schema\.json#\/\$defs\/(\w+)"\}/g,
    (_, name) => `{"tsType":"${names.add(name) && name}"}`,
  );
  return compileForm(
    JSON.parse(borrowed),
    'ChangeSet',
    `import type { ${[...names].sort().join(', ')} } from './strategy.ts';`,
  );
}

/** Lists of words stand in their places, each with its own description. */
async function layoutForm() {
  const schema = await readSchema('layout');
  const { description: _, ...words } = schema.$defs.Words;
  const inline = (_key, value) =>
    value?.$ref === '#/$defs/Words' ? { ...words, description: value.description } : value;
  const { Words: __, ...defs } = schema.$defs;
  return compileForm(JSON.parse(JSON.stringify({ ...schema, $defs: defs }, inline)), 'LayoutRules');
}

const forms = {
  strategy: async () => compileForm(await readSchema('strategy'), 'Strategy'),
  changes: changesForm,
  layout: layoutForm,
  corrections: async () => compileForm(await readSchema('corrections'), 'CorrectionRules'),
};

let stale = false;
for (const [name, form] of Object.entries(forms)) {
  const path = join(root, 'src/forms', `${name}.ts`);
  const wanted = freeze(await form());
  const found = await readFile(path, 'utf8').catch(() => '');
  if (wanted === found) continue;
  stale = true;
  if (!process.argv.includes('--check')) await writeFile(path, wanted);
}
if (stale && process.argv.includes('--check')) {
  console.error('src/forms is not what the schemas say: run `npm run forms`');
  process.exitCode = 1;
}
