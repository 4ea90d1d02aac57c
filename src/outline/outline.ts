import { finding, type Result } from '../base/finding.ts';
import { trim } from '../base/mapped.ts';
import type { Line } from '../forms/line.ts';
import type { Node, Outline, Prose } from '../forms/outline.ts';
import { markOf } from '../language/enumerator.ts';
import { captionOf, declaredRole, keyOf } from '../language/heading/caption.ts';
import { fileTitle } from '../language/heading/file-title.ts';
import type { Rung } from '../language/heading/layout-rung.ts';
import { isIndicatorLine } from '../language/indicator/line.ts';
import { mendedPrint } from '../mend/mend.ts';
import { cutTables } from './band.ts';
import { partBracketed } from './bracketed-parts.ts';
import { partChanges } from './change-column.ts';
import { findContents } from './contents.ts';
import { namesAims, outlineOfContents } from './contents-outline.ts';
import { dealTables } from './dealt-tables.ts';
import type { Element } from './element.ts';
import { bracketOf, type Evidence, gatherEvidence } from './evidence.ts';
import { readFlow } from './flow.ts';
import { findFurniture } from './furniture.ts';
import { uniteGoals } from './goal-again.ts';
import { headContinuedTables } from './headless-table.ts';
import { inferRoles } from './infer.ts';
import { partLabelled } from './labelled-parts.ts';
import { climbLadder } from './ladder.ts';
import { levelsIn } from './legend.ts';
import { listPolicies } from './listed-policies.ts';
import { joinLostEnds } from './lost-end.ts';
import { withoutSamples } from './masked.ts';
import { pairLabels } from './paired-label.ts';
import { placePolicies } from './placed-policies.ts';
import { likenPolicies } from './policies-alike.ts';
import { unitePolicies } from './policy-again.ts';
import { reckonTables } from './reckoned-columns.ts';
import { liftShared } from './shared-sections.ts';
import { settleSubtitles } from './subtitle.ts';
import { titlesIn, titleTables } from './titled-tables.ts';

const MAX_COVER = 24;
const MAX_TITLE_LINES = 4;

/** The text before the contents page or the first heading: title, municipality, date. */
function coverOf(
  elements: readonly Element[],
  contentsLine: number | null,
  { brackets, leads, offices }: Evidence,
): Prose[] {
  const heads = ({ mark, content, span }: Prose) =>
    leads.has(mark?.label ?? '') ||
    brackets.has(bracketOf(content.text) ?? '') ||
    offices.has(span.start);
  const cover: Prose[] = [];
  const titles = titlesIn(elements);
  for (const element of elements.slice(0, MAX_COVER)) {
    if (element.kind !== 'prose' || titles.has(element)) break;
    // a title that the format marks as such needs no further lines
    if (element.depth === null && cover.some(({ depth }) => depth !== null)) break;
    if (
      isHeading(element) ||
      // an entry of a list, below the title
      (cover.length > 0 && element.mark?.ordinal === null) ||
      heads(element) ||
      (contentsLine !== null && element.line > contentsLine)
    )
      break;
    cover.push(element);
    // the name of the file is the whole title
    if (fileTitle(element.content.text) !== null) break;
  }
  return cover;
}

function isHeading(prose: Prose): boolean {
  const { mark, content, depth } = prose;
  if (depth !== null && depth > 1) return true;
  return (
    mark?.ordinal != null ||
    captionOf(content) !== null ||
    declaredRole(content.text) !== null ||
    levelsIn(prose) !== null
  );
}

/** The document's title as it may stand again in the body: its cover lines, alone and run together. */
function titleKeys(lines: readonly Line[]): ReadonlySet<string> {
  const opening = lines.filter(({ blank }) => !blank).slice(0, MAX_TITLE_LINES);
  const body = opening.findIndex(({ content }) => {
    const words = trim(content);
    const heads = markOf(words.text) !== null || bracketOf(words.text) !== null;
    return heads || captionOf(words) !== null || isIndicatorLine(words);
  });
  const first = body < 0 ? opening : opening.slice(0, body);
  const keys = new Set<string>();
  for (let i = 0; i < first.length; i++) {
    for (let k = i + 1; k <= first.length; k++) {
      const words = first.slice(i, k).map((line) => line.content.text);
      const key = keyOf(words.join(''));
      if (key.length >= 10) keys.add(key);
    }
  }
  return keys;
}

/** What puts text and tables right before headings are looked for, in this order. */
const ELEMENTS: readonly ((elements: readonly Element[]) => readonly Element[])[] = [
  partLabelled,
  cutTables,
  joinLostEnds,
  pairLabels,
  settleSubtitles,
  headContinuedTables,
  partBracketed,
  partChanges,
  reckonTables,
];

/** What puts the tree of headings right by what the whole of it shows, in this order. */
const TREES: readonly ((nodes: readonly Node[]) => readonly Node[])[] = [
  uniteGoals,
  likenPolicies,
  liftShared,
  dealTables,
  placePolicies,
  titleTables,
  listPolicies,
  unitePolicies,
  withoutSamples,
];

const inTurn = <T>(steps: readonly ((all: readonly T[]) => readonly T[])[], all: readonly T[]) =>
  steps.reduce((done, step) => step(done), all);

/**
 * Lays a document out (骨格): furniture found, headings nested, tables gathered.
 * @param rungs the ladder of a layout file
 */
export function layOut(read: readonly Line[], rungs: readonly Rung[] = []): Result<Outline> {
  const lines = mendedPrint(read);
  const title = titleKeys(lines);
  const contents = findContents(lines, title);
  const furniture = findFurniture(lines, contents);
  const elements = inTurn(ELEMENTS, readFlow(lines, furniture));
  const evidence = gatherEvidence(elements, { contents: contents.titles, title });
  const cover = coverOf(elements, contents.lines?.first ?? null, evidence);
  const body = elements.slice(cover.length);
  const { children, legend, findings } = climbLadder(body, evidence, rungs);
  for (const { line } of legend) furniture.set(line, { line, reason: 'column-heading' });
  const roles = inTurn(TREES, inferRoles(children, false, cover.at(-1)));
  const named = namesAims(roles) ? [] : outlineOfContents(lines, contents, rungs);
  if (!namesAims(named))
    return {
      value: { cover, children: roles, furniture: [...furniture.values()], fromContents: false },
      findings,
    };
  // where nothing but the contents page names goals, it is what there is to read
  const kept = [...furniture.values()].filter(({ reason }) => reason !== 'contents');
  const found = finding('contents-only', null);
  return {
    value: { cover, children: [...named, ...roles], furniture: kept, fromContents: true },
    findings: [...findings, found],
  };
}
