import type { Division, Node, Prose } from '../forms/outline.ts';
import { isAimTitle } from '../language/heading/aim-title.ts';
import { isFormTitle } from '../language/heading/form-word.ts';
import { readProjectRun } from '../language/project-run.ts';
import { isDivision, isNumbered, styleOf } from './numbered.ts';
import { because } from './why.ts';

/** So many headings beside each other, and so many projects in all, make no accident. */
const LEAST_HEADS = 2;
const LEAST_PROJECTS = 4;

const isBullet = (node: Node): node is Prose => node.kind === 'prose' && node.mark?.style === '・';

const namesProject = ({ content }: Prose): boolean => readProjectRun(content.text) !== null;

/** How many projects the bullets below a heading name; 0 where fewer than half of them do. */
function projectsBelow({ children }: Division): number {
  const bullets = children.filter(isBullet);
  const named = bullets.filter(namesProject).length;
  const inside = children.filter(isDivision).map(projectsBelow);
  const own = named * 2 >= bullets.length ? named : 0;
  return inside.reduce((sum, one) => sum + one, own);
}

/** The numbered headings beside each other, by how they are numbered. */
function runsOf(nodes: readonly Node[]): readonly (readonly Division[])[] {
  const heads = nodes.filter(isNumbered).filter(({ role }) => role === null);
  return [...new Set(heads.map(styleOf))].map((style) =>
    heads.filter((node) => styleOf(node) === style),
  );
}

const isTitle = ({ title }: Division): boolean =>
  isAimTitle(title.text) && !isFormTitle(title.text);

/** Whether most of the headings say what is to be done, and none is a word of a form. */
const areTitles = (run: readonly Division[]): boolean =>
  run.filter(isTitle).length * 4 >= run.length * 3 &&
  !run.some(({ title }) => isFormTitle(title.text));

/** Whether headings beside each other are titles of policies: they say what is to be done, most hold projects. */
function headProjects(run: readonly Division[], least: number): boolean {
  const counts = run.map(projectsBelow);
  const total = counts.reduce((sum, one) => sum + one, 0);
  const held = counts.filter((count) => count > 0).length;
  return run.length >= LEAST_HEADS && total >= least && held * 2 > run.length && areTitles(run);
}

/**
 * Numbered headings above bullets that name projects, in a document that names no goal and has no indicator: what the projects
 * are for, policies (事業を並べた施策). Null where there is none.
 * @param least how many projects they must hold; below a policy, as many as there are headings
 */
export function withProjectHeads(
  nodes: readonly Node[],
  least = LEAST_PROJECTS,
): readonly Node[] | null {
  const runs = runsOf(nodes).filter((run) => headProjects(run, least));
  const policies = new Set(runs.flat());
  let found = policies.size > 0;
  const out = nodes.map((node): Node => {
    if (!isDivision(node)) return node;
    const below = withProjectHeads(node.children, policies.has(node) ? LEAST_HEADS : least);
    found ||= below !== null;
    const own = below === null ? node : { ...node, children: [...below] };
    // what stands above policies and says what is to be done is one itself
    const above = below !== null && node.role === null && isNumbered(node) && isTitle(node);
    if (!policies.has(node) && !above) return own;
    return { ...own, role: 'policy', why: [...node.why, because('why-projects')] };
  });
  return found ? out : null;
}
