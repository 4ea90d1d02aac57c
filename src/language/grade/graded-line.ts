import { readGrade } from './grade.ts';
import { readGradeLabel } from './label.ts';

// 評価 順調, 【進捗状況】B, 推進委員会の評価:概ね順調
const LINE =
  /^([^\s:=]{2,24}?|[^\s:=]{1,24}[】\]〕>])(?:\s*[:=→⇒]\s*|\s+|(?<=[】\]〕>]))(\S{1,14})$/;

/** Whether a line is the label of a grade, the grade, and nothing else (評価の行): it closes what stands above and names nothing. */
export function isGradeLine(text: string): boolean {
  const [, words = '', token = ''] = LINE.exec(text.trim()) ?? [];
  const label = token === '' ? null : readGradeLabel(words);
  return label !== null && !label.bare && !label.loose && readGrade(token, []) !== null;
}
