import { type Mapped, slice } from '../base/mapped.ts';
import { matchesIn } from '../base/matches.ts';
import { oneOf, perLexicon, VALUES } from './lexicon.ts';
import { endsAsMeasure } from './measure-end.ts';
import { canNameMeasure } from './measure-name.ts';

/** An aim and what was reached that a sentence names together (文中の目標と実績). */
export interface SaidResult {
  readonly name: Mapped;
  readonly target: Mapped;
  readonly actual: Mapped;
  /** When it was reached, where the sentence says so. */
  readonly since: Mapped | null;
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

// 30年度の新規雇用者数は1万2840人となり、目標の1万2310人を上回りました: what was reached first, the aim behind it
const REACHED = perLexicon(() => {
  const bounds = oneOf(VALUES.bounds.flatMap(({ after = [] }) => after));
  const figure = `[△▲]?\\d[\\d,.]*(?:[万億]\\d[\\d,]*)?[万千百億]?(?:${oneOf(VALUES.units)})`;
  const aims = oneOf(VALUES.rows.planned.filter((word) => word.startsWith('目標')));
  return new RegExp(
    `(?:((?:平成|令和|[HR]|20(?=\\d\\d))?(?:\\d{1,2}|元)年度?)の)?([^\\s。、:・()|]{2,30}?)は(${figure})(?:となり|で)[、,](?:${aims})(?:の|である)(${figure}(?:${bounds})?)[をはにと]`,
    'g',
  );
});

const BOUND = perLexicon(
  () => new RegExp(`(?:${oneOf(VALUES.bounds.flatMap(({ after = [] }) => after))})$`),
);
const unitOf = (figure: string): string =>
  figure.replace(BOUND(), '').replace(/^[△▲\d,.\s]+(?:[万億]\d[\d,]*)?[万千百億]?/, '');

/**
 * The aims that sentences name with what was reached: 体験会の参加者数は、目標36人に対し21人であった。 Only names of measures count, and figures of
 * one unit.
 */
export function readSaidResults(content: Mapped): SaidResult[] {
  return [...aimedFirst(content), ...reachedFirst(content)];
}

/** 30年度の新規雇用者数は1万2840人となり、目標の1万2310人を上回りました: the sentence itself says that the name is of a measure. */
function reachedFirst(content: Mapped): SaidResult[] {
  if (!content.text.includes('目標')) return [];
  return matchesIn(content.text, REACHED()).flatMap((match): SaidResult[] => {
    const [whole, time = '', name, actual, target] = match as unknown as [
      string,
      string | undefined,
      string,
      string,
      string,
    ];
    if (!canNameMeasure(name) || unitOf(target) !== unitOf(actual)) return [];
    const at = (words: string, from: number): Mapped => {
      const start = match.index + whole.indexOf(words, from);
      return slice(content, start, start + words.length);
    };
    const front = time === '' ? 0 : time.length + 1;
    const behind = whole.indexOf(actual, front + name.length) + actual.length;
    return [
      {
        name: at(name, front),
        actual: at(actual, front + name.length),
        target: at(target, behind),
        since: time === '' ? null : at(time, 0),
      },
    ];
  });
}

function aimedFirst(content: Mapped): SaidResult[] {
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
        since: null,
      },
    ];
  });
}
