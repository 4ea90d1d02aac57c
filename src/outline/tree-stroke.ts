import { slice } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';

// │  ├─ : what draws a tree in front of an entry
const STROKES = /^[\s│┃|]*[├└┣┗┝┕]+[─━\s]*(?=\S)/;

/** The lines of a chart that was drawn with letters (罫線文字の体系図), without the strokes in front of their entries. */
export function withoutStrokes(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => {
    const strokes = line.blank ? null : STROKES.exec(line.content.text);
    return strokes ? { ...line, content: slice(line.content, strokes[0].length) } : line;
  });
}
