import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare.ts';
import { columnsOf } from '../../src/language/letters/width.ts';
import { CHANGE_COLUMNS, changedFieldsCsv, changesCsv } from '../../src/report/change/csv.ts';
import { changesMarkdown } from '../../src/report/change/markdown.ts';
import { PLAIN_CHANGES } from '../../src/report/change/paint.ts';
import { printChanges } from '../../src/report/change/text.ts';
import { buildPlan, type GoalPlan } from '../align/build-plan.ts';
import { first, second } from '../pairs/nemuro.ts';

// required, not imported: the package carries no types
const Papa = createRequire(import.meta.url)('papaparse') as {
  parse: (
    text: string,
    options: { header: true; skipEmptyLines: true },
  ) => { data: Record<string, string>[]; errors: unknown[]; meta: { fields: string[] } };
};

const plan = (goal: Omit<GoalPlan, 'title'>) =>
  buildPlan([{ title: '住み続けられる地域', ...goal }]);

const OLD = plan({
  targets: [{ name: '出生率', target: { value: 1.49, unit: null } }],
  policies: [
    {
      title: '保育の充実',
      kpis: [
        { name: '待機児童数', target: { value: 3 }, better: 'lower' },
        { name: '相談件数', target: { value: 5, unit: '件' } },
      ],
      projects: [
        { name: '保育所整備事業', description: '一か所' },
        { name: '一時保育事業', description: '継続' },
      ],
    },
    { title: '医療の確保', kpis: [{ name: '男性参加率', target: { value: 40, unit: '%' } }] },
  ],
});
const NEW = plan({
  targets: [{ name: '出生率', target: { value: 1.61, unit: null } }],
  policies: [
    { title: '医療の確保' },
    {
      title: '保育の充実',
      kpis: [
        { name: '待機児童数', target: { value: 0 }, better: 'lower' },
        { name: '男性の参加率', status: 'pending', target: { value: null, unit: '%' } },
      ],
      projects: [
        { name: '保育所整備事業', description: '二か所' },
        { name: '一時保育事業', description: '継続' },
      ],
    },
  ],
});

const report = async (options: Parameters<typeof printChanges>[1] = {}) =>
  printChanges((await compare(OLD, NEW)).changes, options);

describe('text', () => {
  it('sums up, then tells goal by goal what became of each entry, with both places', async () => {
    expect((await report()).split('\n')).toEqual([
      '総合戦略 → 総合戦略',
      '  旧  plan.txt',
      '  新  plan.txt',
      '',
      '区分      旧  新  変更なし  変更  うち移動  うち改称  新計画だけ  旧計画だけ  要確認',
      '基本目標   1   1         1     0         0         0           0           0       0',
      '施策       2   2         2     0         0         0           0           0       0',
      '数値目標   1   1         0     1         0         0           0           0       0',
      'KPI        3   2         0     2         1         1           0           1       0',
      '事業       2   2         1     1         0         0           0           0       0',
      '指標の判定: 引上げ 2、改称 1、移動 1、廃止 1、調整中 1',
      '',
      '= 基本目標1 住み続けられる地域  継続  L1 → L1',
      '  ~ (1) 出生率        1.49 → 1.61    引上げ              L2 → L2',
      '  = (1) 医療の確保  継続  L8 → L3',
      '      旧番号: (2)',
      '  = (2) 保育の充実  継続  L3 → L4',
      '      旧番号: (1)',
      '    ~ 待機児童数       3人 → 0人     引上げ              L4 → L5',
      '        小さいほど良い指標',
      '    - 相談件数         5件 →         廃止                L5 → —',
      '    ~ 男性の参加率     40% → 調整中  調整中、改称、移動  L9 → L6',
      '        旧名: 男性参加率',
      '        移動元: 1-2「医療の確保」',
      '    事業',
      '    ~ 保育所整備事業                 内容変更            L6 → L7',
      '    = 事業 1件は変更なし',
      '',
    ]);
  });

  it('shows changed words and every entry where all is asked for', async () => {
    const full = await report({ full: true });
    expect(full).toContain('内容: 一か所 → 二か所');
    expect(full).toMatch(/= 一時保育事業 +継続 +L7 → L8/);
    expect(full).not.toContain('件は変更なし');
  });

  it('speaks English', async () => {
    const { changes } = await compare(OLD, NEW, { lang: 'en' });
    const text = printChanges(changes, { lang: 'en' });
    expect(text).toMatch(/~ \(1\) 出生率 +1\.49 → 1\.61 +raised +L2 → L2/);
    expect(text).toContain('was: 男性参加率');
    expect(text).toContain('lower is better');
  });

  it('says when nothing changed', async () => {
    const { changes } = await compare(OLD, OLD);
    expect(printChanges(changes)).toMatch(/\n変更はありません\n$/);
  });

  it('does not list what a plan leaves out altogether', async () => {
    const text = printChanges((await compare(first, second)).changes);
    expect(text).toContain('事業: 新計画に記載がないため比べていません（旧 96件）');
    expect(text).not.toContain('児童相談室設置事業');
    const full = printChanges((await compare(first, second)).changes, { full: true });
    expect(full).toContain('児童相談室設置事業');
  });

  it('marks doubtful pairs, and paints only where it is told to', async () => {
    const { changes } = await compare(first, second);
    const brush = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const painted = printChanges(changes, { paint: { ...PLAIN_CHANGES, doubtful: brush('d') } });
    expect(painted.match(/<d>.*?要確認 *<\/d>/g)).toHaveLength(3);
    expect(painted.replaceAll(/<\/?d>/g, '')).toBe(printChanges(changes));
  });

  it('keeps its columns, a full-width character counted as two', async () => {
    const lines = printChanges((await compare(first, second)).changes).split('\n');
    const rows = lines.filter((line) => /^ +[=~+-] .* (→|=) .* L\d+ → L\d+$/.test(line));
    const arrows = rows
      .filter((line) => / (1\.49|2,357人|75人増加) → /.test(line))
      .map((line) => columnsOf(line.slice(0, line.indexOf(' → '))));
    expect(arrows.length).toBeGreaterThanOrEqual(4);
    expect(new Set(arrows).size).toBe(1);
    expect(lines).toContainEqual(
      expect.stringMatching(/合計特殊出生率 +1\.49 → 1\.61 +引上げ +L8 → L214$/),
    );
  });
});

