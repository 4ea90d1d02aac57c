import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.ts';
import { printAlignment } from '../../src/align/notation.ts';
import { InputError } from '../../src/base/input-error.ts';
import { changes } from '../../src/change/changes.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
import { message } from '../../src/language/message.ts';
import { buildPlan } from './build-plan.ts';
import { plans } from './plans.ts';

const old = buildPlan([
  {
    title: '子育てを支える',
    targets: [{ name: '待機児童数' }],
    policies: [
      {
        title: '保育の充実',
        kpis: [{ name: 'パパママ学級への男性参加率', target: { value: 40 } }],
      },
      { title: '医療の確保' },
    ],
  },
]);
const next = buildPlan([
  {
    title: '子育てを支える',
    policies: [
      {
        title: '相談の充実',
        kpis: [{ name: 'パパママ学級への男性の参加率', target: { value: 50 } }],
      },
      { title: '保育の充実', kpis: [{ name: '待機児童数' }] },
    ],
  },
]);

const print = (a: Strategy, b: Strategy, byHand?: string) => {
  const { value } = align(a, b, { byHand });
  return printAlignment(value, { changes: changes(a, b, value).value.changes, lang: 'en' });
};

/** The words of the error that a file meets. */
function complaint(file: string, lang: 'ja' | 'en' = 'en'): [string, unknown] {
  try {
    align(old, next, { byHand: file });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [message(error.code, error.args, lang), error.args.suggestion];
  }
  throw new Error('no complaint');
}

describe('printing', () => {
  it('gives a line a pair, with - for none, other kinds named, and a comment behind', () => {
    // the longest line takes 70 columns, a full-width character two of them; comments begin three further on
    const line = (pair: string, comment: string) => pair.padEnd(73) + comment;
    expect(print(old, next).split('\n')).toEqual([
      line('goal 1 -> 1', '1.00  same title, same number, same parent'),
      line('policy - -> 1/1', 'only new  next old policy 1/1 0.50'),
      'kpi 1/1/パパママ学級への男性参加率 -> 1/1/パパママ学級への男性の参加率   0.88  moved, renamed, changed  same unit',
      line('policy 1/1 -> 1/2', '1.00  same title, same parent'),
      line(
        'target 1/待機児童数 -> kpi 1/2/待機児童数',
        '1.00  moved  same title, same unit, other role',
      ).replace(/ {10}(?=1\.00)/, ''),
      line('policy 1/2 -> -', 'only old'),
      '',
    ]);
  });

  it('marks doubtful pairs and names the next best partner of each', () => {
    const shops = (...names: string[]) =>
      buildPlan([{ title: '商業', kpis: names.map((name) => ({ name })) }]);
    const printed = print(
      shops('商店街における出店店舗数'),
      shops('空き店舗への出店店舗数', '商店街の祭り'),
    );
    expect(printed).toMatch(
      /-> 1\/空き店舗への出店店舗数 +\? 0\.38 {2}renamed {2}same unit, same parent {2}next new kpi 1\/商店街の祭り 0\.\d\d\n/,
    );
  });

  it('puts references in quotes that would be read as something else', () => {
    const odd = buildPlan([
      { title: 'a', targets: [{ name: 'A -> B' }, { name: '二つ  の空白' }, { name: '"引用"' }] },
    ]);
    const printed = print(odd, odd);
    expect(printed).toContain('target "1/A -> B" -> "1/A -> B"');
    expect(printed).toContain('target "1/二つ  の空白" -> "1/二つ  の空白"');
    expect(printed).toContain('target 1/"引用" -> 1/"引用"');
    expect(align(odd, odd, { byHand: printed }).value.pairs.every((p) => p.old === p.new)).toBe(
      true,
    );
  });
});

describe('reading back', () => {
  it('what was printed gives the same pairs, whatever the plans', () => {
    fc.assert(
      fc.property(plans, plans, (a, b) => {
        const ids = (file?: string) =>
          align(a, b, { byHand: file }).value.pairs.map((pair) => [
            pair.entity,
            pair.old,
            pair.new,
          ]);
        expect(ids(print(a, b))).toEqual(ids());
      }),
    );
  });

  it('and it is the same file again: scores, evidence and doubts too', () => {
    fc.assert(
      fc.property(plans, plans, (a, b) => {
        const printed = print(a, b);
        expect(print(a, b, printed)).toEqual(printed);
      }),
    );
  });

  it('confirms a doubtful pair when its mark of doubt is gone', () => {
    const shops = (name: string) => buildPlan([{ title: '商業', kpis: [{ name }] }]);
    const [a, b] = [shops('商店街における出店店舗数'), shops('空き店舗への出店店舗数')];
    const printed = print(a, b);
    expect(printed).toContain('? 0.38');
    expect(print(a, b, printed)).toBe(printed);
    const confirmed = print(a, b, printed.replace('? ', ''));
    expect(confirmed).not.toContain('?');
    expect(confirmed).toContain('by hand');
  });

  it('wins over everything: pairs, and entries that are said to have no partner', () => {
    const file = [
      '# checked by hand',
      '',
      'policy 1/2 -> 1/1   they took over the staff',
      'target 1/待機児童数 -> -',
      'kpi 1/1/パパママ学級への男性参加率 -> 1/2/待機児童数',
    ].join('\r\n');
    const { pairs } = align(old, next, { byHand: file }).value;
    const hand = pairs.filter(({ evidence }) => evidence.includes('by-hand'));
    expect(hand.map(({ old: from, new: to }) => [from, to])).toEqual([
      ['target/1/待機児童数', null],
      ['policy/1/2', 'policy/1/1'],
      ['kpi/1/1/パパママ学級への男性参加率', 'kpi/1/2/待機児童数'],
    ]);
    expect(hand.every(({ review }) => !review)).toBe(true);
    // what the file does not mention is still found
    expect(pairs.find((pair) => pair.old === 'policy/1/1')?.new).toBe('policy/1/2');
  });

  it('a pair wins over the line that said the entry had none, so that nobody has to delete it', () => {
    const file = 'policy - -> 1/1   added\npolicy 1/2 -> 1/1\npolicy 1/2 -> -   removed\n';
    const { pairs } = align(old, next, { byHand: file }).value;
    expect(pairs.find((pair) => pair.old === 'policy/1/2')?.new).toBe('policy/1/1');
  });
});

