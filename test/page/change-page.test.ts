import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { FATES } from '../../src/report/change-page/fates.ts';
import { PAGE } from '../../src/report/change-page/words.ts';
import { readCode } from '../source-files.ts';
import { NEMURO, NEMURO_REPORT, pageOf, plan } from './compared-page.ts';

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/** Every node of a page, in order. */
function nodesOf(html: string): readonly Node[] {
  const all: Node[] = [];
  const walk = (node: Node) => {
    all.push(node);
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse(html) as unknown as Node);
  return all;
}

const attribute = (node: Node, name: string) =>
  node.attrs?.find((one) => one.name === name)?.value ?? null;
const wordsOf = (node: Node): string =>
  node.nodeName === '#text' ? (node.value ?? '') : (node.childNodes ?? []).map(wordsOf).join('');
const ofClass = (nodes: readonly Node[], name: string) =>
  nodes.filter((node) => attribute(node, 'class')?.split(' ').includes(name));

/** The row of an entry: the words of everything under it. */
function rowOf(nodes: readonly Node[], name: string): Node {
  const rows = nodes.filter(({ nodeName }) => nodeName === 'tbody');
  const row = rows.find((one) => ofClass(nodesIn(one), 'title').some((t) => wordsOf(t) === name));
  if (!row) throw new Error(`no row ${name}`);
  return row;
}

function nodesIn(node: Node): readonly Node[] {
  return [node, ...(node.childNodes ?? []).flatMap(nodesIn)];
}

const nemuro = await pageOf(...NEMURO);
const nodes = nodesOf(nemuro);

describe('the page of two periods of one city', () => {
  // counted in the two documents by hand: 10 and 9 numeric targets, 39 and 42 KPIs
  test('says on cards what became of the indicators', () => {
    expect(
      wordsOf({ nodeName: 'body', childNodes: nodes.filter((n) => n.nodeName === 'h3') }),
    ).toContain('指標（数値目標・KPI）49件 → 51件');
    const cards = ofClass(nodes, 'card').map((card) => attribute(card, 'data-fate'));
    expect(cards).toEqual([
      'kept',
      'raised',
      'lowered',
      'added',
      'removed',
      'moved',
      'pending',
      'review',
    ]);
  });

  test('counts on every card as many rows as its filter finds', () => {
    const rows = nodes.filter((n) => n.nodeName === 'tbody' && attribute(n, 'data-fates') !== null);
    const indicators = rows.filter((row) => {
      const [kind] = ofClass(nodesIn(row), 'kind');
      return kind !== undefined && ['KPI', '数値目標'].includes(wordsOf(kind));
    });
    for (const card of ofClass(nodes, 'card')) {
      const fate = attribute(card, 'data-fate') as string;
      const [count] = ofClass(nodesIn(card), 'count');
      const found = indicators.filter((row) =>
        attribute(row, 'data-fates')?.split(' ').includes(fate),
      );
      expect(`${fate} ${count && wordsOf(count)}`).toBe(`${fate} ${found.length}`);
    }
  });

  test('quotes the source lines of both sides with the read words marked', () => {
    const row = rowOf(nodes, '① 合計特殊出生率');
    const marks = nodesIn(row).filter(({ nodeName }) => nodeName === 'mark');
    expect(marks.map(wordsOf)).toEqual([
      '①合計特殊出生率 ５年で１．４９とし０．１２ポイント向上',
      '- ①合計特殊出生率: 5年で1.61とし0.08ポイント向上',
    ]);
    expect(wordsOf(row)).toContain('旧 8行目 → 新 214行目');
  });

  test('draws both periods on one axis, starts that target and change imply included', () => {
    const [chart] = ofClass(nodesIn(rowOf(nodes, '① 合計特殊出生率')), 'chart');
    expect(chart && attribute(chart, 'aria-label')).toBe(
      '旧 基準値（目標と増減から逆算） 1.37、旧 目標 1.49、新 基準値（目標と増減から逆算） 1.53、新 目標 1.61（2024年度）',
    );
  });

  test('draws nothing where figures cannot be compared, and says why', () => {
    const row = rowOf(nodes, '新規創業件数');
    expect(ofClass(nodesIn(row), 'chart')).toEqual([]);
    expect(wordsOf(row)).toContain('比べられないため図にしません');
    expect(wordsOf(row)).toContain('単位が件から人に');
    const pending = rowOf(nodes, 'パパママ学級への男性の参加率');
    expect(wordsOf(pending)).toContain('目標値が調整中のため図にしません');
  });

  test('lets every indicator flow once', () => {
    const [numbers] = ofClass(nodes, 'numbers');
    const cells = ofClass(nodesIn(numbers as Node), 'figure').map((cell) => Number(wordsOf(cell)));
    const rows = nodes.filter(
      (n) => n.nodeName === 'tbody' && /KPI|数値目標/.test(wordsOf(n).slice(0, 5)),
    );
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    expect(ofClass(nodes, 'moves').some((band) => wordsOf(band).includes('パパママ学級'))).toBe(
      true,
    );
  });

  test('keeps what is not compared in the page', () => {
    const [unlisted] = ofClass(nodes, 'unlisted');
    const rows = nodesIn(unlisted as Node).filter(({ nodeName }) => nodeName === 'tbody');
    expect(rows).toHaveLength(96);
  });

  test('has links that lead somewhere, and no address twice', () => {
    const ids = nodes.map((node) => attribute(node, 'id')).filter((id) => id !== null);
    expect(new Set(ids).size).toBe(ids.length);
    const links = nodes.map((node) => attribute(node, 'href')).filter((href) => href !== null);
    expect(links.length).toBeGreaterThan(10);
    for (const href of links) expect(ids).toContain(href.slice(1));
  });

  test('has the same bytes each time', async () => {
    expect(await pageOf(...NEMURO)).toBe(nemuro);
  });

  test('styles nothing by attributes, which its policy forbids', () => {
    expect(nodes.filter((node) => attribute(node, 'style') !== null)).toEqual([]);
  });
});

