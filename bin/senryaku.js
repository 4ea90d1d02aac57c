#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const file = join(__dirname, '../dist/cli.cjs');
if (existsSync(file)) require('./load.js').load(file);
else {
  console.error(
    'senryaku: dist/ がありません。npm run build を実行してください (run: npm run build)',
  );
  process.exitCode = 2;
}
