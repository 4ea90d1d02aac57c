import type { Finding, Result } from '../base/finding.ts';
import { finding } from '../base/finding.ts';
import type { Fate } from '../forms/compilation.ts';
import type { Layout } from '../forms/layout-file.ts';
import type { Line } from '../forms/line.ts';
import type { Outline } from '../forms/outline.ts';
import type { SourceText } from '../forms/source.ts';
import type { Strategy } from '../forms/strategy.ts';
import { fold } from '../language/letters/clean.ts';
import { asOf } from '../language/time/as-of.ts';
import { type Context, idBook, placer } from './context.ts';
import { coverageOf, Ledger } from './coverage.ts';
import { type DocumentRead, interpretDocument, withKind } from './document.ts';
import { dueHeaded, dueSaid } from './due.ts';
import { interpretGlossary } from './glossary.ts';
import { interpretGradeSchemes } from './grade/scheme.ts';
import { holdersOf } from './holder.ts';
import { heldIn, settleKind } from './kind.ts';
import { leavesOf } from './nodes.ts';
import { interpretPlan, NO_PLAN } from './plan.ts';
import { interpretPopulations } from './population.ts';
import { interpretSections } from './section.ts';
import { interpretTables, noticeFlattened } from './table/table.ts';

/** A strategy whose diagnostics are still findings, and what became of every line. */
export interface Interpreted {
  readonly strategy: Omit<Strategy, 'diagnostics'>;
  readonly fates: readonly Fate[];
}

/** The years in which a plan starts and its aims are due: at its end, or where it says so (目標年度). */
const yearsOf = (
  { startFiscalYear, endFiscalYear }: Strategy['document']['period'],
  text: string,
) => ({
  startFiscalYear,
  dueFiscalYear: dueSaid(text) ?? endFiscalYear ?? dueHeaded(text),
});

/** The fiscal year of a date such as 2016-06; null where the document has none. */
const issuedIn = (issued: string | null): number | null =>
  issued === null
    ? null
    : asOf(`${issued.slice(0, 4)}年${Number(issued.slice(5, 7))}月`).fiscalYear;

const PLANS: readonly Strategy['document']['kind'][] = ['strategy', 'outline'];

/** What stands in the document, in the order in which it is read: what one part took, the next leaves alone. */
function readContents(outline: Outline, front: DocumentRead, context: Context) {
  const { cover, children } = outline;
  // a manual or the minutes of a meeting, by its title: what it numbers is no plan's
  const isOther = front.isTitled && front.document.kind === 'other';
  // legends first: what they explain is no indicator, and they say what counts as a grade
  const gradeSchemes = interpretGradeSchemes([...cover, ...children], context);
  const plan = isOther ? NO_PLAN : interpretPlan(outline, gradeSchemes, front.evaluated, context);
  const populationTargets = interpretPopulations(context);
  const tables = interpretTables(children, context);
  noticeFlattened(context);
  const glossary = interpretGlossary(context);
  const sections = interpretSections(children, context);
  return {
    ...plan,
    populationTargets,
    gradeSchemes,
    tables,
    glossary,
    outline: sections,
  };
}

/** The document names the layout file that it was read by. */
function withLayout(document: Strategy['document'], layout: Layout | undefined) {
  if (layout === undefined) return document;
  const { file, sha256 } = layout;
  return { ...document, source: { ...document.source, layout: { file, sha256 } } };
}

/** Reads the meaning out of a laid-out document: goals, policies, indicators and all the rest. */
export function interpret(
  source: SourceText,
  lines: readonly Line[],
  outline: Outline,
  layout?: Layout,
): Result<Interpreted> {
  const findings: Finding[] = [];
  const ledger = new Ledger(lines);
  const leaves = leavesOf(outline.children);
  const front = interpretDocument(source, outline, leaves);
  // a page in one line holds more than its cover
  const body = outline.children[0]?.span.start ?? source.text.length;
  for (const span of front.claimed) if (!ledger.shares(span, body)) ledger.claim(span);
  const context: Context = {
    text: source.text,
    folded: fold(source.text, 0),
    place: placer(lines, source),
    leaves,
    claim: (span) => ledger.claim(span),
    isClaimed: (span) => ledger.isClaimed(span),
    id: idBook(),
    notice: (code, span, args) => findings.push(finding(code, span, args)),
    ...yearsOf(front.document.period, source.text),
    evaluatedFiscalYear: front.document.evaluatedFiscalYear,
    issuedFiscalYear: issuedIn(front.document.issued),
    isPlan: front.isTitled && PLANS.includes(front.document.kind),
  };
  const contents = readContents(outline, front, context);
  const fates = ledger.fates(outline, context.notice);
  if (holdersOf(contents).length === 0) context.notice('not-a-plan', null);
  const strategy = {
    formatVersion: 1 as const,
    document: withLayout(
      withKind(
        front,
        settleKind({ ...front, fromContents: outline.fromContents }, heldIn(contents)),
      ),
      layout,
    ),
    ...contents,
    coverage: coverageOf(fates),
  };
  return { value: { strategy, fates }, findings };
}
