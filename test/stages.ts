// Prints what each stage made of a document, so that a fixture names the stage that differs first.
import type { Compilation } from '../src/forms/compilation.ts';
import type { Node } from '../src/forms/outline.ts';
import type {
  Indicator,
  Policy,
  Reading,
  Source,
  Strategy,
  Target,
} from '../src/forms/strategy.ts';

const EXCERPT = 48;
const short = (text: string) =>
  text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text.replace(/\s+$/, '');

/** Each line with its number, its fate and its first words. */
export function printLines({ lines, fates }: Compilation): string {
  const rows = lines.map(({ index, content }) => {
    const fate = fates[index] as string;
    return `${String(index + 1).padStart(4)} ${fate.padEnd(12)} ${short(content.text.trim())}`.trimEnd();
  });
  return `${rows.join('\n')}\n`;
}

function printNode(node: Node, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if (node.kind === 'prose') {
    const lines =
      node.line === node.endLine ? node.line + 1 : `${node.line + 1}-${node.endLine + 1}`;
    return [`${indent}- ${node.mark?.label ?? '¶'} ${short(node.content.text)} @${lines}`];
  }
  if (node.kind === 'grid') {
    const [first] = node.rows;
    const head = first?.cells.map(({ text }) => text).join(' | ') ?? '';
    return [`${indent}= ${node.rows.length} rows: ${short(head)} @${(first?.line ?? 0) + 1}`];
  }
  const { role, mark, title, children } = node;
  const heading = `${indent}# [${role ?? '-'}] ${mark?.label ?? ''} ${title.text}`.trimEnd();
  return [heading, ...children.flatMap((child) => printNode(child, depth + 1))];
}

/** The tree of headings with what stands under them. */
export function printOutline({ outline }: Compilation): string {
  const furniture = outline.furniture.map(({ line, reason }) => `${line + 1} ${reason}`);
  return [
    'cover:',
    ...outline.cover.flatMap((prose) => printNode(prose, 1)),
    'furniture:',
    ...furniture.map((row) => `  ${row}`),
    'body:',
    ...outline.children.flatMap((node) => printNode(node, 1)),
    '',
  ].join('\n');
}

const where = ({ start, end }: Source) =>
  start.line === end.line ? `L${start.line}` : `L${start.line}-${end.line}`;

const figure = (value: number | null, unit: string | null) => `${value ?? '–'}${unit ?? ''}`;

function printReading({ value, unit, asOf, cumulative, change, status, note }: Reading): string {
  const parts = [
    figure(value, unit),
    asOf && `@${asOf.label}${asOf.fiscalYear === null ? '' : `=${asOf.fiscalYear}`}`,
    cumulative === null ? null : `total ${cumulative}`,
    change === null ? null : `change ${change}`,
    status === 'reported' ? null : status,
    note && `(${note})`,
  ];
  return parts.filter(Boolean).join(' ');
}

function printTarget(target: Target): string {
  const { value, unit, kind, bound, per, cumulative, change, horizonYears, dueFiscalYear } = target;
  const parts = [
    figure(value, unit),
    kind,
    bound === 'exact' ? null : bound,
    per && `per ${per}`,
    cumulative ? 'cumulative' : null,
    change && `${change.direction} ${figure(change.value, change.unit)}`,
    horizonYears && `in ${horizonYears} years`,
    dueFiscalYear && `by ${dueFiscalYear}`,
    `「${target.text.replace(/\s+/g, ' ')}」`,
  ];
  return parts.filter(Boolean).join(', ');
}

function printIndicator(indicator: Indicator, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const { label, role, name, baseline, target, readings, components, better, status } = indicator;
  const tail = [status === 'set' ? null : status, better].filter(Boolean).join(' ');
  return [
    `${indent}* ${role} ${label ?? ''} ${name} ${where(indicator.source)} ${tail}`.trimEnd(),
    ...(baseline ? [`${indent}    from ${printReading(baseline)}`] : []),
    ...(target ? [`${indent}    to ${printTarget(target)}`] : []),
    ...readings.map((reading) => `${indent}    read ${printReading(reading)}`),
    ...indicator.notes.map((note) => `${indent}    note ${note}`),
    ...indicator.evaluations.flatMap((own) => printEvaluation(own, depth + 2)),
    ...components.flatMap((part) => printIndicator(part, depth + 2)),
  ];
}

