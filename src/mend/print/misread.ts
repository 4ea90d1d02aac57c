import { join, type Mapped, slice } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { misreadIn } from '../../language/letters/misread.ts';

function read(words: Mapped): Mapped {
  const found = [...misreadIn(words.text)].sort((a, b) => a.start - b.start);
  if (found.length === 0) return words;
  const parts: Mapped[] = [];
  let last = 0;
  for (const { start, meant } of found) {
    const { marks } = slice(words, start, start + 1);
    parts.push(slice(words, last, start), { text: meant, marks });
    last = start + 1;
  }
  return join([...parts, slice(words, last)].filter(({ text }) => text.length > 0));
}

/** Letters that recognition misread (OCRの読み違い: 36.l%, 2O20年, 健康づ<り), as those that are meant, where that is certain. */
export const readMisread = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => {
    if (line.blank || misreadIn(line.content.text).length === 0) return line;
    return { ...line, content: read(line.content), cells: line.cells?.map(read) ?? null };
  });
