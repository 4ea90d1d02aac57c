import { join, type Mapped, slice, spanOf, trim } from '../../base/mapped.ts';
import { hull, type Span } from '../../base/span.ts';
import type { Grid, Mark, Node, Prose } from '../../forms/outline.ts';
import {
  type ColumnHeading,
  columnHeadingsIn,
  holdsValues,
  isTornTable,
} from '../../language/column/heading.ts';
import { markOf } from '../../language/enumerator.ts';
import { isGradeLine } from '../../language/grade/graded-line.ts';
import { fileTitle } from '../../language/heading/file-title.ts';
import { saysReached } from '../../language/indicator/bracketed-aim.ts';
import {
  byDone,
  goesOnWithValues,
  type IndicatorLine,
  isIndicatorLine,
  type Labelled,
  splitIndicatorLine,
} from '../../language/indicator/line.ts';
import { withoutAnnouncement } from '../../language/indicator/name.ts';
import type { SaidOfIndicator } from '../../language/indicator/reached-sentence.ts';
import { splitIndicatorRun } from '../../language/indicator/run.ts';
import { trailingValues } from '../../language/value/run.ts';
import { splitUnit } from '../../language/value/unit.ts';
import { isTerm } from '../glossary.ts';
import { withoutGraphs } from '../graph.ts';
import { isGrid, isProse } from '../nodes.ts';
import { readDatedRows, readPlanRows } from './dated-rows.ts';
import type { IndicatorEntry } from './entry-form.ts';
import { gatherGridEntries, isIndicatorGrid } from './grid.ts';
import { apartFromReport, reportOn } from './report-lines.ts';

/** What a line of column headings says about the lines below it. */
interface Heading {
  readonly baseline: Mapped | null;
  readonly target: Mapped | null;
  /** What the columns of values hold, in order. */
  readonly values: readonly ColumnHeading['role'][];
  readonly span: Span;
}

/** Whether a line has other values than its heading has columns: then no value is certain. */
function isTorn(words: Mapped, heading: Heading | null): boolean {
  const found = heading && trailingValues(words);
  return found ? found.values.length !== heading.values.length : false;
}

function headingOf(prose: Prose): Heading | null {
  const columns = columnHeadingsIn(prose.content.text);
  if (columns === null) return null;
  // the last aim is the aim: 中間目標(R5) めざす値(R7)
  const when = (role: ColumnHeading['role']) => {
    const dated = columns.filter(({ heading }) => heading.role === role && heading.dated);
    const column = role === 'target' ? dated.at(-1) : dated[0];
    return column ? slice(prose.content, column.start, column.end) : null;
  };
  // 「H26実績 H31目標値」: what was reached before the aim is the start
  const baseline = when('baseline') ?? when('actual');
  const values = columns.map(({ heading }) => heading.role).filter(holdsValues);
  return { baseline, target: when('target'), values, span: prose.span };
}

interface Draft {
  heading: Heading | null;
  mark: Mark | null;
  words: Mapped;
  grids: Grid[];
  notes: Prose[];
  spans: Span[];
  /** What sentences below it say. */
  said: SaidOfIndicator[];
  /** Where the heading stands, for the first below it. */
  below?: Span;
  /** Whether the words so far name their aim; null while nobody has asked. */
  complete: boolean | null;
}

const begin = (prose: Prose, words: Mapped, heading: Heading | null): Draft => ({
  heading,
  mark: prose.mark,
  words,
  grids: [],
  notes: [],
  said: [],
  spans: [words === prose.content ? prose.span : spanOf(words)],
  complete: null,
});

/** Whether the words so far name their aim: then a line without bullet begins another indicator. */
function isComplete(draft: Draft): boolean {
  if (draft.complete === null) {
    const { target, baseline } = splitIndicatorLine(draft.words);
    draft.complete = target !== null || baseline !== null;
  }
  return draft.complete;
}

/** The words of one of several entries on a line, without the bullet that it begins with. */
function unmarked(words: Mapped): Mapped {
  const found = markOf(words.text);
  return found?.mark.ordinal === null ? trim(slice(words, found.length)) : words;
}

// words, not just a year in brackets
const LETTER = /[^\d\s.,%()年度HRS-]/;

