// Tables of projects whose cells are divided by single blanks.
import { expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { mendProjectRows } from '../../../src/mend/divided/project-rows.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

const mended = (...lines: string[]) => shown(lines.join('\n'), mendProjectRows);
const read = (...lines: string[]) => compileText(sourceOf(lines.join('\n'))).strategy;

test('a word under each heading, a name that goes on below', () => {
  const head = 'No. 事務事業名 所管課 総合評価 今後の方向性';
  expect(
    mended(head, '1 港の清掃委託事業 港湾課 B 継続', '2 釣り教室開催 観光課 A 拡充', '　　事業'),
  ).toEqual([
    'No. | 事務事業名 | 所管課 | 総合評価 | 今後の方向性',
    '1 | 港の清掃委託事業 | 港湾課 | B | 継続',
    '2 | 釣り教室開催事業 | 観光課 | A | 拡充',
  ]);
});

test('words that go on in the last cell, and a heading that holds below another', () => {
  const lines = [
    '目 事業名 予算現額 支出済額 施策の成果',
    '3 釣り教室開催 9,750,000 9,000,000 新たに 6名が',
    '　事業　　　　　　　　（0）　学んだ。',
    '4 港の清掃委託事業 300,000 298,000 12回',
    '',
    '7款 商工費 1項 商工費',
    '',
    '2 灯台の見学会事業 100,000 99,000 5回',
    '－ 88 －',
  ];
  const rows = mended(...lines);
  expect(rows[1]).toMatch(
    /^3 \| 釣り教室開催事業 \| 9,750,000 \| 9,000,000 \| 新たに 6名が.*学んだ。$/,
  );
  expect(rows.filter((row) => row.includes('|'))).toHaveLength(5);
  expect(rows.at(-1)).toBe('- 88 -');
  const { projects, goals, policies, indicators } = read('成果説明書', '', ...lines);
  expect(projects.map(({ name }) => name)).toEqual([
    '釣り教室開催事業',
    '港の清掃委託事業',
    '灯台の見学会事業',
  ]);
  expect([...goals, ...policies, ...indicators]).toEqual([]);
});

test('letters printed downwards head a column each; grades of several aspects stay apart', () => {
  const { projects } = read(
    '事務事業評価の結果（令和4年度）',
    '',
    '番号　事業名　　　　　担当課　効　率　要　判定　方向性',
    '1-01　港の清掃委託事業　港湾課　6　5　6　Ｂ　継続',
    '1-02　釣り教室開催事業　観光課　7　6　7　Ａ　拡充',
  );
  expect(projects.map(({ evaluations }) => evaluations?.map(({ grade }) => grade))).toEqual([
    ['B'],
    ['A'],
  ]);
  const head = 'No. 事務事業名 所管課 妥当性 有効性 効率性 方向性';
  const { goals } = read(
    '評価',
    '',
    head,
    '1 港の清掃委託事業 港湾課 Ａ Ｂ Ｂ 継続',
    '2 釣り教室開催事業 観光課 Ｂ Ｂ Ａ 継続',
  );
  expect(goals).toEqual([]);
});

test('lines that lack a word are no rows', () => {
  const head = 'No. 事務事業名 所管課 総合評価 今後の方向性';
  const lines = [head, '1 港の清掃委託事業 港湾課 B', '2 釣り教室開催事業 観光課 A'];
  expect(mended(...lines)).toEqual(lines);
});
