import type { Node } from '../forms/outline.ts';
import { isMaskedTitle } from '../language/heading/masked-title.ts';
import { headsExamples } from '../language/indicator/sample.ts';
import { isDivision } from './numbered.ts';

/** A heading of a sample and all that stands below it are what a form looks like: none of it is anything's. */
const asSample = (node: Node): Node =>
  isDivision(node) ? { ...node, role: null, children: node.children.map(asSample) } : node;

/** Headings without what samples of forms and worked examples name (記入例・計算例の見出し): 基本目標 4 ○○○○○○ is no goal. */
export function withoutSamples(nodes: readonly Node[]): readonly Node[] {
  return nodes.map((node) => {
    if (!isDivision(node)) return node;
    return isMaskedTitle(node.title.text) || headsExamples(node.title.text)
      ? asSample(node)
      : { ...node, children: [...withoutSamples(node.children)] };
  });
}
