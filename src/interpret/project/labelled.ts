import { slice, trim } from '../../base/mapped.ts';
import type { Node } from '../../forms/outline.ts';
import { LABELS, oneOf, perLexicon, WORDS } from '../../language/lexicon.ts';
import { namesMeasure } from '../action.ts';
import { isProse } from '../nodes.ts';
import { draftNamed, type ProjectDraft } from './sheet.ts';

const MIN_NAME = 4;

/** Words that a number makes the label of one project. */
const LABEL = perLexicon(() => {
  const sections = LABELS.projects.words.filter((word) => word.endsWith('事業'));
  const { parts, numbered } = WORDS.projectForm;
  return oneOf([...sections, ...parts, ...numbered]);
});

// 重点事業①, 主要事業 2, 細事業1: the label of one project, its name behind it or on the next line
const NUMBERED_LABEL = perLexicon(
  () =>
    new RegExp(
      `^[【《<〔\\[]?(?:${LABEL()})\\s?(?:[①-⑳]|\\d{1,2}|\\(\\d{1,2}\\))[】》>〕\\]]?(?:[:\\s]\\s*|$)`,
    ),
);

/** The projects that a label with a number names, each: 重点事業① | 島歩き案内人の育成. */
export function labelledProjects(nodes: readonly Node[]): ProjectDraft[] {
  return nodes.flatMap((node, i) => {
    if (!isProse(node) || node.mark !== null) return [];
    const next = nodes[i + 1];
    const below = next && isProse(next) && next.mark === null ? next.content : null;
    return node.lines.flatMap((line, k) => {
      const length = NUMBERED_LABEL().exec(line.text)?.[0].length ?? 0;
      if (length === 0) return [];
      const behind = trim(slice(line, length));
      const name = behind.text.length > 0 ? behind : (node.lines[k + 1] ?? below);
      return name && name.text.length >= MIN_NAME && namesMeasure(name.text)
        ? [draftNamed(name)]
        : [];
    });
  });
}
