import { columnRole, holdsValues } from '../../language/column/heading.ts';
import { LISTINGS, perLexicon } from '../../language/lexicon.ts';
import { tokensOf } from '../../language/value/run.ts';

const POLICY_COLUMNS = perLexicon(() => new Set(LISTINGS.columns.policy));

/** Whether a word heads a column of policies: 施策名. */
export const headsPolicies = (word: string): boolean => POLICY_COLUMNS().has(word);

/** Three headings are no longer than this. */
const LONGEST = 60;

/** Whether the heading of policies and their indicators stands at the start of `rest`: 施策名 KPI 目標値(H31年度). */
export function beginsPolicyColumns(rest: string): boolean {
  const [policy, name, value] = tokensOf(rest.slice(0, LONGEST));
  if (!policy || !name || !value || !headsPolicies(policy.token)) return false;
  return columnRole(name.token) === 'name' && holdsValues(columnRole(value.token));
}
