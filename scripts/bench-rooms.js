// Rooms of the house measured alone, each as a ratio: how much longer twice (or four times) the input takes. The sources
// are bundled for this run only; they are no part of the published program.
import { loadRooms } from './rooms.js';

const ENTRY = `
export { align } from './src/align/align.ts';
export { dice, likenesses, profiler } from './src/language/similarity.ts';
export { findMunicipality } from './src/language/municipality.ts';
export { decode } from './src/read/encoding/decode.ts';
export { htmlBlocks } from './src/read/html/flow.ts';
export { markdownLines } from './src/read/markdown/markdown.ts';
`;

async function time(work) {
  const begin = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

/** Median milliseconds of works run in turns. */
async function race(works, rounds) {
  const times = works.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, work] of works.entries()) times[i].push(await time(work));
  return times.map((own) => own.sort((a, b) => a - b)[own.length >> 1]);
}

const WORDS = ['子育て', '支援', '事業', '推進', '観光', '雇用', '整備', '地域', '医療', '農業'];
const nameOf = (i) =>
  [i % 10, Math.floor(i / 10) % 10, Math.floor(i / 100)].map((j) => WORDS[j]).join('');

/** A plan of one policy with `count` projects, as far as `align` looks at it. */
function planOf(count, suffix) {
  const project = (_, i) => {
    const name = `${nameOf(i)}${suffix}`;
    return {
      id: `project/1/1/${name}`,
      name,
      number: null,
      category: null,
      relisted: false,
      kpis: [],
    };
  };
  const common = { kpis: [], evaluations: [], label: null, ordinal: 1, title: '施策' };
  const policy = {
    ...common,
    id: 'policy/1/1',
    relisted: false,
    actions: [],
    policies: [],
    projects: Array.from({ length: count }, project),
  };
  const goal = { ...common, id: 'goal/1', targets: [], projects: [], policies: [policy] };
  return { goals: [goal], policies: [], indicators: [], projects: [] };
}

/** What is measured: a work for a size, and by how much the size grows. */
function worksOf(rooms) {
  const { align, likenesses, dice, profiler, decode, htmlBlocks, markdownLines } = rooms;
  const profilesOf = (count) => {
    const profile = profiler();
    return Array.from({ length: count }, (_, i) => profile(nameOf(i) + i));
  };
  const line = Buffer.from(
    '82dc82bf82cc906c8cfb82f0919d82e282b7814282d082c682cc97ac82ea82f00a',
    'hex',
  );
  return [
    [
      'similarity: names, each with each',
      500,
      1000,
      (n) => {
        const profiles = profilesOf(n);
        return () => likenesses(profiles, profiles, 0.5);
      },
    ],
    [
      'similarity without an index',
      500,
      1000,
      (n) => {
        const profiles = profilesOf(n);
        return () => profiles.map((a) => profiles.map((b) => dice(a, b)));
      },
    ],
    [
      'alignment: projects on either side',
      500,
      1000,
      (n) => {
        const [old, next] = [planOf(n, '事業'), planOf(n, '費')];
        return () => align(old, next);
      },
    ],
    [
      'decode: lines of Shift_JIS',
      20_000,
      40_000,
      (n) => {
        const bytes = Buffer.concat([
          ...Array.from({ length: n }, () => line),
          Buffer.from([0xff]),
        ]);
        return () => decode(bytes);
      },
    ],
    [
      'HTML: nested divisions',
      15_000,
      30_000,
      (n) => {
        const html = '<div>'.repeat(n);
        return () => htmlBlocks(html);
      },
    ],
    [
      'HTML: open tags',
      15_000,
      30_000,
      (n) => {
        const html = '<a '.repeat(n);
        return () => htmlBlocks(html);
      },
    ],
    [
      'Markdown: emphasis that never ends',
      10_000,
      20_000,
      (n) => {
        const text = '**a '.repeat(n);
        return () => markdownLines(text);
      },
    ],
    [
      'municipality: chapters on the cover',
      20,
      40,
      (n) => {
        const cover = '第1章 施策の展開と目標の達成に向けて\n'.repeat(n);
        return () => rooms.findMunicipality(`${cover}北海道根室市`);
      },
    ],
  ];
}

/** Rows of a table: the work, both sizes, their milliseconds, and the ratio. */
export async function measureRooms() {
  const rows = [['work', 'size', 'ms', 'size', 'ms', 'time x']];
  for (const [name, few, many, workOf] of worksOf(await loadRooms(ENTRY, 'bench'))) {
    const works = [workOf(few), workOf(many)];
    await race(works, 2);
    const [small, large] = await race(works, 7);
    const ratio = (large / small).toFixed(2);
    rows.push([name, few, small.toFixed(1), many, large.toFixed(1), ratio]);
  }
  return rows;
}
