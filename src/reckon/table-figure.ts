import { printedFigures } from './figure.ts';

/** The figure of a table cell (表の数値). */
export interface TableFigure {
  /** Below zero where ▲, △ or a minus stands before it. */
  readonly value: number;
  readonly unit: string | null;
  /** The last digit's worth. */
  readonly step: number;
}

// ▲1,234  -5.6%  1,234人: one figure, a sign before it and a unit behind
const FIGURE = /^(?<sign>[▲△−‐–-]?)\s?(?<digits>[\d,]+(?:\.\d+)?)\s?(?<unit>[^\d\s▲△()]{0,4})$/;
// a head, not a figure: 2015年, 2015年度, 5年目
const TIME = /^年/;

/** The one figure that a cell consists of; null for words, years, and cells with more in them. */
export function tableFigure(text: string): TableFigure | null {
  const { sign = '', digits = '', unit = '' } = FIGURE.exec(text)?.groups ?? {};
  const [figure] = digits !== '' && !TIME.test(unit) ? printedFigures(digits) : [];
  if (!figure) return null;
  return {
    value: sign === '' ? figure.value : -figure.value,
    unit: unit === '' ? null : unit,
    step: figure.step,
  };
}
