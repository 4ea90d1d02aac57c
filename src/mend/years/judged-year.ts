import type { Line } from '../../forms/line.ts';
import { timesIn } from '../../language/time/era.ts';

const OPENING_LINES = 4;
const MAX_OPENING = 160;

/** The fiscal year that the first lines name: up to it, years have actuals. */
export function judgedYear(lines: readonly Line[]): number | null {
  const opening = lines.filter(({ blank }) => !blank).slice(0, OPENING_LINES);
  const times = opening.flatMap(({ content }) => timesIn(content.text.slice(0, MAX_OPENING)));
  return times.find(({ fiscal }) => fiscal)?.year ?? null;
}
