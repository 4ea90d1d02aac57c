import type { Change, ChangeSet, Kin, Side } from '../../forms/changes.ts';
import { unlistedKinds } from '../change/group.ts';
import { isIndicator } from './fates.ts';
import { PAGE, type Say, SIDES, type SideName } from './words.ts';

/** A goal or policy of one plan (流れの端). */
export interface FlowPlace {
  readonly id: string;
  readonly side: SideName;
  readonly label: string;
  /** Titles and ordinals down to the goal or policy. */
  readonly holder: string;
}

export type FlowKind = 'stays' | 'moves' | 'added' | 'removed';

/** Entries that went from one place to one other (流れ); null where they came from nowhere or went nowhere. */
export interface FlowBand {
  readonly from: FlowPlace | null;
  readonly to: FlowPlace | null;
  readonly kind: FlowKind;
  readonly names: readonly string[];
}

/** What moved where between the two trees. */
export interface Flow {
  readonly what: 'indicators' | 'policy';
  readonly level: 'policy' | 'goal';
  readonly bands: readonly FlowBand[];
}

type Level = Flow['level'];

/** The holder of what stands under no goal. */
const NOWHERE = JSON.stringify([[], []]);

/** Ordinals and titles down to `depth`: what tells a holder from all others. */
const keyOf = ({ path, ordinals }: Side, depth: number) =>
  JSON.stringify([path.slice(0, depth), ordinals.slice(0, depth)]);

const depthOf = ({ path }: Side, level: Level) =>
  level === 'goal' ? Math.min(1, path.length - 1) : path.length - 1;

function labelOf({ path, ordinals }: Side, depth: number, isTarget: boolean, say: Say): string {
  if (depth === 0) return say('flow-nowhere');
  const number = ordinals
    .slice(0, depth)
    .filter((ordinal) => ordinal !== null)
    .join('-');
  const title = path[depth - 1] ?? '';
  return isTarget ? say('flow-targets', { number, title }) : `${number} ${title}`.trim();
}

/** Which holders of the old plan are which of the new one. */
function partnersOf(changes: readonly Change[]): ReadonlySet<string> {
  const pairs = changes.flatMap(({ entity, old, new: next }) => {
    if ((entity !== 'goal' && entity !== 'policy') || !old || !next) return [];
    return [`${keyOf(old, old.path.length)} ${keyOf(next, next.path.length)}`];
  });
  return new Set(pairs);
}

/** The other side of an entry that was merged into or split off from one of the other plan. */
function relative(kin: readonly Kin[], side: SideName, sides: ReadonlyMap<string, Side>) {
  const relation = side === 'new' ? 'merged-into' : 'split-from';
  const found = kin.find((one) => one.relation === relation && one.side === side);
  return found ? (sides.get(`${side} ${found.id}`) ?? null) : null;
}

class FlowBuilder {
  private readonly places = new Map<string, FlowPlace>();
  private readonly bands = new Map<string, FlowBand & { names: string[] }>();
  private readonly partners: ReadonlySet<string>;
  private readonly sides: ReadonlyMap<string, Side>;
  private readonly level: Level;
  private readonly say: Say;

  constructor(changes: readonly Change[], level: Level, say: Say) {
    this.level = level;
    this.say = say;
    this.partners = partnersOf(changes);
    this.sides = new Map(
      changes.flatMap((change) =>
        SIDES.flatMap((name): [string, Side][] => {
          const side = change[name];
          return side ? [[`${name} ${side.id}`, side]] : [];
        }),
      ),
    );
  }

  private place(name: SideName, side: Side | null, isTarget: boolean): FlowPlace | null {
    if (side === null) return null;
    const depth = depthOf(side, this.level);
    const holder = keyOf(side, depth);
    const id = `${name} ${isTarget} ${holder}`;
    const known = this.places.get(id);
    if (known) return known;
    const label = labelOf(side, depth, isTarget, this.say);
    const place = { id, side: name, label, holder };
    this.places.set(id, place);
    return place;
  }

  add(change: Change): void {
    const old = change.old ?? relative(change.kin, 'old', this.sides);
    const next = change.new ?? relative(change.kin, 'new', this.sides);
    // a target that became a KPI stands among the targets of its old goal and among the KPIs of its new policy
    const isTarget = (side: Side | null) =>
      this.level === 'policy' && change.entity === 'target' && side?.path.length === 2;
    const from = this.place('old', old, isTarget(old));
    const to = this.place('new', next, isTarget(next));
    const id = `${from?.id}\n${to?.id}`;
    const { name } = (change.new ?? change.old) as Side;
    const band = this.bands.get(id);
    if (band) band.names.push(name);
    else this.bands.set(id, { from, to, kind: this.kind(from, to), names: [name] });
  }

  private kind(from: FlowPlace | null, to: FlowPlace | null): FlowKind {
    if (from === null) return 'added';
    if (to === null) return 'removed';
    const same = from.holder === NOWHERE && to.holder === NOWHERE;
    return same || this.partners.has(`${from.holder} ${to.holder}`) ? 'stays' : 'moves';
  }

  build(): readonly FlowBand[] {
    return [...this.bands.values()];
  }
}

/** The places of one side. */
export function placesOf(bands: readonly FlowBand[], side: SideName): readonly FlowPlace[] {
  const places = bands.map(({ from, to }) => (side === 'old' ? from : to));
  return [...new Set(places.filter((place) => place !== null))];
}

/** What moved where (指標の行き先): indicators between policies, of plans without indicators policies; null where one plan is empty. */
export function flowOf(set: ChangeSet, say: Say): Flow | null {
  const unlisted = unlistedKinds(set);
  const listed = set.changes.filter(({ entity }) => !unlisted.has(entity));
  const indicators = listed.filter(isIndicator);
  const what = indicators.length > 0 ? 'indicators' : 'policy';
  const moving = indicators.length > 0 ? indicators : listed.filter((c) => c.entity === 'policy');
  const build = (level: Level) => {
    const builder = new FlowBuilder(set.changes, level, say);
    for (const change of moving) builder.add(change);
    return builder.build();
  };
  const bands = build('policy');
  const counts = SIDES.map((side) => placesOf(bands, side).length);
  if (Math.min(...counts) === 0) return null;
  if (Math.max(...counts) <= PAGE.flow.largest) return { what, level: 'policy', bands };
  return { what, level: 'goal', bands: build('goal') };
}
