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
  return printAlignment(value, changes(a, b, value).value.changes);
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
    expect(print(old, next).split('\n')).toEqual([
      'goal 1 -> 1',
      `${'policy - -> 1/1'.padEnd(73)}added`,
      'kpi 1/1/パパママ学級への男性参加率 -> 1/1/パパママ学級への男性の参加率   moved renamed changed',
      'policy 1/1 -> 1/2',
      `${'target 1/待機児童数 -> kpi 1/2/待機児童数'.padEnd(73 - 10)}moved`,
      `${'policy 1/2 -> -'.padEnd(73)}removed`,
      '',
    ]);
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
      ['policy/1/2', 'policy/1/1'],
      ['kpi/1/1/パパママ学級への男性参加率', 'kpi/1/2/待機児童数'],
    ]);
    expect(hand.every(({ review }) => !review)).toBe(true);
    expect(pairs.find((pair) => pair.old === 'target/1/待機児童数')?.new).toBeNull();
    // what the file does not mention is still found
    expect(pairs.find((pair) => pair.old === 'policy/1/1')?.new).toBe('policy/1/2');
  });

  it('a pair wins over the line that said the entry had none, so that nobody has to delete it', () => {
    const file = 'policy - -> 1/1   added\npolicy 1/2 -> 1/1\npolicy 1/2 -> -   removed\n';
    const { pairs } = align(old, next, { byHand: file }).value;
    expect(pairs.find((pair) => pair.old === 'policy/1/2')?.new).toBe('policy/1/1');
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
      'policy 1/1 -> 1/1\npolicy 1/2 -> 1/1',
      'line 2 of the alignment: an entry of "policy 1/2 -> 1/1" has its partner in line 1 already',
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
