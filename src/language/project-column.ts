import { WORDS } from './lexicon.ts';

/** What a column of a project table holds (事業一覧の列). */
export type ProjectField = keyof typeof WORDS.projectColumns;

const FIELDS = new Map<string, ProjectField>(
  (Object.keys(WORDS.projectColumns) as ProjectField[]).flatMap((field) =>
    WORDS.projectColumns[field].map((word) => [word, field] as const),
  ),
);

/** The field that a column heading of a project table names; null where it names none. */
export function projectFieldOf(heading: string): ProjectField | null {
  return FIELDS.get(heading.replace(/\s+/g, '')) ?? null;
}