describe('Markdown', () => {
  it('has a heading a goal and policy, and a table of what stands under it', async () => {
    const text = await changesMarkdown((await compare(OLD, NEW)).changes);
    const lines = text.split('\n').map((line) => line.replace(/ +/g, ' '));
    expect(lines).toContain('# 総合戦略 → 総合戦略');
    expect(lines).toContain('## 基本目標1 住み続けられる地域');
    expect(lines).toContain('### (2) 保育の充実');
    expect(lines).toContain('| 区分 | 名称 | 旧 | 新 | 判定 | 備考 | 出典 |');
    expect(lines).toContain('| 数値目標 | (1) 出生率 | 1.49 | 1.61 | 引上げ | | L2 → L2 |');
    expect(lines).toContain(
      '| KPI | 男性の参加率 | 40% | 調整中 | 調整中、改称、移動 | 旧名: 男性参加率 / 移動元: 1-2「医療の確保」 | L9 → L6 |',
    );
    expect(lines).toContain('事業 1件は変更なし');
  });

  it('escapes what Markdown would read as something else', async () => {
    const tricky = plan({ targets: [{ name: 'A|B*C*' }] });
    const text = await changesMarkdown(
      (await compare(tricky, plan({ targets: [{ name: '別' }] }))).changes,
    );
    expect(text).toContain('A\\|B\\*C\\*');
  });
});

describe('CSV', () => {
  const parse = (text: string) => Papa.parse(text.slice(1), { header: true, skipEmptyLines: true });

  it('is one row an entry, every field in quotes, with byte order mark and CRLF', async () => {
    const { changes } = await compare(first, second);
    const text = changesCsv(changes);
    expect(text.startsWith('\uFEFF"change_id",')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.slice(1, -2).split('\r\n'))
      expect(line).toMatch(/^"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*$/);
    const { data, errors, meta } = parse(text);
    expect(errors).toEqual([]);
    expect(meta.fields).toEqual(Object.keys(CHANGE_COLUMNS.changes));
    expect(data).toHaveLength(changes.changes.length);
  });

  it('has bare figures, units and verdicts in columns of their own', async () => {
    const { data } = parse(changesCsv((await compare(first, second)).changes));
    expect(data.find((row) => row.new_name === '根室税関支署管内の輸出入貿易額')).toMatchObject({
      municipality_code: '012238',
      entity: 'kpi',
      status: 'changed',
      verdict: '目標値引上げ',
      moved: 'false',
      old_target: '5000000000',
      old_unit: '円',
      old_per: 'year',
      old_line: '297',
      new_target: '5200000000',
      target_delta: '200000000',
      new_line: '357',
    });
    expect(data.find((row) => row.new_name === '人口減少率')).toMatchObject({
      verdict: '',
      pending: 'true',
      old_target: '0.81',
      new_target: '',
      new_target_status: 'pending',
      target_delta: '',
    });
  });

  it('names all other parts of a merge, on the whole and on the part', async () => {
    const kpis = (...names: readonly string[]) =>
      plan({ kpis: names.map((name) => ({ name, target: { value: 10 } })) });
    const { changes } = await compare(
      kpis('新規漁業就業者数', '新規農林業就業者数'),
      kpis('新規漁業・農林業就業者数'),
    );
    const { data } = parse(changesCsv(changes));
    const row = (name: string) => data.find((one) => one.old_name === name);
    expect(row('新規漁業就業者数')).toMatchObject({
      kin: 'merged-from kpi/1/新規農林業就業者数',
      kin_names: '新規農林業就業者数',
    });
    expect(row('新規農林業就業者数')).toMatchObject({
      kin: 'merged-into kpi/1/新規漁業・農林業就業者数 / merged-from kpi/1/新規漁業就業者数',
      kin_names: '新規漁業・農林業就業者数 / 新規漁業就業者数',
      verdict: '統合',
    });
  });

  it('has a row a changed field in the other table', async () => {
    const { changes } = await compare(OLD, NEW);
    const { data } = parse(changedFieldsCsv(changes));
    expect(
      data.map(({ change_id, field, old_value, new_value, delta }) => [
        change_id,
        field,
        old_value,
        new_value,
        delta,
      ]),
    ).toEqual([
      ['2', 'target.value', '1.49', '1.61', '0.12'],
      ['5', 'target.value', '3', '0', '-3'],
      ['7', 'target.value', '40', '', ''],
      ['7', 'status', 'set', 'pending', ''],
      ['8', 'description', '一か所', '二か所', ''],
    ]);
  });

  it('defuses what a spreadsheet would run', async () => {
    const named = (name: string) => plan({ targets: [{ name }] });
    const text = changesCsv((await compare(named('=1+1'), named('@SUM(A1)と"引用"'))).changes);
    expect(text).toContain(`"'=1+1"`);
    expect(text).toContain(`"'@SUM(A1)と""引用"""`);
  });
});
