import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { compileText } from '../../src/compile.ts';
import { fieldsOf, printFile, readValue } from '../../src/report/review/compose.ts';
import { fieldShapes } from '../../src/report/review/field-shape.ts';
import { intervalsOf, segmentsOf } from '../../src/report/review/locate.ts';
import { reviewNodes } from '../../src/report/review/node.ts';
import { printReview } from '../../src/report/review/review.ts';
import { sayIn } from '../../src/report/review/words.ts';
import { SEEDS, seed, sourceOf } from '../documents.ts';

type Node = {
  nodeName: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  value?: string;
};

function* elementsOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.childNodes ?? []) yield* elementsOf(child);
}
const attribute = (node: Node, name: string) => node.attrs?.find((one) => one.name === name)?.value;
const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join('');
const pageOf = (html: string) => [...elementsOf(parse(html) as never as Node)];
const withClass = (nodes: Node[], name: string) =>
  nodes.filter((node) => attribute(node, 'class')?.split(' ').includes(name));

describe.each(SEEDS)('the page of %s', (name) => {
  const nodes = pageOf(printReview(seed(name), `${name}.txt`, 'ja'));

  test('shows every line of the source as it stands', () => {
    const lines = withClass(nodes, 'words').map(textOf);
    expect(lines).toEqual(
      seed(name)
        .source.text.replace(/\r?\n$/, '')
        .split(/\r?\n/),
    );
  });

  test('has each id once, and every link leads somewhere', () => {
    const ids = nodes.flatMap((node) => attribute(node, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = nodes.flatMap((node) => attribute(node, 'href') ?? []);
    expect(links.filter((link) => !ids.includes(decodeURIComponent(link.slice(1))))).toEqual([]);
  });

  test('marks every entry that stands in the source, or one that takes all of its place', () => {
    const { all } = reviewNodes(seed(name).strategy, sayIn('ja'));
    const own = new Set(withClass(nodes, 'mark').map((node) => attribute(node, 'data-key')));
    const starts = all.map(({ entry }) => entry.source.start.offset);
    const unmarked = all.filter(({ key, values, entry }, i) => {
      const keys = [key, ...values.map((value) => value.key)];
      const shared = starts.some((start, k) => k !== i && start === entry.source.start.offset);
      return !shared && !keys.some((one) => own.has(one));
    });
    expect(unmarked.map(({ entry }) => entry.id ?? entry.name)).toEqual([]);
  });
});

describe('stretches', () => {
  const some = fc.array(
    fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 12 },
  );

  test('tile the text, each within an interval over it', () => {
    fc.assert(
      fc.property(some, (given) => {
        const intervals = given.map((one, i) => ({ ...one, key: String(i) }));
        const segments = segmentsOf(intervals, 60);
        expect(segments.map(({ start }) => start)).toEqual([
          0,
          ...segments.slice(0, -1).map(({ end }) => end),
        ]);
        expect(segments.at(-1)?.end).toBe(60);
        for (const { start, end, key } of segments) {
          const over = intervals.filter((one) => one.start <= start && one.end >= end);
          if (key === null) expect(over.filter((one) => one.end > one.start)).toEqual([]);
          else expect(over.map((one) => one.key)).toContain(key);
        }
      }),
    );
  });

  test('a figure within another is not its place', () => {
    const text = '基本目標1　子育て\n数値目標\n・利用者数　現状値 140人　目標値 40人\n';
    const { strategy, source } = compileText(sourceOf(text));
    const { all } = reviewNodes(strategy, sayIn('ja'));
    const found = intervalsOf(all, source.text).map(({ start, end }) => text.slice(start, end));
    expect(found).toContain('40人');
    expect(found).toContain('140人');
    expect(found.filter((words) => words === '40人')).toHaveLength(1);
  });
});

describe('composed corrections', () => {
  test('say in YAML what was meant, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.oneof(
          fc.string(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.constant(null),
        ),
        (id, old) => {
          const draft = { op: 'set', id, field: 'x', old, new: [id], reason: undefined };
          const value = JSON.parse(JSON.stringify({ op: 'set', id, field: 'x', old, new: [id] }));
          expect(parseYaml(printFile(id, [draft]))).toEqual({ document: id, corrections: [value] });
        },
      ),
    );
  });

  test('reach every field that the schema lets a person set', () => {
    const fields = fieldsOf(
      { record: { readings: [{ value: 3 }] } },
      fieldShapes().Indicator ?? {},
    );
    const value = (field: string) => fields.find((one) => one.field === field)?.value;
    expect(value('readings[0].value')).toBe(3);
    expect(value('readings[1].asOf.label')).toBeNull();
    expect(fields.map(({ field }) => field)).toEqual(
      expect.arrayContaining([
        'name',
        'target.value',
        'target.change.unit',
        'baseline.asOf.fiscalYear',
        'notes',
        'evaluations[0].grade',
      ]),
    );
    expect(
      fields.filter(({ field }) => /(?:^|\.)(?:id|source|text|components)\b/.test(field)),
    ).toEqual([]);
  });

  test.each([
    ['number', '１,２３４', 1234],
    ['number', '-3.5', -3.5],
    ['number', '', null],
    ['string', ' 人 ', '人'],
    ['boolean', 'true', true],
    ['words', 'あ\nい', ['あ', 'い']],
    ['numbers', '3、8 11', [3, 8, 11]],
  ] as const)('%s: %j', (type, typed, value) => {
    expect(readValue(typed, { shape: { type } })).toEqual({ value });
  });

  test.each([
    ['number', '約3'],
    ['boolean', 'はい'],
    ['numbers', '3と8'],
  ] as const)('no %s: %j', (type, typed) => {
    expect(readValue(typed, { shape: { type } })).toBeNull();
  });
});
