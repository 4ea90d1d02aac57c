import type { Aim, Change, Side } from '../../forms/changes.ts';
import type { Indicator, Reading, Target } from '../../forms/strategy.ts';
import { areSameUnit } from '../../language/similarity.ts';
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

/** The figures of one side: where it starts, its actuals, its target. */
function sidePoints(name: SideName, change: Change, material: PageMaterial): Point[] {
  const side = change[name] as Side;
  const aim = side.aims[0];
  const target = aim?.target;
  if (!aim || !target || target.value === null || target.kind === 'qualitative') return [];
  const period = material.changes[name].document.period;
  const year = target.dueFiscalYear ?? period.endFiscalYear;
  const end: Point = { side: name, kind: 'target', value: target.value, unit: target.unit, year };
  if (!isLevel(target)) return [end];
  const reported = name === 'old' ? (change.result?.readings ?? []) : [];
  const readings = [...side.readings, ...reported];
  return [
    ...startPoint(name, aim, target, material.indicators[name].get(side.id)),
    ...actualPoints(name, readings, target),
    end,
  ];
}

const DEFINITION = ['target.unit', 'target.kind', 'target.per', 'target.cumulative'];

/** Whether the change set itself holds the targets of both sides for comparable. */
function areComparable({ fields }: Change): boolean {
  const value = fields.find(({ field }) => field === 'target.value');
  if (value) return value.delta !== null;
  return !fields.some(({ field }) => DEFINITION.includes(field));
}

const lacksFigure = (side: Side) => side.aims[0]?.target?.value == null;

/** The figures of both periods where they can stand on one axis (推移図の材料). */
export function plotOf(change: Change, material: PageMaterial): Plot {
  const { old, new: next } = change;
  const sides = [old, next].filter((side) => side !== null);
  if (sides.every(({ aims }) => aims.length === 0)) return { none: null };
  if (sides.some(({ aims }) => aims.length > 1)) return { none: 'parts' };
  if (old && next) {
    const lacking = sides.filter(lacksFigure);
    if (lacking.length > 0) {
      const open = lacking.some(({ aims }) => aims[0]?.status !== 'set');
      return { none: open ? 'pending' : 'incomparable' };
    }
    if (!areComparable(change)) return { none: 'incomparable' };
  }
  const points = (['old', 'new'] as const).flatMap((name) =>
    change[name] ? sidePoints(name, change, material) : [],
  );
  return saysMore(points) ? { points } : { none: null };
}

/** A chart of one figure, or of a target that stayed and nothing else, says nothing that the row does not. */
function saysMore(points: readonly Point[]): boolean {
  if (points.length < 2) return false;
  return points.some(({ kind, value }) => kind !== 'target' || value !== points[0]?.value);
}
