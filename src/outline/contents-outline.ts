import { join, type Mapped, trim } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import type { Node } from '../forms/outline.ts';
import { markOf } from '../language/enumerator.ts';
import { captionOf, keyOf } from '../language/heading/caption.ts';
import type { Rung } from '../language/heading/layout-rung.ts';
import { lineGlue } from '../language/letters/glue.ts';
import { WORDS } from '../language/lexicon.ts';
import type { Contents } from './contents.ts';
import { entriesOf, isLed } from './contents-entry.ts';
import { gatherEvidence } from './evidence.ts';
import { readFlow } from './flow.ts';
import { inferRoles } from './infer.ts';
import { climbLadder } from './ladder.ts';
import { isDivision } from './numbered.ts';

/** Whether any heading below `nodes` is a goal or policy. */
export const namesAims = (nodes: readonly Node[]): boolean =>
  nodes.some(
    (node) =>
      node.kind === 'division' &&
      (node.role === 'goal' || node.role === 'policy' || namesAims(node.children)),
  );

const NOTHING: Mapped = { text: '', marks: [0, 0] };

const withContent = (line: Line, content: Mapped): Line => ({
  ...line,
  content,
  blank: content.text.length === 0,
});

/** Whether a line may be the end of an entry that the line above begins: no number or label in front. */
const isRest = ({ content }: Line): boolean => {
  const words = trim(content);
  return words.text.length > 0 && markOf(words.text) === null && captionOf(words) === null;
};

/** Lines of a contents page, each entry that is broken over two on one: its leaders stand at the end of the second. */
function wholeEntries(lines: readonly Line[]): Line[] {
  const filled = lines.filter(({ blank }) => !blank);
  const whole: Line[] = [];
  for (const line of filled) {
    const before = whole.at(-1);
    const goesOn = before && !isLed(before) && isLed(line) && isRest(line);
    if (!before || !goesOn || isRest(before)) whole.push(line);
    else {
      const content = join([before.content, trim(line.content)], lineGlue);
      whole[whole.length - 1] = { ...before, content };
    }
  }
  return whole;
}

// 基本目標3 島のくらしを: a title that breaks off
const BROKEN = /[をのにがへと、]$/;

/** The entries of a page whose entries have leaders, without those whose title breaks off in front of them. */
function withoutBroken(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isLed)) return lines;
  return lines.filter((line) => isLed(line) || !BROKEN.test(line.content.text.trim()));
}

/** Whether a heading has words, or headings below it: a number alone names nothing. */
const hasTitle = (node: Node): boolean =>
  !isDivision(node) || node.title.text.length > 0 || node.children.some(isDivision);

const titled = (node: Node): Node =>
  isDivision(node) ? { ...node, children: node.children.filter(hasTitle).map(titled) } : node;

/** The headings that a contents page names (目次の見出し), as they nest: all that there is where the body is missing. */
export function outlineOfContents(
  lines: readonly Line[],
  { lines: own }: Contents,
  rungs: readonly Rung[],
): readonly Node[] {
  if (own === null) return [];
  const all = lines.slice(own.first, own.last + 1);
  // what is printed behind the plan names no goals of it
  const annex = all.findIndex(({ content }) => WORDS.annexes.includes(keyOf(content.text)));
  const whole = wholeEntries(annex < 0 ? all : all.slice(0, annex));
  const entries = withoutBroken(whole).flatMap((line) => {
    const own = entriesOf(line).map((entry) => withContent(line, entry));
    // what has its page goes on in no further line
    return isLed(line) ? own.flatMap((entry) => [entry, withContent(line, NOTHING)]) : own;
  });
  const elements = readFlow(entries, new Map());
  const nothing = { contents: new Set<string>(), title: new Set<string>() };
  // 第3章 具体的な取組 heads headings here, no entries
  const evidence = { ...gatherEvidence(elements, nothing), headingsOnly: true };
  const { children } = climbLadder(elements, evidence, rungs);
  return inferRoles(children, true).filter(hasTitle).map(titled);
}
