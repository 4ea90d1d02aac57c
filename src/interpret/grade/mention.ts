import { type Mapped, slice, spanOf } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import type { Division } from '../../forms/outline.ts';
import { familyOf, type GradeRead, readGrade, type Schemes } from '../../language/grade/grade.ts';
import { type GradeLabel, readGradeLabel } from '../../language/grade/label.ts';
import { GRADES, oneOf } from '../../language/lexicon.ts';

/** A grade that the document prints, before it is known whose it is. */
export interface GradeMention {
  readonly label: GradeLabel;
  /** The label's words, which may say who judged. */
  readonly words: string;
  readonly read: GradeRead;
  /** The year that the columns beside it say. */
  readonly columnYear: number | null;
  readonly remarks: readonly string[];
  /** The grade with its label, or the row that it stands in. */
  readonly span: Span;
  /** The cells of its row; empty for lines. */
  readonly cells: readonly Mapped[];
  readonly path: readonly Division[];
  /** Whether further grades stand in the same text: its section alone does not say whose it is. */
  readonly crowded?: boolean;
  /** Whether the columns of its table are years, of which the last with an actual is judged. */
  readonly yearly?: boolean;
  /** Whether its label is a heading, numbered or not, and so begins no entry: 3 総合評価. */
  readonly heads?: boolean;
  /** Whether nothing else stands on its line. */
  readonly alone?: boolean;
  /** Whether its line goes on with an indicator above. */
  readonly goesOn?: boolean;
}

const LABEL_WORDS = oneOf([...GRADES.labels, ...GRADES.points, ...GRADES.looseLabels]);
// 評価区分=A  施策の総合評価 B+  達成度(R4):◎  進捗状況:概ね順調
const LABELLED = new RegExp(
  `(?<=^|[\\s【(\\[〔、。・,】\\])〕])([^\\s【(\\[〔、。・,】\\])〕:=]{0,14}?(?:${LABEL_WORDS}))(\\s?\\([^()]{1,12}\\))?([】\\]〕]?(?:\\s*[:=⇒]\\s*|\\s*))(?=([^\\s()、。,【】\\[\\]〔〕]{1,30}))`,
  'g',
);
const POINTS = /^[+-]?\d{1,3}点?$/;

/** The grade that words behind `label` are; null where they are none. */
export function gradeBehind(label: GradeLabel, words: string, schemes: Schemes): GradeRead | null {
  if (label.points)
    return POINTS.test(words)
      ? { grade: words.replace(/点$/, ''), gradeText: null, rank: null }
      : null;
  const read =
    readGrade(words, schemes) ??
    stepBehind(words, schemes) ??
    pointsBehind(label, words) ??
    direction(label, words);
  return label.loose && read?.rank == null ? null : read;
}

// A-1, C-2: a step of a grade
const STEP = /^[A-E]-[1-9]$/;

/** 達成状況 A-1: a grade in steps, which elsewhere is a number, where the document explains no grades of its own. */
const stepBehind = (words: string, schemes: Schemes): GradeRead | null =>
  STEP.test(words) && schemes.length === 0 ? { grade: words, gradeText: null, rank: null } : null;

/** 妥当性 4: points of one of the aspects that a form judges. */
function pointsBehind({ aspect }: GradeLabel, words: string): GradeRead | null {
  return aspect && /^[0-5]$/.test(words) ? { grade: words, gradeText: null, rank: null } : null;
}

/** 評価 拡充: what is to become of a project is its grade where the form has no other. */
function direction({ directs }: GradeLabel, words: string): GradeRead | null {
  const bare = words.replace(/\s+/g, '');
  return directs && GRADES.directions.includes(bare)
    ? { grade: bare, gradeText: null, rank: null }
    : null;
}

// 評価 A B C: the grades of several years, or those there are to choose from
const NEXT = /^\s*[・/|]?\s*(\S{1,30})/;
// 高 ・ 中 ・ 低 高: what there is to choose from, and what was chosen
const CHOICES = /^(\S{1,8}(?:\s?[・/]\s?[^\s・/]{1,8}){1,5})\s+(\S{1,8})(?=\s|$)/;

// □高い ■普通 □低い: boxes, of which one is ticked
const BOXES = /^(?:[□☐■☑☒✔✓]\s?[^\s□☐■☑☒✔✓]{1,14}\s*){2,8}/;
const TICKED = /[■☑☒✔✓]\s?([^\s□☐■☑☒✔✓]{1,14})/g;

// A 達成 ○B 概ね達成 C 未達成: marks with what they mean, of which one is circled
const CIRCLED = /^(?:[○◯〇]?[A-Ea-e1-5](?:[:.]|\s)\s?[^\s\dA-Za-z○◯〇]{1,16}(?:\s|$)){2,6}/;
const CHOSEN = /(?<=^|\s)[○◯〇]([A-Ea-e1-5])(?=[:.\s])/g;

// A 達成 B 概ね達成 C 未達成: a mark that is offered
const OFFERED = /(?<=^|\s)[○◯〇]?([A-Ea-e])(?=[:.\s])/g;
/** So many marks in their order are what there is to choose from. */
const LEAST_OFFERED = 3;

/** Whether a form offers marks in their order with what they mean, and circles none or several. */
function offersOnly(text: string): boolean {
  const offered = CIRCLED.exec(text)?.[0] ?? '';
  const marks = matchesIn(offered, OFFERED).map(([, mark]) => (mark as string).charCodeAt(0));
  const inOrder = marks.every((mark, i) => i === 0 || mark === (marks[i - 1] as number) + 1);
  return marks.length >= LEAST_OFFERED && inOrder && matchesIn(offered, CHOSEN).length !== 1;
}

