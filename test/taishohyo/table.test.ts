import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/forms/strategy.ts';
import { buildPlan } from '../align/build-plan.ts';
import { rows, tableOf, tableOfPlans } from './tables.ts';

const READING: Reading = {
  ...{ value: null, unit: null, asOf: null, cumulative: null, change: null },
  ...{ status: 'reported', note: null, text: '' },
};

/** Lines of a plan with blank lines between them, as the documents have them. */
const lines = (...all: string[]) => all.join('\n\n');

const OLD = lines(
  '架空町総合戦略',
  '基本目標1 安心して子育てできるまちをつくる',
  '数値目標',
  '①合計特殊出生率: 5年で1.49とし0.12ポイント向上',
  '②出生数: 5年で100人',
  '(ア) 子育ての支援',
  '①相談体制の強化',
  '重要業績評価指標(KPI)',
  '・相談件数/5年で200件',
  '・講座の参加者数/5年で延べ1,000人',
  '②医療の確保',
  '重要業績評価指標(KPI)',
  '・医師数/5年で3人',
  '③住まいの支援',
  '重要業績評価指標(KPI)',
  '・宅地の分譲数/5年で20区画',
  '④遊び場の整備',
  '重要業績評価指標(KPI)',
  '・公園の数/5年で4か所',
  '基本目標2 しごとをつくる',
  '数値目標',
  '①就業者数: 5年で300人増加',
  '(ア) 産業の振興',
  '①起業の支援',
  '重要業績評価指標(KPI)',
  '・起業件数/5年で15件',
);

const change = (text: string, ...pairs: (readonly [string, string])[]) =>
  pairs.reduce((changed, [from, to]) => {
    expect(changed).toContain(from);
    return changed.replace(from, to);
  }, text);

describe('rows', () => {
  test('only the number of an indicator changed', async () => {
    const table = await tableOf(OLD, change(OLD, ['5年で200件', '5年で12,400件']));
    expect(rows(table)).toEqual([
      '基本目標1　安心して子育てできるまちをつくる | 基本目標1　安心して子育てできるまちをつくる | ',
      '数値目標 / ①・②　（略） | 数値目標 / ①・②　（略） | ',
      '(ア)　子育ての支援 | (ア)　子育ての支援 | ',
      '①　相談体制の強化 | ①　相談体制の強化 | ',
      '重要業績評価指標（KPI） / 相談件数　5年で⟦12,400⟧件 | 重要業績評価指標（KPI） / 相談件数　5年で⟦200⟧件 | 目標値引上げ',
      '（略） | （略） | ',
      '②～④　（略） | ②～④　（略） | ',
      '基本目標2　（略） | 基本目標2　（略） | ',
    ]);
    expect(table.columns).toEqual(['新', '旧', '備考']);
    expect(table.notes).toEqual([
      '（傍線部分は改正部分）',
      '※ （略）は、両方の文書で同じ部分です',
      '※ 備考の末尾は出典です（L は行、p. は頁）',
    ]);
  });

  test('two unchanged neighbours are told by both numbers', async () => {
    const table = await tableOf(
      OLD,
      change(
        OLD,
        ['①相談体制の強化', '①相談と交流の強化'],
        ['公園の数/5年で4か所', '公園の数/5年で5か所'],
      ),
    );
    expect(rows(table)).toContain('②・③　（略） | ②・③　（略） | ');
  });

  test('only the number of a policy changed: the number is underlined', async () => {
    const swapped = change(
      OLD,
      ['②医療の確保', '★'],
      ['③住まいの支援', '②医療の確保'],
      ['★', '③住まいの支援'],
      ['・医師数/5年で3人', '★'],
      ['・宅地の分譲数/5年で20区画', '・医師数/5年で3人'],
      ['★', '・宅地の分譲数/5年で20区画'],
    );
    const reordered = swapped
      .replace('③住まいの支援', '★')
      .replace('②医療の確保', '③医療の確保')
      .replace('★', '②住まいの支援');
    const found = rows(await tableOf(OLD, reordered));
    expect(found).toContain('⟦②⟧　住まいの支援 | ⟦③⟧　住まいの支援 | 項番変更（旧③）');
    expect(found).toContain('⟦③⟧　医療の確保 | ⟦②⟧　医療の確保 | 項番変更（旧②）');
  });

  test('added, removed, moved', async () => {
    const next = change(
      OLD,
      ['・相談件数/5年で200件\n\n', ''],
      ['・医師数/5年で3人', '・医師数/5年で3人\n\n・助産師数/5年で2人'],
      ['・宅地の分譲数/5年で20区画\n\n', ''],
      ['・起業件数/5年で15件', '・起業件数/5年で15件\n\n・宅地の分譲数/5年で20区画'],
    );
    const table = await tableOf(OLD, next);
    const found = rows(table);
    expect(found).toContain(
      '重要業績評価指標（KPI） / ⟦（削除）⟧ | 重要業績評価指標（KPI） / ⟦相談件数　5年で200件⟧ | 廃止',
    );
    expect(found).toContain('⟦助産師数　5年で2人⟧ | ⟦（新設）⟧ | 新設');
    expect(found).toContain(
      '宅地の分譲数　5年で20区画 | 宅地の分譲数　5年で20区画 | 基本目標1 (ア) ③「住まいの支援」から移動',
    );
    const moved = table.rows.find(({ remarks }) => remarks.join().includes('移動'));
    expect(moved?.places).toEqual(['新: new.txt L51', '旧: old.txt L31']);
    const removed = table.rows.find(({ remarks }) => remarks.includes('廃止'));
    expect(removed?.places).toEqual(['新: —', '旧: old.txt L17']);
  });

  test('a renamed goal: what differs in its name', async () => {
    const found = rows(
      await tableOf(OLD, change(OLD, ['基本目標2 しごとをつくる', '基本目標2 良いしごとをつくる'])),
    );
    expect(found).toContain('基本目標2　⟦良い⟧しごとをつくる | 基本目標2　しごとをつくる | ');
  });

  test('the same plan twice: one row', async () => {
    const same = rows(await tableOf(OLD, OLD));
    expect(same).toEqual(['基本目標1・基本目標2　（略） | 基本目標1・基本目標2　（略） | ']);
    const none = await tableOf(OLD, OLD, { onlyChanged: true });
    expect(none.rows).toEqual([]);
    expect(none.notes).toEqual([
      '変更はありません',
      '（傍線部分は改正部分）',
      '※ 変わらない項目は載せていません',
    ]);
  });
});

