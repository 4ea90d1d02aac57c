import type { Division } from '../forms/outline.ts';
import type { Goal, Policy } from '../forms/strategy.ts';
import { markOf } from '../language/enumerator.ts';
import { clean } from '../language/letters/clean.ts';
import { WORDS } from '../language/lexicon.ts';
import { cellText } from './grade/evaluation.ts';
import { isGrid } from './nodes.ts';

/** What a correspondence table says: this policy of this goal serves these SDG goals. */
export interface SdgRow {
  readonly goal: number | null;
  readonly policy: string;
  readonly sdgs: readonly number[];
}

// 16 平和と公正をすべての人に
const NUMBER = /^(\d{1,2})(?!\d)/;

const sameTitle = (a: string, b: string) => a.replace(/\s+/g, '') === b.replace(/\s+/g, '');

function titleIn(text: string): string {
  const found = markOf(text);
  return found ? text.slice(found.length) : text;
}

/** Reads a goal's table of policies and SDG goals (SDGs対照表); only numbers that the text states. */
export function readSdgs(division: Division): SdgRow[] {
  const rows: SdgRow[] = [];
  for (const grid of division.children.filter(isGrid)) {
    const [header, ...body] = grid.rows;
    const column = header?.cells.findIndex(({ text }) =>
      WORDS.sdgColumns.some((word) => clean({ text, marks: [0, 0] }).includes(word)),
    );
    if (column === undefined || column < 1) continue;
    let policy = '';
    for (const { cells } of body) {
      const first = cells[0]?.text ?? '';
      if (first.length > 0) policy = titleIn(first);
      const number = Number(NUMBER.exec(cells[column] ? cellText(cells[column]) : '')?.[1]);
      if (number >= 1 && number <= 17)
        rows.push({ goal: division.mark?.ordinal ?? null, policy, sdgs: [number] });
    }
  }
  return rows;
}

function policyWith(policy: Policy, rows: readonly SdgRow[]): Policy {
  const sdgs = rows.filter((row) => sameTitle(row.policy, policy.title)).flatMap((row) => row.sdgs);
  const policies = policy.policies.map((child) => policyWith(child, rows));
  return { ...policy, policies, sdgs: [...new Set(sdgs)].sort((a, b) => a - b) };
}

/** A goal whose policies know the SDG goals that the tables tie to them. */
export function withSdgs(goal: Goal, rows: readonly SdgRow[]): Goal {
  const own = rows.filter((row) => row.goal === goal.ordinal);
  if (own.length === 0) return goal;
  return { ...goal, policies: goal.policies.map((policy) => policyWith(policy, own)) };
}
