import { slice, trim } from '../../base/mapped.ts';
import type { Line } from '../../forms/line.ts';
import { rowKindOf } from '../../language/column/row-label.ts';
import { readGradeLabel } from '../../language/grade/label.ts';
import { captionOf, isCaptionWord } from '../../language/heading/caption.ts';
import { isTime } from '../../language/time/time-word.ts';
import { isValue, tokensOf } from '../../language/value/run.ts';
import { isText, lineText } from '../line/text.ts';

/** The name of an indicator has so many letters at least. */
const LEAST_NAME = 4;
/** A change is a start, an arrow and an aim. */
const CHANGE = 3;
const ARROW = /^[→⇒]$/;
// spares most lines the search
const TWO_ARROWS = /[→⇒][^→⇒]*[→⇒]/;

/** A line whose words belong to two columns beside each other: the half of each. */
type Twins = readonly [left: Line, right: Line];

/** A line cut in two in front of one of its words. */
function cutBefore(line: Line, start: number | undefined): Twins | null {
  if (start === undefined) return null;
  const half = (from: number, to?: number): Line => ({
    ...line,
    content: trim(slice(line.content, from, to)),
  });
  return [half(0, start), half(start)];
}

const wordsOf = (line: Line) => tokensOf(line.content.text);

/** A line of two changes: 52人(H30) → 55人(R5) 34回(H30) → 40回(R5). */
function changes(line: Line | undefined): Twins | null {
  if (!isText(line)) return null;
  const words = wordsOf(line);
  const fits = words.every(({ token }, i) =>
    i % CHANGE === 1 ? ARROW.test(token) : isValue(token),
  );
  return fits && words.length === 2 * CHANGE ? cutBefore(line, words[CHANGE]?.start) : null;
}

/** A line of one label twice, each with what belongs to it: 実績 R3 38人 実績 R3 16回, 達成度 A 達成度 B. */
function labels(line: Line | undefined): Twins | null {
  if (!isText(line)) return null;
  const [first, ...others] = wordsOf(line);
  const says =
    first && (rowKindOf(first.token) === 'actual' || readGradeLabel(first.token) !== null);
  const again = others.filter(({ token }) => token === first?.token);
  return says && again.length === 1 ? cutBefore(line, again[0]?.start) : null;
}

const isName = (token: string): boolean =>
  token.length >= LEAST_NAME && !isValue(token) && !isTime(token) && !/[。、→⇒]/.test(token);

/** A line of two names. */
function names(line: Line | undefined): Twins | null {
  const words = isText(line) ? wordsOf(line) : [];
  const two = words.length === 2 && words.every(({ token }) => isName(token));
  return line && two ? cutBefore(line, words[1]?.start) : null;
}

/** A line of one heading word twice. */
function heads(line: Line | undefined): Twins | null {
  const twins = names(line);
  const same = twins && twins[0].content.text === twins[1].content.text;
  return same && isCaptionWord(twins[0].content.text) ? twins : null;
}

/** The indicators of two columns from a line on: names, changes, what was reached and how that is judged. */
function groupsFrom(lines: readonly Line[], at: number): Twins[] {
  const twins: Twins[] = [];
  for (let i = at; ; ) {
    const next = lines[i + 1];
    const name = TWO_ARROWS.test(next?.content.text ?? '') ? names(lines[i]) : null;
    const change = name && changes(next);
    if (!name || !change) return twins;
    twins.push(name, change);
    i += 2;
    for (let own = labels(lines[i]); own; own = labels(lines[i])) {
      twins.push(own);
      i++;
    }
  }
}

/** Whether lines are two headings with labels of one kind, one a column. */
function areLabels(left: Line | undefined, right: Line | undefined): boolean {
  const [one, other] = [left, right].map((line) =>
    isText(line) ? captionOf(lineText(line)) : null,
  );
  return one?.label != null && other?.label != null && one.word === other.word;
}

/**
 * Parts indicators of two columns that came in line by line (左右の段が混ざった行): those of the left one come first, each column below its own
 * heading where two stand above.
 */
export function mendTwins(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const head = TWO_ARROWS.test(lines[at + 2]?.content.text ?? '') ? heads(lines[at]) : null;
    const groups = groupsFrom(lines, head ? at + 1 : at);
    if (groups.length === 0) {
      out.push(lines[at] as Line);
      at++;
      continue;
    }
    const twins = head ? [head, ...groups] : groups;
    const labelled = areLabels(out.at(-2), out.at(-1));
    const right = labelled ? out.splice(-1) : [];
    out.push(...twins.map(([own]) => own), ...right, ...twins.map(([, own]) => own));
    at += twins.length;
  }
  return out;
}
