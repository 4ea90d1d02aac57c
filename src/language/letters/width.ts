import data from '../../lexicon/width.yaml';

const WIDE = (data as { wide: readonly (readonly [number, number])[] }).wide;

// `plan.txt 12`
const ASCII = /^[\x20-\x7e]*$/;
// `が` written as か and a combining mark, a zero-width joiner
const NO_WIDTH = /[\p{M}\p{Cf}]/u;

function widthOf(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  const code = character.codePointAt(0) as number;
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** Widths that were looked up before: a report has few different characters. */
const WIDTHS = new Map<string, number>();

/** Columns that `text` takes on a terminal (表示幅): full-width characters take two, combining ones none. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  for (const character of text) {
    const known = WIDTHS.get(character);
    const width = known ?? widthOf(character);
    if (known === undefined) WIDTHS.set(character, width);
    columns += width;
  }
  return columns;
}

/** `text` with blanks behind it, up to `columns`. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** `text` with blanks in front of it, up to `columns`. */
export function alignRight(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;
}
