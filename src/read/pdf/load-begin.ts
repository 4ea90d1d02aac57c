// Runs right before the library (see pdf-library.ts): what it looks for while it loads, though nothing is drawn or fetched.

/** Nothing is drawn: fonts are only asked for their widths, so loading them does nothing. */
class NoFontFace {
  readonly loaded = Promise.resolve();
}

/** Shapes and pictures, of which none is made; whoever draws gives the real ones before. */
class Nothing {}

const { push } = Array.prototype;
const { parse, stringify } = JSON;
const { getBuiltinModule } = process;
const response = Object.getOwnPropertyDescriptor(globalThis, 'Response');

const globals = globalThis as Record<string, unknown>;
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= Nothing;
// without it the library would work out the outline of every glyph
globals.FontFace ??= NoFontFace;
// one look at it loads all that fetches from the web
Object.defineProperty(globalThis, 'Response', { configurable: true, value: Nothing });
// else the library loads the package that pages are drawn with, larger than all of ours
Object.assign(process, {
  getBuiltinModule: (id: string) =>
    id === 'module' ? { createRequire: () => () => ({}) } : getBuiltinModule(id),
});

/**
 * Puts back what stood in for something else, and what the library replaces in the language itself by its own, for the sake of
 * old browsers: all that runs behind it, itself too, would be slower by much.
 */
export function putBack(): void {
  Object.assign(process, { getBuiltinModule });
  if (response) Object.defineProperty(globalThis, 'Response', response);
  Object.assign(Array.prototype, { push });
  Object.assign(JSON, { parse, stringify });
}
