import type { Compilation } from '../../forms/compilation.ts';
import { type Lang, message } from '../../language/message.ts';
import type { Paint } from '../diagnostic/paint.ts';
import { type HeadingRow, headingRows, type LinesRow, linesRows } from './row.ts';

/** How an outline is shown. */
export interface OutlineLook {
  /** The document's name as people gave it. */
  readonly file: string;
  readonly lang: Lang;
  readonly paint: Paint;
}

const MAX_TITLE = 60;

const short = (title: string) =>
  title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE)}…` : title;

/** `(1) policy`, `第章`, `kpis` */
const kindOf = ({ style, role }: HeadingRow) =>
  [...new Set([style, role])].filter((word) => word !== null).join(' ');

/** The kinds of headings at each depth, in the order in which they appear, with how many there are. */
function ladder(rows: readonly HeadingRow[], { lang }: OutlineLook): string[] {
  const depths: Map<string, number>[] = [];
  for (const row of rows) {
    depths[row.depth] ??= new Map();
    const kinds = depths[row.depth] as Map<string, number>;
    const kind = kindOf(row) || '-';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return depths.map((kinds, depth) => {
    const counted = [...kinds].map(([kind, times]) =>
      message('outline-times', { kind, times }, lang),
    );
    return `${'  '.repeat(depth)}${depth + 1}  ${counted.join(', ')}`;
  });
}

function heading(row: HeadingRow, { paint }: OutlineLook): string {
  const { line, depth, label, title, why } = row;
  const indent = '  '.repeat(depth);
  const words = [label, short(title)].filter((part) => part).join(' ');
  const kind = kindOf(row);
  const head = `${`L${line}`.padStart(6)}  ${indent}${paint.strong(words)}${kind ? `  [${kind}]` : ''}`;
  const reasons = why.map((reason) => reason.message).join('; ');
  return `${head}\n${' '.repeat(8)}${indent}  ${paint.faint(`← ${reasons}`)}`;
}

const placeOf = ({ line, endLine }: LinesRow) =>
  (line === endLine ? `L${line}` : `L${line}-${endLine}`).padStart(6);

function lines(row: LinesRow, { lang }: OutlineLook): string {
  if (row.reason === null) return placeOf(row);
  return `${placeOf(row)}  ${message(`outline-furniture-${row.reason}`, {}, lang)}`;
}

/** The ladder that was found, every heading with the reasons of its place, and the lines that are no content. */
export function printOutline(compilation: Compilation, look: OutlineLook): string {
  const rows = headingRows(compilation, look.lang);
  const others = linesRows(compilation);
  const part = (code: string, entries: readonly string[]) =>
    entries.length === 0 ? [] : ['', look.paint.strong(message(code, {}, look.lang)), ...entries];
  const none = rows.length === 0 ? [message('outline-no-headings', {}, look.lang)] : [];
  const of = (kind: LinesRow['kind']) =>
    others.filter((row) => row.kind === kind).map((row) => lines(row, look));
  return [
    look.file === '-' ? message('name-stdin', {}, look.lang) : look.file,
    ...none,
    ...part('outline-ladder', ladder(rows, look)),
    ...part(
      'outline-headings',
      rows.map((row) => heading(row, look)),
    ),
    ...part('outline-cover', of('cover')),
    ...part('outline-furniture', of('furniture')),
    '',
  ].join('\n');
}

/** The same as JSON, one heading, cover or furniture a line. */
export function printOutlineJson(
  compilation: Compilation,
  { file, lang }: Pick<OutlineLook, 'file' | 'lang'>,
): string {
  const rows = [...headingRows(compilation, lang), ...linesRows(compilation)];
  return rows.map((row) => `${JSON.stringify({ file, ...row })}\n`).join('');
}
