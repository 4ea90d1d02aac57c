import { WORDS } from '../lexicon.ts';

/** What a column of a project table holds (事業一覧の列). */
export type ProjectField = keyof typeof WORDS.projectColumns;

const FIELDS = new Map<string, ProjectField>(
  (Object.keys(WORDS.projectColumns) as ProjectField[]).flatMap((field) =>
    WORDS.projectColumns[field].map((word) => [word, field] as const),
  ),
);

// 交付金事業名, 対象事業の名称: what is named may stand in front
const NAMED = /^[^\d()]{1,8}(?:事業名|事業名称|事業の名称)$/;

/** The field that a column heading of a project table names; null where it names none. */
export function projectFieldOf(heading: string): ProjectField | null {
  const key = heading.replace(/\s+/g, '');
  return FIELDS.get(key) ?? (NAMED.test(key) ? 'name' : null);
}