describe('options', () => {
  const NEW = change(OLD, ['5年で200件', '5年で250件'], ['5年で15件', '5年で18件']);

  test('--full prints what stayed', async () => {
    const found = rows(await tableOf(OLD, NEW, { full: true }));
    expect(found.join()).not.toContain('（略）');
    expect(found).toContain('②　出生数　5年で100人 | ②　出生数　5年で100人 | ');
    expect(found).toContain('②　医療の確保 | ②　医療の確保 | ');
  });

  test('--only changed leaves out what stayed, but not what the changes stand under', async () => {
    const found = rows(await tableOf(OLD, NEW, { onlyChanged: true }));
    expect(found.map((row) => row.split(' | ')[0])).toEqual([
      '基本目標1　安心して子育てできるまちをつくる',
      '(ア)　子育ての支援',
      '①　相談体制の強化',
      '重要業績評価指標（KPI） / 相談件数　5年で⟦250⟧件',
      '基本目標2　しごとをつくる',
      '(ア)　産業の振興',
      '①　起業の支援',
      '重要業績評価指標（KPI） / 起業件数　5年で⟦18⟧件',
    ]);
    expect(rows(await tableOf(OLD, NEW, { onlyChanged: true, full: true }))).toEqual(found);
  });

  test('one goal, and what went from it to another', async () => {
    const away = change(
      NEW,
      ['・宅地の分譲数/5年で20区画\n\n', ''],
      ['・起業件数/5年で18件', '・起業件数/5年で18件\n\n・宅地の分譲数/5年で20区画'],
    );
    const second = rows(await tableOf(OLD, away, { goal: 2 })).join('\n');
    expect(second).toContain('起業件数');
    expect(second).not.toContain('相談件数');
    const first = rows(await tableOf(OLD, away, { goal: 1 })).join('\n');
    expect(first).toContain('相談件数');
    expect(first).toContain('宅地の分譲数');
    expect(first).not.toContain('起業件数');
  });

  test('order, names of the columns, no places', async () => {
    const table = await tableOf(OLD, NEW, {
      oldFirst: true,
      columns: ['改正後', '改正前'],
      places: false,
    });
    expect(table.columns).toEqual(['改正前', '改正後', '備考']);
    expect(table.documents[0]).toMatch(/^改正前: 架空町総合戦略.*old\.txt/);
    expect(rows(table)).toContain(
      '重要業績評価指標（KPI） / 相談件数　5年で⟦200⟧件 | 重要業績評価指標（KPI） / 相談件数　5年で⟦250⟧件 | 目標値引上げ',
    );
    expect(table.rows.every(({ places }) => places.length === 0)).toBe(true);
  });

  test('periods that both titles state name the columns', async () => {
    const titled = (title: string) => OLD.replace('架空町総合戦略', title);
    const table = await tableOf(titled('第1期架空町総合戦略'), titled('第2期架空町総合戦略'));
    expect(table.columns).toEqual(['第2期', '第1期', '備考']);
  });

  test('in English', async () => {
    const table = await tableOf(OLD, NEW, { lang: 'en' });
    expect(table.columns).toEqual(['New', 'Old', 'Remarks']);
    expect(rows(table).join()).toContain('(omitted)');
  });
});

