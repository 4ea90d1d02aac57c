import type { Mapped } from '../base/mapped.ts';
import type { Grid, Role, Row } from '../forms/outline.ts';
import { captionOf } from '../language/heading/caption.ts';
import { gridOf, headingOf, withoutFirst } from './band.ts';
import type { Element } from './element.ts';

/** Rows of a table beside one label, which a merged cell in front of them holds. */
interface Part {
  readonly label: Mapped;
  readonly role: Role;
  readonly rows: Row[];
}

/** The role of a word that heads a section and nothing else: 施策の目標, 主な事業. */
function roleOf(cell: Mapped | undefined): Role | null {
  const caption = cell && cell.text !== '' ? captionOf(cell) : null;
  return caption?.label === null && caption.rest === null ? caption.role : null;
}

/** The parts of a table whose first column holds labels of sections alone; an empty list where it holds other words, or one kind of section. */
function partsOf({ rows }: Grid): readonly Part[] {
  const parts: Part[] = [];
  for (const row of rows) {
    const [first] = row.cells;
    const role = roleOf(first);
    const last = parts.at(-1);
    const goesOn = last && (first?.text === '' || first?.text === last.label.text);
    if (goesOn) last.rows.push(withoutFirst(row));
    else if (first && role !== null) parts.push({ label: first, role, rows: [withoutFirst(row)] });
    else return [];
  }
  return new Set(parts.map(({ role }) => role)).size > 1 ? parts : [];
}

/** Sheets whose sections are labels in a merged column in front of their rows (左端の見出し): each a heading, its rows a table. */
export function partLabelled(elements: readonly Element[]): Element[] {
  return elements.flatMap((element): Element[] => {
    if (element.kind !== 'grid') return [element];
    const parts = partsOf(element);
    if (parts.length === 0) return [element];
    return parts.flatMap(({ label, rows }): Element[] => [
      headingOf(label, rows[0] as Row),
      gridOf(rows, element),
    ]);
  });
}
