// YAML and CSV under src/lexicon become plain modules, so that nothing is parsed at start-up; the lists of rules and of their
// pages are made from the folder src/check; styles and scripts of HTML pages become text.
// The same function serves esbuild (build) and vite (tests).
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { parse } from 'yaml';
import { PAGE_TEXT, pageTextModule, pageTextPath } from './page-text.js';
import { pagesModule, RULE_FOLDER, rulesModule } from './rule-pages.js';

/** The module text for one data file. @param {string} path @param {string} text */
function toModule(path, text) {
  const data = path.endsWith('.csv')
    ? Papa.parse(text, { header: true, skipEmptyLines: true }).data
    : parse(text);
  return dataModule(data);
}

/** The module that exports `data`: a long literal is parsed faster as JSON than as code. */
function dataModule(data) {
  const json = JSON.stringify(data);
  return json.length > 4_000
    ? `export default JSON.parse(${JSON.stringify(json)});`
    : `export default ${json};`;
}

const DATA = /\/lexicon\/[\w-]+\.(yaml|csv)$/;

const SCHEMA = /\/schemas\/[\w-]+\.schema\.json$/;

/** Modules that a folder is the list of, by their names. */
const FOLDER_MODULES = { 'all.rules': rulesModule, 'all.pages': pagesModule };
const FROM_FOLDER = /\/check\/(all\.(?:rules|pages))$/;

const LOADED_TEXT = /\.(?:style|client)$/;

/** @type {import('esbuild').Plugin} */
export const esbuildData = {
  name: 'lexicon-data',
  setup(build) {
    build.onLoad({ filter: DATA }, async ({ path }) => ({
      contents: toModule(path, await readFile(path, 'utf8')),
      loader: 'js',
    }));
    build.onLoad({ filter: SCHEMA }, async ({ path }) => ({
      contents: dataModule(JSON.parse(await readFile(path, 'utf8'))),
      loader: 'js',
    }));
    build.onLoad({ filter: FROM_FOLDER }, ({ path }) => ({
      contents: FOLDER_MODULES[FROM_FOLDER.exec(path)[1]](),
      resolveDir: RULE_FOLDER,
      loader: 'js',
    }));
    build.onResolve({ filter: PAGE_TEXT }, ({ path, importer }) => ({
      path: pageTextPath(path, importer),
      namespace: 'page-text',
    }));
    build.onLoad({ filter: LOADED_TEXT, namespace: 'page-text' }, async ({ path }) => ({
      contents: await pageTextModule(path),
      loader: 'js',
    }));
  },
};

/** @returns {import('vite').Plugin} */
export const viteData = () => ({
  name: 'lexicon-data',
  enforce: 'pre',
  resolveId(name, importer) {
    return importer && PAGE_TEXT.test(name) ? pageTextPath(name, importer) : null;
  },
  load(id) {
    if (LOADED_TEXT.test(id)) return pageTextModule(id);
    const folder = FROM_FOLDER.exec(id);
    if (folder) return FOLDER_MODULES[folder[1]]();
    return DATA.test(id) ? readFile(id, 'utf8').then((text) => toModule(id, text)) : null;
  },
});