describe('what only one plan speaks of', () => {
  test('descriptions of one plan are left out, and the table says so', async () => {
    const described = OLD.replace(
      '①相談体制の強化',
      '①相談体制の強化\n\n相談の窓口を増やし、子育ての悩みに早くこたえる体制を整える。',
    );
    const table = await tableOf(OLD, described);
    expect(rows(table)).toEqual(['基本目標1・基本目標2　（略） | 基本目標1・基本目標2　（略） | ']);
    expect(table.notes).toContain('※ 施策の内容は、「旧」に記載がないため載せていません');
  });

  test('descriptions of both are compared; sentences that stayed give way', async () => {
    const described = (...sentences: string[]) =>
      OLD.replace('①相談体制の強化', lines('①相談体制の強化', ...sentences));
    const stayed = '相談の窓口を増やし、子育ての悩みに早くこたえる体制を整える。';
    const table = await tableOf(
      described(stayed, '交流の場を月に2回開き、親どうしの支え合いを広げる。'),
      described(stayed, '交流の場を月に4回開き、親どうしの支え合いを広げる。'),
    );
    expect(rows(table)).toContain(
      '①　相談体制の強化 / （略） / 交流の場を月に⟦4⟧回開き、親どうしの支え合いを広げる。 | ①　相談体制の強化 / （略） / 交流の場を月に⟦2⟧回開き、親どうしの支え合いを広げる。 | ',
    );
  });
});

