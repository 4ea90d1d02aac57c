import { describe, expect, test } from 'vitest';
import { rows, tableOf } from './tables.ts';

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
    expect(table.notes).toEqual(['（傍線部分は改正部分）']);
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
    expect(found).toContain('⟦②⟧　住まいの支援 | ⟦③⟧　住まいの支援 | ');
    expect(found).toContain('⟦③⟧　医療の確保 | ⟦②⟧　医療の確保 | ');
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
    expect(none.notes).toEqual(['変更はありません', '（傍線部分は改正部分）']);
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
    expect(table.notes).toContain('施策の内容は、「旧」に記載がないため載せていません');
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
