// 総合計画, 第6次計画の体系, 総合計画上の位置づけ
const PLAN = /^\S{0,12}(?:計画|戦略|体系|位置づけ|位置付け)$/;
// 総合計画の体系, 基本計画上の位置づけ, 施策体系上の位置
const PLACE = /^\S{0,12}(?:計画|戦略|政策|施策)\S{0,8}(?:体系|位置づけ|位置付け|位置)$/;

/** Whether a word is the plan in which a form places its project (計画での位置付け), or its tree. */
export const isPlanWord = (word: string): boolean => PLAN.test(word);

/** Whether a word says that a form places its project in a plan, the plan and its tree in one word. */
export const isPlacing = (word: string): boolean => PLACE.test(word);
