// Loads bundles of dist/ with the compiled code that the build kept of them (scripts/code-cache.js). V8 itself refuses code that
// another version of it made, and compiles the source instead.
const { existsSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { basename, dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// A run is over before most of what V8 would optimise has paid for itself: it waits four times as long as by default (a third less
// time of the processor for a PDF, a half for a large text). The kept code was made under the same flags, else V8 refuses it.
setFlagsFromString('--interrupt-budget=600000');

/** Where the compiled code of a folder's bundles is kept, a folder for each V8 and processor. */
const cacheFolder = (dist) => join(dist, 'code', `${process.versions.v8}-${process.arch}`);

const cacheOf = (file) => join(cacheFolder(dirname(file)), `${basename(file)}.cache`);

/** The scripts that were loaded, by their files. */
const scripts = new Map();
const modules = new Map();

/** What the bundle `file` exports; bundles that it asks for are loaded likewise. */
function load(file) {
  const known = modules.get(file);
  if (known) return known.exports;
  // all bundles are ASCII (scripts/build.js): nothing to decode
  const source = readFileSync(file, 'latin1');
  const cache = cacheOf(file);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) { ${source}\n})`,
    { filename: file, cachedData: existsSync(cache) ? readFileSync(cache) : undefined },
  );
  scripts.set(file, script);
  const requireOther = createRequire(file);
  const folder = dirname(file);
  const require = (name) => {
    const found = requireOther.resolve(name);
    return dirname(found) === folder ? load(found) : requireOther(name);
  };
  const module = { exports: {} };
  modules.set(file, module);
  script.runInThisContext()(module.exports, require, module, file, folder);
  return module.exports;
}

module.exports = { load, scripts, cacheFolder, cacheOf };
