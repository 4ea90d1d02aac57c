import { oneOf, perLexicon, VALUES } from '../../language/lexicon.ts';

// 1.45, 58.2: a chain of numbers, or a figure
const CHAIN = /^(?:\d+\.\d+|[-―－—]\s\S+)\s/;
const VALUE_BEFORE = perLexicon(
  () =>
    new RegExp(
      `(?:^|\\s)(?:[▲△-]?[\\d,.]+\\S{0,3}|[-―－—%]|\\([^()]*\\)|${oneOf(VALUES.pending)})$`,
    ),
);

/** Whether a number with a point stands behind a value or unit, and is one too: no heading begins there. */
export const isFigure = (text: string, blank: number, rest: string): boolean =>
  CHAIN.test(rest) && VALUE_BEFORE().test(text.slice(Math.max(0, blank - 24), blank));
