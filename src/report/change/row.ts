import type { Change } from '../../forms/changes.ts';
import { alignRight, columnsOf, padColumns } from '../../language/letters/width.ts';
import type { Lang } from '../../language/message.ts';
import { printAims } from './figure.ts';
import { type ChangeGroup, mainSide } from './group.ts';
import type { ChangePaint } from './paint.ts';
import { remarksOf } from './remarks.ts';
import { type ChangeLook, markOf, placesOf, titleOf, verdictOf } from './words.ts';

/** An entry's words before the widths of the columns are known (行). */
export interface ChangeRow {
  readonly change: Change;
  readonly indent: string;
  readonly name: string;
  readonly old: string;
  readonly new: string;
  readonly verdict: string;
}

/** Widths of the columns, in columns of a terminal. */
export type Widths = Readonly<Record<'name' | 'old' | 'new' | 'verdict', number>>;

/** A name that is wider stands on a line of its own; wider figures push what follows to the right. */
const WIDEST = { name: 52, old: 24, new: 24, verdict: 24 } as const;

function rowOf(change: Change, depth: number, lang: Lang): ChangeRow {
  const { old, new: next } = change;
  return {
    change,
    indent: '  '.repeat(depth + 1),
    name: titleOf(mainSide(change)),
    old: old ? printAims(old.aims, lang) : '',
    new: next ? printAims(next.aims, lang) : '',
    verdict: verdictOf(change, lang),
  };
}

/** The rows of each group, and how wide their columns are. */
export function layRows(
  groups: readonly ChangeGroup[],
  lang: Lang,
): { readonly rows: readonly (readonly ChangeRow[])[]; readonly widths: Widths } {
  const rows = groups.map((group) => group.rows.map((row) => rowOf(row, group.depth, lang)));
  const widest = (most: number, words: (row: ChangeRow) => string) =>
    rows
      .flat()
      .map((row) => columnsOf(words(row)))
      .reduce((wide, width) => (width > wide && width <= most ? width : wide), 0);
  const widths = {
    name: widest(WIDEST.name, ({ indent, name }) => indent + name),
    old: widest(WIDEST.old, (row) => row.old),
    new: widest(WIDEST.new, (row) => row.new),
    verdict: widest(WIDEST.verdict, (row) => row.verdict),
  };
  return { rows, widths };
}

/** Old figure, sign, new figure: `1.49 → 1.61`, `50人増加 =`; nothing for entries without figures. */
function figuresOf({ old, new: next, change }: ChangeRow, widths: Widths): string {
  const kept = change.old !== null && change.new !== null && old === next;
  const sign = old === '' && next === '' ? ' ' : kept ? '=' : '→';
  return [alignRight(old, widths.old), sign, padColumns(kept ? '' : next, widths.new)].join(' ');
}

/** One entry: mark, name, figures, verdict and places, and remarks under it. */
export function printRow(
  row: ChangeRow,
  widths: Widths,
  look: ChangeLook,
  paint: ChangePaint,
): string[] {
  const { change, indent, name } = row;
  const brush = paint.status[change.status];
  const verdict = padColumns(row.verdict, widths.verdict);
  const tail = [
    figuresOf(row, widths),
    change.review ? paint.doubtful(verdict) : verdict,
    paint.faint(placesOf(change)),
  ].join('  ');
  const head = `${indent}${markOf(change)} `;
  const fits = columnsOf(indent + name) <= widths.name;
  const lines = fits
    ? [`${head}${brush(padColumns(name, widths.name - indent.length))}  ${tail}`]
    : [head + brush(name), `${' '.repeat(widths.name + 2)}  ${tail}`];
  return [
    ...lines,
    ...remarksOf(change, look).map((words) => `${indent}    ${paint.faint(words)}`),
  ];
}
