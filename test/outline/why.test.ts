// Why headings stand where they stand: recorded when they were placed, and true of the tree that came out.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { LayoutRules } from '../../src/forms/layout.ts';
import type { Division, Node } from '../../src/forms/outline.ts';
import { SEEDS, seed, sourceOf } from '../documents.ts';

interface Placed {
  readonly division: Division;
  readonly parent: Division | null;
}

const placed = (nodes: readonly Node[], parent: Division | null = null): Placed[] =>
  nodes.flatMap((node) =>
    node.kind === 'division' ? [{ division: node, parent }, ...placed(node.children, node)] : [],
  );

const layOut = (text: string, rules?: LayoutRules) => {
  const layout = rules && { file: 'layout.yaml', sha256: 'b'.repeat(64), rules };
  return placed(compileText(sourceOf(text), { layout }).outline.children);
};

/** `title < title of its parent: reasons` */
const told = (all: readonly Placed[]) =>
  all.map(({ division, parent }) => {
    const codes = division.why.map(({ code }) => code.replace('why-', '')).join(' ');
    return `${division.title.text} < ${parent?.title.text ?? '-'}: ${codes}`;
  });

describe.each(SEEDS)('%s', (name) => {
  const all = placed(seed(name).outline.children);
  const divisions = new Map(all.map((one) => [one.division.span.start, one.division]));

  test('every heading says first where it stands', () => {
    expect(all.length).toBeGreaterThan(5);
    const places = new Set(['why-sibling', 'why-below', 'why-outermost']);
    const silent = all.filter(({ division }) => !places.has(division.why[0]?.code ?? ''));
    expect(silent.map(({ division }) => division.title.text)).toEqual([]);
  });

  test('a heading below another is one of its children, and siblings are numbered alike', () => {
    for (const { division, parent } of all) {
      const [place] = division.why;
      if (place?.code === 'why-below') expect(place.span?.start).toBe(parent?.span.start);
      if (place?.code === 'why-outermost') expect(parent).toBeNull();
      if (place?.code !== 'why-sibling') continue;
      const sibling = divisions.get(place.span?.start ?? -1);
      expect(sibling?.mark?.style ?? null).toBe(division.mark?.style ?? null);
      expect(sibling?.span.start).toBeLessThan(division.span.start);
    }
  });

  test('every role has a reason', () => {
    for (const { division } of all)
      if (division.role !== null)
        expect(division.why.length, division.title.text).toBeGreaterThan(1);
  });
});

const NESTED = `基本目標1 しごとをつくる
① 農業
(1) 担い手を育てる
(2) 販路をひらく
② 漁業
(1) 磯をまもる
`;

test('the document shows the ladder', () => {
  expect(told(layOut(NESTED))).toEqual([
    'しごとをつくる < -: outermost label',
    '農業 < しごとをつくる: below under-goal',
    '担い手を育てる < 農業: below under-goal',
    '販路をひらく < 農業: sibling under-goal',
    '漁業 < しごとをつくる: sibling under-goal',
    '磯をまもる < 漁業: below under-goal',
  ]);
});

test('the ladder of a layout file goes before what the document shows', () => {
  expect(told(layOut(NESTED, { ladder: ['(1)', '①'] }))).toEqual([
    'しごとをつくる < -: outermost label',
    '農業 < しごとをつくる: below layout under-goal',
    '担い手を育てる < しごとをつくる: below layout under-goal',
    '販路をひらく < しごとをつくる: sibling layout under-goal',
    '漁業 < 販路をひらく: below layout under-goal',
    '磯をまもる < しごとをつくる: sibling layout under-goal',
  ]);
});

test('its rungs say what their headings are', () => {
  const text = 'I 章\n1. 産業\n(1) 農業\n(2) 漁業\n2. 交流\n(1) 移住\n';
  const rules: LayoutRules = {
    ladder: [
      { style: '1.', role: 'goal' },
      { style: '(1)', role: 'policy' },
    ],
  };
  expect(layOut(text, rules).map(({ division }) => division.role)).toEqual([
    'goal',
    'policy',
    'policy',
    'goal',
    'policy',
  ]);
  expect(layOut(text).map(({ division }) => division.role)).not.toContain('goal');
});

test('numbered goals without a word for them are inferred from the indicators below', () => {
  const text = `1. 仕事をつくる
(1) 農業
・就農者数 現状値 5人 目標値 20人
2. 人を呼ぶ
(1) 移住
・移住者数 現状値 3人 目標値 9人
`;
  expect(told(layOut(text))).toEqual([
    '仕事をつくる < -: outermost inferred',
    '農業 < 仕事をつくる: below inferred',
    '人を呼ぶ < -: sibling inferred',
    '移住 < 人を呼ぶ: below inferred',
  ]);
});
