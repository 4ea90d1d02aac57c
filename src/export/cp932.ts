import iconv from 'iconv-lite';
import data from '../lexicon/cp932.yaml';
import type { Cell, DataTable } from './tables/table.ts';

const FACTS = data as {
  readonly replacement: string;
  readonly twins: Readonly<Record<string, string>>;
  readonly invisible: string;
};
const INVISIBLE = new RegExp(FACTS.invisible, 'u');

/** A character that CP932 does not have, and where it stands (書けない文字). */
export interface Unwritable {
  readonly character: string;
  readonly table: string;
  /** As spreadsheets count: the header is row 1. */
  readonly row: number;
  readonly column: string;
}

/** What is written for each character met so far; null where it cannot be. */
const written = new Map<string, string | null>();

/** Whether `character` comes back from CP932 as it went in; what the encoder has no code for comes back as `?`. */
const returns = (character: string): boolean =>
  iconv.decode(iconv.encode(character, 'cp932'), 'cp932') === character;

function writtenFor(character: string): string | null {
  let found = written.get(character);
  if (found === undefined) {
    const twin = FACTS.twins[character] ?? character;
    found = returns(twin) ? twin : null;
    written.set(character, found);
  }
  return found;
}

/** `text` with all that CP932 has not replaced; `report` is told of each such character. */
function makeWritable(text: string, report: (character: string) => void): string {
  // plain ASCII
  if (/^[ -~]*$/.test(text)) return text;
  // が as か and a combining mark is one character of CP932
  const composed = text.replace(/.[\u3099\u309a]/gu, (pair) => pair.normalize('NFC'));
  let fitted = '';
  for (const character of composed) {
    const to = writtenFor(character);
    if (to === null) report(character);
    fitted += to ?? (INVISIBLE.test(character) ? '' : FACTS.replacement);
  }
  return fitted;
}

/** A table of which CP932 can write every cell, and what had to be replaced by 〓 for it. */
export function fitCp932(table: DataTable): { table: DataTable; unwritable: Unwritable[] } {
  const unwritable: Unwritable[] = [];
  const rows = table.rows.map((row, r) =>
    row.map((cell, c): Cell => {
      if (typeof cell !== 'string') return cell;
      const column = table.columns[c]?.name ?? '';
      return makeWritable(cell, (character) => {
        unwritable.push({ character, table: table.name, row: r + 2, column });
      });
    }),
  );
  return { table: { ...table, rows }, unwritable };
}

/** Text of which every character is in CP932 as bytes. */
export function encodeCp932(text: string): Uint8Array {
  return new Uint8Array(iconv.encode(text, 'cp932'));
}
