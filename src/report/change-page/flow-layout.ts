import { sankey } from 'd3-sankey';
import { type Flow, type FlowBand, type FlowPlace, placesOf } from './flow.ts';

/** Measures of the picture in its own units; it scales with the page, and one unit is about a pixel on a screen. */
export const FLOW = { width: 960, label: 290, bar: 10, gap: 17, edge: 8 } as const;

/** How thick one entry is: of many thinner, so that a picture of hundreds fits a page. */
const THICK = { most: 9, least: 2.5, together: 900 } as const;

const stepFor = (total: number) =>
  Math.min(THICK.most, Math.max(THICK.least, THICK.together / Math.max(1, total)));

/** A place with its box. */
export interface LaidPlace {
  readonly place: FlowPlace;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** A band with the middles of its ends, from bar to bar; of what was added or removed one end is missing. */
export interface LaidBand {
  readonly band: FlowBand;
  readonly width: number;
  readonly from: readonly [x: number, y: number] | null;
  readonly to: readonly [x: number, y: number] | null;
}

export interface LaidFlow {
  readonly places: readonly LaidPlace[];
  readonly bands: readonly LaidBand[];
  readonly height: number;
}

interface Node {
  readonly place: FlowPlace;
  readonly fixedValue: number;
}
interface Link {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  readonly band: FlowBand | null;
}

const ranks = ({ holder }: FlowPlace): readonly number[] =>
  (JSON.parse(holder) as [string[], (number | null)[]])[1].map((ordinal) => ordinal ?? 0);

/** The order of a plan: 1, 1-1, 1-1-1, 1-2, 2. */
function inOrder(a: FlowPlace, b: FlowPlace): number {
  const [one, other] = [ranks(a), ranks(b)];
  const at = one.findIndex((number, i) => number !== other[i]);
  if (at < 0) return one.length - other.length;
  return other[at] === undefined ? 1 : (one[at] as number) - other[at];
}

function nodesOf(bands: readonly FlowBand[]): Node[] {
  const totals = new Map<FlowPlace | null, number>();
  for (const { from, to, names } of bands)
    for (const place of [from, to]) totals.set(place, (totals.get(place) ?? 0) + names.length);
  return (['old', 'new'] as const)
    .flatMap((side) => [...placesOf(bands, side)].sort(inOrder))
    .map((place) => ({ place, fixedValue: totals.get(place) ?? 0 }));
}

function linksOf(bands: readonly FlowBand[], nodes: readonly Node[]): Link[] {
  const links: Link[] = bands.flatMap((band) => {
    const { from, to, names } = band;
    return from && to ? [{ source: from.id, target: to.id, value: names.length, band }] : [];
  });
  if (links.length > 0) return links;
  // without any link the layout would know one column alone
  const [old, next] = (['old', 'new'] as const).map((side) =>
    nodes.find((n) => n.place.side === side),
  );
  return [{ source: old?.place.id ?? '', target: next?.place.id ?? '', value: 0, band: null }];
}

/** What has no other end stands under the bands of its place. */
function stubOf(band: FlowBand, places: ReadonlyMap<FlowPlace, LaidPlace>, step: number): LaidBand {
  const width = band.names.length * step;
  const { x, bottom } = places.get((band.from ?? band.to) as FlowPlace) as LaidPlace;
  const y = bottom - width / 2;
  return band.from
    ? { band, width, from: [x + FLOW.bar, y], to: null }
    : { band, width, from: null, to: [x, y] };
}

function arrange(nodes: Node[], links: Link[], height: number) {
  return sankey<Node, Link>()
    .nodeId(({ place }) => place.id)
    .nodeAlign(({ place }) => (place.side === 'old' ? 0 : 1))
    .nodeWidth(FLOW.bar)
    .nodePadding(FLOW.gap)
    .nodeSort(null)
    .iterations(0)
    .extent([
      [FLOW.label, FLOW.edge],
      [FLOW.width - FLOW.label, height - FLOW.edge],
    ])({ nodes, links });
}

/** Lays the flow out: places in the order of their plans from top to bottom, bands as thick as what they carry. */
export function layFlow({ bands }: Flow): LaidFlow {
  const nodes = nodesOf(bands);
  const step = stepFor(bands.reduce((sum, { names }) => sum + names.length, 0));
  const heights = (['old', 'new'] as const).map((side) => {
    const own = nodes.filter(({ place }) => place.side === side);
    const carried = own.reduce((sum, { fixedValue }) => sum + fixedValue, 0);
    return carried * step + (own.length - 1) * FLOW.gap;
  });
  const height = Math.max(...heights) + 2 * FLOW.edge;
  const laid = arrange(nodes, linksOf(bands, nodes), height);
  const places = laid.nodes.map(({ place, x0 = 0, y0 = 0, y1 = 0 }) => {
    return { place, x: x0, top: y0, bottom: y1 };
  });
  const byPlace = new Map(places.map((one) => [one.place, one]));
  const joined = laid.links.flatMap(({ band, width = 0, y0 = 0, y1 = 0 }): LaidBand[] => {
    if (!band?.from || !band.to) return [];
    const [from, to] = [byPlace.get(band.from), byPlace.get(band.to)] as [LaidPlace, LaidPlace];
    return [{ band, width, from: [from.x + FLOW.bar, y0], to: [to.x, y1] }];
  });
  const stubs = bands
    .filter(({ from, to }) => !from || !to)
    .map((band) => stubOf(band, byPlace, step));
  return { places, bands: [...joined, ...stubs], height };
}
