#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { cacheFolder, load } = require('./load.js');
const dist = join(__dirname, '../dist');
const file = join(dist, 'cli.cjs');
if (!existsSync(file)) {
  console.error(
    'senryaku: dist/ がありません。npm run build を実行してください (run: npm run build)',
  );
  process.exitCode = 2;
} else if (existsSync(cacheFolder(dist))) load(file);
else {
  // built by another Node.js: newer ones keep code by themselves
  require('node:module').enableCompileCache?.();
  require(file);
}
