import type { Explained } from './explained.ts';
import { MARK, OWN } from './legend.ts';

const LEAST_COUNTED = 3;
// - 年度目標値を達成したもの(○)19(46.3%), 改善していないもの(▲) 5件
const MARKED_COUNT = new RegExp(
  `^(?:[-・○●]\\s*)?([^。|]{4,60}?)\\((${MARK}|${OWN})\\)\\s*\\d+\\s?(?:件|項目|指標|施策|事業)?\\s*(?:\\(\\s?[\\d.]+\\s?%\\s?\\))?$`,
);

/** The mark that a line counts behind what it means; null for other lines. */
export function markedCount(text: string): Explained | null {
  const [, meaning, grade] = MARKED_COUNT.exec(text.trim()) ?? [];
  return meaning === undefined || grade === undefined ? null : { grade, meaning };
}

/** Whether lines that count marks behind their meanings are enough for a scheme. */
export const areMarked = (lines: readonly { readonly marked: boolean }[]): boolean =>
  lines.length >= LEAST_COUNTED && lines.every(({ marked }) => marked);
