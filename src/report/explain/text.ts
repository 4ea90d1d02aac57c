import { lineStarts } from '../../base/line-start.ts';
import type { Compilation } from '../../forms/compilation.ts';
import type { Mention, Section, Source } from '../../forms/strategy.ts';
import { type Lang, message } from '../../language/message.ts';
import { excerptOf, printExcerpt } from '../diagnostic/excerpt.ts';
import type { Paint } from '../diagnostic/paint.ts';
import { printedPlace } from '../printed-place.ts';
import { printCorrections } from './correction.ts';
import type { Entry } from './entry.ts';
import { printFields } from './field.ts';
import { headingsOver } from './heading.ts';

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

/** ` p.3 [72, 640.5, 523.3, 655.2]`, ` 一覧!C7`; nothing for documents without pages or sheets. */
function pageOf(source: Source): string {
  const { rect } = source;
  const printed = printedPlace(source);
  if (printed === null) return '';
  const corners = rect ? ` [${rect.map((n) => Math.round(n * 10) / 10).join(', ')}]` : '';
  return ` ${printed}${corners}`;
}

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

function nameEntry({ id, kind, name, holders }: Entry): string {
  if (id !== null) return `${id}  ${name}`;
  const of = kind === 'mention' ? holders.at(-1) : null;
  return of ? `${kind} ${name} = ${of.id}` : `${kind} ${name}`;
}

/** The further places that state an indicator, in the words that stand there. */
const mentionsOf = (entry: Entry): string[] =>
  ((entry.record.mentions ?? []) as readonly Mention[]).map(
    ({ name, source }) => `${linesOf(source)}${pageOf(source)}  ${name}`,
  );

/** The lines of an entry with the span marked, and how many more there are. */
function excerpt(look: ExplainLook, place: Source): string[] {
  const lines = excerptOf(look.compilation.source.text, place, MOST_LINES);
  const count = place.end.line - (lines.at(-1)?.line ?? place.end.line);
  const cut = lines.length === MOST_LINES && count > 0;
  const more = cut ? [message('explain-more-lines', { count }, look.lang)] : [];
  return [...printExcerpt(lines), ...more];
}

/** Where an entry came from: its lines with the span marked, its headings, its place in the model, its fields. */
export function explainEntry(entry: Entry, look: ExplainLook): string {
  const { start, ocr, added } = entry.source;
  const doubt = ocr ? ` ${message('explain-ocr', {}, look.lang)}` : '';
  const place = `${linesOf(entry.source)}${pageOf(entry.source)}${doubt}`;
  const where = added ? message('explain-added', {}, look.lang) : place;
  return [
    look.paint.strong(nameEntry(entry)),
    `${look.file}:${start.line}:${start.column} (${where})`,
    ...(added ? [] : excerpt(look, entry.source)),
    ...headings(look, start.offset),
    ...paragraph(look, 'holders', staircase([...entry.holders, entry].map(nameEntry))),
    ...paragraph(look, 'fields', printFields(entry.record)),
    ...paragraph(look, 'mentions', mentionsOf(entry)),
    ...paragraph(look, 'corrected', printCorrections(entry.record, look.compilation.strategy)),
  ].join('\n');
}

const lengthOf = ({ source }: Entry) => source.end.offset - source.start.offset;

/** Entries that begin between two offsets, else the narrowest around them; headings where nothing else was read. */
function readFrom(entries: readonly Entry[], start: number, end: number): readonly Entry[] {
  const touching = entries.filter(
    ({ source }) => source.start.offset < end && source.end.offset > start && !source.added,
  );
  const models = touching.filter(({ kind }) => kind !== 'section');
  const begun = models.filter(({ source }) => source.start.offset >= start);
  if (begun.length > 0) return begun;
  const near = models.length > 0 ? models : touching;
  return [...near].sort((a, b) => lengthOf(a) - lengthOf(b)).slice(0, 1);
}

/** Index of the document's line that stands on a line of its text: of several, the first with words. */
function indexOn({ lines }: Compilation, start: number, end: number): number {
  const worded = lines.findIndex((line) => line.end > start && line.start < end && !line.blank);
  return worded >= 0 ? worded : lines.findIndex((line) => line.end > start);
}

/** The whole of a line of the text (0-based index) without blanks at its end. */
function placeOfLine({ source }: Compilation, index: number): Source {
  const starts = lineStarts(source.text);
  const start = starts[index] as number;
  const { length } = source.text.slice(start, starts[index + 1]).trimEnd();
  const position = (column: number) => ({
    line: index + 1,
    column: column + 1,
    offset: start + column,
  });
  return { start: position(0), end: position(length), page: null };
}

/** What became of a line (1-based): its fate, what was read from it, its headings and diagnostics. */
export function explainLine(number: number, entries: readonly Entry[], look: ExplainLook): string {
  const { fates, strategy, outline } = look.compilation;
  const place = placeOfLine(look.compilation, number - 1);
  const at = indexOn(look.compilation, place.start.offset, place.end.offset);
  const reason = outline.furniture.find(({ line }) => line === at)?.reason;
  const fate = message(`fate-${fates[at] ?? 'blank'}`, {}, look.lang);
  const models = readFrom(entries, place.start.offset, place.end.offset);
  const notes = strategy.diagnostics.filter(
    ({ source }) => source && source.start.line <= number && source.end.line >= number,
  );
  return [
    `${look.paint.strong(`${look.file}:${number}`)} ${fate}${reason ? ` (${reason})` : ''}`,
    ...excerpt(look, place),
    ...headings(look, place.start.offset),
    ...paragraph(look, 'models', models.map(nameEntry)),
    ...models
      .slice(0, 1)
      .flatMap(({ record }) => [
        ...paragraph(look, 'fields', printFields(record)),
        ...paragraph(look, 'corrected', printCorrections(record, strategy)),
      ]),
    ...paragraph(
      look,
      'notes',
      notes.map((note) => `${note.code} ${note.message}`),
    ),
  ].join('\n');
}
