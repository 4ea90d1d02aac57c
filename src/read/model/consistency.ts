import { pathOf } from '../../base/id-path.ts';
import type {
  Goal,
  Indicator,
  Policy,
  Position,
  Project,
  Source,
  Strategy,
} from '../../forms/strategy.ts';
import type { ModelProblem } from './violation.ts';

type Args = ModelProblem['args'];
type Held = Pick<Policy, 'id' | 'corrected'>;

/** Formats whose text is the file itself: a text of n bytes has no more than n characters. */
const PLAIN = /^text\/(?!html)/;
// $.diagnostics[0]
const ABOUT = /^\$\.diagnostics\b/;
// the ~2 of the second of a name
const REPEATED = /~\d+$/;

const isBehind = (a: Position, b: Position) =>
  a.offset > b.offset || a.line > b.line || (a.line === b.line && a.column > b.column);

/** Looks at what no schema can say of a model: ids, places and sums. */
class Inspection {
  readonly problems: ModelProblem[] = [];
  private readonly model: Strategy;
  private readonly ids = new Map<string, string>();

  constructor(model: Strategy) {
    this.model = model;
  }

  private problem(code: string, args: Args): void {
    this.problems.push({ code, args });
  }

  coverage(): void {
    const { total, modelled, prose, furniture, unrecognised } = this.model.coverage.lines;
    const sum = modelled + prose + furniture + unrecognised;
    if (sum !== total)
      this.problem('model-coverage-sum', { path: '$.coverage.lines', found: sum, expected: total });
  }

  private id(id: string, path: string): void {
    const first = this.ids.get(id);
    if (first === undefined) this.ids.set(id, path);
    else this.problem('model-id-twice', { path, id, first });
  }

  private place({ start, end, page, rect }: Source, path: string): void {
    const { bytes, mediaType, pages } = this.model.document.source;
    if (isBehind(start, end)) this.problem('model-span-reversed', { path });
    if (PLAIN.test(mediaType) && end.offset > bytes)
      this.problem('model-span-outside', { path, found: end.offset, expected: bytes });
    if (page !== null && page > (pages ?? 0))
      this.problem('model-page-outside', { path, found: page, expected: pages ?? 0 });
    if (rect && ((rect[0] as number) > rect[2] || (rect[1] as number) > rect[3]))
      this.problem('model-rect-reversed', { path });
  }

  /** Ids and places of all that has one, wherever it stands. */
  everything(value: unknown, path: string): void {
    if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) this.everything(item, `${path}[${i}]`);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, field] of Object.entries(value)) {
      if (name === 'document') continue;
      // a diagnostic names the entry that it is about
      if (name === 'id' && typeof field === 'string' && !ABOUT.test(path)) this.id(field, path);
      if (name === 'source' && field) this.place(field as Source, `${path}.source`);
      else this.everything(field, `${path}.${name}`);
    }
  }

  /** An id says its kind and, before its own words, the path of what holds it; one that a person moved or gave stays. */
  private under({ id, corrected = [] }: Held, kind: string, holder: string, path: string): void {
    if (corrected.some(({ op }) => op === 'move' || op === 'add')) return;
    // what stands in the second of a name has the path of the first
    const holders = [holder, holder.replace(REPEATED, '')];
    const fits = holders.some((own) => id.startsWith(`${kind}/${own}/`));
    if (!fits) this.problem('model-id-astray', { path, id, expected: `${kind}/${holder}/` });
  }

  indicators(own: readonly Indicator[], holder: string, path: string): void {
    own.forEach((indicator, i) => {
      const { id, role, components } = indicator;
      this.under(indicator, role, holder, `${path}[${i}]`);
      this.indicators(components, pathOf(id), `${path}[${i}].components`);
    });
  }

  private projects(own: readonly Project[], holder: string, path: string): void {
    own.forEach((project, i) => {
      this.under(project, 'project', holder, `${path}[${i}]`);
    });
  }

  policies(own: readonly Policy[], holder: string, path: string): void {
    own.forEach((policy, i) => {
      const at = `${path}[${i}]`;
      this.under(policy, 'policy', holder, at);
      const inner = pathOf(policy.id);
      this.indicators(policy.kpis, inner, `${at}.kpis`);
      policy.actions.forEach((action, k) => {
        this.under(action, 'action', inner, `${at}.actions[${k}]`);
      });
      this.projects(policy.projects, inner, `${at}.projects`);
      this.policies(policy.policies, inner, `${at}.policies`);
    });
  }

  goals(own: readonly Goal[]): void {
    own.forEach((goal, i) => {
      const at = `$.goals[${i}]`;
      const inner = pathOf(goal.id);
      if (!goal.id.startsWith('goal/'))
        this.problem('model-id-astray', { path: at, id: goal.id, expected: 'goal/' });
      this.indicators(goal.targets, inner, `${at}.targets`);
      this.indicators(goal.kpis, inner, `${at}.kpis`);
      this.projects(goal.projects, inner, `${at}.projects`);
      this.policies(goal.policies, inner, `${at}.policies`);
    });
  }
}

/**
 * What no schema can say of a model that fits it: ids that stand twice or under another's path, places whose end is before
 * their start or outside the source, a coverage whose parts are not its total.
 */
export function inspectModel(model: Strategy): readonly ModelProblem[] {
  const inspection = new Inspection(model);
  inspection.coverage();
  inspection.everything(model, '$');
  inspection.goals(model.goals);
  inspection.policies(model.policies, '-', '$.policies');
  inspection.indicators(model.indicators, '-', '$.indicators');
  return inspection.problems;
}
