#!/usr/bin/env node
require('node:module').enableCompileCache?.();
const { existsSync } = require('node:fs');
const { join } = require('node:path');
if (existsSync(join(__dirname, '../dist/cli.cjs'))) require('../dist/cli.cjs');
else {
  console.error(
    'senryaku: dist/ がありません。npm run build を実行してください (run: npm run build)',
  );
  process.exitCode = 2;
}
