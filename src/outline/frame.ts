import type { Finding } from '../base/finding.ts';
import { type Mapped, slice } from '../base/mapped.ts';
import { hull, type Span } from '../base/span.ts';
import type { Division, Mark, Node, Prose, Role } from '../forms/outline.ts';
import { similarKey } from './same.ts';

/** A division that is still open while the ladder is climbed. */
export interface Frame {
  mark: Mark | null;
  /** What makes two headings siblings: enumerator style, or the words' role. */
  readonly style: string;
  readonly role: Role | null;
  readonly term: string | null;
  title: Mapped;
  span: Span;
  readonly why: readonly Finding[];
  readonly children: (Node | Frame)[];
  /** The style in which headings after it may go on counting without its label word. */
  counts: string | null;
  /** The latest division of each identity. */
  known: Map<string, Frame> | null;
  readonly open: true;
}

export const isFrame = (node: Node | Frame): node is Frame => 'open' in node;

/** The heading of a new division. */
export type Heading = Pick<Frame, 'mark' | 'style' | 'role' | 'term' | 'title' | 'span' | 'why'>;

export function frameOf(heading: Heading): Frame {
  return { ...heading, children: [], counts: null, known: null, open: true };
}

/** A heading without title of its own, from the prose that announces it. */
export function noTitle(prose: Prose): Mapped {
  return slice(prose.content, 0, 0);
}

/** What two headings share that are the same division, but for their titles. */
const identity = ({ style, role, mark, term }: Heading): string =>
  `${style}|${role}|${mark?.ordinal}|${term}`;

/** Adds a division, and remembers it for the case that its heading is printed again. */
export function adopt(parent: Frame, child: Frame): void {
  parent.children.push(child);
  parent.known ??= new Map();
  parent.known.set(identity(child), child);
}

/** The division of `parent` that this heading opens again: same enumerator and title, or same words. */
export function reopened(parent: Frame, heading: Heading): Frame | null {
  const child = parent.known?.get(identity(heading));
  return child && similarKey(child.title.text, heading.title.text) ? child : null;
}

/** Closes a frame and all it holds. */
export function closed(frame: Frame): Division {
  return {
    kind: 'division',
    mark: frame.mark,
    role: frame.role,
    term: frame.term,
    title: frame.title,
    span: frame.span,
    why: frame.why,
    children: frame.children.map((child) => (isFrame(child) ? closed(child) : child)),
  };
}

/** Lets a heading's place grow by its title on the next line, and by the number in front of the title. */
export function entitle(frame: Frame, prose: Prose): void {
  frame.title = prose.content;
  if (frame.mark && prose.mark) {
    frame.mark = { ...frame.mark, ordinal: prose.mark.ordinal };
    frame.counts = prose.mark.style;
  }
  frame.span = hull([frame.span, prose.span]) as Span;
}
