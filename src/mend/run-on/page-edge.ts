import { type Mapped, slice } from '../../base/mapped.ts';

// ※歯ぐきの状態は、…: a remark of some words, no sign of one
const ROW_END = /(?:^|\s)(?:[◎○◯△▲×SA-E―－-]|[▲△]?[\d,.]+[^\s\d]{1,4})$/;
const MAX_END = 16;
const REMARK = /^※\d?\s?[^\s\d※]{8}/;

/** Whether a remark begins behind the last row of a table (表の注): its values or its grade stand in front. */
export const beginsRemark = (rest: string, before: string): boolean =>
  REMARK.test(rest) && ROW_END.test(before.slice(-MAX_END));

// 40 【3】歯・口腔の健康, 12 第3章 …: the page's number in front of its first heading
const PAGE = /^\d{1,3}\s+(?=【\d{1,2}】|第\s?\d{1,2}\s?[章節編])/;

/** A part of a page that lost its line ends, the page's number apart from its heading (頁番号). */
export function withoutPage(words: Mapped, at: number): Mapped[] {
  const length = at === 0 ? (PAGE.exec(words.text)?.[0].length ?? 0) : 0;
  return length > 0 ? [slice(words, 0, length), slice(words, length)] : [words];
}
