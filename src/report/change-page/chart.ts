import { printFigure } from '../change/figure.ts';
import { type Content, h, s } from '../page/element.ts';
import type { PartPlot, Point } from './points.ts';
import { type Say, SIDES, type SideName } from './words.ts';

/** Measures of a chart in its own units, about pixels on a screen. */
const WIDTH = 232;
const HEIGHT = 96;
const LEFT = 26;
const TOP = 20;
const BOTTOM = 62;
const SIZE = 3.6;
const FONT = 10.5;

interface Placed extends Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number) => String(Math.round(value * 10) / 10);

function scale(from: number, to: number, low: number, high: number) {
  return (value: number) =>
    from === to ? (low + high) / 2 : low + ((value - from) / (to - from)) * (high - low);
}

/** By fiscal year where every figure has one; else in the order in which they come about. */
function place(points: readonly Point[]): readonly Placed[] {
  const dated = points.every(({ year }) => year !== null);
  const at = points.map(({ year }, i) => (dated ? (year as number) : i));
  const values = points.map(({ value }) => value);
  const x = scale(Math.min(...at), Math.max(...at), LEFT, WIDTH - LEFT);
  const y = scale(Math.min(...values), Math.max(...values), BOTTOM, TOP);
  return points.map((point, i) => ({ ...point, x: x(at[i] as number), y: y(point.value) }));
}

/** The figure at a point; units stand in the row, but money is unreadable without its myriads. */
const figureOf = ({ value, unit }: Point) => printFigure(value, unit === '円' ? unit : null);

function wordsOf(point: Point, say: Say): string {
  const { side, kind, value, unit, year } = point;
  const words = { side: say(side), kind: say(`point-${kind}`), figure: printFigure(value, unit) };
  return year === null ? say('point-words', words) : say('point-words-year', { ...words, year });
}

/** Shapes tell the kinds apart, and old from new, without colour. */
function shape({ kind, side, x, y }: Placed): Content {
  if (kind === 'actual') return s('circle', { cx: round(x), cy: round(y), r: 2.4 });
  if (kind !== 'target') return s('circle.hollow', { cx: round(x), cy: round(y), r: SIZE });
  if (side === 'old')
    return s('rect', { x: round(x - SIZE), y: round(y - SIZE), width: SIZE * 2, height: SIZE * 2 });
  const reach = SIZE * 1.5;
  return s('path', {
    d: `M${round(x)} ${round(y - reach)}l${reach} ${reach}l-${reach} ${reach}l-${reach}-${reach}z`,
  });
}

/** Old figures stand above their points, new ones below. */
function figure(point: Placed): Content {
  const y = point.side === 'old' ? point.y - 8 : point.y + 16;
  return s(
    'text.figure',
    { x: round(point.x), y: round(y), textAnchor: 'middle', fontSize: FONT },
    figureOf(point),
  );
}

/** Of the actuals of a side the last is written out. */
function isNamed(point: Placed, points: readonly Placed[]): boolean {
  const { kind, side } = point;
  return (
    kind !== 'actual' || point === points.filter((p) => p.kind === kind && p.side === side).at(-1)
  );
}

function pointElement(point: Placed, points: readonly Placed[], say: Say): Content {
  return s('g', { className: ['point', point.kind, point.side] }, [
    s('title', wordsOf(point, say)),
    shape(point),
    isNamed(point, points) ? figure(point) : null,
  ]);
}

const path = (points: readonly Placed[]) =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** What was planned is a dashed line from start to target, what was done a line through the actuals. */
function lines(points: readonly Placed[], side: SideName): Content {
  const own = points.filter((point) => point.side === side);
  const planned = own.filter(({ kind }) => kind !== 'actual');
  const done = own.filter(({ kind }) => kind === 'actual' || kind === 'start');
  const draw = (name: string, some: readonly Placed[]) =>
    some.length > 1 ? s('path', { className: [name, side], d: path(some) }) : null;
  return [draw('planned', planned), draw('done', done)];
}

/** From the last figure of the old side to the first of the new one: a slope says what became of it. */
function succession(points: readonly Placed[]): Content {
  const from = points.filter(({ side }) => side === 'old').at(-1);
  const to = points.find(({ side }) => side === 'new');
  if (!from || !to) return null;
  return s('path.succession', { d: path([from, to]) });
}

const TICKS = {
  start: 'tick-start',
  implied: 'tick-start',
  actual: 'tick-actual',
  target: 'tick-target',
} as const;

/** Years, or what the points are, under the axis; where they would run into each other some are left out. */
function ticks(points: readonly Placed[], say: Say): Content {
  const dated = points.every(({ year }) => year !== null);
  let free = Number.NEGATIVE_INFINITY;
  const named = points.filter((point) => isNamed(point, points)).sort((a, b) => a.x - b.x);
  return named.map(({ x, year, kind }) => {
    if (x - free < 34) return null;
    free = x;
    const words = dated || (kind === 'actual' && year !== null) ? `${year}` : say(TICKS[kind]);
    return s(
      'text.tick',
      { x: round(x), y: HEIGHT - 3, textAnchor: 'middle', fontSize: 9.5 },
      words,
    );
  });
}

function chart(points: readonly Point[], part: string | null, say: Say): Content {
  const placed = place(points);
  const words = points.map((point) => wordsOf(point, say)).join(say('list'));
  const label = part === null ? words : say('chart-part', { part, words });
  return s(
    'svg.chart',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      role: 'img',
      ariaLabel: label,
    },
    [
      succession(placed),
      SIDES.map((side) => lines(placed, side)),
      placed.map((point) => pointElement(point, placed, say)),
      ticks(placed, say),
    ],
  );
}

/** A small chart, or why there is none. */
function plotContent({ part, plot }: PartPlot, say: Say): Content {
  if ('points' in plot) return chart(plot.points, part, say);
  return plot.none === null ? null : h('span.no-chart', say(`no-chart-${plot.none}`));
}

/** The small charts of a change (推移図), those of parts under their names, or why there are none. */
export function chartContent(plots: readonly PartPlot[], say: Say): Content {
  const drawn = plots.filter(({ plot }) => 'points' in plot || plot.none !== null);
  return drawn.map((one) => {
    const content = plotContent(one, say);
    if (one.part === null) return content;
    return h('div.part', [h('span.part-name', one.part), content]);
  });
}

/** How charts are read; the same shapes as in them. */
export function chartLegend(say: Say): Content {
  const one = (side: SideName, kind: Point['kind'], key = kind as string) =>
    h('li', [
      s('svg.chart', { viewBox: '0 0 14 14', width: 14, height: 14, ariaHidden: 'true' }, [
        s('g', { className: ['point', kind, side] }, [
          shape({ side, kind, x: 7, y: 7, value: 0, unit: null, year: null }),
        ]),
      ]),
      ` ${say(side)} ${say(`point-${key}`)}`,
    ]);
  return h('div.chart-legend', [
    h('ul.legend', { ariaLabel: say('legend') }, [
      one('old', 'start'),
      one('old', 'actual'),
      one('old', 'target'),
      one('new', 'start'),
      one('new', 'implied'),
      one('new', 'target'),
    ]),
    h('p.note', say('legend-axis')),
  ]);
}
