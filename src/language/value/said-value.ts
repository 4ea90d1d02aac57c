import type { Mapped } from '../../base/mapped.ts';
import { isTime } from '../time/time-word.ts';
import { type LabelledValue, labelledValues } from './label.ts';

/**
 * What a cell says that tells what its value is, in front of it (現状値(H30) 18.4人, 目標値(R6) 25人); null for other cells, and for
 * headings with their time (目標値 令和6年度).
 */
export function saidIn(cell: Mapped): LabelledValue | null {
  const [first, ...others] = labelledValues(cell);
  if (first?.start !== 0 || others.length > 0) return null;
  const { text } = first.words;
  const label = cell.text.slice(0, cell.text.length - text.length);
  // 目標値(R6) 維持, 目標値50人, not 目標値設定の考え方
  const parted = /[\s):=]$/.test(label) || /^[△▲約]?\d/.test(text);
  return text === '' || !parted || isTime(text) ? null : first;
}
