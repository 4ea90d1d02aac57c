import type { Change, ChangeSet, Kin, Side } from '../../forms/changes.ts';
import { KINDS, unlistedKinds } from '../change-group.ts';
import { isIndicator } from './fates.ts';
import { PAGE, type Say, SIDES, type SideName } from './words.ts';

/** A goal or policy of one plan, or what stands for its absence (流れの両端). */
export interface FlowPlace {
  readonly id: string;
  readonly side: SideName;
  readonly label: string;
  /** Null of the place for entries that the plan does not have. */
  readonly holder: string | null;
}

export type FlowKind = 'stays' | 'moves' | 'added' | 'removed';

/** Entries that went from one place to one other (流れ). */
export interface FlowBand {
  readonly from: FlowPlace;
  readonly to: FlowPlace;
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

/** Ordinals and titles down to `depth`: what tells a holder from all others. */
const keyOf = ({ path, ordinals }: Side, depth: number) =>
  JSON.stringify([path.slice(0, depth), ordinals.slice(0, depth)]);

const depthOf = ({ path }: Side, level: Level) =>
  level === 'goal' ? Math.min(1, path.length - 1) : path.length - 1;

function labelOf({ path, ordinals }: Side, depth: number, isTarget: boolean, say: Say): string {
  if (depth === 0) return say('flow-nowhere');
  const numbers = ordinals.slice(0, depth).filter((ordinal) => ordinal !== null);
  const name = `${numbers.join('-')} ${path[depth - 1] ?? ''}`.trim();
  return isTarget ? say('flow-targets', { name }) : name;
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

  private place(name: SideName, side: Side | null, entity: Change['entity']): FlowPlace {
    const depth = side ? depthOf(side, this.level) : 0;
    const isTarget = entity === 'target' && this.level === 'policy';
    const holder = side && keyOf(side, depth);
    const id = `${name} ${isTarget && side ? 'target' : ''} ${holder}`;
    const known = this.places.get(id);
    if (known) return known;
    const label = side ? labelOf(side, depth, isTarget, this.say) : this.say(`flow-none-${name}`);
    const place = { id, side: name, label, holder };
    this.places.set(id, place);
    return place;
  }

  add(change: Change): void {
    const old = change.old ?? relative(change.kin, 'old', this.sides);
    const next = change.new ?? relative(change.kin, 'new', this.sides);
    const from = this.place('old', old, change.entity);
    const to = this.place('new', next, change.entity);
    const id = `${from.id}\n${to.id}`;
    const { name } = (change.new ?? change.old) as Side;
    const band = this.bands.get(id);
    if (band) band.names.push(name);
    else this.bands.set(id, { from, to, kind: this.kind(from, to), names: [name] });
  }

  private kind(from: FlowPlace, to: FlowPlace): FlowKind {
    if (from.holder === null) return 'added';
    if (to.holder === null) return 'removed';
    const same = from.holder === '[[],[]]' && from.holder === to.holder;
    return same || this.partners.has(`${from.holder} ${to.holder}`) ? 'stays' : 'moves';
  }

  build(): readonly FlowBand[] {
    return [...this.bands.values()];
  }
}

/** Places of one side; the busier side decides how much a picture can show. */
const placesOf = (bands: readonly FlowBand[]) =>
  Math.max(
    ...SIDES.map((side) => new Set(bands.map((b) => (side === 'old' ? b.from : b.to))).size),
  );

/** What moved where (指標の行き先): indicators between policies, of plans without indicators policies; null where nothing can. */
export function flowOf(set: ChangeSet, say: Say): Flow | null {
  const unlisted = unlistedKinds(set);
  const listed = set.changes.filter(({ entity }) => !unlisted.has(entity));
  const indicators = listed.filter(isIndicator);
  const what = indicators.length > 0 ? 'indicators' : 'policy';
  const moving = indicators.length > 0 ? indicators : listed.filter((c) => c.entity === 'policy');
  if (moving.length === 0 || KINDS.every((kind) => unlisted.has(kind))) return null;
  const build = (level: Level) => {
    const builder = new FlowBuilder(set.changes, level, say);
    for (const change of moving) builder.add(change);
    return builder.build();
  };
  const bands = build('policy');
  if (placesOf(bands) <= PAGE.flow.largest) return { what, level: 'policy', bands };
  return { what, level: 'goal', bands: build('goal') };
}
