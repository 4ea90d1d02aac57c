// The whole Nemuro pair, read against both sources. Whom the alignment pairs is tested elsewhere.
import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../../src/compare.ts';
import type { Alignment } from '../../src/forms/alignment.ts';
import { loadTokenizer } from '../../src/language/morpheme.ts';
import type { Cell, Taishohyo } from '../../src/report/taishohyo/table.ts';
import { makeTaishohyo } from '../../src/report/taishohyo/taishohyo.ts';
import { compileSeed } from './seeds.ts';
import { rows } from './tables.ts';

const FILES = { old: 'nemuro-1-outline', new: 'nemuro-2-strategy-draft' } as const;
let alignment: Alignment;
let short: Taishohyo;
let full: Taishohyo;

beforeAll(async () => {
  const comparison = await compare(compileSeed(FILES.old), compileSeed(FILES.new));
  const tokenize = await loadTokenizer();
  alignment = comparison.alignment;
  short = makeTaishohyo(comparison, { tokenize });
  full = makeTaishohyo(comparison, { tokenize, full: true });
}, 60_000);

// `L12`, `L12-L14`, `L12、統合 L20`, `分割元 L20`
const LINES = '(?:L\\d+(?:-L\\d+)?(?:、(?:統合|分割) L\\d+)*|(?:統合先|分割元) L\\d+)';

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
const textOf = (cell: Cell, changed?: boolean) =>
  cell
    .flatMap(({ kind, runs }) => (kind === 'caption' ? [] : runs))
    .filter((run) => changed === undefined || run.changed === changed)
    .map(({ text }) => text)
    .join('');

describe('the whole table', () => {
  test.each(['old', 'new'] as const)(
    'no entry of the %s plan is lost, each stands once',
    (side) => {
      const column = side === 'new' ? 'left' : 'right';
      const words = full.rows.map((row) => bare(textOf(row[column])));
      const kinds = new Set(['goal', 'policy', 'target', 'kpi']);
      const names = alignment[side]
        .filter(({ kind }) => kinds.has(kind))
        .map(({ name }) => bare(name));
      expect(names.length).toBeGreaterThan(70);
      const marks = words.filter(
        (text) => /^（(?:新設|削除)）$/.test(text) || /^\((?:新設|削除)\)$/.test(text),
      );
      expect(words.length - marks.length).toBe(names.length);
      for (const name of names)
        expect(
          words.some((text) => text.includes(name)),
          name,
        ).toBe(true);
    },
  );

  test('what is not underlined is the same on both sides', () => {
    for (const { left, right, remarks } of full.rows) {
      const [from, to] = [textOf(right), textOf(left)];
      if (/^（(?:新設|削除)）$/.test(from) || /^（(?:新設|削除)）$/.test(to)) continue;
      // signs around numbers are no change: 基本目標 1, 基本目標-1
      const kept = (cell: Cell) => bare(textOf(cell, false)).replace(/^基本目標-?/, '');
      expect(kept(left), remarks.join()).toBe(kept(right));
    }
  });

  test('every row names both files, and the line that it names holds its name', () => {
    for (const row of [...short.rows, ...full.rows]) {
      expect(row.places).toHaveLength(2);
      for (const [side, place] of [
        ['新', row.places[0]],
        ['旧', row.places[1]],
      ] as const) {
        const file = side === '新' ? FILES.new : FILES.old;
        expect(place).toMatch(new RegExp(`^${side}: (?:${file}\\.txt ${LINES}|—)$`));
      }
    }
  });
});

describe('rows read against the sources', () => {
  test.each([
    '数値目標 / ①　合計特殊出生率　5年で⟦1.61⟧とし⟦0.08⟧ポイント向上 | 数値目標 / ①　合計特殊出生率　5年で⟦1.49⟧とし⟦0.12⟧ポイント向上 | 目標値引上げ',
    '②　年少人口割合　5年で⟦10.2⟧%とし0.3ポイント向上 | ②　年少人口割合　5年で⟦10.3⟧%とし0.3ポイント向上 | 目標値引下げ',
    '⟦③⟧　市内分娩可能施設　5年で⟦初産婦も⟧分娩できる医療施設1カ所 | ⟦④⟧　市内分娩可能施設　5年で分娩できる医療施設1カ所 | 項番変更（旧④）',
    '②　生産年齢人口割合　5年で⟦54.1⟧%とし⟦0.3⟧ポイント向上 | ②　生産年齢人口割合　5年で⟦56.5⟧%とし⟦0.1⟧ポイント向上 | 目標値引下げ',
    '⟦①⟧　世界に誇る自然、歴史、食の魅力を発信する観光プロモーションの強化 | ⟦②⟧　世界に誇る自然、歴史、食の魅力を発信する観光プロモーションの強化 | 項番変更（旧②）',
    '⟦②⟧　長期滞在者など交流人口の誘客強化と本格移住の促進 | ⟦①⟧　長期滞在者など⟦の⟧交流人口の誘客強化と本格移住の促進 | 項番変更（旧①）',
    '基本目標-2　「ひと」と「しごと」を呼び込み、⟦稼げる仕組みづくりと⟧安定した雇用、新しい人の流れをつくる | 基本目標 2　⟦住みたいと思える⟧「ひと」と「しごと」を呼び込み、安定した雇用、新しい人の流れをつくる | ',
    '産学官金連携事業による研究成果の件数　5年で⟦25⟧件とし5件増加 | 産学官金連携事業による研究成果の件数　5年で⟦20⟧件とし5件増加 | 目標値引上げ',
    '根室税関支署管内の輸出入貿易額　5年で年間⟦52億⟧円とし⟦2億⟧円増加 | 根室税関支署管内の輸出入貿易額　5年で年間⟦50億⟧円とし⟦2億4千万⟧円増加 | 目標値引上げ',
  ])('%s', (row) => {
    expect(rows(short)).toContain(row);
  });

  test('three unchanged KPIs of one policy share a row', () => {
    const row = short.rows.find(({ places }) => places[0]?.endsWith('L345-L347'));
    expect(row?.places[1]).toMatch(/L253-L257$/);
    expect(row && textOf(row.left)).toBe('（略）');
  });
});