describe('merges and splits', () => {
  const kpis = (...names: string[]) =>
    buildPlan([{ title: '就業', kpis: names.map((name) => ({ name })) }]);
  const [two, one] = [
    kpis('新規漁業就業者数', '新規農林業就業者数'),
    kpis('新規漁業・農林業就業者数'),
  ];
  const linksOf = (a: Strategy, b: Strategy, byHand: string) =>
    align(a, b, { byHand }).value.links.map((link) => [link.old, link.new, ...link.evidence]);

  it('are printed as further lines of one entry, and read back', () => {
    const printed = print(two, one);
    expect(printed.split('\n').slice(1)).toEqual([
      'kpi 1/新規漁業就業者数 -> 1/新規漁業・農林業就業者数     0.82  renamed  same unit, same parent',
      'kpi 1/新規農林業就業者数 -> 1/新規漁業・農林業就業者数   0.78  merged  part of the name',
      '',
    ]);
    expect(print(two, one, printed)).toBe(printed);
    const back = print(one, two);
    expect(back).toContain('split  part of the name');
    expect(print(one, two, back)).toBe(back);
  });

  it('can be said where no name says so; the first line names the successor', () => {
    const [a, b] = [kpis('観光客数', '町内会の数'), kpis('訪れる人の数')];
    const file = 'kpi 1/町内会の数 -> 1/訪れる人の数\nkpi 1/観光客数 -> 1/訪れる人の数\n';
    const { pairs } = align(a, b, { byHand: file }).value;
    expect(pairs.find((pair) => pair.new === 'kpi/1/訪れる人の数')?.old).toBe('kpi/1/町内会の数');
    expect(linksOf(a, b, file)).toEqual([['kpi/1/観光客数', 'kpi/1/訪れる人の数', 'by-hand']]);
    expect(print(a, b, print(a, b, file))).toBe(print(a, b, file));
  });

  it('can be denied', () => {
    expect(linksOf(two, one, '')).toHaveLength(1);
    expect(linksOf(two, one, 'kpi 1/新規漁業就業者数 -> -')).toEqual([]);
  });
});

describe('comments', () => {
  it.each([
    'policy 1/2 -> -',
    'policy 1/2 -> - removed',
    'policy 1/2 -> -\tremoved',
    'policy 1/2 -> -   kpi 1/1 -> 1/1',
    '  policy   1/2  ->  - # no successor',
  ])('are not read: %j', (file) => {
    const { pairs } = align(old, next, { byHand: file }).value;
    expect(pairs.find((pair) => pair.old === 'policy/1/2')?.new).toBeNull();
  });

  it('are told from names with blanks and signs in them', () => {
    const odd = buildPlan([
      { title: 'a', targets: [{ name: 'x' }], kpis: [{ name: 'ICT 化率 #1' }, { name: '- 率' }] },
    ]);
    const file = printAlignment(align(odd, odd).value);
    expect(align(odd, odd, { byHand: file }).value.pairs.every((p) => p.old === p.new)).toBe(true);
  });
});

describe('a file with a slip', () => {
  it.each([
    [
      'policy 1/1 -> 1/2\npolcy 1/2 -> 1/1',
      'line 2 of the alignment: no kind polcy; it is one of goal, policy, target, kpi, action, project',
      'policy',
    ],
    [
      'kpi 1/1/パパママ学級へ男性参加率 -> -',
      'line 1 of the alignment: there is no kpi 1/1/パパママ学級へ男性参加率',
      '1/1/パパママ学級への男性参加率',
    ],
    ['\n\npolicy 1/1 -> 1/9', 'line 3 of the alignment: there is no policy 1/9', '1/1, 1/2'],
    [
      'policy 1/1 -> 1/1\n\npolicy 1/1 -> 1/1 # again',
      'line 3 of the alignment: "policy 1/1 -> 1/1 # again" says again what line 1 says; delete or correct one of them',
      undefined,
    ],
    [
      'policy 1/1 = 1/1',
      'line 1 of the alignment cannot be read: "policy 1/1 = 1/1"; write "kind old -> new", with - for none',
      undefined,
    ],
    [
      'policy - -> -',
      'line 1 of the alignment cannot be read: "policy - -> -"; write "kind old -> new", with - for none',
      undefined,
    ],
    [
      'goal 1 -> policy 1/1',
      'line 1 of the alignment: goal and policy cannot be a pair',
      undefined,
    ],
  ])('%j is told so', (file, words, suggestion) => {
    expect(complaint(file)).toEqual([words, suggestion]);
  });

  it('is told so in Japanese too', () => {
    expect(complaint('policy 1/1', 'ja')[0]).toBe(
      '対応表の1行目が読めません: 「policy 1/1」。「種類 旧の項目 -> 新の項目」と書き、相手がなければ - とします',
    );
  });
});
