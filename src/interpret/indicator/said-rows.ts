import type { Grid, Row } from '../../forms/outline.ts';
import { readColumnHeading } from '../../language/column/heading.ts';
import type { Labelled } from '../../language/indicator/line.ts';
import { LABELS, perLexicon } from '../../language/lexicon.ts';
import type { ValueRole } from '../../language/value/label.ts';
import { saidIn } from '../../language/value/said-value.ts';
import { splitUnit } from '../../language/value/unit.ts';
import type { IndicatorEntry } from './entry-form.ts';

// ➡, ⇒: what leads from the start to the aim
const ARROWS = /^[⇒→➡▶►▷⇨>\s]*$/;
/** Words that say what the row is of, in front of the name: KPI, 数値目標. */
const KINDS = perLexicon(() => new Set([...LABELS.kpis.words, ...LABELS.targets.words]));
const LETTERS = /[^\d\s.,%()~-]{2}/;

/** A row of a name and cells that say what their values are; null for other rows. */
function entryOf({ cells, span }: Row): IndicatorEntry | null {
  const filled = cells.filter(({ text }) => !ARROWS.test(text));
  const isKind = KINDS().has(filled[0]?.text.replace(/\s+/g, '') ?? '');
  const [whole, ...values] = isKind ? filled.slice(1) : filled;
  const said = values.map(saidIn);
  if (!whole || !LETTERS.test(whole.text) || saidIn(whole) || said.length === 0) return null;
  if (readColumnHeading(whole.text)?.role || said.includes(null)) return null;
  const of = (role: ValueRole): Labelled[] =>
    said.flatMap((one) => (one?.role === role ? [{ words: one.words, when: one.when }] : []));
  const [starts, aims] = [of('baseline'), of('target')];
  if (starts.length > 1 || aims.length !== 1) return null;
  const { name, unit } = splitUnit(whole);
  return {
    mark: null,
    line: { name, baseline: starts[0] ?? null, target: aims[0] ?? null },
    unit,
    actuals: of('actual'),
    planned: of('planned'),
    grids: [],
    notes: [],
    span,
  };
}

/**
 * Reads a table without headings whose cells say what their values are: KPI | 移動販売の集落数 | 現状値(H30) 9集落 | ➡ |
 * 目標値(R6) 14集落. None where one row does not.
 */
export function gatherSaidRows({ rows }: Grid): IndicatorEntry[] {
  const entries = rows.map(entryOf);
  return entries.every((entry) => entry !== null) ? entries : [];
}
