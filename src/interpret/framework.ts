import { declaredRole } from '../language/heading/caption.ts';

/** As much of a document as says that it is a framework, in characters. */
const OPENING = 1_200;
// 3 施策の大綱(体系), 施策の体系: a heading that says that what stands below it is the framework
const CHARTED = /^\s*(?:第?\d{1,2}[章節.]?\s*)?[^\s。、|]{2,12}(?:\(体系\)|の体系)\s*$/m;

const MAX_HEAD = 80;
// 主な事業の数, 指標数
const COUNT = /数$/;

/** Whether a line heads columns of goals, of policies and of how many things stand under them: 基本の柱 施策の基本方向 主な事業の数. */
function headsCounts(line: string): boolean {
  const [first, second, ...counts] = line.trim().split(/[\s|]+/);
  if (line.length > MAX_HEAD || !first || !second || counts.length === 0) return false;
  return (
    counts.every((word) => COUNT.test(word)) &&
    declaredRole(first) === 'goal' &&
    declaredRole(second) === 'policy'
  );
}

/** Whether a heading of the opening, or the head of a table, says that the framework of policies (施策体系) stands below it. */
export function headsFramework(text: string): boolean {
  const opening = text.slice(0, OPENING).normalize('NFKC');
  return CHARTED.test(opening) || opening.split('\n').some(headsCounts);
}
