import { type Mapped, slice, spanOf } from '../../base/mapped.ts';
import type { Division } from '../../forms/outline.ts';
import { familyOf, type GradeRead, readGrade, type Schemes } from '../../language/grade/grade.ts';
import { type GradeLabel, readGradeLabel } from '../../language/grade/label.ts';
import { GRADES, oneOf, perLexicon } from '../../language/lexicon.ts';
import { isProse } from '../nodes.ts';
import { type GradeMention, gradeBehind, mentionsIn } from './mention.ts';

/** A grade in a heading, and the heading without it. */
export interface Headed {
  readonly mention: GradeMention;
  readonly title: Mapped;
}

// 【◎】 (概ね順調) at the end of a heading
const BRACKETED_END = /\s*[【([〔]([^【】()[\]〔〕]{1,14})[】)\]〕]\s*$/;
// 救急医療の確保 ◎, 「海のまち」 順調
const BARE_END =
  /(?<![をのにがはとでへ、])(?:\s*(?:…|‥)+\s*|\s+|(?<=[」』】)]))([^\s「」『』()【】]{1,12})$/;
const FUTURE = perLexicon(() => new RegExp(`\\s+(?:${oneOf(GRADES.directions)})$`));
export const NO_LABEL = readGradeLabel(GRADES.labels[0] as string) as GradeLabel;

/** Whether a text is the grade and nothing else: ○, but not ○町内. */
export const isWhole = ({ grade }: GradeRead, text: string): boolean =>
  grade.length === text.replace(/\s+/g, '').length;

/** Whether a grade without label is one: of the document's own scheme, or a word of several letters; a sign may mark anything. */
export function standsAlone({ rank, grade }: GradeRead): boolean {
  return rank !== null || (familyOf(grade) === 'word' && grade.length > 1);
}

function without(title: Mapped, at: number, read: GradeRead, path: readonly Division[]): Headed {
  const span = spanOf(slice(title, at));
  const mention = { label: NO_LABEL, words: '', read, columnYear: null, remarks: [] };
  return { mention: { ...mention, span, cells: [], path }, title: slice(title, 0, at) };
}

/** A grade at the end of a heading, and the heading without it: 施策評価:B, 【◎】, (概ね順調), and ◎ behind a blank. */
function mentionInHeading(
  title: Mapped,
  path: readonly Division[],
  schemes: Schemes,
): Headed | null {
  const bracket = BRACKETED_END.exec(title.text);
  const inside = bracket ? readGrade(bracket[1] as string, schemes) : null;
  // without a scheme of its own only a sign is no other remark
  if (bracket && inside && (inside.rank !== null || familyOf(inside.grade) === 'sign'))
    return without(title, bracket.index, inside, path);
  const middle = middleOf(title, path, schemes);
  if (middle) return middle;
  const bare = bracket ? slice(title, 0, title.text.trimEnd().length - 1) : title;
  const mention = mentionsIn(bare, path, schemes).at(-1);
  if (!mention || mention.span.end !== spanOf(bare).end) return bareEnd(title, path, schemes);
  const start = title.text.length - (spanOf(title).end - mention.span.start);
  const rest = title.text.slice(0, start).replace(/[\s【([〔]+$/, '');
  return rest.length > 0 ? { mention, title: slice(title, 0, rest.length) } : null;
}

/** Two judges are the most that a heading names. */
const MAX_IN_HEADING = 3;

/** The grades in a heading, in order, and the heading without them: 〔内部評価〕B 〔外部評価〕A. */
export function mentionsInHeading(
  division: Division,
  schemes: Schemes,
): { readonly mentions: readonly GradeMention[]; readonly title: Mapped } {
  let { title } = division;
  const mentions: GradeMention[] = [];
  while (mentions.length < MAX_IN_HEADING) {
    const found = mentionInHeading(title, [division], schemes);
    if (!found) break;
    mentions.unshift(found.mention);
    title = found.title;
  }
  return { mentions, title };
}

// 農業の振興【C】 主な取組の進捗: what stands behind went on with the heading
const BRACKETED = /^(.{3,60}?)\s*[【(〔]([^【】()〔〕]{1,14})[】)〕]\s+\S/;

/** A grade of the document's own scheme in brackets, and the heading in front of it. */
function middleOf(title: Mapped, path: readonly Division[], schemes: Schemes): Headed | null {
  const match = BRACKETED.exec(title.text);
  const read = match && readGrade(match[2] as string, schemes);
  if (!match || read?.rank == null) return null;
  return without(title, (match[1] as string).length, read, path);
}

function bareEnd(title: Mapped, path: readonly Division[], schemes: Schemes): Headed | null {
  // 子育て支援の充実 A 継続: what is to become of it stands behind its grade
  const future = FUTURE().exec(title.text);
  const end = BARE_END.exec(future ? title.text.slice(0, future.index) : title.text);
  const read = end && end.index > 1 ? readGrade(end[1] as string, schemes) : null;
  const isSure =
    read !== null && isWhole(read, end?.[1] ?? '') && (future !== null || standsAlone(read));
  return end && isSure ? without(title, end.index, read, path) : null;
}

/** The grade right under a heading that is nothing but its label: 4 総合評価, and B below. */
export function mentionUnderHeading(
  division: Division,
  path: readonly Division[],
  schemes: Schemes,
): GradeMention | null {
  const label = readGradeLabel(division.title.text);
  const first = division.children[0];
  if (!label || label.bare || label.loose || !first || !isProse(first)) return null;
  const line = first.lines[0];
  const read = line && first.mark === null ? gradeBehind(label, line.text, schemes) : null;
  if (!line || !read) return null;
  const words = division.title.text;
  const span = { start: division.span.start, end: spanOf(line).end };
  const none = { columnYear: null, remarks: [], cells: [], path };
  return { ...none, label, words, read, span, heads: true };
}

// ☆となったKPI, 「達成」と評価した指標, (2) ▽のもの
const LISTS =
  /^「?([^「」\s]{1,12}?)」?\s?(?:と(?:なった|なる|評価|判定|された)|した|に(?:該当|区分)|の(?=(?:KPI|指標|施策|事業|項目|もの)))[^。]{0,16}?(?:KPI|指標|施策|事業|項目|もの|目標)/;

/** Longer words speak of what has the grade. */
const MAX_LIST_TITLE = 30;
const ORNAMENTS = /^[<〈《【[(■●◆○▼\s]+|[>〉》】\])\s:]+$/g;

/** The grade of what is listed behind a line: <達成したKPI>. */
export function gradeOfLine({ text }: Mapped, schemes: Schemes): GradeRead | null {
  const words = text.replace(ORNAMENTS, '');
  const isTitle = words.length <= MAX_LIST_TITLE && !/[。、]/.test(words);
  return isTitle ? listed(words, schemes) : null;
}

/** The grade of all that stands under a heading that says so: ☆となったKPI. */
export function gradeOfList({ title }: Division, schemes: Schemes): GradeRead | null {
  return listed(title.text, schemes);
}

function listed(text: string, schemes: Schemes): GradeRead | null {
  const words = LISTS.exec(text)?.[1];
  const read = words === undefined ? null : readGrade(words, schemes);
  return read && standsAlone(read) ? read : null;
}
