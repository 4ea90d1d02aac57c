import { emptyAt, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { LETTERS } from '../../language/letters/script.ts';
import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';
import { isTime } from '../../language/time/time-word.ts';
import { tokensOf, wordsIn } from '../../language/value/run.ts';
import { cellsOf, lineOfCells } from '../line/part.ts';

/** Shorter lines hold no chart. */
const LEAST_LENGTH = 60;
/** So many ticks at even steps from zero are the axis of a chart, and so many years its columns. */
const LEAST_TICKS = 4;
const LEAST_YEARS = 3;
const FIGURE = /^[△▲-]?\d[\d,]*(?:\.\d+)?%?$/;
const NAME = new RegExp(`[${LETTERS}]{2}`);
// 目標値8.0: the legend of the line that shows the aim
const AIM = perLexicon(
  () => new RegExp(`^(${oneOf(VALUES.columns.target)})[:=]?([△▲-]?\\d[\\d,.]*%?)$`),
);
const STARTS = perLexicon(() => new Set([...VALUES.columns.baseline, ...VALUES.starts]));

/** The text of a chart (グラフの文字): the figures over its bars, the years below them, its name and aim. */
interface Chart {
  readonly from: number;
  readonly to: number;
  readonly values: readonly Mapped[];
  readonly years: readonly Mapped[];
  readonly name: Mapped;
  readonly label: Mapped;
  readonly aim: Mapped;
}

const numberOf = ({ text }: Mapped): number => Number(text.replace(/[,%]/g, ''));
const isFigure = (word: Mapped | undefined): boolean =>
  word !== undefined && FIGURE.test(word.text);

/** Where the ticks end that begin with zero at a place, each as far from the one before it; the place itself where they are too few. */
function axisEnd(words: readonly Mapped[], at: number): number {
  if (words[at]?.text.replace(/[.0%]/g, '') !== '' || !isFigure(words[at + 1])) return at;
  const step = numberOf(words[at + 1] as Mapped);
  if (!(step > 0)) return at;
  let end = at + 1;
  while (
    isFigure(words[end]) &&
    Math.abs(numberOf(words[end] as Mapped) - step * (end - at)) < step / 1000
  )
    end++;
  return end - at >= LEAST_TICKS ? end : at;
}

/** Whether the words of a stretch stand in the line once more, as those of a table do. */
function isAgain(words: readonly Mapped[], from: number, to: number): boolean {
  const own = words.slice(from, to).map(({ text }) => text);
  return words.some(
    (_, at) => at + own.length <= from && own.every((text, i) => words[at + i]?.text === text),
  );
}

/** The chart whose axis begins at a place; null where its parts do not stand around that, one after the other. */
function chartAt(words: readonly Mapped[], at: number): Chart | null {
  const axis = axisEnd(words, at);
  if (axis === at) return null;
  let end = axis;
  while (words[end] && (STARTS().has(words[end]?.text ?? '') || isTime(words[end]?.text ?? '')))
    end++;
  const years = words.slice(axis, end);
  // what lies above the axis belongs to something else
  const most = numberOf(words[axis - 1] as Mapped);
  const lies = (word: Mapped | undefined) =>
    word !== undefined && isFigure(word) && numberOf(word) <= most;
  let from = at;
  while (from > 0 && lies(words[from - 1]) && at - from <= years.length) from--;
  const values = words.slice(from, at);
  const sure =
    !isFigure(words[from - 1]) || values.length === years.length || isAgain(words, from, at);
  const [name, legend] = [words[end], words[end + 1]];
  const aim = AIM().exec(legend?.text ?? '');
  if (years.length < LEAST_YEARS || values.length === 0 || values.length > years.length || !sure)
    return null;
  if (!name || !legend || !aim || !NAME.test(name.text)) return null;
  const length = (aim[1] as string).length;
  const figure = legend.text.lastIndexOf(aim[2] as string);
  const label = slice(legend, 0, length);
  return { from, to: end + 2, values, years, name, label, aim: slice(legend, figure) };
}

/** The chart as a table: a heading of its years and the aim, a row of its figures. */
function tableOf(line: Line, { values, years, name, label, aim }: Chart): Line[] {
  const none = emptyAt(name);
  const blanks = years.slice(values.length).map(() => none);
  const apart = { ...line, content: none, blank: true };
  return [
    apart,
    lineOfCells(line, [none, ...years, label]),
    lineOfCells(line, [name, ...values, ...blanks, aim]),
    apart,
  ];
}

function mended(line: Line): Line[] | null {
  if (!AIM_INSIDE().test(line.content.text)) return null;
  const words = wordsIn(line.content);
  const starts = tokensOf(line.content.text).map(({ start }) => start);
  const text = (from: number, to: number): Line[] =>
    from < to
      ? [{ ...line, content: trim(slice(line.content, starts[from] as number, starts[to])) }]
      : [];
  const out: Line[] = [];
  let last = 0;
  for (let at = 0; at < words.length; at++) {
    const chart = chartAt(words, at);
    if (!chart || chart.from < last) continue;
    out.push(...text(last, chart.from), ...tableOf(line, chart));
    last = chart.to;
    at = last - 1;
  }
  return last === 0 ? null : [...out, ...text(last, words.length)];
}

const AIM_INSIDE = perLexicon(
  () => new RegExp(`(?:${oneOf(VALUES.columns.target)})[:=]?[△▲-]?\\d`),
);

/**
 * Turns the text of charts whose legend says their aim into tables (グラフの文字): 5.2 5.4 6.2 | 0 1 2 3 4 5 6 7 | 策定時 H27 H28 H29 | 出生率 |
 * 目標値8.0. The figures stand over the first of the years.
 */
export function mendChartRuns(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) =>
    line.blank || line.content.text.length < LEAST_LENGTH || cellsOf(line) !== null
      ? [line]
      : (mended(line) ?? [line]),
  );
}
