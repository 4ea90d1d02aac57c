/** Offsets at which the lines of a text begin; `\r\n`, `\n` and `\r` end a line. There is always a first line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  // \r\n, \n or \r
  const breaks = /\r\n|\n|\r/g;
  while (breaks.exec(text) !== null) starts.push(breaks.lastIndex);
  return starts;
}

/** Number of lines of a text; behind the last line end no further line begins. */
export function lineCount(text: string): number {
  const starts = lineStarts(text);
  return starts.length - (starts.at(-1) === text.length ? 1 : 0);
}

/** Index of the line that holds `offset`, by the offsets at which lines begin. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
