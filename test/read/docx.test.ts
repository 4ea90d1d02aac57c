import {
  Document,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { readDocument } from '../../src/read/document.ts';
import { fileOf, show } from '../formats/offsets.ts';

const cell = (text: string, options: Partial<ConstructorParameters<typeof TableCell>[0]> = {}) =>
  new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...options });
const row = (...texts: string[]) => new TableRow({ children: texts.map((text) => cell(text)) });
const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ text, heading: level });

type Children = NonNullable<
  ConstructorParameters<typeof Document>[0]['sections']
>[number]['children'];

const numbering = {
  config: [
    {
      reference: 'numbers',
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', start: 1 }],
    },
  ],
};

async function read(children: Children) {
  const bytes = await Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
  const { value } = await readDocument(fileOf('plan.docx', bytes));
  const { lines, source } = value;
  expect(lines.map(({ start, end }) => source.text.slice(start, end)).join('')).toBe(source.text);
  return value;
}

test('headings by their styles, paragraphs, entries with the marks that they show', async () => {
  const { source, lines } = await read([
    heading('第２期総合戦略', HeadingLevel.HEADING_1),
    new Paragraph({
      children: [new TextRun('人口は'), new TextRun({ text: '２万人', bold: true })],
    }),
    heading('基本目標１', HeadingLevel.HEADING_2),
    new Paragraph({ text: '婚活支援', bullet: { level: 0 } }),
    new Paragraph({ text: '・移住', bullet: { level: 0 } }),
    new Paragraph({ text: '甲', numbering: { reference: 'numbers', level: 0 } }),
    new Paragraph({ text: '乙', numbering: { reference: 'numbers', level: 0 } }),
  ]);
  expect(show(lines)).toEqual([
    '#1 第2期総合戦略',
    '人口は2万人',
    '#2 基本目標1',
    ...['・婚活支援', '・移住', '1. 甲', '2. 乙'],
  ]);
  // the source text is the words as they stand, unfolded
  expect(source.text).toContain('第２期総合戦略\n');
});

test('merged cells stand in all their rows, once in the text', async () => {
  const { source, lines } = await read([
    new Table({
      rows: [
        row('施策', '指標', '目標値'),
        new TableRow({
          children: [
            cell('農業', { verticalMerge: VerticalMergeType.RESTART }),
            cell('就農者\n（年間）'),
            cell('10人'),
          ],
        }),
        new TableRow({
          children: [
            cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
            cell('集計中', { columnSpan: 2 }),
          ],
        }),
      ],
    }),
  ]);
  expect(show(lines)).toEqual([
    '施策 | 指標 | 目標値',
    '農業 | 就農者 (年間) | 10人',
    '農業 | 集計中 | 集計中',
  ]);
  expect(source.text).toBe('施策\t指標\t目標値\n農業\t就農者 （年間）\t10人\n\t集計中\t\n');
});

test('pictures are left out', async () => {
  const data = Buffer.from('iVBORw0KGgo=', 'base64');
  const image = new ImageRun({ type: 'png', data, transformation: { width: 1, height: 1 } });
  const { source } = await read([new Paragraph({ children: [image, new TextRun('本文')] })]);
  expect(source.text).toBe('本文\n');
});

test('its tables give the model its figures', async () => {
  const { source, lines } = await read([
    heading('第2期総合戦略', HeadingLevel.HEADING_1),
    heading('基本目標1 しごと', HeadingLevel.HEADING_2),
    heading('数値目標', HeadingLevel.HEADING_3),
    new Table({
      rows: [row('指標', '基準値（R1）', '目標値（R6）'), row('就業者数', '100人', '１５０人')],
    }),
  ]);
  const [target] = compileText(source, { lines }).strategy.goals[0]?.targets ?? [];
  expect(target).toMatchObject({
    name: '就業者数',
    baseline: { value: 100 },
    target: { value: 150 },
  });
  const { start, end } = target?.source ?? { start: { offset: 0 }, end: { offset: 0 } };
  // the row alone: its heading is read with it, but is no place of it
  expect(source.text.slice(start.offset, end.offset)).toBe('就業者数\t100人\t１５０人');
});

describe('what is no document', () => {
  const empty = () => Packer.toBuffer(new Document({ sections: [{ children: [] }] }));

  test('one without words', async () => {
    await expect(readDocument(fileOf('a.docx', await empty()))).rejects.toMatchObject({
      code: 'input-empty',
    });
  });

  test.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)],
    [
      'overwritten',
      (bytes: Uint8Array) =>
        bytes.map((byte, i) => (i % 50 === 49 && i < bytes.length - 2000 ? 7 : byte)),
    ],
  ])('one that was %s', async (_, spoil) => {
    const file = fileOf('a.docx', spoil(await empty()));
    await expect(readDocument(file)).rejects.toMatchObject({ code: 'input-damaged' });
  });
});
