import { slice, trim } from '../../base/mapped.ts';
import type { Node } from '../../forms/outline.ts';
import { LABELS, oneOf, perLexicon } from '../../language/lexicon.ts';
import { namesMeasure } from '../action.ts';
import { isProse } from '../nodes.ts';
import { draftNamed, type ProjectDraft } from './sheet.ts';

const MIN_NAME = 4;

// 重点事業①, 主要事業 2: the label of one project, its name behind it or on the next line
const NUMBERED_LABEL = perLexicon(
  () =>
    new RegExp(
      `^[【《<〔\\[]?(?:${oneOf(LABELS.projects.words.filter((word) => word.endsWith('事業')))})\\s?(?:[①-⑳]|\\d{1,2}|\\(\\d{1,2}\\))[】》>〕\\]]?(?:[:\\s]\\s*|$)`,
    ),
);

/** The projects that a label with a number names, each: 重点事業① | 島歩き案内人の育成. */
export function labelledProjects(nodes: readonly Node[]): ProjectDraft[] {
  return nodes.flatMap((node, i) => {
    if (!isProse(node) || node.mark !== null) return [];
    const length = NUMBERED_LABEL().exec(node.content.text)?.[0].length ?? 0;
    if (length === 0) return [];
    const behind = trim(slice(node.content, length));
    const next = nodes[i + 1];
    const below = next && isProse(next) && next.mark === null ? next.content : null;
    const name = behind.text.length > 0 ? behind : below;
    return name && name.text.length >= MIN_NAME && namesMeasure(name.text)
      ? [draftNamed(name)]
      : [];
  });
}
