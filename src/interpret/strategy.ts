import type { Finding, Result } from '../base/finding.ts';
import { finding } from '../base/finding.ts';
import type { Fate } from '../forms/compilation.ts';
import type { Line } from '../forms/line.ts';
import type { Outline } from '../forms/outline.ts';
import type { SourceText } from '../forms/source.ts';
import type { Document, Strategy } from '../forms/strategy.ts';
import { type Context, idBook, placer } from './context.ts';
import { coverageOf, Ledger } from './coverage.ts';
import { interpretDocument, withKind } from './document.ts';
import { interpretGlossary } from './glossary.ts';
import { interpretGradeSchemes } from './grade-scheme.ts';
import { heldIn, settleKind } from './kind.ts';
import { leavesOf } from './nodes.ts';
import { interpretPlan } from './plan.ts';
import { interpretPopulations } from './population.ts';
import { interpretSections } from './section.ts';
import { interpretTables, noticeFlattened } from './table.ts';

/** A strategy whose diagnostics are still findings, and what became of every line. */
export interface Interpreted {
  readonly strategy: Omit<Strategy, 'diagnostics'>;
  readonly fates: readonly Fate[];
}

interface Made {
  readonly ledger: Ledger;
  readonly findings: Finding[];
  readonly document: Document;
}

/** The context that every interpreter works with. */
function contextOf(
  { text }: SourceText,
  lines: readonly Line[],
  leaves: Context['leaves'],
  { ledger, findings, document }: Made,
): Context {
  return {
    text,
    place: placer(lines, text),
    leaves,
    claim: (span) => ledger.claim(span),
    isClaimed: (span) => ledger.isClaimed(span),
    id: idBook(),
    notice: (code, span, args) => findings.push(finding(code, span, args)),
    dueFiscalYear: document.period.endFiscalYear,
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
  const cover = interpretDocument(source, outline, leaves);
  for (const span of cover.claimed) ledger.claim(span);
  const context = contextOf(source, lines, leaves, { ledger, findings, document: cover.document });
  const { children } = outline;
  // legends first: what they explain is no indicator, and they say what counts as a grade
  const gradeSchemes = interpretGradeSchemes([...outline.cover, ...children], context);
  const plan = interpretPlan(outline, gradeSchemes, cover.evaluated, context);
  const populationTargets = interpretPopulations(context);
  const tables = interpretTables(children, context);
  noticeFlattened(context);
  const glossary = interpretGlossary(context);
  const sections = interpretSections(children, context);
  const fates = ledger.fates(outline, context.notice);
  if (plan.goals.length + plan.indicators.length === 0) context.notice('not-a-plan', null);
  const strategy = {
    formatVersion: 1 as const,
    document: withKind(cover, settleKind(cover.document.kind, cover.isTitled, heldIn(plan))),
    ...plan,
    populationTargets,
    gradeSchemes,
    tables,
    glossary,
    outline: sections,
    coverage: coverageOf(fates),
  };
  return { value: { strategy, fates }, findings };
}
