// The ways in which plans print the figures of their indicators (指標の書き方), in lines and in tables.

/** Name, unit, start and aim of an indicator. */
export type Figures = readonly [name: string, unit: string, start: number | null, aim: number];

/** What the figures of one plan share. */
export interface Style {
  readonly bullet: string;
  readonly arrow: string;
  readonly start: string;
  readonly aim: string;
  /** When the start and the aim hold, as printed. */
  readonly times: readonly [string, string];
  readonly minus: string;
  readonly wide: boolean;
  readonly units: boolean;
}

const WIDE = (text: string) =>
  text.replace(/[\d.,]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) as number) + 0xfee0));

function print(value: number | null, unit: string, { minus, wide }: Style): string {
  if (value === null) return '－';
  const digits = Math.abs(value).toLocaleString('en-US');
  return `${value < 0 ? minus : ''}${wide ? WIDE(digits) : digits}${unit}`;
}

/** The cells of a table, its heading first; the times stand in the heading. */
function cells(figures: readonly Figures[], style: Style): string[][] {
  const { start, aim, times, units } = style;
  const head = [
    '指標',
    ...(units ? ['単位'] : []),
    `${start}（${times[0]}）`,
    `${aim}（${times[1]}）`,
  ];
  const rows = figures.map(([name, unit, from, to]) => {
    const own = units ? '' : unit;
    return [name, ...(units ? [unit] : []), print(from, own, style), print(to, own, style)];
  });
  return [head, ...rows];
}

const line =
  (write: (figures: Figures, style: Style) => string[]) =>
  (all: readonly Figures[], style: Style) =>
    all.flatMap((figures) => write(figures, style));
const table = (write: (rows: string[][]) => string[]) => (all: readonly Figures[], style: Style) =>
  write(cells(all, style));

export type Form =
  | 'arrow'
  | 'yearBefore'
  | 'labels'
  | 'labelLines'
  | 'aimFirst'
  | 'bars'
  | 'tabs'
  | 'markdown'
  | 'blanks'
  | 'oneBlank'
  | 'cellLines'
  | 'wrapped';

/** Characters that a narrow column of names takes. */
const COLUMN = 9;

/** Each way to print indicators, as lines of text. */
export const FORMS: Record<Form, (figures: readonly Figures[], style: Style) => string[]> = {
  arrow: line(([name, unit, from, to], style) => [
    `${style.bullet}${name}：${print(from, unit, style)}（${style.times[0]}）${style.arrow}${print(to, unit, style)}（${style.times[1]}）`,
  ]),
  yearBefore: line(([name, unit, from, to], style) => [
    `${style.bullet}${name}　${style.times[0]} ${print(from, unit, style)} ${style.arrow} ${style.times[1]} ${print(to, unit, style)}`,
  ]),
  labels: line(([name, unit, from, to], style) => [
    `${style.bullet}${name}　${style.start} ${print(from, unit, style)}（${style.times[0]}）　${style.aim} ${print(to, unit, style)}（${style.times[1]}）`,
  ]),
  labelLines: line(([name, unit, from, to], style) => [
    `${style.bullet}${name}`,
    `　${style.start}（${style.times[0]}）：${print(from, unit, style)}`,
    `　${style.aim}（${style.times[1]}）：${print(to, unit, style)}`,
  ]),
  aimFirst: line(([name, unit, from, to], style) => [
    `${style.bullet}${name}　${print(to, unit, style)}${from === null ? '' : `（${style.times[0]}：${print(from, unit, style)}）`}`,
  ]),
  bars: table((rows) => rows.map((row) => `| ${row.join(' | ')} |`)),
  tabs: table((rows) => rows.map((row) => row.join('\t'))),
  markdown: table(([head = [], ...rows]) =>
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`),
  ),
  blanks: table((rows) => rows.map((row) => row.join('  '))),
  oneBlank: table((rows) => rows.map((row) => row.join(' '))),
  cellLines: table((rows) => rows.flat()),
  wrapped: table(([head = [], ...rows]) => [
    head.join(' '),
    ...rows.flatMap(([name = '', ...values]) => {
      const rest = name.slice(COLUMN);
      const first = [name.slice(0, COLUMN), ...values].join(' ');
      return rest === '' ? [first] : [first, rest];
    }),
  ]),
};
