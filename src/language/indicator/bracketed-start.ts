import { slice, trim } from '../../base/mapped.ts';
import { oneOf, perLexicon, VALUES } from '../lexicon.ts';
import { timesIn } from '../time/era.ts';
import { firstFigure } from '../value/numeral.ts';
import type { IndicatorLine, Labelled } from './parts.ts';

// 250億円(R5:98億円), 74%(2013年度71%): the start behind the aim
const BRACKETED_START = /\(([^()]*\d[^()]*)\)\s*。?$/;

// 現状46件, 基準値:27件
const START_LABEL = perLexicon(
  () => new RegExp(`^(?:${oneOf(VALUES.baseline)})(?:は|:|=)?\\s?(?=[△▲約]?\\d)`),
);

/** Where the start begins that a bracket holds, behind its label or with its year; -1 where it holds none. */
function startInside(inside: string): number {
  const label = START_LABEL().exec(inside);
  if (label) return label[0].length;
  const when = timesIn(inside)[0];
  return when?.start === 0 && firstFigure(inside.slice(when.end)) !== null ? 0 : -1;
}

/** 「名称 250億円(R5:98億円)」, 「名称 120件(現状46件)」: a bracket that holds a year or a label and a value is the start. */
export function withBracketedStart(line: IndicatorLine): IndicatorLine {
  const target = line.target as Labelled;
  const match = BRACKETED_START.exec(target.words.text);
  const whole = match?.[1] as string | undefined;
  const at = whole === undefined ? -1 : startInside(whole);
  if (!match || whole === undefined || at < 0) return line;
  const inside = whole.slice(at);
  const from = match.index + 1 + at;
  const words = trim(slice(target.words, from, from + inside.length));
  return {
    ...line,
    baseline: { words, when: null },
    target: { ...target, words: trim(slice(target.words, 0, match.index)) },
  };
}