/** The choice that stands behind all those that a form offers, or is ticked, and how much of the text that takes; null where none is. */
function chosen(text: string): { readonly token: string; readonly length: number } | null {
  const boxes = BOXES.exec(text)?.[0];
  if (boxes !== undefined) {
    const [own, other] = matchesIn(boxes, TICKED);
    return own && !other ? { token: own[1] as string, length: boxes.length } : null;
  }
  const circled = CIRCLED.exec(text)?.[0];
  const [one, ...more] = circled === undefined ? [] : matchesIn(circled, CHOSEN);
  if (one && circled && more.length === 0)
    return { token: one[1] as string, length: circled.trimEnd().length };
  const match = CHOICES.exec(text);
  if (!match) return null;
  const [whole, offered, token] = match as unknown as [string, string, string];
  return offered.split(/\s?[・/]\s?/).includes(token) ? { token, length: whole.length } : null;
}

// 施策の総合評価 Ⅱ(おおむね目標どおり)  前年度 Ⅲ;  評価 B (前年度:A)
const YEAR_BEFORE = new RegExp(
  `^(?:\\s?\\([^()]{1,30}\\))?\\s*[(\\[【]?(${oneOf(GRADES.previous)})\\s?[:=]?\\s*([^\\s()【】\\[\\]]{1,14})(?=[\\s()】\\]]|$)`,
);

/** The grade of the year before right behind a grade from `at` on (前年度), which has the label of that one; null where none of its kind stands there. */
function previousBehind(
  mention: GradeMention,
  content: Mapped,
  at: number,
  schemes: Schemes,
): GradeMention | null {
  const match = YEAR_BEFORE.exec(content.text.slice(at));
  const [whole, when, token] = (match ?? []) as unknown as [string, string, string];
  const read = match && gradeBehind(mention.label, token, schemes);
  if (!read || familyOf(read.grade) !== familyOf(mention.read.grade)) return null;
  const year = mention.label.fiscalYear;
  const label = {
    ...mention.label,
    previous: true,
    fiscalYear: year === null ? null : year - 1,
    when,
  };
  const span = spanOf(slice(content, at + whole.indexOf(when), at + whole.length));
  return { ...mention, label, words: when + mention.words, read, span };
}

/** Whether a grade of the same family stands right behind one: none of them is the grade of what it stands with. */
function isOneOfMany({ grade }: GradeRead, behind: string, schemes: Schemes): boolean {
  const next = NEXT.exec(behind)?.[1];
  const other = next ? readGrade(next, schemes) : null;
  return other !== null && familyOf(other.grade) === familyOf(grade);
}

/** 概ね順調, 効果があった: words that mean nothing else behind a label. */
const LONG_WORD = 4;

/** A grade that is a short word needs a sign between it and its label, or to stand alone with it. */
function isCertain(label: GradeLabel, read: GradeRead, sign: string, isWhole: boolean): boolean {
  return (
    read.rank !== null ||
    (label.ofProject && sign.length > 0 && read.grade.length > 1) ||
    isWhole ||
    /[:=⇒】\]〕]/.test(sign) ||
    familyOf(read.grade) !== 'word' ||
    read.grade.length >= LONG_WORD
  );
}

// 高:市が行うべき事業である: the grade of a form's aspect and why
const REASONED = /^([^\s:]{1,14}):(?=[^\s\d])/;

/** The grade in front of the reason that a form gives for it; null where further grades stand behind, each with its meaning. */
function reasoned({ ofProject }: GradeLabel, token: string, behind: string): string | null {
  const grade = ofProject ? REASONED.exec(token)?.[1] : undefined;
  return grade === undefined || behind.includes(':') ? null : grade;
}

/** One label several times in one text judges several things; 内部評価 b 外部評価 c are two judgements of one. */
export function crowded(found: GradeMention[]): GradeMention[] {
  const labels = new Set(found.map(({ words }) => words.replace(/\s+/g, '')));
  return labels.size === found.length ? found : found.map((own) => ({ ...own, crowded: true }));
}

/** The grades that a text prints behind labels: 評価区分=A, 総合評価 概ね順調. */
export function mentionsIn(
  content: Mapped,
  path: readonly Division[],
  schemes: Schemes,
): GradeMention[] {
  const { text } = content;
  const found = matchesIn(text, LABELLED).flatMap((match) => {
    const [whole, label, bracketed = '', sign, token] = match as unknown as [
      string,
      string,
      string | undefined,
      string,
      string,
    ];
    const words = label + bracketed;
    const read = readGradeLabel(words);
    const from = match.index + whole.length;
    const reason = read && reasoned(read, token, text.slice(from + token.length));
    const choice = reason ? { token: reason, length: reason.length } : chosen(text.slice(from));
    const grade = read && !read.bare ? gradeBehind(read, choice?.token ?? token, schemes) : null;
    const isWhole = whole.length + token.length === text.trim().length || choice !== null;
    if (!read || !grade || !isCertain(read, grade, sign, isWhole)) return [];
    if (offersOnly(text.slice(from))) return [];
    const end = from + (choice?.length ?? token.length);
    if (isOneOfMany(grade, text.slice(end), schemes)) return [];
    const span = spanOf(slice(content, match.index, end));
    const none = { columnYear: null, remarks: [], cells: [], path };
    const own = { ...none, label: read, words, read: grade, span };
    const before = read.previous ? null : previousBehind(own, content, end, schemes);
    return before ? [own, before] : [own];
  });
  return crowded(found);
}
