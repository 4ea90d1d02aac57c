import type { Node } from '../../forms/outline.ts';
import type { Indicator } from '../../forms/strategy.ts';
import type { IndicatorLine, Labelled } from '../../language/indicator/line.ts';
import { canNameMeasure } from '../../language/indicator/measure-name.ts';
import { isDummyValue } from '../../language/indicator/sample.ts';
import { nameInSentence } from '../../language/indicator/sentence.ts';
import { clean } from '../../language/letters/clean.ts';
import { mendName } from '../../language/letters/tear.ts';
import { asOf } from '../../language/time/as-of.ts';
import { timesIn } from '../../language/time/era.ts';
import { isUnitWord } from '../../language/value/unit.ts';
import { betterOf } from '../../reckon/better.ts';
import type { Context } from '../context.ts';
import { aimOfAll, type Part, partNames, partsOf } from './component.ts';
import { datedByName } from './dated-name.ts';
import { gatherEntries } from './entry.ts';
import type { IndicatorEntry } from './entry-form.ts';
import {
  againstStart,
  dueBehindStart,
  inUnitOfAim,
  readAim,
  readMeasured,
  readStart,
  yearlyByName,
} from './figure.ts';
import { withoutTags } from './name-tags.ts';
import { isYearly, readYearly } from './table.ts';
import { kindOfWhole, unitedBound, unitedFigure } from './united-parts.ts';
import { withYearsAhead } from './years-ahead.ts';

interface Shared {
  readonly id: string;
  readonly role: Indicator['role'];
  readonly entry: IndicatorEntry;
  readonly context: Context;
}

function indicatorOf(
  shared: Shared,
  name: string,
  line: Pick<IndicatorLine, 'baseline' | 'target'>,
): Indicator {
  const { id, role, entry, context } = shared;
  const { target: said, status, notes } = readAim(line.target, entry.unit, context);
  const yearly = entry.grids.filter(isYearly).map((grid) => readYearly(grid, context));
  const baseline =
    yearly.find((table) => table.baseline)?.baseline ??
    inUnitOfAim(readStart(line.baseline, entry.unit, context), line, context);
  const target =
    said && dueBehindStart(yearlyByName(name, againstStart(said, baseline)), line.target, baseline);
  const read = (all: readonly Labelled[]) =>
    all.flatMap((one) => {
      const reading = readMeasured(one, entry.unit, context);
      // 男性79.1年 女性84.6年: neither is the value of the whole
      const parted = reading && partsOf(one.words).length > 0;
      return reading ? [parted ? { ...reading, value: null, unit: null } : reading] : [];
    });
  const readings = [...yearly.flatMap((table) => table.readings), ...read(entry.actuals)];
  const watched = target === null && (line.baseline !== null || readings.length > 0);
  const { start, end } = entry.span;
  return {
    id,
    ordinal: entry.mark?.ordinal ?? null,
    label: entry.mark?.label ?? null,
    role,
    name,
    baseline,
    target,
    readings,
    planned: read(entry.planned),
    components: [],
    evaluations: [],
    better: betterOf(name, target, baseline),
    status: watched ? 'set' : status,
    notes: [...notes, ...entry.notes.map(clean)],
    text: context.text.slice(start, end),
    source: context.place(entry.span),
  };
}

/** The several values of an aim and of a start; none where it has one. */
interface Parts {
  readonly target: readonly Part[];
  readonly baseline: readonly Part[];
}

const partsIn = (labelled: Labelled | null): Part[] => (labelled ? partsOf(labelled.words) : []);

/** Several values in one cell become parts; the whole then has no figure of its own there. */
function componentsOf(
  shared: Shared,
  name: string,
  line: IndicatorLine,
  { target, baseline }: Parts,
): Indicator[] {
  const parts = target.length > 0 ? target : baseline;
  if (parts.length === 0) return [];
  const names = parts[0]?.word ? parts.map(({ word }) => word) : partNames(name, parts);
  if (names === null) return [];
  const bare = { ...shared, entry: { ...shared.entry, mark: null, grids: [], notes: [] } };
  const common = target.length === 0 ? aimOfAll(line.target) : null;
  return parts.map((part, i) => {
    const start = part.word ? baseline.find(({ word }) => word === part.word) : baseline[i];
    const of = {
      baseline: start ? { words: start.words, when: line.baseline?.when ?? null } : null,
      target: target[i] ? { words: target[i].words, when: null } : common,
    };
    const called = names[i] as string;
    return indicatorOf({ ...bare, id: shared.context.id(`${shared.id}/${called}`) }, called, of);
  });
}

function withComponents(
  whole: Indicator,
  components: readonly Indicator[],
  { baseline }: Parts,
): Indicator {
  if (components.length === 0) return whole;
  const start = unitedFigure(components.map((part) => part.baseline));
  const aim = unitedFigure(components.map((part) => part.target));
  // 0箇所 → 長寿命化11箇所 リニューアル2箇所: the start is of the whole
  const parted = baseline.length > 0;
  return {
    ...whole,
    components,
    baseline: whole.baseline && (parted ? { ...whole.baseline, ...start } : whole.baseline),
    target: whole.target && {
      ...whole.target,
      ...aim,
      kind: kindOfWhole(whole),
      bound: unitedBound(components, whole.target.bound),
      change: null,
    },
    status: components.every(({ status }) => status === 'set') ? 'set' : 'partial',
  };
}

