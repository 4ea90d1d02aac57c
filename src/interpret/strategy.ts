import type { Finding, Result } from '../base/finding.ts';
import { finding } from '../base/finding.ts';
import type { Fate } from '../forms/compilation.ts';
import type { Line } from '../forms/line.ts';
import type { Node, Outline } from '../forms/outline.ts';
import type { SourceText } from '../forms/source.ts';
import type { Strategy } from '../forms/strategy.ts';
import { type Context, idBook, placer } from './context.ts';
import { coverageOf, Ledger } from './coverage.ts';
import { interpretDocument } from './document.ts';
import { interpretGlossary } from './glossary.ts';
import { interpretGoals } from './goals.ts';
import { interpretGradeSchemes } from './grade-scheme.ts';
import { interpretListings, NOTHING_LISTED } from './listing.ts';
import { leavesOf } from './nodes.ts';
import { interpretOrphans } from './orphan.ts';
import { interpretPolicy, policiesOutside } from './policy.ts';
import { interpretPopulations } from './population.ts';
import { interpretSections } from './section.ts';
import { interpretTables, noticeFlattened } from './table.ts';

/** A strategy whose diagnostics are still findings, and what became of every line. */
export interface Interpreted {
  readonly strategy: Omit<Strategy, 'diagnostics'>;
  readonly fates: readonly Fate[];
}

const yearsOf = ({ startFiscalYear, endFiscalYear }: Strategy['document']['period']) => ({
  startFiscalYear,
  dueFiscalYear: endFiscalYear,
});

/** The tree: goals that headings name, else those that the columns of lists name; then what stands under none. */
function interpretTree(
  nodes: readonly Node[],
  context: Context,
): Pick<Strategy, 'goals' | 'policies' | 'indicators'> {
  const headed = interpretGoals(nodes, context);
  const policies = policiesOutside(nodes).map((one) => interpretPolicy(one, '-', context));
  const listed = headed.length === 0 ? interpretListings(context) : NOTHING_LISTED;
  const orphans = interpretOrphans(nodes, context, listed.grids);
  return {
    goals: [...headed, ...listed.goals],
    policies: [...policies, ...listed.policies],
    indicators: [...listed.targets, ...listed.kpis, ...orphans],
  };
}

/** What stands in the document, in the order in which it is read: what one part took, the next leaves alone. */
function readContents({ children }: Outline, context: Context) {
  const tree = interpretTree(children, context);
  const populationTargets = interpretPopulations(context);
  const gradeSchemes = interpretGradeSchemes(children, context);
  const tables = interpretTables(children, context);
  noticeFlattened(context);
  const glossary = interpretGlossary(context);
  const sections = interpretSections(children, context);
  return {
    ...tree,
    projects: [],
    populationTargets,
    gradeSchemes,
    tables,
    glossary,
    outline: sections,
  };
}

/** Reads the meaning out of a laid-out document: goals, policies, indicators and all the rest. */
export function interpret(
  source: SourceText,
  lines: readonly Line[],
  outline: Outline,
): Result<Interpreted> {
  const findings: Finding[] = [];
  const ledger = new Ledger(lines);
  const leaves = leavesOf(outline.children);
  const { document, claimed } = interpretDocument(source, outline, leaves);
  for (const span of claimed) ledger.claim(span);
  const context: Context = {
    text: source.text,
    place: placer(lines, source),
    leaves,
    claim: (span) => ledger.claim(span),
    isClaimed: (span) => ledger.isClaimed(span),
    id: idBook(),
    notice: (code, span, args) => findings.push(finding(code, span, args)),
    ...yearsOf(document.period),
  };
  const contents = readContents(outline, context);
  const fates = ledger.fates(outline, context.notice);
  const { goals, policies, indicators } = contents;
  if (goals.length + policies.length + indicators.length === 0) context.notice('not-a-plan', null);
  const plan = goals.length > 0 && document.kind === 'other';
  const strategy = {
    formatVersion: 1 as const,
    document: plan ? { ...document, kind: 'strategy' as const } : document,
    ...contents,
    coverage: coverageOf(fates),
  };
  return { value: { strategy, fates }, findings };
}
