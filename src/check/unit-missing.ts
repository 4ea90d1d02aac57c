import type { Indicator, Reading } from '../forms/strategy.ts';
import { isUnitWord } from '../language/value/unit.ts';
import { indicatorsOf } from './indicators.ts';
import type { DocumentRule, Subject } from './rule.ts';

/** Blanks and line ends between words and what was torn off. */
const REACH = 6;

interface Figure {
  readonly value: number | null;
  readonly unit: string | null;
}

/** The figures of an indicator that need a unit: 0 and ゼロ stand well alone. */
function figuresOf({ baseline, target, readings }: Indicator): readonly Figure[] {
  const levels: readonly (Figure | Reading | null)[] = [baseline, target, ...readings];
  return levels.filter(
    (one): one is Figure => one !== null && one.value !== null && one.value !== 0,
  );
}

/** Whether the unit stands right behind the indicator's words: a line that was torn off. */
function goesOnWith({ compilation }: Subject, { source }: Indicator, unit: string): boolean {
  const { offset } = source.end;
  const rest = compilation?.source.text.slice(offset, offset + unit.length + REACH) ?? '';
  return rest.trimStart().startsWith(unit);
}

/** A figure without unit beside figures of the same indicator that have one (単位の書き漏れ). */
export const rule: DocumentRule = {
  code: 'unit-missing',
  severity: 'warning',
  scope: 'document',
  *check(subject) {
    for (const { indicator } of indicatorsOf(subject.strategy)) {
      const figures = figuresOf(indicator);
      const units = new Set(figures.flatMap(({ unit }) => unit ?? []));
      const bare = figures.find(({ unit }) => unit === null);
      const [unit] = units;
      if (!bare || unit === undefined || units.size > 1 || !isUnitWord(unit)) continue;
      if (goesOnWith(subject, indicator, unit)) continue;
      yield {
        args: { name: indicator.name, value: bare.value ?? 0, unit },
        place: indicator.source,
        id: indicator.id,
      };
    }
  },
};