describe('notes under the table, and what rows say of results and parts', () => {
  const notes = (table: Awaited<ReturnType<typeof tableOf>>) => table.notes.join('\n');

  test('say which goal and which rows are shown, and how to read what moved or was dropped', async () => {
    const away = change(
      OLD,
      ['・宅地の分譲数/5年で20区画\n\n', ''],
      ['・起業件数/5年で15件', '・起業件数/5年で15件\n\n・宅地の分譲数/5年で20区画'],
      ['・公園の数/5年で4か所', '・遊具の点検回数/年2回'],
    );
    const table = await tableOf(OLD, away, { goal: 1, onlyChanged: true, places: false });
    expect(notes(table)).toContain('※ 変わらない項目は載せていません');
    expect(notes(table)).toContain('※ 基本目標1に属する項目');
    expect(notes(table)).toContain('※ 移動した項目は新しい位置に載せ');
    expect(notes(table)).toContain('※ 無くなった項目は');
    expect(notes(table)).not.toContain('出典');
    expect(notes(table)).not.toContain('（略）');
  });

  test('name what neither column holds', async () => {
    const strategy = (title: string) =>
      buildPlan([
        {
          title: '安心して子育てできるまちをつくる',
          policies: [
            {
              title,
              projects: [
                {
                  name: '病児保育事業',
                  outputs: [{ name: '開設', value: 3, unit: '回', text: '3回' }],
                },
              ],
            },
          ],
        },
      ]);
    const table = await tableOfPlans(strategy('子育ての支援'), strategy('子育ての応援'));
    expect(notes(table)).toContain('※ 事業量・事業費は対照にしていません');
    expect(notes(table)).not.toContain('実績値');
  });

  test('warn of what the comparison warns of', async () => {
    const excerpt = await tableOf(
      OLD,
      change(
        OLD,
        ['架空町総合戦略', '架空町総合戦略（抜粋）'],
        ['④遊び場の整備\n\n重要業績評価指標(KPI)\n\n・公園の数/5年で4か所\n\n', ''],
      ),
    );
    expect(notes(excerpt)).toContain('※ 新計画は抜粋です');
  });

  const whole = (...kpis: readonly string[]) =>
    buildPlan([
      {
        title: '稼げるまちをつくる',
        policies: [{ title: '農林業の振興', kpis: kpis.map((name) => ({ name })) }],
      },
    ]);

  test('a merge names the places of all parts, on the row of each of them', async () => {
    const table = await tableOfPlans(
      whole('新規就農者数', '新規林業就業者数'),
      whole('新規就農者数及び新規林業就業者数'),
    );
    const merged = table.rows.filter(({ remarks }) => remarks.join().includes('統合'));
    expect(merged.map(({ places }) => places)).toEqual([
      ['新: plan.txt 統合先 L3', '旧: plan.txt L3'],
      ['新: plan.txt L3', '旧: plan.txt L4、統合 L3'],
    ]);
    expect(merged[1]?.remarks.join()).toContain('「新規就農者数」を統合');
    expect(notes(table)).toContain('※ 統合・分割は');
  });

  test('a split names the places of all parts too', async () => {
    const table = await tableOfPlans(
      whole('新規就農者数及び新規林業就業者数'),
      whole('新規就農者数', '新規林業就業者数'),
    );
    const split = table.rows.filter(({ remarks }) => remarks.join().includes('分割'));
    expect(split.map(({ places }) => places)).toEqual([
      ['新: plan.txt L3', '旧: plan.txt 分割元 L3'],
      ['新: plan.txt L4、分割 L3', '旧: plan.txt L3'],
    ]);
  });

  test('reports say what became of the targets, of entries that share a row too', async () => {
    const target = { value: 100, unit: '人' };
    const baseline = { ...READING, value: 50, unit: '人', text: '50人' };
    const plan = (value: number) =>
      buildPlan([
        {
          title: '稼げるまちをつくる',
          policies: [
            {
              title: '農林業の振興',
              kpis: [
                { name: '新規就農者数', target: { ...target, value }, baseline },
                { name: '起業した人の数', target, baseline },
              ],
            },
          ],
        },
      ]);
    const actual = (value: number) => [
      {
        ...READING,
        value,
        unit: '人',
        text: `${value}人`,
        asOf: { fiscalYear: 2018, year: null, month: null, label: 'H30' },
      },
    ];
    const report = buildPlan([
      {
        title: '稼げるまちをつくる',
        policies: [
          {
            title: '農林業の振興',
            kpis: [
              { name: '新規就農者数', target, baseline, readings: actual(120) },
              { name: '起業した人の数', target, baseline, readings: actual(40) },
            ],
          },
        ],
      },
    ]);
    const table = await tableOfPlans(plan(100), plan(130), {}, [report]);
    const said = table.rows.map(({ kind, remarks }) => [kind, remarks.join(' ')] as const);
    expect(said.find(([kind]) => kind === 'kpi')?.[1]).toContain('達成状況 達成');
    expect(said.find(([kind]) => kind === 'omitted')?.[1]).toContain(
      '「起業した人の数」達成状況 後退',
    );
    expect(table.documents.at(-1)).toMatch(/^評価: /);
    expect(notes(table)).toContain('※ 旧計画の達成状況: 達成 1、後退 1');
  });

  test('remarks of the documents on an entry are compared, but not said twice', async () => {
    const noted = (note: string) =>
      buildPlan([
        {
          title: '稼げるまちをつくる',
          policies: [
            {
              title: '農林業の振興',
              kpis: [
                {
                  name: '新規就農者数',
                  notes: [note, '10人×5年'],
                  target: { text: '50人(10人×5年)' },
                },
              ],
            },
          ],
        },
      ]);
    const table = await tableOfPlans(noted('独立就農に限る'), noted('雇用就農を含む'));
    const row = rows(table).find((line) => line.includes('新規就農者数'));
    expect(row).toMatch(/新規就農者数　50人\(10人×5年\) \/ ※ .*雇用.* \| .*※ .*独立/);
    expect(row?.match(/10人×5年/g)).toHaveLength(2);
  });
});
