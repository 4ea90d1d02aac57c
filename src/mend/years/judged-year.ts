import type { Line } from '../../forms/line.ts';
import { agendaYear } from '../../language/time/agenda-year.ts';
import { timesIn } from '../../language/time/era.ts';

const OPENING_LINES = 4;
const MAX_OPENING = 160;

/** The agenda of a meeting stands below its name, time and place. */
const AGENDA_LINES = 12;

const textOf = ({ content }: Line): string => content.text;

/** The fiscal year that the first lines name: up to it, years have actuals. */
export function judgedYear(lines: readonly Line[]): number | null {
  const opening = lines.filter(({ blank }) => !blank).slice(0, OPENING_LINES);
  const times = opening.flatMap(({ content }) => timesIn(content.text.slice(0, MAX_OPENING)));
  const said = times.find(({ fiscal }) => fiscal)?.year;
  return said ?? agendaYear(lines.slice(0, AGENDA_LINES).map(textOf).join('\n'));
}
