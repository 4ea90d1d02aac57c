import type { Prose, Role } from '../forms/outline.ts';
import { declaredRole } from './caption.ts';
import type { Element } from './flow.ts';

/** A level that a document declares by a bare word, and the enumerator style that it turned out to have. */
export interface Level {
  readonly role: Role;
  readonly term: string;
  style: string | null;
}

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

  get isEmpty(): boolean {
    return this.levels.length === 0;
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
