import type { Aim } from '../../forms/changes.ts';
import type { Target } from '../../forms/strategy.ts';
import { type Lang, message } from '../../language/message.ts';
import { printFigure } from '../../reckon/print-figure.ts';

export { printFigure };

/** The words around a figure, innermost first. */
function wrappings({ kind, per, cumulative, bound, unit }: Target): readonly string[] {
  const counted = cumulative || kind === 'total';
  const wraps = [
    bound === 'exact' ? null : bound,
    counted ? (unit === '円' ? 'sum' : 'cumulative') : null,
    per,
    kind === 'increase' || kind === 'decrease' || kind === 'maintain' ? kind : null,
  ];
  return wraps.filter((wrap) => wrap !== null);
}

function printTarget(target: Target | null, status: Aim['status'], lang: Lang): string {
  const word = (what: string, figure = '') => message(`diff-figure-${what}`, { figure }, lang);
  if (target === null || target.value === null) {
    if (status !== 'set') return word('pending');
    return target === null ? word('none') : target.text.replace(/\s+/g, ' ').trim();
  }
  const figure = printFigure(target.value, target.unit);
  return wrappings(target).reduce((inner, wrap) => word(wrap, inner), figure);
}

/** What an indicator aims at in a few words, its components one after the other (目標値の表記). */
export function printAims(aims: readonly Aim[], lang: Lang): string {
  return aims
    .map(({ name, target, status }) =>
      name === null
        ? printTarget(target, status, lang)
        : `${name} ${printTarget(target, status, lang)}`,
    )
    .join(message('diff-list', {}, lang));
}
