// Ratios measured in one run, medians over interleaved rounds; nothing is asserted, since timings differ between machines
// and minutes. `npm run bench` builds first. Parts by name: `node scripts/bench.js start parse check many growth rooms align pdf`.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureDiff, measureGrowth, measureLikeNames } from './bench-alignment.js';
import { measurePdf } from './bench-pdf.js';
import { measureRooms } from './bench-rooms.js';
import { plainSource } from './plain-source.js';

const SELF = fileURLToPath(import.meta.url);
const root = dirname(dirname(SELF));
const seeds = readdirSync(join(root, 'seeds'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(join(root, 'seeds', name), 'utf8') }));

/** Milliseconds that `work` takes. */
function time(work) {
  const begin = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Medians of every work, run in turns so that a slow minute hits them all. */
function race(works, rounds) {
  const times = new Map(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) times.get(name).push(time(work));
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
}

const megabytes = (text) => Buffer.byteLength(text) / 1e6;

function print(title, rows) {
  console.log(`\n${title}`);
  const widths = rows[0].map((_, j) => Math.max(...rows.map((row) => String(row[j]).length)));
  for (const row of rows) {
    const cells = row.map((cell, j) =>
      j === 0 ? String(cell).padEnd(widths[j]) : String(cell).padStart(widths[j]),
    );
    console.log(`  ${cells.join('  ')}`);
  }
}

async function loadCompiler() {
  const { compileText } = await import('../dist/index.js');
  return (text, file = 'bench.txt') => compileText(plainSource(text, file)).strategy;
}

/** Cold start of whole command lines, against a node that does nothing. */
function benchStart() {
  // a bundle of certificates in the environment is read at every start of node
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const run = (...args) => {
    const options = { env, stdio: ['ignore', 'ignore', 'ignore'], cwd: root };
    return () => spawnSync(process.execPath, args, options);
  };
  const [seed, other] = seeds.map(({ name }) => `seeds/${name}`);
  const medians = race(
    {
      'node -e 0': run('-e', '0'),
      'senryaku --version': run('bin/senryaku.js', '--version'),
      [`senryaku compile ${seed} -f json`]: run('bin/senryaku.js', 'compile', seed, '-f', 'json'),
      [`senryaku compile ${seed} -f yaml`]: run('bin/senryaku.js', 'compile', seed, '-f', 'yaml'),
      'senryaku diff (two seeds)': run('bin/senryaku.js', 'diff', seed, other),
    },
    15,
  );
  const base = medians['node -e 0'];
  print('cold start (15 rounds)', [
    ['command line', 'ms', 'x node -e 0'],
    ...Object.entries(medians).map(([name, ms]) => [name, ms.toFixed(0), (ms / base).toFixed(2)]),
  ]);
}

/** Warm compilation of text in memory, against remark-parse alone on the same text. */
async function benchParse() {
  const compile = await loadCompiler();
  const { unified } = await import('unified');
  const { default: remarkParse } = await import('remark-parse');
  const remark = unified().use(remarkParse);
  const rows = [['document', 'MB/s compile', 'MB/s remark-parse', 'time x remark-parse']];
  for (const { name, text } of seeds) {
    const works = { compile: () => compile(text), remark: () => remark.parse(text) };
    race(works, 3);
    const medians = race(works, 9);
    const speed = (ms) => (megabytes(text) / (ms / 1000)).toFixed(2);
    const ratio = (medians.compile / medians.remark).toFixed(2);
    rows.push([name, speed(medians.compile), speed(medians.remark), ratio]);
  }
  print('warm compilation in memory (9 rounds after 3)', rows);
}

/** Checking, as what it adds to compilation: at most as much again. */
async function benchCheck() {
  const { compileText } = await import('../dist/index.js');
  const rows = [['document', 'ms compile', 'ms with checks', 'checks x compile']];
  for (const { name, text } of seeds) {
    const source = plainSource(text, name);
    const works = {
      compile: () => compileText(source, { checks: null }),
      checked: () => compileText(source),
    };
    race(works, 3);
    const { compile, checked } = race(works, 15);
    const share = ((checked - compile) / compile).toFixed(2);
    rows.push([name, compile.toFixed(1), checked.toFixed(1), share]);
  }
  print('checks (15 rounds after 3)', rows);
}

/** Many documents in one process: this file again, so that each count begins with an empty heap. */
function benchMany() {
  const rows = [['documents', 'ms a document', 'RSS at the end, MB', 'highest RSS, MB']];
  for (const count of [1, 10, 100, 1000]) {
    const child = spawnSync(process.execPath, [SELF, '--documents', String(count)], {
      encoding: 'utf8',
    });
    rows.push([count, ...JSON.parse(child.stdout)]);
  }
  print('documents in one process, compiled and written as JSON', rows);
}

async function compileMany(count) {
  const compile = await loadCompiler();
  let bytes = 0;
  const ms = time(() => {
    for (let i = 0; i < count; i++) {
      const { name, text } = seeds[i % seeds.length];
      bytes += JSON.stringify(compile(text, name)).length;
    }
  });
  if (bytes === 0) throw new Error('nothing was compiled');
  const rss = process.memoryUsage().rss / 1e6;
  const highest = (process.resourceUsage().maxRSS * 1024) / 1e6;
  console.log(JSON.stringify([(ms / count).toFixed(1), rss.toFixed(0), highest.toFixed(0)]));
}

/** How time grows with the input: the milliseconds of a megabyte should stay the same. */
async function benchGrowth() {
  const compile = await loadCompiler();
  const rows = [['input', 'MB', 'ms', 'ms a MB']];
  const measure = (name, text, rounds) => {
    const ms = race({ [name]: () => compile(text) }, rounds)[name];
    const size = megabytes(text);
    rows.push([name, size.toFixed(2), ms.toFixed(0), (ms / size).toFixed(0)]);
  };
  const { name, text } = seeds[0];
  compile(text);
  for (const times of [1, 2, 4, 8]) measure(`${name} x ${times}`, `${text}\n`.repeat(times), 3);
  measure('one line of 10 MB', 'あいうえお、'.repeat(10e6 / 18), 1);
  measure('nothing but enumerators', '第1章\n1.\n(1)\n①\n（ア）\n・\n'.repeat(25_000), 1);
  measure('nothing but line ends', '\n'.repeat(1e6), 1);
  print('growth', rows);
}

/** Rooms alone, by the ratio of two sizes of input: 2 is linear, 4 quadratic. */
async function benchRooms() {
  print('rooms alone (medians of 7 rounds after 2)', await measureRooms());
}

/** A diff of two models, at most twice the start; many KPIs, in under ten times the sorting of their names' bigrams. */
async function benchAlign() {
  print('two models compared, cold (25 rounds)', measureDiff());
  print('plans of many KPIs, warm (medians of 9 rounds after 6)', await measureGrowth());
  print('plans of many KPIs whose names differ in a number alone', await measureLikeNames());
}

/** The seeds as PDFs, against text extraction by pdfjs alone. */
function benchPdf() {
  const files = seeds.map(({ name }) => name.replace('.txt', '.pdf'));
  print('PDF against text extraction alone (medians of 3 turns)', measurePdf(files));
}

const PARTS = {
  start: benchStart,
  parse: benchParse,
  check: benchCheck,
  many: benchMany,
  growth: benchGrowth,
  rooms: benchRooms,
  align: benchAlign,
  pdf: benchPdf,
};

if (process.argv[2] === '--documents') await compileMany(Number(process.argv[3]));
else {
  const asked = process.argv.slice(2);
  console.log(`node ${process.version} on ${process.platform} ${process.arch}`);
  for (const [name, part] of Object.entries(PARTS)) {
    if (asked.length === 0 || asked.includes(name)) await part();
  }
}
