import type { Root, RootContent } from 'mdast';
import type { Trace } from '../../forms/trace.ts';
import { type Lang, message } from '../../language/message.ts';
import { heading, paragraph, table } from '../markdown-node.ts';
import { countLine, TRACED, traceRow } from './row.ts';
import { planLines } from './text.ts';

const interleave = (cells: readonly string[], steps: readonly string[]) =>
  cells.flatMap((cell, j) => (j === 0 ? [cell] : [steps[j - 1] ?? '', cell]));

function sectionOf(trace: Trace, kind: (typeof TRACED)[number], lang: Lang): RootContent[] {
  const mine = trace.threads.filter(({ entity }) => entity === kind);
  if (mine.length === 0) return [];
  const plans = trace.plans.map((_, j) => message('trace-plan', { at: j + 1 }, lang));
  const steps = trace.plans
    .slice(1)
    .map((_, j) => message('trace-step', { from: j + 1, to: j + 2 }, lang));
  const word = (name: string) => message(`diff-column-${name}`, {}, lang);
  const header = [word('name'), ...interleave(plans, steps), word('remarks'), word('place')];
  const rows = mine.map((thread) => {
    const row = traceRow(thread, lang);
    return [row.name, ...interleave(row.cells, row.steps), row.remarks.join(' / '), row.places];
  });
  return [heading(2, message(`diff-entity-${kind}`, {}, lang)), table([header, ...rows])];
}

/** A trace as GitHub-flavoured Markdown (追跡の報告), a table a kind of entry. */
export async function traceMarkdown(trace: Trace, lang: Lang): Promise<string> {
  const { writeMarkdown } = await import('../markdown-writer.ts');
  const [first, last] = [trace.plans[0], trace.plans.at(-1)];
  const about = {
    first: first?.document.title ?? '',
    last: last?.document.title ?? '',
    count: trace.plans.length,
  };
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, message('trace-title', about, lang)),
      ...planLines(trace, lang).map((line) => paragraph(line.trim())),
      ...TRACED.flatMap((kind) => countLine(trace, kind, lang) ?? []).map(paragraph),
      ...TRACED.flatMap((kind) => sectionOf(trace, kind, lang)),
    ],
  };
  return writeMarkdown(tree);
}
