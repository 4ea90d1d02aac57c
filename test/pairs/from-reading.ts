// TEST ONLY: turns a hand reading (flat lists of what a reader found) into a Strategy as the compiler would make it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  Indicator,
  Policy,
  Project,
  Source,
  Strategy,
  Target,
} from '../../src/forms/strategy.ts';

interface Place {
  readonly goal: number;
  readonly path: readonly string[];
}
interface ReadIndicator extends Place {
  readonly role: 'target' | 'kpi';
  readonly n?: number;
  readonly name: string;
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly change: number | null;
  readonly changeUnit: string | null;
  readonly pending: boolean;
  readonly increase?: boolean;
  readonly qualitative?: boolean;
  readonly component?: string;
  readonly baseline?: number | null;
  readonly baselineUnit?: string | null;
}
interface ReadProject extends Place {
  readonly name: string;
  readonly category?: string | null;
  readonly relisted: boolean;
  readonly description?: string | null;
  readonly operators?: readonly string[];
  readonly purpose?: string | null;
  readonly content?: string | null;
  readonly number?: number | null;
}
export interface HandReading {
  readonly document?: Readonly<Record<string, unknown>>;
  readonly goals: readonly { n: number; title: string; subtitle?: string }[];
  readonly policies: readonly (Place & {
    title: string;
    description?: string;
    relisted?: boolean;
  })[];
  readonly indicators?: readonly ReadIndicator[];
  readonly projects?: readonly ReadProject[];
  readonly actions?: readonly (Place & { title: string; items: number })[];
}

/** Reads a hand reading by its path from this folder. */
export function readHand(path: string): HandReading {
  return JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8'));
}

const KANA = 'アイウエオカキクケコ';
const ordinalOf = (label: string) =>
  KANA.includes(label) ? KANA.indexOf(label) + 1 : Number.parseInt(label, 10);
const labelOf = (label: string) =>
  KANA.includes(label) ? `（${label}）` : (' ①②③④⑤⑥⑦⑧⑨'[Number(label)] ?? label);

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** Finds names in the source from where the last one was found; lines are all that is looked for. */
function locator(text: string): (name: string) => Source {
  const lines = text.split('\n').map(bare);
  let last = 0;
  const at = (line: number): Source => {
    const position = { line: line + 1, column: 1, offset: 0 };
    return { start: position, end: position, page: null };
  };
  return (name) => {
    const wanted = bare(name);
    for (let length = wanted.length; length >= Math.min(6, wanted.length); length--) {
      const found = lines.findIndex(
        (line, i) => i >= last && line.includes(wanted.slice(0, length)),
      );
      if (found < 0) continue;
      last = found;
      return at(found);
    }
    return at(last);
  };
}

function targetOf(read: ReadIndicator): Target {
  const kind = read.qualitative
    ? 'qualitative'
    : read.increase
      ? 'increase'
      : /維持/.test(read.text)
        ? 'maintain'
        : /総額|延べ/.test(read.text) && !/年間/.test(read.text)
          ? 'total'
          : 'level';
  const direction = /抑制/.test(read.text) ? 'restrain' : /減少/.test(read.text) ? 'down' : 'up';
  const value = read.change === null ? null : Math.abs(read.change);
  return {
    value: read.value,
    unit: read.unit,
    kind,
    bound: /以上/.test(read.text) ? 'at-least' : /以下/.test(read.text) ? 'at-most' : 'exact',
    per: /年間/.test(read.text) ? 'year' : null,
    cumulative: /延べ|総額/.test(read.text),
    change: value === null ? null : { value, unit: read.changeUnit, direction },
    horizonYears: /5年で/.test(read.text) ? 5 : null,
    dueFiscalYear: null,
    text: read.text,
  };
}

function indicatorOf(read: ReadIndicator, id: string, source: Source): Indicator {
  const baseline =
    read.baseline == null
      ? null
      : {
          value: read.baseline,
          unit: read.baselineUnit ?? null,
          asOf: null,
          cumulative: null,
          change: null,
          status: 'reported' as const,
          note: null,
          text: String(read.baseline),
        };
  return {
    id,
    ordinal: read.n ?? null,
    label: read.n ? labelOf(String(read.n)) : '・',
    role: read.role,
    name: read.name,
    baseline,
    target: targetOf(read),
    readings: [],
    planned: [],
    components: [],
    evaluations: [],
    better: /待機児童|減少率|季節労働者/.test(read.name) ? 'lower' : null,
    status: !read.pending ? 'set' : read.value === null ? 'pending' : 'partial',
    notes: [],
    text: `${read.name} ${read.text}`,
    source,
  };
}

