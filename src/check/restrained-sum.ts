import { matchesIn } from '../base/matches.ts';
import { agree, type PrintedFigure, printedFigures, showFigure } from '../reckon/figure.ts';
import { passagesOf } from './passage.ts';
import type { DocumentRule, Doubt } from './rule.ts';

const PEOPLE = '(\\d[\\d,]*)\\s?人';
// 258人の減少抑制(自然減少抑制)に加え、転出超過対策による729人の減少抑制 ... 全体で ... 987人の人口減少を抑制
const PARTS = new RegExp(
  `${PEOPLE}の(?:人口)?減少(?:を)?抑制[^。]{0,30}加え[^。\\d]{0,40}${PEOPLE}の(?:人口)?減少(?:を)?抑制[^。]{0,120}?全体で[^。\\d]{0,80}${PEOPLE}の?(?:人口)?減少(?:を)?抑制`,
  'g',
);
// 女性人口446人に対して、88人の減少を抑制し、534人を確保
const SECURED = new RegExp(
  `${PEOPLE}に対して、?[^。\\d]{0,10}${PEOPLE}の(?:人口)?減少(?:を)?抑制し、?[^。\\d]{0,10}${PEOPLE}(?:を|の)?確保`,
  'g',
);

/** Sums of restrained losses in prose that do not add up (減少抑制の合計の不一致). */
export const rule: DocumentRule = {
  code: 'restrained-sum',
  severity: 'warning',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    for (const { text, place } of passagesOf(subject)) {
      if (!text.includes('抑制')) continue;
      for (const match of [...matchesIn(text, PARTS), ...matchesIn(text, SECURED)]) {
        const figures = match.slice(1).map((one) => printedFigures(one)[0]);
        if (figures.some((one) => one === undefined)) continue;
        const [a, b, whole] = figures.map((one) => (one as PrintedFigure).value) as [
          number,
          number,
          number,
        ];
        if (agree(a + b, whole)) continue;
        yield {
          args: { whole: showFigure(whole), sum: showFigure(a + b) },
          place: place(match.index, match.index + match[0].length),
          reckoning: `${showFigure(a)} + ${showFigure(b)} = ${showFigure(a + b)} ≠ ${showFigure(whole)}`,
        };
      }
    }
  },
};
