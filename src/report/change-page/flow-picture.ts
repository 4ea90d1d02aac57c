import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { columnsOf } from '../../language/width.ts';
import { type Content, h, s } from '../page/element.ts';
import type { Flow, FlowBand, FlowPlace } from './flow.ts';
import type { Say } from './words.ts';

/** Measures of the picture in its own units; it scales with the page, and one unit is about a pixel on a screen. */
const WIDTH = 960;
const LABEL = 290;
const BAR = 10;
const STEP = 9;
const GAP = 17;
const EDGE = 8;
const FONT = 13;

/** Columns (half the width of a Japanese character) of a line of a label. */
const COLUMNS = Math.floor(((LABEL - 12) / FONT) * 2);

interface Node {
  readonly place: FlowPlace;
}
interface Link {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  readonly band: FlowBand;
}

/** Numbers of a drawing with one decimal: enough for the eye, and the same bytes everywhere. */
const round = (value: number) => String(Math.round(value * 10) / 10);
const roundPath = (path: string) => path.replace(/\d+\.\d+/g, (number) => round(Number(number)));

/** Places in the order of their plan, what is missing last. */
function orderPlaces(bands: readonly FlowBand[]): readonly FlowPlace[] {
  const places = [...new Set(bands.flatMap(({ from, to }) => [from, to]))];
  const rank = ({ holder }: FlowPlace) =>
    holder === null ? [Number.MAX_SAFE_INTEGER] : ranks(holder);
  return places.sort((a, b) => compareRanks(rank(a), rank(b)));
}

const ranks = (holder: string): number[] =>
  (JSON.parse(holder) as [string[], (number | null)[]])[1].map((n) => n ?? 0);

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, i) => number !== b[i]);
  if (at < 0) return a.length - b.length;
  return b[at] === undefined ? 1 : (a[at] as number) - b[at];
}

function layOut({ bands }: Flow) {
  const nodes: Node[] = orderPlaces(bands).map((place) => ({ place }));
  const links: Link[] = bands.map((band) => {
    return { source: band.from.id, target: band.to.id, value: band.names.length, band };
  });
  const total = links.reduce((sum, { value }) => sum + value, 0);
  const most = Math.max(
    ...(['old', 'new'] as const).map((side) => nodes.filter((n) => n.place.side === side).length),
  );
  const height = total * STEP + (most - 1) * GAP + 2 * EDGE;
  const layout = sankey<Node, Link>()
    .nodeId(({ place }) => place.id)
    .nodeWidth(BAR)
    .nodePadding(GAP)
    .nodeSort(null)
    .iterations(0)
    .extent([
      [LABEL, EDGE],
      [WIDTH - LABEL, height - EDGE],
    ]);
  return { ...layout({ nodes, links }), height };
}

/** A label in lines that fit; of a long one the end is left out, and the title has it whole. */
function linesOf(label: string, most: number): readonly string[] {
  const lines = [''];
  let columns = 0;
  for (const character of label) {
    const width = columnsOf(character);
    if (columns + width > COLUMNS) {
      if (lines.length === most) return [...lines.slice(0, -1), `${lines.at(-1)?.slice(0, -1)}…`];
      lines.push('');
      columns = 0;
    }
    lines[lines.length - 1] += character;
    columns += width;
  }
  return lines;
}

type Laid = ReturnType<typeof layOut>;

function nodeElement({ place, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }: Laid['nodes'][number]): Content {
  const isOld = place.side === 'old';
  const lines = linesOf(place.label, y1 - y0 + GAP >= 2.2 * FONT ? 2 : 1);
  const x = round(isOld ? x0 - 6 : x1 + 6);
  const middle = (y0 + y1) / 2 + FONT * 0.36 - ((lines.length - 1) * FONT * 1.2) / 2;
  return s('g', { className: ['place', place.side, ...(place.holder === null ? ['none'] : [])] }, [
    s('title', place.label),
    s('rect', { x: round(x0), y: round(y0), width: round(x1 - x0), height: round(y1 - y0) }),
    s(
      'text',
      { x, y: round(middle), textAnchor: isOld ? 'end' : 'start', fontSize: FONT },
      lines.map((line, i) => s('tspan', { x, dy: i === 0 ? 0 : round(FONT * 1.2) }, line)),
    ),
  ]);
}

function linkElement(link: Laid['links'][number]): Content {
  const { from, to, kind, names } = link.band;
  const path = roundPath(sankeyLinkHorizontal()(link as never) ?? '');
  const title = `${from.label} → ${to.label}: ${names.length}\n${names.join('\n')}`;
  return s(
    'path',
    { className: ['band', kind], d: path, strokeWidth: round(Math.max(2, link.width ?? 0)) },
    [s('title', title)],
  );
}

/** What was drawn, as a table: for those who do not see the picture, and for its names. */
function numbers({ bands }: Flow, say: Say): Content {
  const head = ['flow-from', 'flow-to', 'flow-count', 'flow-names'];
  return h('details.numbers', [
    h('summary', say('flow-numbers')),
    h('table.plain', [
      h(
        'thead',
        h(
          'tr',
          head.map((name) => h('th', { scope: 'col' }, say(name))),
        ),
      ),
      h(
        'tbody',
        bands.map(({ from, to, names }) =>
          h('tr', [
            h('td', from.label),
            h('td', to.label),
            h('td.figure', String(names.length)),
            h('td', names.join(say('list'))),
          ]),
        ),
      ),
    ]),
  ]);
}

const KINDS = ['stays', 'moves', 'added', 'removed'] as const;

function legend({ bands }: Flow, say: Say): Content {
  const used = KINDS.filter((kind) => bands.some((band) => band.kind === kind));
  return h(
    'ul.legend',
    used.map((kind) =>
      h('li', [
        h('span', { className: ['swatch', kind], ariaHidden: 'true' }),
        say(`flow-${kind}`),
      ]),
    ),
  );
}

/** The flow between the two trees as a picture that stands in the page (流れ図, サンキー図). */
export function flowSection(flow: Flow | null, say: Say): Content {
  if (flow === null) return null;
  const { nodes, links, height } = layOut(flow);
  const sides = (['old', 'new'] as const).map(
    (side) => nodes.filter((n) => n.place.side === side).length,
  );
  const label = say('flow-label', { old: sides[0] ?? 0, new: sides[1] ?? 0 });
  const what = say(flow.what === 'policy' ? 'flow-policy' : 'flow-indicators');
  const level = say(`flow-by-${flow.what === 'policy' ? 'goal' : flow.level}`);
  const picture = s(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${round(height)}`,
      width: WIDTH,
      height: round(height),
      role: 'img',
      ariaLabel: label,
    },
    [links.map(linkElement), nodes.map(nodeElement)],
  );
  return h('section.flow', { ariaLabelledBy: 'flow' }, [
    h('h2', { id: 'flow' }, say(flow.what === 'policy' ? 'flow-policies' : 'flow')),
    h('p.lead', say('flow-lead', { what, level })),
    legend(flow, say),
    h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: say('flow') }, picture),
    numbers(flow, say),
  ]);
}
