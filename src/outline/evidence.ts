import type { Mark, Prose, Role } from '../forms/outline.ts';
import { isColumnWord } from '../language/column/heading.ts';
import { isAimTitle, isSlogan, isWholeTitle } from '../language/heading/aim-title.ts';
import { type Caption, captionOf } from '../language/heading/caption.ts';
import { announcesAims } from '../language/indicator/form.ts';
import { isIndicatorLine, namesAim, namesMeasure } from '../language/indicator/line.ts';
import { LABELS } from '../language/lexicon.ts';
import { bareCaption } from './awaiting.ts';
import type { Element } from './element.ts';
import { listsIndicators } from './indicator-list.ts';
import { titlesAboveOffices } from './office-title.ts';
import { splitTitle } from './title.ts';
import { isNamedRow } from './title-end.ts';

/** Evidence from the document as a whole of what its headings are (見出しの証拠). */
export interface Evidence {
  /** Comparison keys of the contents page's entries. */
  readonly contents: ReadonlySet<string>;
  /** Comparison keys of the document's title. */
  readonly title: ReadonlySet<string>;
  /** Bullets that stand above indicators or sections, never in front of an entry: ○棚田米のブランド化. */
  readonly leads: ReadonlySet<string>;
  /** Brackets that open more than one heading with its title behind them: 【しごと】 title. */
  readonly brackets: ReadonlySet<string>;
  /** The label word that numbers the goals where none calls them so: 基本戦略1 above 施策1-1. */
  readonly goalTerm: string | null;
  /** Where titles stand that an office and a label follow, as below others. */
  readonly offices: ReadonlySet<number>;
  /** Whether all lines are headings, as on a contents page: words of sections hold no entries. */
  readonly headingsOnly: boolean;
}

/** So often is no accident. */
const REPEATED = 2;
const MAX_HEADING = 60;
// 【しごと】 棚田と森で食べていける村
const BRACKET_TITLE = /^([【《≪〔<])([^【】《》≪≫〔〕<>\d]{1,10})[】》≫〕>]\s*\S[^。]{2,40}$/;
/** Sections that stand under policies, and say that what is above them is one. */
const SECTIONS: ReadonlySet<Role> = new Set<Role>(['kpis', 'description', 'actions', 'projects']);
/** Sections that hold entries, the first of them right below their heading. */
const ENTRIES: ReadonlySet<Role> = new Set<Role>([...SECTIONS, 'targets', 'directions']);
/** Those that a project's sheet does not have. */
const MEASURED: ReadonlySet<Role> = new Set<Role>(['kpis', 'targets', 'directions']);
/** A heading's section begins within so many lines. */
const LOOK_AHEAD = 12;

const isProse = (element: Element | undefined): element is Prose => element?.kind === 'prose';

// ~農と食で百年続く町へ~: a subtitle takes a line of its own
const SUBTITLE = /~[^~]+~$/;

/** Whether a text can be a heading and nothing else: short, no sentence, no figures of its own. */
function isTitle({ content: { text }, endLine, line }: Prose): boolean {
  const lines = endLine - line + 1 - (SUBTITLE.test(text) ? 1 : 0);
  return text.length > 1 && text.length <= MAX_HEADING && !text.includes('。') && lines <= 2;
}

/**
 * Whether a text is a whole title and, behind a blank, the sentences that describe it: 観光の振興 周辺の町と…整えます。
 * A verb ends a title too where nothing but whole sentences follows: まちの魅力を高める 図書館を….
 */
function isDescribed({ content }: Prose): boolean {
  const parts = splitTitle(content);
  if (parts?.body == null || parts.glued) return false;
  const { text } = parts.title;
  return isWholeTitle(text) || (isAimTitle(text) && parts.body.text.endsWith('。'));
}

/** The bracket that a line opens with in front of a title, or null. */
export function bracketOf(text: string): string | null {
  if (text.length > MAX_HEADING || announcesAims(text)) return null;
  const [, sign, word] = BRACKET_TITLE.exec(text) ?? [];
  // 【計測方法】 利用者への調査: the field of a form
  return sign && word && !isColumnWord(word) ? sign : null;
}

/** Values that more than one element has. */
function repeated(all: readonly (string | null)[]): Set<string> {
  const seen = new Map<string, number>();
  for (const one of all) if (one !== null) seen.set(one, (seen.get(one) ?? 0) + 1);
  return new Set([...seen].filter(([, times]) => times >= REPEATED).map(([one]) => one));
}

/** Whether a section or list of indicators follows a bullet, before the next bullet of its kind. */
function headsSections(elements: readonly Element[], index: number): boolean {
  const own = elements[index] as Prose;
  for (const next of elements.slice(index + 1, index + LOOK_AHEAD)) {
    if (!isProse(next)) return listsIndicators(next);
    if (next.mark?.label === own.mark?.label) return false;
    const caption = captionOf(next.content);
    if (caption) return SECTIONS.has(caption.role);
  }
  return false;
}

/** Bullets that only ever stand right above an indicator: ○棚田米のブランド化. */
function aboveIndicators(elements: readonly Element[]): Set<string> {
  const bullets = elements.map((element, i): [string, boolean] | null => {
    if (!isProse(element) || element.mark?.style !== '・') return null;
    const below = elements[i + 1];
    const leads =
      isTitle(element) && isProse(below) && below.mark === null && isIndicatorLine(below.content);
    return [element.mark.label, leads && !isIndicatorLine(element.content)];
  });
  const leading = repeated(bullets.map((bullet) => (bullet?.[1] ? bullet[0] : null)));
  for (const bullet of bullets) if (bullet && !bullet[1]) leading.delete(bullet[0]);
  return leading;
}

