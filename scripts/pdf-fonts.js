// The library for PDFs makes a font file anew out of each font, which takes a third of the time that reading takes; who draws nothing
// needs none of it. Which letters a font shows and how wide they are is known before: nothing of that is left out.
import { readFile } from 'node:fs/promises';

/** Fonts for drawing are those that the library draws with its own paths: `disableFontFace` (src/read/pdf/drawing.ts). */
const DRAWN_ONLY = 'if (!this.disableFontFace) return undefined;';

/** Pieces of the library's code, each there once, and what stands in its place. */
const CUTS = [
  // a font of outlines, as a file of its own
  ['    let glyphZeroId = 1;\n', (code) => `    ${DRAWN_ONLY}\n${code}`],
  // the same of a TrueType font: which character has which glyph, and the file
  [
    `    if (!properties.cssFontInfo) {
      const newMapping = adjustMapping(charCodeToGlyphId, hasGlyph, glyphZeroId, this.toUnicode);
`,
    (code) =>
      code.replace('!properties.cssFontInfo', '!properties.cssFontInfo && this.disableFontFace'),
  ],
  [
    '    const builder = new OpenTypeFileBuilder(header.version);\n',
    (code) => `    ${DRAWN_ONLY}\n${code}`,
  ],
  // the outlines: written when the file asks for them
  [
    `    try {
      this.data = compiler.compile();
    } catch {
      warn("Failed to compile font " + properties.loadedName);
      this.data = file;
    }
`,
    () => `    Object.defineProperty(this, "data", {
      get() {
        try {
          return compiler.compile();
        } catch {
          warn("Failed to compile font " + properties.loadedName);
          return file;
        }
      }
    });
`,
  ],
];

function withoutFontFiles(code) {
  return CUTS.reduce((text, [piece, make]) => {
    const [before, after, ...more] = text.split(piece);
    // another version of the library: what it does has to be read anew
    if (after === undefined || more.length > 0) throw new Error(`not there once:\n${piece}`);
    return before + make(piece) + after;
  }, code);
}

/** @type {import('esbuild').Plugin} */
export const noFontFiles = {
  name: 'no-font-files',
  setup(setup) {
    setup.onLoad(
      { filter: /\/pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs$/ },
      async ({ path }) => ({
        contents: withoutFontFiles(await readFile(path, 'utf8')),
        loader: 'js',
      }),
    );
  },
};
