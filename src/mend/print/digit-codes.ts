import { join, type Mapped, slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { LETTERS } from '../../language/letters/script.ts';

// 112 不法投棄の防止
const CODED = new RegExp(`^(\\s*)(\\d{1,4})\\s+[「『]?[${LETTERS}]{2}`);
/** So many codes below others are no accident. */
const LEAST = 4;

/** A numbered line, and its number. */
interface Coded {
  readonly at: number;
  readonly code: string;
}

function codedIn(lines: readonly Line[]): Coded[] {
  return lines.flatMap((line, at) => {
    const code = line.blank || line.cells !== null ? null : CODED.exec(line.content.text)?.[2];
    return code ? [{ at, code }] : [];
  });
}

/** Whether numbers are codes that each begin with the one above, the last digits counting up: 1, 11, 111, 112, 12, 2, 21. */
function areCodes(coded: readonly Coded[]): boolean {
  // the last digit under each code that was seen
  const counts = new Map<string, number>([['', 0]]);
  let below = 0;
  for (const { code } of coded) {
    const above = code.slice(0, -1);
    const last = counts.get(above);
    if (last === undefined || Number(code.at(-1)) !== last + 1) return false;
    counts.set(above, last + 1);
    counts.set(code, 0);
    if (above !== '') below++;
  }
  return below >= LEAST;
}

/** The digits of a code with a stroke between them: 1-1-2. */
function parted(content: Mapped): Mapped {
  const [, front = '', code = ''] = CODED.exec(content.text) ?? [];
  const digits = [...code].map((_, i) => slice(content, front.length + i, front.length + i + 1));
  const rest = slice(content, front.length + code.length);
  return join([slice(content, 0, front.length), join(digits, '-'), rest]);
}

/**
 * Numbers whose digits say where a line stands (桁で表す番号), with a stroke between them: 1 above 11 above 111 as 1, 1-1, 1-1-1. Where
 * one of the numbered lines does not fit, they count something else, and stay.
 */
export function partDigitCodes(lines: readonly Line[]): readonly Line[] {
  const coded = codedIn(lines);
  if (!areCodes(coded)) return lines;
  const at = new Set(coded.filter(({ code }) => code.length > 1).map((own) => own.at));
  return lines.map((line, i) => (at.has(i) ? { ...line, content: parted(line.content) } : line));
}