/** Bullets most of which stand above sections, and none in front of an entry: ◆ 空き家の利活用 above 【KPI】. */
function aboveSections(elements: readonly Element[]): Set<string> {
  const heads = new Map<string, number>();
  const others = new Map<string, number>();
  elements.forEach((element, i) => {
    if (!isProse(element) || element.mark?.style !== '・' || captionOf(element.content)) return;
    const { label } = element.mark;
    const [above, below] = [elements[i - 1], elements[i + 1]];
    // stamped twice: ◎施策の | 施策の目標
    if (isProse(below) && below.content.text.startsWith(element.content.text)) return;
    const listed = isProse(above) && ENTRIES.has(captionOf(above.content)?.role ?? 'policy');
    const titled = !listed && isTitle(element) && !isIndicatorLine(element.content);
    const counts = titled && headsSections(elements, i) ? heads : others;
    counts.set(label, (counts.get(label) ?? 0) + (titled ? 1 : Number.POSITIVE_INFINITY));
  });
  return new Set(
    [...heads].flatMap(([label, times]) =>
      times >= REPEATED && times > (others.get(label) ?? 0) ? [label] : [],
    ),
  );
}

const leadsOf = (elements: readonly Element[]): Set<string> =>
  new Set([...aboveIndicators(elements), ...aboveSections(elements)]);

/** Whether a chapter's title says what the municipality wants to become: 第2章 水と緑に親しむまち. */
export const isAimedPart = (mark: Mark | null, title: string): boolean =>
  mark?.ordinal != null && mark.style.startsWith('第') && isSlogan(title);

/** Whether a label word without number stands in front of what is to be done, no aim of a whole town: 政策 商業の振興 in a sheet, above 施策. */
function isFieldOfPolicy({ ordinal, word, rest }: Caption, below: Element | undefined): boolean {
  const title = rest?.text ?? (isProse(below) ? below.content.text : '');
  return ordinal === null && !LABELS.policy.outermost.includes(word) && !isSlogan(title);
}

/** The outermost label word of a document that calls no goal a goal but numbers two kinds of headings. */
function goalTermOf(elements: readonly Element[]): string | null {
  const terms: string[] = [];
  for (const [i, element] of elements.entries()) {
    if (!isProse(element)) continue;
    const caption = captionOf(element.content) ?? bareCaption(element, elements[i + 1]);
    // 第2章 水と緑に親しむまち above 政策4: the chapter is the goal
    if (terms.length === 0 && isAimedPart(element.mark, element.content.text)) return null;
    if (caption?.label == null) continue;
    if (caption.role === 'goal') return null;
    if (terms.length === 0 && isFieldOfPolicy(caption, elements[i + 1])) return null;
    if (!terms.includes(caption.word)) terms.push(caption.word);
  }
  const [first, second] = terms;
  if (first === undefined) return null;
  return second !== undefined || LABELS.policy.outermost.includes(first) ? first : null;
}

/** Whether a label word ranks with the one that numbers the goals: 重点戦略 beside 基本戦略. */
export const isOfRank = (word: string, goalTerm: string | null): boolean =>
  word === goalTerm ||
  (LABELS.policy.outermost.includes(word) && LABELS.policy.outermost.includes(goalTerm ?? ''));

/** Whether a label word names goals, or what stands below goals that another word names: 施策の柱 below 目標1. */
export const ranksLower = (word: string): boolean =>
  LABELS.goal.numbered.includes(word) && LABELS.policy.numbered.includes(word);

/** Gathers what the document as a whole says about its headings. */
export function gatherEvidence(
  elements: readonly Element[],
  keys: Pick<Evidence, 'contents' | 'title'>,
): Evidence {
  return {
    ...keys,
    leads: leadsOf(elements),
    brackets: repeated(elements.map((one) => (isProse(one) ? bracketOf(one.content.text) : null))),
    goalTerm: goalTermOf(elements),
    offices: titlesAboveOffices(elements),
    headingsOnly: false,
  };
}

/** Whether a line is numbered, its number lost perhaps: (1), ①, (). */
const isNumbered = (prose: Prose): prose is Prose & { readonly mark: Mark } =>
  prose.mark !== null && (prose.mark.ordinal !== null || prose.mark.label.startsWith('('));

const isListedAim = ({ mark, content }: Prose): boolean =>
  mark?.style === '・' && namesMeasure(content);

/**
 * Whether a numbered line among entries is no entry but a heading: before the next one of its kind stands a heading
 * word of a section, a table, or entries with figures that are numbered in another way.
 * @param within the role of the section that it stands in
 */
export function isSectioned(
  all: readonly Element[],
  index: number,
  within: Role | null = null,
): boolean {
  const sections = within === 'projects' ? MEASURED : ENTRIES;
  const own = all[index];
  if (!isProse(own) || !isNumbered(own) || !(isTitle(own) || isDescribed(own))) return false;
  if (isIndicatorLine(own.content)) return false;
  for (let i = index + 1; i < Math.min(all.length, index + LOOK_AHEAD); i++) {
    const next = all[i];
    // a title above a list of indicators
    if (!isProse(next))
      return next !== undefined && listsIndicators(next) && !namesAim(own.content);
    if (next.mark?.style === own.mark.style) return false;
    if (i === index + 1 && isNamedRow(next)) return !namesAim(own.content);
    const caption = captionOf(next.content);
    if (caption) return sections.has(caption.role);
    if (next.mark?.ordinal != null && namesAim(next.content)) return !namesAim(own.content);
    if (next.mark !== null && isIndicatorLine(next.content)) return !namesAim(own.content);
    if (isListedAim(next)) return !namesAim(own.content);
    // among projects, what stands below another number is of that one
    if (next.mark?.ordinal != null && sections !== ENTRIES) return false;
  }
  return false;
}
