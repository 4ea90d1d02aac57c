import type { Mapped } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import type { Node } from '../forms/outline.ts';
import type { Rung } from '../language/layout-rung.ts';
import { WORDS } from '../language/lexicon.ts';
import { keyOf } from './caption.ts';
import type { Contents } from './contents.ts';
import { entriesOf, isLed } from './contents-entry.ts';
import { gatherEvidence } from './evidence.ts';
import { readFlow } from './flow.ts';
import { inferRoles } from './infer.ts';
import { climbLadder } from './ladder.ts';

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
  const entries = (annex < 0 ? all : all.slice(0, annex)).flatMap((line) => {
    const own = entriesOf(line).map((entry) => withContent(line, entry));
    // what has its page goes on in no further line
    return isLed(line) ? own.flatMap((entry) => [entry, withContent(line, NOTHING)]) : own;
  });
  const elements = readFlow(entries, new Map());
  const nothing = { contents: new Set<string>(), title: new Set<string>() };
  // 第3章 具体的な取組 heads headings here, no entries
  const evidence = { ...gatherEvidence(elements, nothing), headingsOnly: true };
  const { children } = climbLadder(elements, evidence, rungs);
  return inferRoles(children, true);
}
