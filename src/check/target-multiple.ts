import { matchesIn } from '../base/matches.ts';
import type { Indicator } from '../forms/strategy.ts';
import { addable, amount, show } from '../reckon/amount.ts';
import { agree, foldVerbatim, showFigure } from '../reckon/figure.ts';
import { indicatorsOf } from './indicators.ts';
import type { DocumentRule, Doubt } from './rule.ts';

// 半減, 倍増 (but not 半減期), 1.5倍, 2割増, 3割削減
const WORD =
  /(?<half>半減|半分|2分の1|1\/2)(?!期)|(?<double>倍増)|(?<times>\d+(?:\.\d+)?)倍|(?<tenths>\d+(?:\.\d+)?)割(?:程度|以上)?の?(?<way>増|減|削減|アップ|ダウン|カット)/g;
const ABOUT = /程度/;
const FALLS = new Set(['減', '削減', 'ダウン', 'カット']);

interface Multiple {
  readonly word: string;
  readonly factor: number;
}

function multiple(match: RegExpMatchArray): Multiple {
  const { half, double, times, tenths, way = '' } = match.groups ?? {};
  const word = match[0];
  if (half) return { word, factor: 0.5 };
  if (double) return { word, factor: 2 };
  if (times) return { word, factor: Number(times) };
  return { word, factor: 1 + ((FALLS.has(way) ? -1 : 1) * Number(tenths)) / 10 };
}

/** The one multiple that an indicator's words behind its name claim; null for none or several. */
function claimOf({ text, name, target, components }: Indicator): Multiple | null {
  const folded = foldVerbatim(text).text;
  const words = folded.slice(Math.max(0, folded.indexOf(name)) + name.length);
  const found = matchesIn(words, WORD);
  const [only] = found;
  if (found.length !== 1 || !only || components.length > 0 || target?.bound === 'about')
    return null;
  return multiple(only);
}

/** 半減, 倍増 and N割 against baseline and target (倍率の語の不一致). */
export const rule: DocumentRule = {
  code: 'target-multiple',
  severity: 'warning',
  scope: 'document',
  *check({ strategy }): Iterable<Doubt> {
    for (const { indicator } of indicatorsOf(strategy)) {
      const { baseline, target } = indicator;
      if (target?.kind !== 'level' || target.value === null || !baseline?.value) continue;
      const claim = claimOf(indicator);
      if (!claim || !addable(baseline.unit, target.unit)) continue;
      const start = amount(baseline.value, baseline.unit, baseline.text);
      const level = amount(target.value, target.unit, target.text);
      const expected = start.value * claim.factor;
      // nobody plans for half a person: a target may always be rounded to its printed digit
      if (agree(level.value, expected, level.step * 2, start.rounding * claim.factor)) continue;
      // 3割程度: any share that is nearer to three tenths than to two or four
      if (ABOUT.test(claim.word) && Math.abs(level.value - expected) <= Math.abs(start.value) / 20)
        continue;
      const beyond = claim.factor < 1 ? level.value < expected : level.value > expected;
      if (beyond && (target.bound !== 'exact' || indicator.text.includes('以上'))) continue;
      yield {
        args: {
          name: indicator.name,
          word: claim.word,
          baseline: show(start),
          target: show(level),
        },
        place: indicator.source,
        reckoning: `${show(start)} × ${claim.factor} = ${showFigure(expected, Math.min(level.step, 1))} ≠ ${show(level)}`,
        id: indicator.id,
      };
    }
  },
};
