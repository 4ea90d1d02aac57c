import { join, type Mapped, slice, trim } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import type { Role } from '../forms/outline.ts';
import { markOf, ordinalOf } from '../language/enumerator.ts';
import { isIndicatorLine, namesAim } from '../language/indicator-line.ts';
import { captionOf } from './caption.ts';

// ア 移住・定住の促進
const KANA = /^([ア-コ])\s+(?=\S{2})/;
const MAX_TITLE = 40;
/** A heading's section begins within so many lines. */
const LOOK_AHEAD = 14;
/** One heading alone is no list of them. */
const LEAST = 2;
/** Sections that stand under policies. */
const SECTIONS: ReadonlySet<Role | undefined> = new Set<Role>(['kpis', 'actions', 'projects']);

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
    const caption = line.cells === null ? captionOf(trim(line.content)) : null;
    if (caption) return SECTIONS.has(caption.role);
    if (line.cells === null && isListedIndicator(trim(line.content))) return true;
  }
  return false;
}

/**
 * Headings that are counted by a letter and a blank (ア 移住・定住の促進) get the point that other such letters have. A letter
 * and a blank also stand in legends of grades and in torn words: they count only from ア on, above sections that
 * policies have.
 */
export function markKanaHeadings(lines: readonly Line[]): readonly Line[] {
  const heads = new Set<number>();
  let last = 0;
  lines.forEach((line, at) => {
    const letter = letterOf(line);
    if (letter === null || (letter !== 1 && letter !== last + 1)) return;
    if (isIndicatorLine(trim(line.content)) || !isAboveSection(lines, at)) return;
    heads.add(at);
    last = letter;
  });
  if (heads.size < LEAST) return lines;
  return lines.map((line, at) => {
    if (!heads.has(at)) return line;
    const words = trim(line.content);
    const content = join([slice(words, 0, 1), trim(slice(words, 1))], '. ');
    return { ...line, content };
  });
}
