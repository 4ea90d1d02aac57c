import { type Mapped, slice } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import { oneOf, perLexicon, VALUES } from './lexicon.ts';
import { endsAsMeasure } from './measure-end.ts';

/** An aim and what was reached that a sentence names together (文中の目標と実績). */
export interface SaidResult {
  readonly name: Mapped;
  readonly target: Mapped;
  readonly actual: Mapped;
}

const PATTERN = perLexicon(() => {
  const figure = `[△▲]?\\d[\\d,.]*\\s?[万千百億]?(?:${oneOf(VALUES.units)})`;
  const aims = oneOf(VALUES.rows.planned.filter((word) => !/[期見]/.test(word)));
  const actuals = oneOf(VALUES.rows.actual);
  return new RegExp(
    `([^\\s。、:・()|]{2,30}?(?:\\([^()。]{1,12}\\))?)(?:について)?[はがも][、,]?\\s?(?:${aims})[のは]?\\s?(${figure})(?:に対し(?:て)?は?|のところ)[、,]?\\s?(?:(?:${actuals})[はが]?\\s?)?(${figure})(?=[でとにだ。、)]|\\s|$)`,
    'g',
  );
});

const unitOf = (figure: string): string => figure.replace(/^[△▲\d,.\s]+/, '');

/**
 * The aims that sentences name with what was reached: 体験会の参加者数は、目標36人に対し21人であった。 Only names of measures count, and figures of
 * one unit.
 */
export function readSaidResults(content: Mapped): SaidResult[] {
  if (!/に対し|のところ/.test(content.text)) return [];
  return matchesIn(content.text, PATTERN()).flatMap((match): SaidResult[] => {
    const [whole, name, target, actual] = match as unknown as [string, string, string, string];
    if (!endsAsMeasure(name.replace(/\([^()]*\)$/, '')) || unitOf(target) !== unitOf(actual))
      return [];
    const at = (words: string, from: number): Mapped => {
      const start = match.index + whole.indexOf(words, from);
      return slice(content, start, start + words.length);
    };
    const behind = whole.indexOf(target, name.length);
    return [
      {
        name: at(name, 0),
        target: at(target, name.length),
        actual: at(actual, behind + target.length),
      },
    ];
  });
}
