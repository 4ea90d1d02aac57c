import { join, type Mapped, slice, spanOf, trim } from '../../base/mapped.ts';
import { hull, type Span } from '../../base/span.ts';
import type { Prose } from '../../forms/outline.ts';
import type { Output } from '../../forms/strategy.ts';
import { oneOf, WORDS } from '../../language/lexicon.ts';

/** A project's words, gathered by field. */
export interface ProjectDraft {
  readonly number: number | null;
  readonly name: Mapped;
  readonly category: Mapped | null;
  readonly purpose: Mapped | null;
  readonly description: Mapped | null;
  /** Who runs it, from a column or line of its own. */
  readonly operators: readonly string[];
  readonly outputs: readonly Mapped[];
  /** What it costs, from columns of money. */
  readonly amounts: readonly Output[];
  readonly notes: readonly Mapped[];
  readonly span: Span;
}

/** A project of which only its name is printed, and what else is given. */
export const draftNamed = (name: Mapped, more: Partial<ProjectDraft> = {}): ProjectDraft => ({
  number: null,
  name,
  category: null,
  purpose: null,
  description: null,
  operators: [],
  outputs: [],
  amounts: [],
  notes: [],
  span: spanOf(name),
  ...more,
});

type Field = 'purpose' | 'description' | 'outputs';

// 〈目的〉 【事業量】
const FIELD = new RegExp(
  `^[〈<【\\[](${oneOf(Object.values(WORDS.projectFields).flat())})[〉>】\\]]\\s*`,
);
const BULLET = /^[・○●]\s?/;
// 【平成29年度以降実施】 in place of an output
const BRACKETED = /^[【[(].*[】\])]$/;

interface Open {
  number: number | null;
  name: Mapped;
  fields: Record<Field, Mapped[]>;
  notes: Mapped[];
  spans: Span[];
  field: Field | null;
}

const fieldOf = (word: string): Field =>
  (Object.keys(WORDS.projectFields) as Field[]).find((field) =>
    WORDS.projectFields[field].includes(word),
  ) as Field;

/** Whether a section's texts carry field labels: 〈目的〉 〈内容〉 〈事業量〉. */
export function isSheet(proses: readonly Prose[]): boolean {
  return proses.some(({ content }) => FIELD.test(content.text));
}

function put(open: Open, field: Field, words: Mapped): void {
  if (words.text.length === 0) return;
  if (field === 'outputs' && BRACKETED.test(words.text)) open.notes.push(words);
  else open.fields[field].push(words);
}

function takeField(open: Open, prose: Prose, match: RegExpExecArray): void {
  open.field = fieldOf(match[1] as string);
  const rest = trim(slice(prose.content, match[0].length));
  const bullet = BULLET.exec(rest.text);
  put(open, open.field, bullet ? slice(rest, bullet[0].length) : rest);
}

function begins(prose: Prose): boolean {
  if (prose.mark === null) return false;
  return prose.mark.ordinal !== null || prose.mark.label === '-';
}

function draftOf({ number, name, fields, notes, spans }: Open): ProjectDraft {
  const whole = (parts: readonly Mapped[]) => (parts.length > 0 ? join(parts, ' ') : null);
  return {
    number,
    name,
    category: null,
    purpose: whole(fields.purpose),
    description: whole(fields.description),
    operators: [],
    outputs: fields.outputs,
    amounts: [],
    notes,
    span: hull(spans) as Span,
  };
}

/**
 * Reads project sheets: a numbered name, then labelled fields, then the outputs as bullets. A project listed again
 * carries a dash in place of its number.
 */
export function readSheets(proses: readonly Prose[]): ProjectDraft[] {
  const drafts: Open[] = [];
  for (const prose of proses) {
    const open = drafts.at(-1);
    const field = FIELD.exec(prose.content.text);
    if (begins(prose) && !field) {
      drafts.push({
        number: prose.mark?.ordinal ?? null,
        name: prose.content,
        fields: { purpose: [], description: [], outputs: [] },
        notes: [],
        spans: [prose.span],
        field: null,
      });
      continue;
    }
    if (!open) continue;
    open.spans.push(prose.span);
    if (field) takeField(open, prose, field);
    else if (prose.mark?.style === '※') open.notes.push(prose.content);
    else if (open.field) put(open, open.field, prose.content);
    else open.name = join([open.name, prose.content]);
  }
  return drafts.map(draftOf);
}
