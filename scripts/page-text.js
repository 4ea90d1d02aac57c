// Styles and scripts of pages as text: `./x.style` is `x.css`, `./x.client` is `x.client.ts` bundled for browsers.
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';

/** An import of such a text: `./page.style`, `../page/filter.client`. */
export const PAGE_TEXT = /^\.\.?\/[\w./-]+\.(?:style|client)$/;

/** The path of an imported text without the extension of its source. @param {string} name @param {string} importer */
export const pageTextPath = (name, importer) => resolve(dirname(importer), name);

/** The module behind such an import. @param {string} path */
export async function pageTextModule(path) {
  const source = path.endsWith('.style') ? path.replace(/\.style$/, '.css') : `${path}.ts`;
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome100', 'firefox100', 'safari15'],
    charset: 'utf8',
    legalComments: 'none',
  });
  return `export default ${JSON.stringify(outputFiles[0].text.trim())};`;
}
