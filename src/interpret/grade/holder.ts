import { type Mapped, slice } from '../../base/mapped.ts';
import type { Span } from '../../base/span.ts';
import { markOf } from '../../language/enumerator.ts';
import { apartFromRemark } from '../../language/indicator/name.ts';
import { clean, fold } from '../../language/letters/clean.ts';
import { oneOf, perLexicon, WORDS } from '../../language/lexicon.ts';
import type { Holder } from '../holder.ts';
import type { HolderIndex } from '../holder-index.ts';
import type { GradeMention } from './mention.ts';

/** Below an indicator's words its grade stands within so many characters. */
const NEAR = 300;
const MAX_BLANK = 40;
const MAX_SECTION = 20_000;
/** A shorter cell names nothing for certain. */
const LEAST_NAME = 3;
const ALL: readonly Holder['kind'][] = ['goal', 'policy', 'indicator', 'project'];

const withoutMark = (cell: Mapped): string => clean(slice(cell, markOf(cell.text)?.length ?? 0));

/** The one holder of `kinds` that a cell of the row names. */
function named(
  holders: HolderIndex,
  { cells }: GradeMention,
  kinds: readonly Holder['kind'][],
): Holder | null {
  const found = new Set<Holder>();
  for (const cell of cells) {
    const words = clean(cell);
    if (words.length < LEAST_NAME) continue;
    // the blank behind a number tells it from the name
    const bares = [
      words.slice(markOf(words)?.length ?? 0),
      withoutMark(cell),
      clean(apartFromRemark(cell).name),
    ];
    for (const holder of [words, ...bares].flatMap((name) => holders.named(name)))
      if (kinds.includes(holder.kind)) found.add(holder);
  }
  if (found.size === 1) return [...found][0] as Holder;
  // 基本目標 | 施策 | 評価: what stands further in, where the cells name nothing else
  const rungs = [...found].filter(({ kind }) => kind === 'goal' || kind === 'policy');
  return rungs.length === found.size ? (rungs.at(-1) ?? null) : null;
}

/** The holder of `kinds` whose heading is nearest above. */
function enclosing(
  holders: HolderIndex,
  { path }: GradeMention,
  kinds: readonly Holder['kind'][],
): Holder | null {
  for (const { span } of [...path].reverse()) {
    const found = holders.headedAt(span.start);
    if (found && kinds.includes(found.kind)) return found;
  }
  return null;
}

// KPI②, 指標 2
const COUNTED = /^(?:KPI|指標|事業|取組)\s?(?:その)?[①-⑳\d]/;

/** Whether a numbered line begins something else: (2) 水産業の振興. */
function beginsAnother(between: string): boolean {
  const [, ...lines] = fold(between, 0).text.split('\n');
  return lines
    .slice(0, -1)
    .some((line) => markOf(line.trim())?.mark.ordinal != null || COUNTED.test(line.trim()));
}

// ・創業者数 目標10人 実績12人 評価A
const ENTRY = /(?:^|\n)\s*[・•●○◆◇■]\s?[^\n]{0,80}\d[^\n]{0,120}$/;
// 取組名:健診の夜間実施
const NAMED = /(?:取組|事業|指標|項目|業務)名(?:称)?\s?[:：]/;

/** Whether an entry with figures, or one whose label says that it is named, stands in front of a grade: the grade is its own. */
function namesAnother(before: string): boolean {
  return ENTRY.test(before) || NAMED.test(before);
}

/** Whether one thing stands right behind another, nothing between them but a letter of a vertical label. */
const isNext = (text: string, one: Holder, other: Holder): boolean =>
  /^[\s|]*(?:\p{Script=Han}[\s|]+)?$/u.test(text.slice(one.span.end, other.span.start));

/** Whether two things came in line by line beside each other, so that each begins inside the other or ends there. */
const isBeside = ({ span: one }: Holder, { span: other }: Holder): boolean =>
  one.start < other.start && other.start < one.end && one.end < other.end;

/** Of two things beside each other the one whose column the grade stands in: its label stands as often on the line; null where it does not. */
function ofColumn(
  { span, words }: GradeMention,
  text: string,
  columns: readonly [Holder, Holder],
): Holder | null {
  const from = text.lastIndexOf('\n', span.start) + 1;
  const to = text.indexOf('\n', span.end);
  const times = (end: number) => text.slice(from, end).split(words).length - 1;
  const all = times(to < 0 ? text.length : to);
  return words !== '' && all === columns.length ? (columns[times(span.end) - 1] ?? null) : null;
}

/** The last two indicators that begin above a mention, where they stand beside each other. */
function columnsAbove({ span }: GradeMention, holders: HolderIndex): [Holder, Holder] | null {
  const last = holders.lastBefore('indicator', span.start);
  const before = last && holders.lastBefore('indicator', last.span.start);
  return before && isBeside(before, last) ? [before, last] : null;
}

/** The last indicator or project above the mention, in the same section and near it. */
function above(holders: HolderIndex, mention: GradeMention, text: string): Holder | null {
  const { span, path } = mention;
  const section = path.at(-1)?.span.start ?? 0;
  const [last] = (['indicator', 'project'] as const)
    .flatMap((kind) => holders.lastBefore(kind, span.start) ?? [])
    .filter((holder) => holder.span.start >= section)
    .sort((a, b) => b.span.start - a.span.start);
  if (!last || span.start - last.span.end > NEAR) return null;
  // a row of several: what stands behind the table judges none of them alone
  const before = holders.lastBefore(last.kind, last.span.start);
  if (!mention.goesOn && before && isNext(text, before, last)) return null;
  if (before && isBeside(before, last)) return null;
  const between = text.slice(last.span.end, span.start);
  return between.includes('。') || beginsAnother(between) ? null : last;
}

