import { join, type Mapped, slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { declaredRole } from '../../language/heading/caption.ts';
import { tokensOf } from '../../language/value/run.ts';
import { type MendedForm, mendForms } from '../line/mended-forms.ts';
import { isText, lineText, lineWords } from '../line/text.ts';

const MAX_HEAD = 80;
const LEAST_WORDS = 3;
const MAX_BLANK = 2;
const MAX_LINES = 80;
const LEAST_POLICIES = 2;
const MIN_TITLE = 2;
const MAX_TITLE = 40;

// 主な事業の数, 指標数
const COUNT_HEAD = /数$/;
const COUNT = /^\d{1,4}$/;
// 3活力・情報発信, 4. 産業振興: the number of a goal, which may have run together with its title
const GOAL = /^(\d{1,2}\.?)\s?(?=[^\d\s.,%~-])/;
// (1)災害に強いまち, () 災害に強いまち: the number of a policy, which may be lost
const POLICY = /(?:^|\s)(?=\(\s?\d{0,2}\s?\)\s?[^\d\s()])/;
// …を設定しています。: a sentence
const IN_TEXT = /[。、:→]$/;

interface Parted {
  readonly goal: Mapped | null;
  readonly policy: Mapped | null;
}

/** Whether a line heads columns of goals, of their policies and of counts: 基本の柱 施策の基本方向 主な事業の数. */
function isHead(line: Line): boolean {
  if (!isText(line) || lineText(line).text.length > MAX_HEAD) return false;
  const [goal, policy, ...counts] = lineWords(line).map(({ text }) => text);
  if (!goal || !policy || counts.length < LEAST_WORDS - 2) return false;
  return (
    counts.every((word) => COUNT_HEAD.test(word)) &&
    declaredRole(goal) === 'goal' &&
    declaredRole(policy) === 'policy'
  );
}

/** A title without the counts behind it. */
function titleIn(words: Mapped): string {
  const tokens = tokensOf(words.text).map(({ token }) => token);
  const last = tokens.findLastIndex((token) => !COUNT.test(token));
  return tokens.slice(0, last + 1).join('');
}

const isTitle = (words: Mapped): boolean => {
  const title = titleIn(words);
  return title.length >= MIN_TITLE && title.length <= MAX_TITLE && !IN_TEXT.test(title);
};

/** A goal's words with a blank behind their number; null where there is no number. */
function goalOf(words: Mapped): Mapped | null {
  const number = GOAL.exec(words.text);
  if (!number) return null;
  const title = slice(words, number[0].length);
  return isTitle(title) ? join([slice(words, 0, (number[1] as string).length), title], ' ') : null;
}

/** The goal and the policy that a line names; null where it names neither. */
function partedOf(words: Mapped): Parted | null {
  const at = POLICY.exec(words.text)?.index ?? -1;
  if (at < 0) {
    const goal = goalOf(words);
    return goal && { goal, policy: null };
  }
  const policy = trim(slice(words, at));
  if (!isTitle(policy)) return null;
  const goal = at > 0 ? goalOf(trim(slice(words, 0, at))) : null;
  return at > 0 && !goal ? null : { goal, policy };
}

function mendedAt(lines: readonly Line[], at: number): MendedForm | null {
  if (!isHead(lines[at] as Line)) return null;
  const mended: Line[] = [];
  let [end, blank, goals, policies] = [at + 1, 0, 0, 0];
  for (let i = at + 1; i < lines.length && i <= at + MAX_LINES && blank <= MAX_BLANK; i++) {
    const line = lines[i] as Line;
    blank = line.blank ? blank + 1 : 0;
    if (line.blank) continue;
    const parts = isText(line) ? partedOf(lineText(line)) : null;
    if (!parts) break;
    const own = [parts.goal, parts.policy].filter((words) => words !== null);
    mended.push(...own.map((content) => ({ ...line, content })));
    goals += parts.goal ? 1 : 0;
    policies += parts.policy ? 1 : 0;
    end = i + 1;
  }
  if (goals === 0 || policies < LEAST_POLICIES) return null;
  return { lines: [lines[at] as Line, ...mended], count: end - at };
}

/**
 * Tables of goals, their policies and what is counted below them (体系の集計表), a policy a line: the goal and the first of its policies
 * share one, numbers ran together with titles or were lost in their brackets.
 */
export const mendLevelLines = (lines: readonly Line[]): readonly Line[] =>
  mendForms(lines, mendedAt);
