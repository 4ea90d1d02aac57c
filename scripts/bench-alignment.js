// What the alignment costs: a whole `diff` of two models against the start of the command line, and plans of many KPIs against
// the sorting of their names' bigrams.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dice } from './planted-plans.js';
import { loadRooms } from './rooms.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ENTRY = `export { align } from './src/align/align.ts';`;
const SIZES = (process.env.SIZES ?? '250,500,1000,2000').split(',').map(Number);
const ROUNDS = 9;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

function time(work) {
  const begin = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

/** Medians of works run in turns, so that a slow minute hits them all. */
function race(works, rounds) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) times[name].push(time(work));
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

/** `diff` of two compiled models, without kuromoji, against `--version`. */
export function measureDiff() {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const folder = mkdtempSync(join(tmpdir(), 'senryaku-bench-'));
  const run = (...args) => {
    const command = [join(root, 'bin/senryaku.js'), ...args];
    return () => spawnSync(process.execPath, command, { env, stdio: 'ignore', cwd: folder });
  };
  try {
    const seeds = ['nemuro-1-outline', 'nemuro-2-strategy-draft'];
    for (const name of seeds)
      run('compile', join(root, 'seeds', `${name}.txt`), '-f', 'json', '-o', `${name}.json`)();
    const models = seeds.map((name) => `${name}.json`);
    const medians = race(
      {
        'senryaku --version': run('--version'),
        'senryaku diff (two models)': run('diff', ...models),
        'senryaku diff -f json (two models)': run('diff', ...models, '-f', 'json'),
      },
      25,
    );
    const base = medians['senryaku --version'];
    return [
      ['command line', 'ms', 'x --version'],
      ...Object.entries(medians).map(([name, ms]) => [name, ms.toFixed(0), (ms / base).toFixed(2)]),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const WORDS =
  '観光 子育て 移住 空き家 農業 漁業 林業 企業 起業 雇用 若者 女性 高齢者 医療 福祉 防災 交通 教育 文化 スポーツ 特産品 商店街 温泉 森林 港湾 空港 大学 図書館 公園 水道'.split(
    ' ',
  );
const MIDDLES =
  '支援 相談 体験 研修 交流 利用 参加 整備 認定 開発 販売 派遣 貸付 広報 調査 連携 登録 訪問 受入 普及'.split(
    ' ',
  );
const ENDINGS = '者数 件数 の割合 回数 団体数 施設数'.split(' ');

/** Indicator names as plans have them: hundreds end alike. */
function namesOf(count) {
  const random = dice(count);
  const names = new Set();
  const one = (list) => list[random.whole(0, list.length - 1)];
  while (names.size < count) names.add(`${one(WORDS)}${one(WORDS)}${one(MIDDLES)}${one(ENDINGS)}`);
  return [...names];
}

/** A plan with these KPIs, twenty under each policy, as far as `align` looks at it. */
function planOf(names) {
  const kpi = (name, i) => {
    return { id: `kpi/${i}`, ordinal: null, label: null, role: 'kpi', name, target: null };
  };
  const kpis = names.map((name, i) => ({ ...kpi(name, i), baseline: null, source: null }));
  const policies = Array.from({ length: Math.ceil(names.length / 20) }, (_, i) => {
    const title = `施策${WORDS[i % WORDS.length]}の${MIDDLES[Math.floor(i / WORDS.length) % 20]}`;
    const lists = {
      kpis: kpis.slice(20 * i, 20 * i + 20),
      actions: [],
      projects: [],
      policies: [],
    };
    return { id: `policy/${i}`, ordinal: i + 1, label: null, title, relisted: false, ...lists };
  });
  const goal = { id: 'goal/1', ordinal: 1, label: null, title: '基本目標', policies };
  const goals = [{ ...goal, targets: [], kpis: [], projects: [] }];
  return { goals, indicators: [], projects: [], policies: [] };
}

const bigramsOf = (name) => [...name].slice(1).map((_, i) => name.slice(i, i + 2));

/** How the names of the second plan differ: a third is reworded, a tenth is new, and all stand in another order. */
function nextNames(names) {
  const random = dice(names.length + 1);
  const fresh = namesOf(Math.ceil(names.length / 10)).map((name) => `新たな${name}`);
  const next = names.map((name, i) => (i % 3 === 0 ? name.replace(/(?=.{2}$)/, 'の') : name));
  next.splice(0, fresh.length, ...fresh);
  return random.deal(next, next.length);
}

/** Names that differ in their number alone: 施策評価指標1, 施策評価指標2 ... */
const numberedNames = (count) => Array.from({ length: count }, (_, i) => `施策評価指標${i + 1}`);

/** `count` x `count` KPIs with nearly the same name, in another order, aligned. */
export async function measureLikeNames() {
  const { align } = await loadRooms(ENTRY, 'bench-alignment');
  const rows = [['KPIs with nearly the same name', 'ms align', 'align x half as many']];
  let before = null;
  for (const count of SIZES) {
    const names = numberedNames(count);
    const [old, late] = [planOf(names), planOf(nextNames(names))];
    const { align: ms } = race({ align: () => align(old, late) }, 3);
    const grown = before === null ? '–' : (ms / before).toFixed(1);
    before = ms;
    rows.push([`${count} x ${count}`, ms.toFixed(0), grown]);
  }
  return rows;
}

/** `count` x `count` KPIs aligned, against sorting the bigrams of all their names. */
export async function measureGrowth() {
  const { align } = await loadRooms(ENTRY, 'bench-alignment');
  const rows = [
    ['KPIs', 'ms align', 'ms sorting bigrams', 'align x sorting', 'align x half as many'],
  ];
  let before = null;
  for (const count of SIZES) {
    const names = namesOf(count);
    const next = nextNames(names);
    const [old, late] = [planOf(names), planOf(next)];
    const works = {
      align: () => align(old, late),
      sort: () => [...names, ...next].flatMap(bigramsOf).sort(),
    };
    race(works, 6);
    const medians = race(works, ROUNDS);
    const grown = before === null ? '–' : (medians.align / before).toFixed(1);
    before = medians.align;
    const ratio = (medians.align / medians.sort).toFixed(1);
    rows.push([
      `${count} x ${count}`,
      medians.align.toFixed(0),
      medians.sort.toFixed(0),
      ratio,
      grown,
    ]);
  }
  return rows;
}
