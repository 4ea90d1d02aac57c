import { join } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { declaredRole } from '../../language/heading/caption.ts';
import { isText, lineText } from '../line/text.ts';

/** One number alone may be that of a page; so many that count on are those of their labels. */
const LEAST = 2;
const NUMBER = /^\d{1,2}$/;

/** A label word alone on its line, and the line that numbers it. */
interface Numbered {
  readonly label: Line;
  readonly below: Line;
  readonly ordinal: number;
}

function numberedIn(lines: readonly Line[]): Numbered[] {
  const filled = lines.filter(({ blank }) => !blank);
  return filled.flatMap((below, i) => {
    const label = filled[i - 1];
    if (!isText(label) || !isText(below) || !NUMBER.test(lineText(below).text)) return [];
    const role = declaredRole(lineText(label).text);
    if (role !== 'goal' && role !== 'policy') return [];
    return [{ label, below, ordinal: Number(lineText(below).text) }];
  });
}

/** Labels whose number a banner prints on the next line (番号だけの行): 基本目標 | 1, 基本目標 | 2. The numbers count from one on. */
export function numberLabels(lines: readonly Line[]): readonly Line[] {
  const numbered = numberedIn(lines);
  if (numbered.length < LEAST || numbered.some(({ ordinal }, i) => ordinal !== i + 1)) return lines;
  const labels = new Map(numbered.map((one) => [one.label, one]));
  const numbers = new Set(numbered.map(({ below }) => below));
  return lines.flatMap((line) => {
    if (numbers.has(line)) return [];
    const below = labels.get(line)?.below;
    return below ? [{ ...line, content: join([lineText(line), lineText(below)]) }] : [line];
  });
}
