import { NOWHERE, pathOf } from '../../base/id-path.ts';
import { join, type Mapped } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import type { Division, Grid, Node, Prose } from '../../forms/outline.ts';
import type { Indicator, Project } from '../../forms/strategy.ts';
import { listedMeasures } from '../action.ts';
import type { Context } from '../context.ts';
import { countedProjects } from '../grade/counted-grade.ts';
import { type Holder, holdersOf, type Plan, withProjects } from '../holder.ts';
import { HolderIndex, nameKey } from '../holder-index.ts';
import { isYearly } from '../indicator/table.ts';
import { isDivision, isGrid, isProse } from '../nodes.ts';
import { rungStarts } from '../table/rung-table.ts';
import { bulletedProjects, projectsBelowLabels, signsOfProjects } from './bulleted.ts';
import { formsInGrid, formsInText, LINE_END } from './form.ts';
import { isProjectGrid, readProjectGrid } from './grid.ts';
import { labelledProjects } from './labelled.ts';
import { projectsInLines } from './line.ts';
import { listedProjects } from './listed.ts';
import { nameProject } from './name.ts';
import { numberedProjects } from './numbered.ts';
import { officeProjects } from './office.ts';
import { interpretProjects, projectOf } from './project.ts';
import type { ProjectDraft } from './sheet.ts';

// (単位:千円) above or below a table
const UNIT = /単位\s?[:：]?\s?([千百万億]*円)/;

/** The words of a name alone are no longer. */
const MAX_NAME = 60;

/** Projects by the id of the goal or policy that they stand under; null for none. */
interface Found {
  readonly holder: Holder | null;
  readonly project: Project;
  /** Whether it heads a sheet, whose indicators are its own. */
  readonly form: boolean;
}

class Search {
  readonly found: Found[] = [];
  private readonly holders: HolderIndex;
  /** Where the projects begin that are read already. */
  private readonly known: ReadonlySet<number>;
  private readonly names: ReadonlySet<string>;
  private readonly context: Context;
  private readonly unit: string | null;
  /** Signs behind which nothing but projects stands. */
  private readonly signs: ReadonlySet<string>;

  constructor(holders: readonly Holder[], nodes: readonly Node[], context: Context) {
    this.signs = signsOfProjects(nodes);
    this.holders = new HolderIndex(holders);
    const projects = holders.filter(({ kind }) => kind === 'project');
    this.known = new Set(projects.map(({ span }) => span.start));
    this.names = new Set(projects.map(({ name }) => name));
    this.context = context;
    const units = new Set(
      matchesIn(context.text.normalize('NFKC'), new RegExp(UNIT, 'g')).map(
        ([, unit]) => unit as string,
      ),
    );
    // tables of several units do not say which is whose
    this.unit = units.size === 1 ? ([...units][0] as string) : null;
  }

  /** Whether a project is read already: at the same place, or with the row that its name stands in. */
  private isKnown({ name, span }: ProjectDraft): boolean {
    const around = this.holders.around('project', span);
    return this.known.has(span.start) || (around !== null && this.isNamed(around, name));
  }

  private isNamed(project: Holder, words: Mapped): boolean {
    return nameKey(project.name) === nameKey(nameProject(words, null, this.context).name);
  }

  private add(drafts: readonly ProjectDraft[], holder: Holder | null, form: boolean): void {
    const path = holder ? pathOf(holder.id) : NOWHERE;
    for (const draft of drafts) {
      if (this.isKnown(draft)) continue;
      this.found.push({ holder, project: projectOf(draft, path, this.context), form });
    }
  }

  /** Names behind numbers, where nothing else names a project. */
  numbered(): void {
    this.add(numberedProjects(this.context), null, true);
  }

  /** Names in tables whose cells no bars divide, which nothing else has read. */
  lined(): void {
    const read = new Set([...this.found.map(({ project }) => project.name), ...this.names]);
    const drafts = projectsInLines(this.context.folded);
    for (const draft of drafts) {
      const { name } = nameProject(draft.name, null, this.context);
      if (!read.has(name) && !this.isPart(draft)) this.add([draft], this.holderOf(draft), false);
      read.add(name);
    }
  }

  /** Whether a name is a part of one that is read: of a name on two lines, the second. */
  private isPart({ span }: ProjectDraft): boolean {
    return this.found.some(({ project: { source } }) => {
      const [start, end] = [source.start.offset, source.end.offset];
      return span.start > start && span.end <= end && end - start <= MAX_NAME;
    });
  }

  /** The goal or policy whose heading stands last before a project. */
  private holderOf({ span }: ProjectDraft): Holder | null {
    const [goal, policy] = (['goal', 'policy'] as const).map((kind) =>
      this.holders.lastBefore(kind, span.start),
    );
    return policy && (!goal || policy.span.start >= goal.span.start) ? policy : (goal ?? null);
  }

  /** Lines in front of the first heading. */
  cover(proses: readonly Prose[]): void {
    for (const prose of proses) this.prose(prose, null);
  }

