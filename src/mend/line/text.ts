import { type Mapped, trim } from '../../base/mapped.ts';
import { rememberedOf } from '../../base/remembered.ts';
import type { Line } from '../../forms/line.ts';
import { wordsIn } from '../../language/value/run.ts';
import { cellsOf } from './part.ts';

/** Whether a line is text (地の文の行): neither blank nor divided into cells. */
export const isText = (line: Line | undefined): line is Line =>
  line !== undefined && !line.blank && cellsOf(line) === null;

/** A line's text without blanks at its ends. Each mend asks for it: it is cut but once. */
export const lineText = rememberedOf((line: Line): Mapped => trim(line.content));

/** A line's words between blanks, brackets kept whole. Each mend asks for them: they are cut but once. */
export const lineWords = rememberedOf((line: Line): readonly Mapped[] => wordsIn(lineText(line)));
