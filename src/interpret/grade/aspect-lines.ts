import { GRADES, oneOf, perLexicon } from '../../language/lexicon.ts';
import type { GradeMention } from './mention.ts';

// 達成度, 事業の貢献度
const ENDS = perLexicon(() => new RegExp(`(?:${oneOf(GRADES.runEnds)})$`));
// nothing but a letter of a label that is printed downwards
const BETWEEN = /^\s*(?:\p{Script=Han}\s+)?$/u;

const isBeside = (one: GradeMention | undefined, other: GradeMention, text: string): boolean =>
  one !== undefined && BETWEEN.test(text.slice(one.span.end, other.span.start));

/** Whether a line may be one of a form's aspects, though its label judges other things elsewhere: 達成度 A. */
const isOpen = ({ label, words, cells }: GradeMention): boolean =>
  cells.length === 0 && label.subject === null && !label.ofProject && ENDS().test(words);

/**
 * The grades of a document with those that stand line by line among the aspects of a project's form (評価の観点の行): 必要性 A above 達成度 A. They
 * judge the project, as those do.
 */
export function withAspectLines(
  mentions: readonly GradeMention[],
  text: string,
): readonly GradeMention[] {
  const isAspect = (one: GradeMention | undefined) =>
    one?.label.aspect === true && one.cells.length === 0;
  return mentions.map((own, i) => {
    const [before, next] = [mentions[i - 1], mentions[i + 1]];
    const joins =
      (isAspect(before) && isBeside(before, own, text)) ||
      (next !== undefined && isAspect(next) && isBeside(own, next, text));
    return joins && isOpen(own) ? { ...own, label: { ...own.label, ofProject: true } } : own;
  });
}