describe('the page with the evaluation report of the first period', () => {
  test('shows last actual, state and reckoning at the row, and quotes the report', async () => {
    const judged = nodesOf(await pageOf(...NEMURO, { reports: [NEMURO_REPORT] }));
    // the report, lines 288 to 291: 1.53 in 平成28年度, against a target of 1.49
    const row = rowOf(judged, '① 合計特殊出生率');
    expect(wordsOf(ofClass(nodesIn(row), 'result')[0] as Node)).toBe('実績 1.53（2016年度）◎達成');
    expect(wordsOf(row)).toContain('report.txt 288～291行目');
    const quoted = nodesIn(row)
      .filter(({ nodeName }) => nodeName === 'mark')
      .map(wordsOf)
      .join('\n');
    expect(quoted).toContain('1.53');
    const [chart] = ofClass(nodesIn(row), 'chart');
    expect(chart && attribute(chart, 'aria-label')).toContain('旧 実績 1.53（2016年度）');
    const fates = ofClass(judged, 'card').map((card) => attribute(card, 'data-fate'));
    expect(fates).toEqual(expect.arrayContaining(['achieved', 'behind', 'worse', 'broken']));
  });
});

describe('hostile words of documents', () => {
  const HOSTILE = `</script><script>alert(1)</script></title></style><img src=x onerror=alert(2)>"'&lt;`;
  const HARMLESS = '毒'.repeat(HOSTILE.length);
  const texts = [
    plan([`${HARMLESS}件数/5年で30件`, '参加率/5年で40%'], `${HARMLESS}をつくる`),
    plan([`${HARMLESS}件数/5年で50件`, '参加率/5年で45%'], `${HARMLESS}をつくる`),
  ] as const;

  test('become words, never elements or attributes', async () => {
    const harmless = nodesOf(await pageOf(...texts));
    const hostile = nodesOf(await pageOf(...texts, { instead: [HARMLESS, HOSTILE] }));
    // labels of pictures are broken into lines by the width of their characters
    const shape = (all: readonly Node[]) =>
      all.map(({ nodeName }) => nodeName).filter((name) => name !== '#text' && name !== 'tspan');
    expect(shape(hostile)).toEqual(shape(harmless));
    expect(hostile.filter((node) => attribute(node, 'onerror') !== null)).toEqual([]);
    expect(wordsOf(rowOf(hostile, `${HOSTILE}件数`))).toContain(HOSTILE);
  });
});

describe('indicators with parts', () => {
  const town = (nth: number, period: string, row: string) =>
    [
      `第${nth}期架空市総合戦略\n\n計画期間 ${period}\n\n基本目標1 学びのまちをつくる\n`,
      '(1) 読書の推進\n\n重要業績評価指標（KPI）\n',
      `| 指標 | 基準値 | 目標値 |\n|---|---|---|\n| 読書が好きな子どもの割合 | ${row} |\n`,
    ].join('\n');
  const first = town(
    1,
    '平成27年度～令和元年度',
    '小学校 39.7% 中学校 31.3% | 小学校 50.0% 中学校 45.0%',
  );
  const page = async (row: string) =>
    nodesOf(await pageOf(first, town(2, '令和2年度～令和6年度', row)));

  test('have a chart of their own for each part, with its name', async () => {
    const all = await page('小学校 48.0% 中学校 44.0% | 小学校 60.0% 中学校 60.0%');
    const row = rowOf(all, '読書が好きな子どもの割合');
    const parts = ofClass(nodesIn(row), 'part');
    expect(parts.map((part) => ofClass(nodesIn(part), 'part-name').map(wordsOf).join())).toEqual([
      '小学校',
      '中学校',
    ]);
    const labels = ofClass(nodesIn(row), 'chart').map((chart) => attribute(chart, 'aria-label'));
    expect(labels).toEqual([
      '小学校: 旧 基準値 39.7%、旧 目標 50%（2019年度）、新 基準値 48%、新 目標 60%（2024年度）',
      '中学校: 旧 基準値 31.3%、旧 目標 45%（2019年度）、新 基準値 44%、新 目標 60%（2024年度）',
    ]);
  });

  test('are not drawn where old and new have other parts, and say so', async () => {
    const all = await page('小学校 48.0% 高等学校 44.0% | 小学校 60.0% 高等学校 60.0%');
    const row = rowOf(all, '読書が好きな子どもの割合');
    const words = ofClass(nodesIn(row), 'part').map(wordsOf);
    expect(ofClass(nodesIn(row), 'chart')).toHaveLength(1);
    for (const name of ['高等学校', '中学校'])
      expect(words).toContain(`${name}内訳が新旧で違うため図にしません`);
  });
});

