import type { Compilation } from '../forms/compilation.ts';
import type { Section, Source } from '../forms/strategy.ts';
import { type Lang, message } from '../language/message.ts';
import { excerptOf, printExcerpt } from './diagnostic-excerpt.ts';
import type { Paint } from './diagnostic-paint.ts';
import type { Entry } from './explain-entry.ts';
import { printFields } from './explain-field.ts';
import { headingsOver } from './explain-heading.ts';

/** What explanations are made from and how they are shown. */
export interface ExplainLook {
  readonly compilation: Compilation;
  /** The document's name as people gave it. */
  readonly file: string;
  readonly lang: Lang;
  readonly paint: Paint;
}

/** Lines of source shown of one entry. */
const MOST_LINES = 12;

const titleOf = ({ label, title }: Pick<Section, 'label' | 'title'>) =>
  label === null ? title : `${label} ${title}`;

/** `L12-14` */
const linesOf = ({ start, end }: Source) =>
  start.line === end.line ? `L${start.line}` : `L${start.line}-${end.line}`;

/** A heading of the explanation with its indented lines; nothing when there are none. */
function paragraph(look: ExplainLook, name: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const title = look.paint.strong(message(`explain-${name}`, {}, look.lang));
  return ['', title, ...lines.map((line) => `  ${line}`)];
}

/** Each line two blanks further in than the one before. */
const staircase = (lines: readonly string[]) =>
  lines.map((line, depth) => '  '.repeat(depth) + line);

function headings(look: ExplainLook, offset: number): string[] {
  const chain = headingsOver(look.compilation.strategy.outline, offset);
  const lines = chain.map((section) => {
    const role = section.role === null ? '' : ` [${section.role}]`;
    return `${linesOf(section.source)} ${titleOf(section)}${role}`;
  });
  return paragraph(look, 'headings', staircase(lines));
}

const nameEntry = ({ id, kind, name }: Entry) =>
  id === null ? `${kind} ${name}` : `${id}  ${name}`;

/** Where an entry came from: its lines with the span marked, its headings, its place in the model, its fields. */
export function explainEntry(entry: Entry, look: ExplainLook): string {
  const { source } = look.compilation;
  const shown = printExcerpt(excerptOf(source.text, entry.source, MOST_LINES));
  const all = entry.source.end.line - entry.source.start.line + 1;
  const page = entry.source.page === null ? '' : ` p.${entry.source.page}`;
  return [
    look.paint.strong(nameEntry(entry)),
    `${look.file}:${entry.source.start.line}:${entry.source.start.column} (${linesOf(entry.source)}${page})`,
    ...shown,
    ...(all > MOST_LINES
      ? [message('explain-more-lines', { count: all - MOST_LINES }, look.lang)]
      : []),
    ...headings(look, entry.source.start.offset),
    ...paragraph(look, 'holders', staircase([...entry.holders, entry].map(nameEntry))),
    ...paragraph(look, 'fields', printFields(entry.record)),
  ].join('\n');
}

/** Entries that were read from what stands between two offsets; headings only where nothing else was read. */
function readFrom(entries: readonly Entry[], start: number, end: number): readonly Entry[] {
  const touching = entries.filter(
    ({ source }) => source.start.offset < end && source.end.offset > start,
  );
  const begun = touching.filter(({ source }) => source.start.offset >= start);
  const near = begun.length > 0 ? begun : touching.slice(-1);
  return near;
}

/** What became of a line (1-based): its fate, what was read from it, its headings and diagnostics. */
export function explainLine(number: number, entries: readonly Entry[], look: ExplainLook): string {
  const { lines, fates, source, strategy, outline } = look.compilation;
  const line = lines[number - 1]!;
  const fate = fates[number - 1] ?? 'blank';
  const reason = outline.furniture.find((piece) => piece.line === number - 1)?.reason;
  const raw = source.text.slice(line.start, line.end);
  const place = {
    start: { line: number, column: 1, offset: line.start },
    end: {
      line: number,
      column: raw.trimEnd().length + 1,
      offset: line.start + raw.trimEnd().length,
    },
    page: line.page,
  };
  const word = message(`fate-${fate}`, {}, look.lang) + (reason ? ` (${reason})` : '');
  const models = readFrom(entries, line.start, line.end);
  const notes = strategy.diagnostics.filter(
    (note) => note.source && note.source.start.line <= number && note.source.end.line >= number,
  );
  return [
    `${look.paint.strong(`${look.file}:${number}`)} ${word}`,
    ...printExcerpt(excerptOf(source.text, place, 1)),
    ...headings(look, line.start),
    ...paragraph(look, 'models', models.map(nameEntry)),
    ...models.slice(0, 1).flatMap((entry) => paragraph(look, 'fields', printFields(entry.record))),
    ...paragraph(
      look,
      'notes',
      notes.map((note) => `${note.code} ${note.message}`),
    ),
  ].join('\n');
}
