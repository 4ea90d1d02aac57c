// What a user can do, done with the seeds: compiles every document of seeds/ into out/ and compares the two periods.
// Everything runs through the real command line, and each line that is run is printed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [FIRST, SECOND] = ['seeds/nemuro-1-outline.txt', 'seeds/nemuro-2-strategy-draft.txt'];

let failed = false;

/** Runs one command line of senryaku in the project's folder. */
function senryaku(line) {
  console.log(`\n$ senryaku ${line}`);
  const args = [join(root, 'bin/senryaku.js'), ...line.split(' ')];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // 1 is findings and differences: they are what we came for
  if (status === null || status > 1) failed = true;
}

/** The beginning of the comparison: both titles, the table of counts and the verdicts, up to the first goal. */
function printComparison() {
  const text = readFileSync(join(root, 'out/comparison.txt'), 'utf8');
  const [titles, counts] = text.split('\n\n');
  console.log(`\n${titles}\n\n${counts}`);
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
for (const format of ['json', 'md', 'csv']) {
  senryaku(`diff ${FIRST} ${SECOND} -f ${format} -o out/comparison.${format} -q`);
}
for (const ending of ['docx', 'xlsx', 'html']) {
  senryaku(`diff ${FIRST} ${SECOND} -f taishohyo -o out/taishohyo.${ending} -q`);
}
senryaku(`diff ${FIRST} ${SECOND} -o out/comparison.txt`);

if (failed) {
  console.error('\nstart: a command line failed, see above');
  process.exitCode = 1;
} else {
  printComparison();
  console.log('\nout/');
  for (const folder of ['models', 'tables', 'markdown']) {
    const files = listFiles(`out/${folder}`);
    console.log(`  ${`${folder}/`.padEnd(10)} ${files.length} files: ${files.join(' ')}`);
  }
  console.log('  comparison.txt .json .md .csv');
  console.log('  taishohyo.docx .xlsx .html');
}
