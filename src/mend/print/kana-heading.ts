import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import type { Role } from '../../forms/outline.ts';
import { markOf, ordinalOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { isIndicatorLine, namesAim } from '../../language/indicator/line.ts';
import { lineText } from '../line/text.ts';

// ア 移住・定住の促進
const KANA = /^([ア-コ])\s+(?=\S{2})/;
const MAX_TITLE = 40;
/** A heading's section begins within so many lines. */
const LOOK_AHEAD = 14;
/** One heading alone is no list of them. */
const LEAST = 2;
/** Sections that stand under policies. */
const SECTIONS: ReadonlySet<Role | undefined> = new Set<Role>(['kpis', 'actions', 'projects']);
/** Sections whose headings are policies: (3) 具体的な施策, 第5章 主な事業. */
const OF_POLICIES: ReadonlySet<Role | null> = new Set<Role>(['policies', 'projects']);

/** The letter that a line begins with in front of a title, as its number; null for other lines. */
function letterOf({ blank, cells, content }: Line): number | null {
  if (blank || cells !== null) return null;
  const { text } = trim(content);
  const letter =
    text.length <= MAX_TITLE && !text.includes('。') ? KANA.exec(text)?.[1] : undefined;
  return letter ? ordinalOf(letter) : null;
}

// ・新規就農者数(H27~H31累計):20人
function isListedIndicator(words: Mapped): boolean {
  const found = markOf(words.text);
  const entry = slice(words, found?.length ?? 0);
  return found?.mark.style === '・' && (isIndicatorLine(entry) || namesAim(entry));
}

/** Whether the word of a section, or a list of indicators, stands below a line, before the next letter. */
function isAboveSection(lines: readonly Line[], at: number): boolean {
  let seen = 0;
  for (const line of lines.slice(at + 1)) {
    if (line.blank) continue;
    if (++seen > LOOK_AHEAD || letterOf(line) !== null) return false;
    const caption = line.cells === null ? captionOf(lineText(line)) : null;
    if (caption) return SECTIONS.has(caption.role);
    if (line.cells === null && isListedIndicator(lineText(line))) return true;
  }
  return false;
}

/** Whether entries or sentences stand right below a line: those of a legend stand alone. */
function isAboveText(lines: readonly Line[], at: number): boolean {
  const next = lines.slice(at + 1, at + 1 + LOOK_AHEAD).find(({ blank }) => !blank);
  if (!next || next.cells !== null || letterOf(next) !== null) return false;
  const { text } = trim(next.content);
  return markOf(text)?.mark.style === '・' || text.includes('。');
}

/** The role of the section that a line heads, its number aside: (3) 具体的な施策; null for other lines. */
function sectionOf({ blank, cells, content }: Line): Role | null {
  if (blank || cells !== null) return null;
  const words = trim(content);
  const caption = captionOf(slice(words, markOf(words.text)?.length ?? 0));
  return caption?.label === null ? caption.role : null;
}

/**
 * Headings that are counted by a letter and a blank (ア 移住・定住の促進) get the point that other such letters have. A letter
 * and a blank also stand in legends of grades and in torn words: they count only from ア on, above sections that
 * policies have, or above text in a section whose headings are policies.
 */
export function markKanaHeadings(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => letterOf(line) === 1)) return lines;
  const heads = new Set<number>();
  let last = 0;
  let section: Role | null = null;
  lines.forEach((line, at) => {
    section = sectionOf(line) ?? section;
    const letter = letterOf(line);
    if (letter === null || (letter !== 1 && letter !== last + 1)) return;
    if (isIndicatorLine(lineText(line))) return;
    const isOfSection = OF_POLICIES.has(section) && isAboveText(lines, at);
    if (!isOfSection && !isAboveSection(lines, at)) return;
    heads.add(at);
    last = letter;
  });
  if (heads.size < LEAST) return lines;
  return lines.map((line, at) => {
    if (!heads.has(at)) return line;
    const words = lineText(line);
    const content = join([slice(words, 0, 1), trim(slice(words, 1))], '. ');
    return { ...line, content };
  });
}