/** Whether a source line ends behind a place: a page that came in as one line goes on. */
const endsLine = (text: string, { end }: Span): boolean =>
  /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + MAX_BLANK));

// nothing but blanks, or dots that lead the eye
const BEHIND = /^[^\S\n]*(?:[…‥・.]{1,12}[^\S\n]*)?$/;

/** The indicator that the line begins with, its figures and grade behind it, or whose words end right in front of the grade. */
function inLine(holders: HolderIndex, { span }: GradeMention, text: string): Holder | null {
  const last = holders.lastBefore('indicator', span.start);
  if (!last || !endsLine(text, span)) return null;
  const isSame = !text.slice(last.span.start, span.start).includes('\n');
  return isSame || BEHIND.test(text.slice(last.span.end, span.start)) ? last : null;
}

/** The section whose list of projects a grade with its heading stands below: it judges none of them alone; null for others. */
function listedSection(holders: HolderIndex, mention: GradeMention): Holder | null {
  if (!mention.heads || mention.label.subject === 'project') return null;
  const section = enclosing(holders, mention, ['policy', 'goal']);
  if (!section) return null;
  const above = { start: section.span.start, end: mention.span.start };
  return holders.within(['project'], above).length > 1 ? section : null;
}

// 細事業2 空き店舗の活用: the label of a part in front of its name
const PART = perLexicon(
  () => new RegExp(`(?:${oneOf(WORDS.projectForm.parts)})[\\s\\d①-⑳()【】:]{1,8}$`),
);

/** The project whose sheet a grade stands in: not the last of the parts that it lists, but the one that they are parts of. */
function ofSheet(holders: HolderIndex, { span }: GradeMention, text: string): Holder | null {
  const last = holders.lastBefore('project', span.start);
  let whole = last;
  while (
    whole &&
    PART().test(
      fold(text.slice(Math.max(0, whole.span.start - MAX_BLANK), whole.span.start), 0).text,
    )
  )
    whole = holders.lastBefore('project', whole.span.start);
  return whole ?? last;
}

/** Whether nothing but blanks stands in front of a place on its line. */
const beginsLine = (text: string, at: number): boolean =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';

/** The section whose indicators a line with a grade stands below, none of which has a line with that label of its own: it judges them together; null for others. */
function measuredSection(holders: HolderIndex, mention: GradeMention, text: string): Holder | null {
  const { cells, words, span, goesOn, crowded } = mention;
  if (cells.length > 0 || goesOn || crowded || words === '' || !beginsLine(text, span.start))
    return null;
  const section = enclosing(holders, mention, ['policy', 'goal']);
  if (!section) return null;
  const above = { start: section.span.start, end: span.start };
  const solid = (some: string) => fold(some, 0).text.replace(/\s+/g, '');
  const isOwn = solid(text.slice(above.start, above.end)).includes(solid(words));
  return !isOwn && holders.within(['indicator'], above).length > 1 ? section : null;
}

/** Whose grade it is; null where the text does not say. */
export function holderOf(mention: GradeMention, holders: HolderIndex, text: string): Holder | null {
  const { label, words, span, cells, crowded } = mention;
  const { subject, ofProject } = label;
  // a sign without label judges the indicator that it stands in, or whose rows it ends
  if (words.length === 0 && cells.length > 0) return named(holders, mention, ALL);
  if (mention.alone && !endsLine(text, span)) return null;
  if (words.length === 0)
    return (
      holders.around('indicator', span) ??
      inLine(holders, mention, text) ??
      (mention.goesOn ? above(holders, mention, text) : null)
    );
  if (subject === 'policy' || subject === 'goal')
    return named(holders, mention, [subject]) ?? enclosing(holders, mention, [subject]);
  const columns = subject === null && cells.length === 0 ? columnsAbove(mention, holders) : null;
  const ownColumn = columns && ofColumn(mention, text, columns);
  if (ownColumn) return ownColumn;
  const inWords = subject === 'project' ? null : holders.around('indicator', span);
  const here = inWords ?? holders.around('project', span) ?? named(holders, mention, ALL);
  if (here) return here;
  // 妥当性 | 高 | 市が行うべき事業: a row that its label begins has its reasons beside it
  const isForm = cells.length <= 2 || cells[0]?.text === words;
  const sheet = ofProject || subject === 'project' ? ofSheet(holders, mention, text) : null;
  const listed = listedSection(holders, mention);
  if (listed) return listed;
  if (sheet && isForm) return sheet;
  const measured = subject === null ? measuredSection(holders, mention, text) : null;
  if (measured) return measured;
  const near = cells.length === 0 ? above(holders, mention, text) : null;
  if (near) return near;
  const lone = isForm && !crowded && subject === null;
  const section = lone ? enclosing(holders, mention, ['policy', 'goal']) : null;
  // so far below its heading a line's grade is hardly that of the section
  if (!section || span.start - section.span.start > MAX_SECTION) return null;
  const before = text.slice(section.span.start, span.start);
  const isOther = beginsAnother(before) || namesAnother(before);
  return isOther && !mention.heads ? null : section;
}