function printPolicy(policy: Policy, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const { label, title, term, relisted, sdgs, description } = policy;
  const tail = [relisted ? '再掲' : null, sdgs.length > 0 ? `SDGs ${sdgs}` : null].filter(Boolean);
  return [
    `${indent}## ${label} ${title} [${term}] ${where(policy.source)} ${tail.join(' ')}`.trimEnd(),
    ...(description ? description.split('\n').map((text) => `${indent}  > ${text}`) : []),
    ...policy.kpis.flatMap((kpi) => printIndicator(kpi, depth + 1)),
    ...policy.actions.flatMap((action) => [
      `${indent}  + ${action.label ?? ''} ${action.title} ${where(action.source)}`,
      ...action.items.map((item) => `${indent}      ${item.text} ${where(item.source)}`),
    ]),
    ...policy.evaluations.flatMap((own) => printEvaluation(own, depth + 1)),
    ...policy.projects.flatMap((own) => printProject(own, depth + 1)),
    ...policy.policies.flatMap((child) => printPolicy(child, depth + 1)),
  ];
}

function printEvaluation(own: Policy['evaluations'][number], depth: number): string[] {
  const indent = '  '.repeat(depth);
  const { body, bodyName, fiscalYear, grade, gradeText, rank, asOf, remarks } = own;
  const scheme = [rank === null ? null : `rank ${rank}`, asOf === null ? null : `@${asOf}`];
  const tail = [...scheme, where(own.source)].filter(Boolean).join(' ');
  return [
    `${indent}! ${body} ${bodyName} ${fiscalYear} ${grade ?? '–'} ${gradeText ?? '–'} ${tail}`,
    ...remarks.map((remark) => `${indent}    ${remark}`),
  ];
}

function printProject(own: Policy['projects'][number], depth: number): string[] {
  const indent = '  '.repeat(depth);
  const { number, name, category, relisted, operators, purpose, description, outputs, notes } = own;
  const tags = [category, relisted ? '再掲' : null, ...operators.map((who) => `/${who}`)];
  return [
    `${indent}% ${number ?? '-'} ${name} [${tags.filter(Boolean).join(' ')}] ${where(own.source)}`,
    ...(purpose ? [`${indent}    purpose ${purpose}`] : []),
    ...(description ? [`${indent}    does ${description}`] : []),
    ...outputs.map(
      (out) => `${indent}    output ${out.name}: ${figure(out.value, out.unit)} 「${out.text}」`,
    ),
    ...notes.map((note) => `${indent}    note ${note}`),
    ...own.kpis.flatMap((kpi) => printIndicator(kpi, depth + 2)),
    ...own.evaluations.flatMap((verdict) => printEvaluation(verdict, depth + 2)),
  ];
}

/** The whole model, one fact a line. */
export function printModel(strategy: Strategy): string {
  const { document, goals, populationTargets, gradeSchemes, tables, glossary, coverage } = strategy;
  const { source: _, ...about } = document;
  const lines = [
    JSON.stringify(about),
    JSON.stringify(coverage.lines),
    ...goals.flatMap((goal) => [
      `# ${goal.label} ${goal.title}${goal.subtitle ? ` ～${goal.subtitle}～` : ''} ${where(goal.source)}`,
      ...goal.targets.flatMap((target) => printIndicator(target, 1)),
      ...goal.directions.map(({ text, source }) => `  > ${text} ${where(source)}`),
      ...goal.evaluations.flatMap((own) => printEvaluation(own, 1)),
      ...goal.projects.flatMap((own) => printProject(own, 1)),
      ...goal.policies.flatMap((policy) => printPolicy(policy, 1)),
    ]),
    ...strategy.indicators.flatMap((own) => printIndicator(own, 0)),
    ...strategy.projects.flatMap((own) => printProject(own, 0)),
    ...populationTargets.flatMap(({ term, year, series, source }) => [
      `population ${term} ${year} ${where(source)}`,
      ...series.map(
        (row) => `  ${row.name} ${row.total} ${row.young} ${row.working} ${row.elderly}`,
      ),
    ]),
    ...gradeSchemes.flatMap((scheme) =>
      scheme.map(({ grade, meaning, rank }) => `grade ${rank} ${grade} ${meaning}`),
    ),
    ...tables.flatMap(({ id, caption, header, rows, source }) => [
      `${id} ${caption ?? '–'} ${where(source)}`,
      ...header.map((row) => `  | ${row.join(' | ')}`),
      ...rows.map((row) => `    ${row.join(' | ')}`),
    ]),
    ...glossary.map(
      ({ term, definition, source }) => `term ${term}: ${definition} ${where(source)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** One diagnostic a line. */
export function printDiagnostics({ diagnostics }: Strategy): string {
  const lines = diagnostics.map(
    ({ code, severity, message, source }) =>
      `${source ? where(source) : 'L0'} ${severity} ${code} ${message}`,
  );
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}
