import { type Mapped, slice, spanOf, trim } from '../base/mapped.ts';
import type { Prose, Role } from '../forms/outline.ts';
import { readColumnHeading } from '../language/column/heading.ts';
import { declaredRole, isCaptionWord } from '../language/heading/caption.ts';
import { isFormWord } from '../language/heading/form-word.ts';
import { proseOf } from '../mend/line/part.ts';
import type { Element } from './element.ts';

/** A level that a document declares by a bare word, and the enumerator style that it turned out to have. */
export interface Level {
  readonly role: Role;
  readonly term: string;
  style: string | null;
}

const MAX_LINE = 80;
const LEAST_TERMS = 2;
// 主な事業の数, 指標数
const COUNT = /数$/;
// 水と緑を守る   12   4, 自然環境の保全 5 住民環境課, 道路の整備 建設課 10, 観光の振興 観光課, 健康づくりの推進   ★
const COUNTS =
  /(?:\s+\S{1,12}[課室係局部])?(?:\s+\d{1,4})+(?:\s+\S{1,12}[課室係局部])?(?:\s+[★☆◎○●])?$|\s+\S{1,12}[課係]$|\s+[★☆◎○●]$/;

// (1) 確かな学力の育成, 1-1 海岸の清掃
const INNER = /\s+(?=(?:\(\d{1,2}\)\s?|\d{1,2}-\d{1,2}\s)[^\d\s])/;
const LEAST_TITLE = 3;

/** The levels that a line names, counts of what stands under them beside them; null for other lines. */
export function levelsIn(prose: Prose): { terms: readonly string[]; counts: boolean } | null {
  const { mark, content } = prose;
  if (mark !== null || content.text.length > MAX_LINE) return null;
  const words = content.text.split(/\s+/);
  const terms = words.filter((word) => declaredRole(word) !== null);
  const rest = words.filter((word) => declaredRole(word) === null);
  // columns of values make it the heading of a table
  if (terms.length < LEAST_TERMS || !rest.every(isBeside)) return null;
  return { terms, counts: rest.length > 0 };
}

/** Whether a word heads a column beside the levels that is none of values: 主な取組の数, 主な事業, 所管課, 重点. */
const isBeside = (word: string): boolean =>
  COUNT.test(word) ||
  isCaptionWord(word) ||
  SIGNED_COLUMNS.has(word) ||
  (isFormWord(word) && readColumnHeading(word)?.role == null);
const SIGNED_COLUMNS: ReadonlySet<string> = new Set(['重点', '新規']);

const declares = (element: Element | undefined): boolean =>
  element?.kind === 'prose' && element.mark === null && declaredRole(element.content.text) !== null;

/**
 * The levels that a framework names in its column headings (基本目標 | 施策(節) | 施策(細節)), repeated on every page.
 * Enumerator styles take the levels in the order in which they first appear.
 */
export class Legend {
  /** Where the words stood. */
  readonly places: Prose[] = [];
  private levels: Level[] = [];
  private last = -1;
  /** Whether counts stand behind the titles. */
  private counts = false;

  get isEmpty(): boolean {
    return this.levels.length === 0;
  }

  /** Takes a line that names several levels beside other columns: 基本の柱 施策の基本方向 主な事業の数. */
  takeLine(prose: Prose): boolean {
    const named = levelsIn(prose);
    if (named === null) return false;
    this.levels = named.terms.map((term) => ({
      role: declaredRole(term) as Role,
      term,
      style: null,
    }));
    this.counts = named.counts;
    this.places.push(prose);
    return true;
  }

  /** The headings of two levels that share a line: 1 学びを支える (1) 確かな学力の育成. */
  headingsOf(prose: Prose): readonly Prose[] {
    const { mark, content, line, depth } = prose;
    const inner = this.isEmpty || mark?.ordinal == null ? null : INNER.exec(content.text);
    if (!inner || inner.index < LEAST_TITLE) return [prose];
    const behind = proseOf(trim(slice(content, inner.index)), {
      line,
      depth,
      indented: false,
      spaced: false,
    });
    if (behind.mark === null || behind.mark.style === mark?.style) return [prose];
    const first = slice(content, 0, inner.index);
    return [{ ...prose, content: first, lines: [first], span: spanOf(first) }, behind];
  }

  /** A title without the counts that stand in the columns behind it. */
  withoutCounts(title: Mapped): Mapped {
    const counts = this.counts ? COUNTS.exec(title.text) : null;
    return counts ? trim(slice(title, 0, counts.index)) : title;
  }

  /** Takes a text that is one of several level words in a row; says whether it was. */
  take(prose: Prose, index: number, all: readonly Element[]): boolean {
    if (!declares(prose) || !(declares(all[index - 1]) || declares(all[index + 1]))) return false;
    // another legend begins: levels that no enumerator took are forgotten
    if (this.last !== index - 1) this.levels = this.levels.filter(({ style }) => style);
    const term = prose.content.text;
    const role = declaredRole(term) as Role;
    if (!this.levels.some((level) => level.term === term))
      this.levels.push({ role, term, style: null });
    this.last = index;
    this.places.push(prose);
    return true;
  }

  /** A heading with its label word takes the level of the word: 基本目標1 below 基本目標 | 施策. */
  labelled(style: Role): void {
    const level = this.levels.find(({ role }) => role === style);
    if (level) level.style ??= style;
  }

  /** The level that headings of this enumerator style have. */
  levelOf(style: string): Level | null {
    const known = this.levels.find((level) => level.style === style);
    if (known) return known;
    const free = this.levels.find((level) => level.style === null);
    if (free) free.style = style;
    return free ?? null;
  }

  /** The styles of all levels above `level`. */
  above(level: Level): ReadonlySet<string | null> {
    return new Set(this.levels.slice(0, this.levels.indexOf(level)).map(({ style }) => style));
  }
}