function projectOf(read: ReadProject, id: string, source: Source): Project {
  return {
    id,
    number: read.number ?? null,
    name: read.name,
    category: read.category ?? null,
    relisted: read.relisted,
    operators: read.operators ?? [],
    purpose: read.purpose ?? null,
    description: read.description ?? read.content ?? null,
    outputs: [],
    kpis: [],
    evaluations: [],
    notes: [],
    text: read.name,
    source,
  };
}

const samePlace = (goal: number, path: readonly string[]) => (entry: Place) =>
  entry.goal === goal && entry.path.join('/') === path.join('/');

/**
 * Turns a hand reading into a strategy.
 * @param text the document it was read from; names are looked up in it for their lines
 */
export function strategyFromReading(read: HandReading, text = ''): Strategy {
  const locate = locator(text);
  const ids = new Map<string, number>();
  const unique = (id: string) => {
    const nth = (ids.get(id) ?? 0) + 1;
    ids.set(id, nth);
    return nth === 1 ? id : `${id}#${nth}`;
  };
  const indicators = (goal: number, path: readonly string[], role: 'target' | 'kpi') =>
    (read.indicators ?? [])
      .filter((entry) => entry.role === role && samePlace(goal, path)(entry) && !entry.component)
      .map((entry) =>
        indicatorOf(entry, unique([role, goal, ...path, entry.name].join('/')), locate(entry.name)),
      );
  const policies = (goal: number, above: readonly string[]): Policy[] =>
    read.policies
      .filter((p) => p.goal === goal && p.path.length === above.length + 1)
      .filter((p) => p.path.slice(0, -1).join('/') === above.join('/'))
      .map((p) => policyOf(goal, p));
  const policyOf = (goal: number, p: HandReading['policies'][number]): Policy => ({
    id: unique(['policy', goal, ...p.path].join('/')),
    ordinal: ordinalOf(p.path.at(-1) as string),
    label: labelOf(p.path.at(-1) as string),
    term: null,
    title: p.title,
    source: locate(p.title),
    description: p.description ?? null,
    kpis: indicators(goal, p.path, 'kpi'),
    actions: (read.actions ?? []).filter(samePlace(goal, p.path)).map((action, i) => ({
      id: unique(['action', goal, ...p.path, i + 1].join('/')),
      ordinal: null,
      label: '・',
      title: action.title,
      items: [],
      source: locate(action.title),
    })),
    projects: (read.projects ?? [])
      .filter(samePlace(goal, p.path))
      .map((j) =>
        projectOf(j, unique(['project', goal, ...p.path, j.name].join('/')), locate(j.name)),
      ),
    policies: policies(goal, p.path),
    evaluations: [],
    relisted: p.relisted ?? false,
    sdgs: [],
  });
  const d = read.document ?? {};
  return {
    formatVersion: 1,
    document: {
      id: 'document',
      title: String(d.title ?? ''),
      kind: (d.kind as 'strategy' | undefined) ?? 'strategy',
      municipality: {
        name: (d.municipality as string | undefined) ?? null,
        prefecture: (d.prefecture as string | undefined) ?? null,
        code: (d.code as string | undefined) ?? null,
      },
      period: {
        ordinal: (d.ordinal as number | undefined) ?? null,
        startFiscalYear: (d.start as number | undefined) ?? null,
        endFiscalYear: (d.end as number | undefined) ?? null,
      },
      draft: d.draft === true,
      issued: (d.issued as string | undefined) ?? null,
      evaluatedFiscalYear: null,
      source: {
        file: String(d.file ?? 'reading.json'),
        sha256: '0'.repeat(64),
        mediaType: 'text/plain',
        bytes: text.length,
        pages: null,
      },
    },
    goals: read.goals.map((goal) => ({
      id: unique(`goal/${goal.n}`),
      ordinal: goal.n,
      label: `基本目標${goal.n}`,
      title: goal.title,
      subtitle: goal.subtitle ?? null,
      source: locate(goal.title),
      targets: indicators(goal.n, [], 'target'),
      directions: [],
      kpis: indicators(goal.n, [], 'kpi'),
      policies: policies(goal.n, []),
      projects: [],
      evaluations: [],
    })),
    policies: [],
    indicators: [],
    projects: [],
    populationTargets: [],
    gradeSchemes: [],
    tables: [],
    glossary: [],
    outline: [],
    coverage: { lines: { total: 0, modelled: 0, prose: 0, furniture: 0, unrecognised: 0 } },
    diagnostics: [],
  };
}
