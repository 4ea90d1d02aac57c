import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import type { Role } from '../../forms/outline.ts';
import { markOf, ordinalOf } from '../../language/enumerator.ts';
import { captionOf } from '../../language/heading/caption.ts';
import { isIndicatorLine, namesAim } from '../../language/indicator/line.ts';
import { isProjectName } from '../../language/project-run.ts';
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

/** The letter that a line begins with, as its number; null for other lines. */
function letterOf({ blank, cells, content }: Line): number | null {
  const letter = blank || cells !== null ? undefined : KANA.exec(trim(content).text)?.[1];
  return letter ? ordinalOf(letter) : null;
}

/** The letter in front of a title. */
function titleLetterOf(line: Line): number | null {
  const { text } = line.content;
  return text.trim().length <= MAX_TITLE && !text.includes('。') ? letterOf(line) : null;
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
    if (++seen > LOOK_AHEAD || titleLetterOf(line) !== null) return false;
    const caption = line.cells === null ? captionOf(lineText(line)) : null;
    if (caption) return SECTIONS.has(caption.role);
    if (line.cells === null && isListedIndicator(lineText(line))) return true;
  }
  return false;
}

/** Whether entries or sentences stand right below a line: those of a legend stand alone. */
function isAboveText(lines: readonly Line[], at: number): boolean {
  const next = lines.slice(at + 1, at + 1 + LOOK_AHEAD).find(({ blank }) => !blank);
  if (!next || next.cells !== null || titleLetterOf(next) !== null) return false;
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

// the end of a word that a blank tore: ア クセス道路
const GOES_ON = /^[ァ-ヶー]/;

/** Whether a line is an indicator or a project behind its letter: what it counts is an entry of a list. */
function isEntry(line: Line): boolean {
  const words = lineText(line);
  const entry = trim(slice(words, 1));
  return (
    isIndicatorLine(words) ||
    (namesAim(entry) && !GOES_ON.test(entry.text)) ||
    isProjectName(entry.text)
  );
}

/** The lines that are entries counted by a letter and a blank from ア on (ア 新規就農者数:2人→10人), one after the other. */
function entriesIn(lines: readonly Line[]): ReadonlySet<number> {
  const entries = new Set<number>();
  let open: number[] = [];
  const close = () => {
    const [first] = open;
    const torn =
      first !== undefined &&
      GOES_ON.test(
        lineText(lines[first] as Line)
          .text.slice(1)
          .trim(),
      );
    if (!torn || open.length >= LEAST) for (const at of open) entries.add(at);
    open = [];
  };
  lines.forEach((line, at) => {
    const letter = letterOf(line);
    if (letter === null) return;
    if (letter === 1 || letter !== open.length + 1) close();
    if (letter === open.length + 1 && isEntry(line)) open.push(at);
  });
  close();
  return entries;
}

/**
 * Headings and entries that are counted by a letter and a blank (ア 移住・定住の促進) get the point that other such letters have. A letter
 * and a blank also stand in legends of grades and in torn words: headings count only from ア on, above sections that
 * policies have, or above text in a section whose headings are policies, and entries where they are indicators or projects.
 */
export function markKanaHeadings(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => letterOf(line) === 1)) return lines;
  const heads = new Set<number>();
  let last = 0;
  let section: Role | null = null;
  lines.forEach((line, at) => {
    section = sectionOf(line) ?? section;
    const letter = titleLetterOf(line);
    if (letter === null || (letter !== 1 && letter !== last + 1)) return;
    if (isIndicatorLine(lineText(line))) return;
    const isOfSection = OF_POLICIES.has(section) && isAboveText(lines, at);
    if (!isOfSection && !isAboveSection(lines, at)) return;
    heads.add(at);
    last = letter;
  });
  const counted = new Set([...entriesIn(lines), ...(heads.size < LEAST ? [] : heads)]);
  return lines.map((line, at) => {
    if (!counted.has(at)) return line;
    const words = lineText(line);
    const content = join([slice(words, 0, 1), trim(slice(words, 1))], '. ');
    return { ...line, content };
  });
}
