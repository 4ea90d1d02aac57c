// What a user can do, done with the seeds: compiles every document of seeds/ into out/ and compares the two periods.
// Everything runs through the real command line, and each line that is run is printed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [FIRST, SECOND] = ['seeds/nemuro-1-outline.txt', 'seeds/nemuro-2-strategy-draft.txt'];

let failed = false;

/** Runs one command line of senryaku where the user stands; its data goes where `stdout` says. */
function senryaku(line, stdout = 'inherit') {
  console.log(`\n$ senryaku ${line}`);
  const args = [join(root, 'bin/senryaku.js'), ...line.split(' ')];
  const { status, stdout: data } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  // 1 is findings and differences: they are what we came for
  if (status === null || status > 1) failed = true;
  return data ?? '';
}

/** Every file below a folder. */
const listFiles = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

mkdirSync(join(root, 'out'), { recursive: true });
senryaku('compile seeds -f json -o out/models');
senryaku('compile seeds -f yaml -o out/models -q');
senryaku('compile seeds -f csv -o out/tables -q');
senryaku('compile seeds -f md -o out/markdown -q');
for (const [format, file] of Object.entries({ json: 'json', md: 'md', csv: 'csv', text: 'txt' })) {
  senryaku(`diff ${FIRST} ${SECOND} -f ${format} -o out/comparison.${file} -q`);
}
senryaku(`diff ${FIRST} ${SECOND}`);

console.log('\nout/');
for (const folder of ['models', 'tables', 'markdown']) {
  const files = listFiles(`out/${folder}`);
  console.log(`  ${`${folder}/`.padEnd(12)} ${files.length} files: ${files.join(' ')}`);
}
console.log(`  comparison.txt .json .md .csv`);
if (failed) {
  console.error('\nstart: a command line failed, see above');
  process.exitCode = 1;
}