/** A lone dated figure is a start where its year lies before the plan; where no period says so, it is neither. */
function settled(line: IndicatorLine, { startFiscalYear }: Context): IndicatorLine {
  if (!line.lone || line.target === null) return line;
  const year = timesIn(line.target.words.text)[0]?.year ?? null;
  if (year === null || startFiscalYear === null) return { ...line, target: null };
  return year < startFiscalYear ? { ...line, baseline: line.target, target: null } : line;
}

/** What was reached in the year that an evaluation judges is no start, though it stands in front of the aim. */
function judged(entry: IndicatorEntry, { evaluatedFiscalYear: year }: Context): IndicatorEntry {
  const { baseline, reached } = entry.line;
  const when = reached && baseline?.when ? asOf(baseline.when.text).fiscalYear : null;
  if (!baseline || year === null || when === null || when < year) return entry;
  const actuals = [baseline, ...entry.actuals];
  return { ...entry, line: { ...entry.line, baseline: null }, actuals };
}

/** Whether words are a day and nothing else. */
function isDate(text: string): boolean {
  const when = timesIn(text)[0];
  return when?.start === 0 && when.day !== null && when.end === text.trim().length;
}

// 0000-82-2111, (0123)45-6789: a telephone number
const TELEPHONE = /^\(?\d{2,5}[-)]\s?\d{1,4}-\d{3,4}/;

// 15歳から49歳までの女性の年齢別出生率を合計したもの。: what a footnote says of a word
const DEFINES = /(?:したもの|すること|の略|をいう|を指す)(?:です)?。/;

/** Whether the words of an aim are none: 更新日 2025年4月1日, 電話 0000-82-2111, the definition of a word. */
const isNoAim = (text: string): boolean =>
  isDate(text) || TELEPHONE.test(text) || DEFINES.test(text);

/** Whether all values of a line are those of a sample: 000 (H26) 000. */
function isSampleRow({ baseline, target }: IndicatorLine): boolean {
  const own = [baseline, target].filter((value) => value !== null);
  return own.length > 0 && own.every(({ words }) => isDummyValue(words.text));
}

/** Whether a name is but the unit of figures that have none themselves: 団体 H26年度 - - 40 40. */
const isUnitOfRow = ({ name, baseline, target, readings }: Indicator): boolean =>
  isUnitWord(name) && [baseline, target, ...readings].every((figure) => figure?.unit == null);

/** One indicator (指標) from what belongs to it; null when its words are no indicator. */
function interpretEntry(
  gathered: IndicatorEntry,
  role: Indicator['role'],
  path: string,
  context: Context,
): Indicator | null {
  const entry = withYearsAhead(judged(gathered, context), context);
  const line = datedByName(settled(entry.line, context));
  const { name, tags } = withoutTags(clean(mendName(nameInSentence(line.name))));
  const values = line.target ?? line.baseline ?? entry.grids.find(isYearly) ?? null;
  if (!canNameMeasure(name) || (values === null && !entry.stated)) return null;
  if (isSampleRow(line)) return null;
  if (line.baseline === null && line.target && isNoAim(line.target.words.text)) return null;
  const shared = { id: context.id(`${role}/${path}/${name}`), role, entry, context };
  const read = indicatorOf(shared, name, line);
  if (isUnitOfRow(read)) return null;
  const whole = { ...read, notes: [...tags, ...read.notes] };
  const parts = { target: partsIn(line.target), baseline: partsIn(line.baseline) };
  const indicator = withComponents(whole, componentsOf(shared, name, line, parts), parts);
  context.claim(entry.span);
  if (entry.heading) context.claim(entry.heading);
  if (entry.reckoned) {
    const { held, of } = entry.reckoned;
    context.notice('columns-reckoned', entry.span, { held, of });
  }
  const { status } = indicator;
  const unread = entry.unplaced && status === 'pending' ? 'unplaced' : status;
  if (status !== 'set') context.notice(`target-${unread}`, entry.span, { name });
  return indicator;
}

/** The indicators that were gathered, those whose words can be one. */
export function interpretEntries(
  entries: readonly IndicatorEntry[],
  role: Indicator['role'],
  path: string,
  context: Context,
): Indicator[] {
  return entries.flatMap((entry) => {
    const indicator = interpretEntry(entry, role, path, context);
    return indicator ? [indicator] : [];
  });
}

/**
 * Reads the indicators of a section (数値目標, 重要業績評価指標).
 * @param path place in the tree, as ids give it: `1/ア/4`
 */
export function interpretIndicators(
  nodes: readonly Node[],
  role: Indicator['role'],
  path: string,
  context: Context,
): Indicator[] {
  return interpretEntries(gatherEntries(nodes), role, path, context);
}
