import type { Line } from './table.ts';

/** How far a line stands in, in characters: one a level, further text one more than the line with its number (字下げ). */
export function indentOf({ kind }: Line, depth: number): number {
  return kind === 'text' ? depth + 1 : depth;
}
