import { remembered } from '../../base/remembered.ts';
import { GRADES, oneOf } from '../lexicon.ts';
import { asOf } from '../time/as-of.ts';
import { timesIn } from '../time/era.ts';

type Subject = keyof typeof GRADES.subjects;

/** What a label or column heading says about the grade beside it: 施策の評価(R4), 前年度, 評価点. */
export interface GradeLabel {
  readonly subject: Subject | null;
  /** Whether it is the label of a project's form: 事業の効果, 総合評価. */
  readonly ofProject: boolean;
  readonly fiscalYear: number | null;
  /** The words that say when. */
  readonly when: string | null;
  readonly previous: boolean;
  /** Whether the heading says nothing but 前年度: it is one only beside another column of grades. */
  readonly bare: boolean;
  /** Whether grades of the document's own scheme alone may stand here. */
  readonly loose: boolean;
  /** Whether the figure is the grade. */
  readonly points: boolean;
  /** Whether it is one of the aspects that a project's form judges, points among its grades: 妥当性, 効率性. */
  readonly aspect: boolean;
  /** Whether what is to become of the project may be the grade: 評価 拡充. */
  readonly directs: boolean;
}

const LABELS = new Set(GRADES.labels);
const LOOSE = new Set(GRADES.looseLabels);
const POINTS = new Set(GRADES.points);
const PREVIOUS = new RegExp(`^(?:${oneOf(GRADES.previous)})の?`);
const PRESENT = new RegExp(`^(?:${oneOf(GRADES.present)})の?`);
const SUBJECTS = (Object.keys(GRADES.subjects) as Subject[]).map((subject) => ({
  subject,
  // 基本目標3の, 基本目標①の, 施策1-2の
  pattern: new RegExp(
    `^(?:${oneOf(GRADES.subjects[subject])})(?:[\\dⅠ-Ⅹ①-⑳][\\d-]{0,6}の|の?)(?=.)`,
  ),
}));
const PROJECT = new Set(GRADES.projectLabels);
const ASPECTS = new Set(GRADES.aspects);
const DIRECTS = new Set(GRADES.directionLabels);
// 外部有識者の評価; 推進委員会による評価: a body is one who judged in front of a judgement alone, for 委員会の実施状況 is its own
const JUDGES = new RegExp(
  `^(?:(?:${oneOf(GRADES.judges)})(?:の|による|からの)?(?=.)|[^\\s。、]{0,10}?(?:${oneOf(GRADES.bodies)})(?:の|による|からの|での)?(?=.{0,2}(?:${oneOf(GRADES.judgements)})$))`,
);
const ORNAMENTS = /[\s【】《》<>〈〉〔〕[\]■●◆:=]|※\d?/g;
// (%) (R4) (内部)
const BRACKETED = /\([^()]*\)/g;
const MAX_LABEL = 24;
// 末 現在 時点 実績 の behind a year
const YEAR_TAIL = /^(?:末|現在|時点|実績)?の?/;

/** The year in front of or behind a label, cut off. */
function withoutYear(text: string): { rest: string; year: number | null; when: string | null } {
  const time = timesIn(text)[0];
  if (!time) return { rest: text, year: null, when: null };
  const when = text.slice(time.start, time.end);
  const behind = text.slice(time.end).replace(YEAR_TAIL, '');
  const rest = (text.slice(0, time.start) + behind).replace(/[()]/g, '');
  return { rest, year: asOf(when).fiscalYear, when };
}

/** Reads a label; null where its words announce no grade. */
export const readGradeLabel = remembered((words): GradeLabel | null => {
  const text = words.replace(ORNAMENTS, '');
  if (text.length === 0 || text.length > MAX_LABEL) return null;
  const { rest, year, when } = withoutYear(text);
  let key = rest.replace(BRACKETED, '');
  const previous = PREVIOUS.exec(key)?.[0] ?? null;
  if (previous) key = key.slice(previous.length);
  key = key.replace(PRESENT, '');
  const ofProject = PROJECT.has(key);
  key = key.replace(JUDGES, '');
  const about = LABELS.has(key) ? undefined : SUBJECTS.find(({ pattern }) => pattern.test(key));
  if (about) key = key.replace(about.pattern, '');
  const bare = key.length === 0 && previous !== null;
  const loose = LOOSE.has(key);
  const points = POINTS.has(key);
  if (!bare && !loose && !points && !LABELS.has(key)) return null;
  return {
    subject: about?.subject ?? null,
    ofProject,
    fiscalYear: year,
    when: previous ? previous.replace(/の$/, '') : when,
    previous: previous !== null,
    bare,
    loose,
    points,
    aspect: ASPECTS.has(key),
    directs: DIRECTS.has(key),
  };
});