describe('pages of other plans', () => {
  test('say that nothing differs', async () => {
    const same = plan(['相談件数/5年で30件', '参加率/5年で40%']);
    const html = await pageOf(same, same);
    expect(html).toContain('二つの計画に違いはありません。');
  });

  test('say that there is nothing to compare', async () => {
    const html = await pageOf('', '');
    expect(html).toContain('比べるものがありません。');
    expect(ofClass(nodesOf(html), 'flow')).toEqual([]);
  });

  test('draw no flow from an empty plan', async () => {
    const html = await pageOf('', plan(['相談件数/5年で30件']));
    expect(ofClass(nodesOf(html), 'flow')).toEqual([]);
    expect(html).toContain('相談件数');
  });

  test('draw a flow between plans that share nothing', async () => {
    const old = plan(['独身者の交流会の参加者/5年で30人'], '若者の出会いを応援する');
    const next = plan(['漁港の水揚量/5年で40トン'], '水産業を振興する').replace(
      '子育て支援',
      '漁業',
    );
    const flow = ofClass(nodesOf(await pageOf(old, next)), 'flow');
    expect(flow).toHaveLength(1);
    expect(nodesIn(flow[0] as Node).some((n) => /NaN|Infinity/.test(attribute(n, 'd') ?? ''))).toBe(
      false,
    );
  });

  test('show what a model keeps as printed where no document is at hand', async () => {
    const texts = [plan(['相談件数/5年で３０件']), plan(['相談件数/5年で50件'])] as const;
    const html = await pageOf(...texts, { withoutTexts: true });
    const printed = ofClass(nodesOf(html), 'printed').map(wordsOf).join();
    expect(printed).toContain('5年で３０件');
    expect(html).toContain('渡されたのがモデルだけなので');
  });

  test('speak English', async () => {
    const html = await pageOf(plan(['相談件数/5年で30件']), plan(['相談件数/5年で50件']), {
      lang: 'en',
    });
    expect(html).toContain('<html lang="en">');
    const [card] = ofClass(nodesOf(html), 'card');
    expect(card && wordsOf(card)).toContain('raised');
  });

  test('grow with the plans, not faster', async () => {
    const many = (count: number) =>
      plan(Array.from({ length: count }, (_, i) => `第${i + 1}地区の相談件数/5年で${i + 30}件`));
    const [small, large] = [await pageOf(many(30), many(30)), await pageOf(many(300), many(300))];
    const base = (await pageOf(many(1), many(1))).length;
    expect(large.length - base).toBeLessThan((small.length - base) * 12);
  });
});

describe('words of the page', () => {
  test.each(Object.entries(PAGE.words))(
    '%s stands in both languages with the same arguments',
    (_, { ja, en }) => {
      const of = (words: string) => new Set(words.match(/\{\w+\}/g));
      expect(ja.length * en.length).toBeGreaterThan(0);
      expect(of(ja)).toEqual(of(en));
    },
  );

  test('every fate has words, and every card', () => {
    for (const fate of FATES) {
      expect(PAGE.words).toHaveProperty([`fate-${fate}`]);
      if (PAGE.fates[fate]?.card) expect(PAGE.words).toHaveProperty([`card-${fate}`]);
    }
  });

  test('every name that the sources say has words, and none stands idle', () => {
    const code = readCode().filter(({ path }) => path.startsWith('report/change-page/'));
    const text = code.map((one) => one.text).join('\n');
    for (const [, name] of text.matchAll(/\bsay\('([\w-]+)'/g))
      expect(PAGE.words).toHaveProperty([name as string]);
    const built = [...text.matchAll(/`([\w-]*)\$\{[^}]*\}([\w-]*)`/g)].map(
      ([, a, b]) => new RegExp(`^${a}.+${b}$`),
    );
    const idle = Object.keys(PAGE.words).filter(
      (name) =>
        !text.includes(`'${name}'`) &&
        !built.some((pattern) => pattern.source !== '^.+$' && pattern.test(name)),
    );
    expect(idle).toEqual([]);
  });
});
