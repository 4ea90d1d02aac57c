import { firstFigure } from '../../language/value/numeral.ts';
import { isUnitWord, unitAfter } from '../../language/value/unit.ts';
import type { IndicatorEntry } from './entry-form.ts';

// 612事業所(R5), ▲31億円: a figure, and the word behind it with what multiplies it
const WITH_UNIT = /^[△▲-]?\d[\d,.]*\s?([^\d\s()]{1,8})(?:\s?\(|$)/;

/** The unit that a start says, as it is printed (31億円: 億円); null where it says none. */
function unitOfStart({ line }: IndicatorEntry): string | null {
  const unit = WITH_UNIT.exec(line.baseline?.words.text.trim() ?? '')?.[1];
  return unit !== undefined && isUnitWord(unit) ? unit : null;
}

/** Figures of a row behind its start, the aim among them. */
const behindStart = ({ line, actuals, planned }: IndicatorEntry): readonly string[] =>
  [...(line.target ? [line.target] : []), ...actuals, ...planned].map(({ words }) => words.text);

/** Whether words hold a figure, and no unit behind it. */
function isBare(words: string): boolean {
  const figure = firstFigure(words);
  return figure !== null && unitAfter(words, figure.end) === null && !/[兆億万千百]/.test(words);
}

/** So many figures without unit are a habit of the table; one was forgotten (単位の書き漏れ). */
const LEAST = 3;

/**
 * Tables whose starts alone say their rows' units (基準値 612事業所(R5) | 680 | 720 | … | 850): the figures behind them are in these
 * units. Where any figure behind says its unit, those that do not are left as they are.
 */
export function withUnitsOfStarts(entries: readonly IndicatorEntry[]): readonly IndicatorEntry[] {
  const told = entries.filter((entry) => entry.unit === null && unitOfStart(entry) !== null);
  const behind = told.flatMap(behindStart).filter((words) => firstFigure(words) !== null);
  if (behind.length < LEAST || !behind.every(isBare)) return entries;
  return entries.map((entry) =>
    told.includes(entry) ? { ...entry, unit: unitOfStart(entry) } : entry,
  );
}