function goesOn(draft: Draft, prose: Prose): boolean {
  if (draft.grids.length > 0) return false;
  const { mark, content } = prose;
  if (mark !== null && mark.label !== '-') return false;
  if (goesOnWithValues(content)) return true;
  if (mark === null && saysReached(draft.words, content)) return true;
  if (mark !== null || isComplete(draft) || !LETTER.test(draft.words.text)) return false;
  // 認証制度  創設: what is to be done with it, behind a wide blank
  if (byDone(draft.words) && isIndicatorLine(content)) return false;
  // a line with values of its own goes on only right below the first half of its name
  return !prose.spaced || !isComplete(begin(prose, content, null));
}

/** Takes what sentences say of an indicator; false where they say nothing of it. */
function takeReport(draft: Draft, report: Mapped): boolean {
  const said = reportOn(draft.words, report);
  if (said) draft.said.push(said);
  return said !== null;
}

/** Whether the sentences of a paragraph say what was reached by the indicator above; then they are read. */
const isReported = (draft: Draft, { mark, content }: Prose): boolean =>
  mark === null && draft.grids.length === 0 && takeReport(draft, content);

/** The entries that a paragraph holds; the sentences below its line are what is said of the first. */
function runsIn(prose: Prose, heading: Heading | null): Draft[] {
  const { head, report } = apartFromReport(prose);
  const runs = splitIndicatorRun(head.content).map((words) =>
    begin(head, unmarked(words), heading),
  );
  if (report && runs[0]) takeReport(runs[0], report);
  return runs;
}

/**
 * Gathers the indicators of a section: each bullet or numbered line begins one; lines of values, tables of figures
 * and ※ remarks belong to the one above them. A ※ that explains a term is left for the glossary.
 */
export function gatherEntries(all: readonly Node[]): IndicatorEntry[] {
  const nodes = withoutGraphs(all);
  const entries: IndicatorEntry[] = [];
  let drafts: Draft[] = [];
  let heading: Heading | null = null;
  const settle = () => {
    entries.push(...drafts.map(entryOf));
    drafts = [];
  };
  for (const node of nodes) {
    const draft = drafts.at(-1);
    if (isGrid(node) && isIndicatorGrid(node)) {
      settle();
      entries.push(...gatherGridEntries(node));
    } else if (isGrid(node)) {
      draft?.grids.push(node);
      draft?.spans.push(node.span);
    } else if (isProse(node)) {
      // 進行管理シート PDF形式 1.2MB: a link of the site; 評価 順調: no name
      if (fileTitle(node.content.text) !== null || isGradeLine(node.content.text)) continue;
      if (node.mark?.style === '※') {
        if (draft && !isTerm(node)) {
          draft.notes.push(node);
          draft.spans.push(node.span);
        }
      } else if (draft && goesOn(draft, node)) {
        draft.words = join([draft.words, node.content], ' ');
        draft.complete = null;
        draft.spans.push(node.span);
      } else if (draft && isReported(draft, node)) {
        draft.spans.push(node.span);
      } else {
        const columns = headingOf(node);
        if (columns) heading = columns;
        // words that head names or units, among figures: rows and columns of a table got mixed up
        else if (!isTornTable(node.content.text) && !isTorn(node.content, heading)) {
          const runs = runsIn(node, heading);
          // the heading is read with the first line below it
          if (heading && runs[0] && drafts.every((other) => other.heading !== heading))
            runs[0].below = heading.span;
          drafts.push(...runs);
        }
      }
    }
  }
  settle();
  return entries;
}

function dated(labelled: Labelled | null, when: Mapped | null | undefined): Labelled | null {
  return labelled && when && labelled.when === null ? { ...labelled, when } : labelled;
}

function entryOf(draft: Draft): IndicatorEntry {
  const { mark, words, heading, below, grids, notes, said, spans } = draft;
  const figures = grids
    .map((grid) => readDatedRows(grid) ?? readPlanRows(grid))
    .find((read) => read !== null);
  const line: IndicatorLine = figures
    ? { name: withoutAnnouncement(words), ...figures }
    : splitIndicatorLine(words);
  const { name, unit } = splitUnit(line.name);
  const start = line.baseline ?? said.find((own) => own.start)?.start ?? null;
  return {
    mark,
    line: {
      ...line,
      name,
      baseline: dated(start, heading?.baseline),
      target: dated(line.target, heading?.target),
    },
    unit: line.unit ?? unit,
    actuals: [...(line.actuals ?? []), ...said.flatMap(({ actuals }) => actuals)],
    planned: line.planned ?? [],
    // what was read from them is read
    grids: figures ? [] : grids,
    notes: notes.map(({ content }) => content),
    span: hull(spans) as Span,
    heading: below,
  };
}
