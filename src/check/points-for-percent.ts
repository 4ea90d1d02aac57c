import type { Indicator } from '../forms/strategy.ts';
import { show } from '../reckon/amount.ts';
import { showFigure } from '../reckon/figure.ts';
import { gainOf, isRelative } from '../reckon/gain.ts';
import { indicatorsOf } from './indicators.ts';
import type { DocumentRule, Doubt, Subject } from './rule.ts';
import { placeWithin } from './subject.ts';

/** The target's words within the entry. */
function placeOf(subject: Subject, indicator: Indicator) {
  const words = indicator.target?.text ?? '';
  const index = indicator.text.indexOf(words);
  return index < 0 ? indicator.source : placeWithin(subject, indicator, index, words.length);
}

/** A gain of a share that is given in % where points are meant (％とポイントの混同). */
export const rule: DocumentRule = {
  code: 'points-for-percent',
  severity: 'warning',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    for (const { indicator } of indicatorsOf(subject.strategy)) {
      const gain = gainOf(indicator);
      if (gain?.level.unit !== '%' || gain.change.unit !== '%' || isRelative(gain)) continue;
      const { level, change, direction } = gain;
      const sign = direction === 'up' ? 1 : -1;
      const factor = 1 + (sign * change.value) / 100;
      const [points, share] = [level.value - sign * change.value, level.value / factor];
      yield {
        args: { name: indicator.name, change: show(change), target: show(level) },
        place: placeOf(subject, indicator),
        reckoning: `${show(level)} ${sign > 0 ? '-' : '+'} ${show(change)} = ${showFigure(points, level.step)}, ${show(level)} ÷ ${showFigure(factor, 0.001)} = ${showFigure(share, level.step)}`,
        id: indicator.id,
      };
    }
  },
};