  private prose(prose: Prose, holder: Holder | null): void {
    // a line's end ends a name, unless it goes on
    const content = join(prose.lines, LINE_END);
    this.add(formsInText({ ...prose, content }), holder, true);
    this.add(listedProjects(prose.lines), holder, false);
    const counted = countedProjects(prose.lines);
    // what has a name elsewhere is judged there
    this.add(
      counted.filter(({ name }) => this.holders.named(name.text).length === 0),
      holder,
      false,
    );
  }

  private grid(grid: Grid, holder: Holder | null): void {
    if (isProjectGrid(grid)) {
      const drafts = readProjectGrid(grid, this.unit);
      // the heading goes with its rows
      const [first] = drafts;
      if (first) this.context.claim({ start: grid.span.start, end: first.span.start });
      const rungAt = rungStarts(grid);
      for (const draft of drafts) {
        const rung = rungAt(draft.span.start);
        this.add([draft], rung === null ? holder : (this.holders.headedAt(rung) ?? holder), false);
      }
    } else if (!isYearly(grid)) this.add(formsInGrid(grid), holder, true);
  }

  visit(nodes: readonly Node[], holder: Holder | null): void {
    this.add(projectsBelowLabels(nodes), holder, true);
    this.add(bulletedProjects(nodes, this.signs), holder, false);
    this.add([...labelledProjects(nodes), ...officeProjects(nodes)], holder, false);
    for (const node of nodes) {
      if (isGrid(node)) this.grid(node, holder);
      else if (isProse(node)) this.prose(node, holder);
      else this.division(node, holder);
    }
  }

  private division(division: Division, holder: Holder | null): void {
    this.add(formsInText({ content: division.title }), holder, true);
    this.add(listedProjects([division.title]), holder, false);
    const own = this.holders.headedAt(division.span.start);
    const lists = division.role === 'projects' || listedMeasures([division]).length > 0;
    const loose = lists && !this.context.isClaimed(division.span);
    if (loose) {
      const path = holder ? pathOf(holder.id) : NOWHERE;
      this.context.claim(division.span);
      for (const project of interpretProjects(division.children, path, this.context))
        this.found.push({ holder, project, form: false });
      return;
    }
    // what such a section holds was read with its goal or policy
    if (division.role !== 'projects') this.visit(division.children, own ?? holder);
    else this.visit(division.children.filter(isDivision), own ?? holder);
  }
}

/** The indicators of sheets, each given to the project whose sheet it stands in. */
function withKpis(found: readonly Found[], indicators: readonly Indicator[]) {
  const forms = found.filter(({ form, holder }) => form && holder === null);
  const startOf = ({ project }: Found) => project.source.start.offset;
  const own = new Map<string, Indicator[]>();
  const free: Indicator[] = [];
  for (const indicator of indicators) {
    const sheet = forms.findLast((form) => startOf(form) <= indicator.source.start.offset);
    if (sheet) own.set(sheet.project.id, [...(own.get(sheet.project.id) ?? []), indicator]);
    else free.push(indicator);
  }
  const projects = found.map((one) => {
    const kpis = own.get(one.project.id) ?? [];
    return { ...one, project: { ...one.project, kpis: [...one.project.kpis, ...kpis] } };
  });
  return { projects, free };
}

/** The names of the projects that stand under goals and policies. */
function namesHeld({ goals, policies }: Plan, found: readonly Found[]): ReadonlySet<string> {
  const held = holdersOf({ goals, policies, indicators: [], projects: [] });
  const own = held.filter(({ kind }) => kind === 'project').map(({ name }) => name);
  const more = found.filter(({ holder }) => holder !== null).map(({ project }) => project.name);
  return new Set([...own, ...more]);
}

/**
 * Reads the projects that stand in no section of projects of a goal or policy: tables 事業名 | 内容, sheets that name
 * theirs behind a label, sections of projects under no goal. Each goes to the goal or policy above it, else to the
 * strategy.
 */
export function interpretFreeProjects<P extends Plan>(
  plan: P,
  cover: readonly Prose[],
  nodes: readonly Node[],
  context: Context,
): P {
  const search = new Search(holdersOf(plan), nodes, context);
  search.cover(cover);
  search.visit(nodes, null);
  search.lined();
  if (search.found.length === 0) search.numbered();
  if (search.found.length === 0) return plan;
  const { projects, free } = withKpis(search.found, plan.indicators);
  const byHolder = new Map<string, Project[]>();
  for (const { holder, project } of projects) {
    if (holder) byHolder.set(holder.id, [...(byHolder.get(holder.id) ?? []), project]);
  }
  // a list at the end names again what stands under its policy
  const placed = namesHeld(plan, projects);
  const loose = projects
    .filter(({ holder, form, project }) => holder === null && (form || !placed.has(project.name)))
    .map(({ project }) => project);
  return withProjects(
    { ...plan, indicators: free, projects: [...plan.projects, ...loose] },
    byHolder,
  );
}
