import type { Aim, Change, Side } from '../../forms/changes.ts';
import type { Indicator, Reading, Target } from '../../forms/strategy.ts';
import { areSameUnit, nameKey } from '../../language/similarity.ts';
import { impliedStart } from '../../reckon/start.ts';
import type { PageMaterial, SideName } from './words.ts';

export type PointKind = 'start' | 'implied' | 'actual' | 'target';

/** One figure of a chart (点). */
export interface Point {
  readonly side: SideName;
  readonly kind: PointKind;
  readonly value: number;
  readonly unit: string | null;
  /** Western fiscal year; null where no document says it. */
  readonly year: number | null;
}

/** Why there is no chart; null where there is nothing to be said about it. */
export type NoChart = 'pending' | 'parts' | 'incomparable' | null;

/** Points in the order in which they come about, or why none are drawn. */
export type Plot = { readonly points: readonly Point[] } | { readonly none: NoChart };

const agree = (a: string | null, b: string | null) => a === b || areSameUnit(a, b);

/** Whether actuals are figures of the same quantity as the target: gains and sums are counted from nothing. */
const isLevel = ({ kind, cumulative, per }: Target) =>
  (kind === 'level' || kind === 'maintain') && !(cumulative && per === null);

function startPoint(side: SideName, aim: Aim, target: Target, from?: Indicator): Point[] {
  const { baseline } = aim;
  if (baseline && baseline.value !== null) {
    if (!agree(baseline.unit ?? target.unit, target.unit)) return [];
    const year = baseline.asOf?.fiscalYear ?? null;
    return [{ side, kind: 'start', value: baseline.value, unit: target.unit, year }];
  }
  const start = from ? impliedStart(from) : null;
  if (start === null || !agree(start.value.unit, target.unit)) return [];
  // 1.61 less 0.08 is 1.53, not 1.5300000000000002
  const value = Number(start.value.value.toPrecision(12));
  return [{ side, kind: 'implied', value, unit: target.unit, year: null }];
}

function actualPoints(side: SideName, readings: readonly Reading[], { unit }: Target): Point[] {
  const points = readings.flatMap((reading): Point[] => {
    const { value, asOf } = reading;
    const fits = value !== null && agree(reading.unit ?? unit, unit);
    return fits ? [{ side, kind: 'actual', value, unit, year: asOf?.fiscalYear ?? null }] : [];
  });
  // one figure a year: a report repeats those of the reports before it
  const seen = new Set<string>();
  const news = points.filter(({ year, value }) => {
    const key = `${year} ${value}`;
    return !seen.has(key) && seen.add(key);
  });
  return news.sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

/** What one side aims at, the whole or one of its parts; null where it has no such part. */
interface Halves {
  /** The part's name; null for the whole. */
  readonly name: string | null;
  readonly old: Aim | null;
  readonly new: Aim | null;
}

/** The indicator, or the part of it, that an aim belongs to. */
function indicatorOf(side: Side, name: SideName, aim: Aim, material: PageMaterial) {
  const whole = material.indicators[name].get(side.id);
  return aim.name === null ? whole : whole?.components.find((part) => part.name === aim.name);
}

/** The figures of one side: where it starts, its actuals, its target. */
function sidePoints(name: SideName, aim: Aim, change: Change, material: PageMaterial): Point[] {
  const side = change[name] as Side;
  const { target } = aim;
  if (!target || target.value === null || target.kind === 'qualitative') return [];
  const period = material.changes[name].document.period;
  const year = target.dueFiscalYear ?? period.endFiscalYear;
  const end: Point = { side: name, kind: 'target', value: target.value, unit: target.unit, year };
  if (!isLevel(target)) return [end];
  const indicator = indicatorOf(side, name, aim, material);
  // what reports say of an indicator with parts does not say of which part
  const isWhole = aim.name === null;
  const reported = isWhole && name === 'old' ? (change.result?.readings ?? []) : [];
  const own = isWhole ? side.readings : (indicator?.readings ?? []);
  const actuals = actualPoints(name, [...own, ...reported], target);
  // a start that is only reckoned would stand against actuals that are printed
  return [
    ...startPoint(name, aim, target, actuals.length === 0 ? indicator : undefined),
    ...actuals,
    end,
  ];
}

const DEFINITION = ['target.unit', 'target.kind', 'target.per', 'target.cumulative'];

/** Whether the change set itself holds the targets of both sides for comparable. */
function areComparable({ fields }: Change, { name }: Halves): boolean {
  const head = name === null ? '' : `components.${name}.`;
  const value = fields.find(({ field }) => field === `${head}target.value`);
  if (value) return value.delta !== null;
  return !fields.some(({ field }) => DEFINITION.some((one) => field === head + one));
}

/** The figures of both periods where they can stand on one axis (推移図の材料). */
function plotOf(change: Change, halves: Halves, material: PageMaterial): Plot {
  const aims = [halves.old, halves.new].filter((aim) => aim !== null);
  // a part that only one of two plans has would be compared with nothing
  if (aims.length < 2 && change.old && change.new) return { none: 'parts' };
  if (aims.length === 2) {
    const lacking = aims.filter(({ target }) => target?.value == null);
    if (lacking.length > 0)
      return { none: lacking.some(({ status }) => status !== 'set') ? 'pending' : 'incomparable' };
    if (!areComparable(change, halves)) return { none: 'incomparable' };
  }
  const points = (['old', 'new'] as const).flatMap((name) => {
    const aim = halves[name];
    return aim ? sidePoints(name, aim, change, material) : [];
  });
  return saysMore(points) ? { points } : { none: null };
}

/** A chart of one figure, or of a target that stayed and nothing else, says nothing that the row does not. */
function saysMore(points: readonly Point[]): boolean {
  if (points.length < 2) return false;
  return points.some(({ kind, value }) => kind !== 'target' || value !== points[0]?.value);
}

/** Aims of both sides by their names; a whole and its parts are never put side by side. */
function halvesOf(old: readonly Aim[], next: readonly Aim[]): readonly Halves[] {
  const keyOf = ({ name }: Aim) => (name === null ? '' : nameKey(name));
  const find = (aims: readonly Aim[], key: string) => aims.find((aim) => keyOf(aim) === key);
  return [...new Set([...next, ...old].map(keyOf))].map((key) => {
    const [from, to] = [find(old, key) ?? null, find(next, key) ?? null];
    return { name: (to ?? from)?.name ?? null, old: from, new: to };
  });
}

/** A plot and the part of the indicator that it is of; null for the whole. */
export interface PartPlot {
  readonly part: string | null;
  readonly plot: Plot;
}

/** What is drawn of a change, one plot for each part of the indicator: figures of different parts never share an axis. */
export function plotsOf(change: Change, material: PageMaterial): readonly PartPlot[] {
  const halves = halvesOf(change.old?.aims ?? [], change.new?.aims ?? []);
  return halves.map((one) => ({ part: one.name, plot: plotOf(change, one, material) }));
}
