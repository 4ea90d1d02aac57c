import type { Span } from '../base/span.ts';
import type { Outline, Prose } from '../forms/outline.ts';
import type { SourceText } from '../forms/source.ts';
import type { Document, Period } from '../forms/strategy.ts';
import { fileTitle } from '../language/heading/file-title.ts';
import { unblank } from '../language/letters/clean.ts';
import { oneOf, WORDS } from '../language/lexicon.ts';
import { findMunicipality, type Municipality } from '../language/municipality.ts';
import { timesIn, type When } from '../language/time/era.ts';
import { editionIn, isExcerpt } from './edition.ts';
import { headsFramework } from './framework.ts';
import { evaluatedYear } from './grade/judged-year.ts';
import { explainsForm, isGuide, judgesActuals, kindOf, namedKind, saysSheet } from './kind.ts';
import type { Leaf } from './nodes.ts';
import { type CoverLine, isDate, lastYearSaid, namesPeriod, periodOf } from './period.ts';
import { isFormLine } from './project/form.ts';

/** What the cover and the text say about the document, and where its title stands. */
export interface DocumentRead {
  /** Whether the title names the kind. */
  readonly isTitled: boolean;
  /** Whether it says how a form is to be read or filled in. */
  readonly explainsForm: boolean;
  /** Whether columns give what was reached and a verdict on it. */
  readonly judgesActuals: boolean;
  /** Whether no more than its sentences name sheets of projects. */
  readonly saysSheet: boolean;
  /** Whether a heading of its opening says that the framework of policies stands below it. */
  readonly headsFramework: boolean;
  /** The fiscal year that it judges, if it is an evaluation. */
  readonly evaluated: number | null;
  readonly document: Document;
  readonly claimed: readonly Span[];
}

// ~ 子どもたちに誇れる まち・ひと・しごと ~
const SUBTITLE = /^~.*~$/;
// (素案) 【案】 (抜粋)
const EDITION = new RegExp(`[(【〔\\[]\\s*(?:${oneOf(WORDS.editions)})\\s*[)】〕\\]]`, 'g');
const DRAFT = new RegExp(
  `[(【〔\\[]\\s*(?:${oneOf(WORDS.drafts)})\\s*[)】〕\\]]|(?:${oneOf(WORDS.drafts)})$`,
);
const TITLE_END = new RegExp(`(?:${oneOf(WORDS.kinds.flatMap(({ words }) => words))})(?:案)?$`);
// 【評価の基準】: a heading below the title
const HEADING = /^[【《〔〈<]/;
const MEETING = new RegExp(`^(?:${oneOf(WORDS.meetingFields)})(?:[\\s:(]|$)`);
const MAX_TITLE = 80;
/** A cover has few lines, and short ones; what is longer is no cover. */
const MAX_COVER = 40;
const MAX_COVER_LINE = 200;
const MAX_OFFICE = 20;

function coverLines(cover: readonly Prose[]): CoverLine[] {
  const lines = cover
    .flatMap(({ lines: own, spaced }) =>
      own.slice(0, MAX_COVER).map((words, i) => ({ words, spaced: spaced && i === 0 })),
    )
    .slice(0, MAX_COVER);
  return lines
    .filter(({ words }) => words.text.length <= MAX_COVER_LINE)
    .map(({ words, spaced }) => {
      const text = unblank(words).text.replace(/\s+/g, ' ').trim();
      return { words, text, spaced };
    });
}

/** The lines of the title: from the first one on, without subtitle, edition, date and the name of the office. */
function titleLines(lines: readonly CoverLine[], office: Municipality | null): CoverLine[] {
  const title: CoverLine[] = [];
  for (const line of lines) {
    const bare = line.text.replace(EDITION, '').trim();
    // 未定稿 between the name of a paper and its title
    if (WORDS.drafts.includes(bare)) continue;
    // a sentence is no title
    if (bare.endsWith('。')) {
      if (title.length > 0) break;
      continue;
    }
    if (bare.length === 0 || SUBTITLE.test(bare) || bare.length > MAX_TITLE) continue;
    // a page prints the title of its document above the document
    const key = bare.replace(/\s/g, '');
    if (title.some(({ text }) => text.replace(/\s/g, '') === key)) continue;
    if (title.length > 0 && (HEADING.test(bare) || /。|は、/.test(bare))) break;
    // what stands apart below a title that says what the document is begins its text
    if (line.spaced && namedKind(titleOf(title)) !== null && namedKind(bare) === null) break;
    // 日時 令和5年10月24日: what is said of a meeting, behind its name
    if (title.length > 0 && MEETING.test(bare)) break;
    if (isDate(bare) || isFormLine(bare) || namesPeriod(bare) || isOffice(bare, office)) {
      if (title.length > 0) break;
      continue;
    }
    const file = fileTitle(bare);
    title.push({ ...line, text: file ?? bare });
    if (file !== null) break;
  }
  return title;
}

// the name of the municipality, alone or before that of a department: 〇〇市総務部企画課
function isOffice(text: string, office: Municipality | null): boolean {
  if (office === null || text.length > MAX_OFFICE || TITLE_END.test(text)) return false;
  return (
    text.startsWith(`${office.prefecture ?? ''}${office.name}`) || text.startsWith(office.name)
  );
}

function titleOf(lines: readonly CoverLine[]): string {
  let title = '';
  for (const { text } of lines) {
    title += (title.length > 0 && TITLE_END.test(title) ? ' ' : '') + text;
  }
  return title.normalize('NFKC');
}

const issuedOf = (times: readonly When[]): string | null => {
  const when = times.find(({ month }) => month !== null);
  if (!when) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  const month = `${when.year}-${two(when.month as number)}`;
  return when.day === null ? month : `${month}-${two(when.day)}`;
};

/** The document once its kind is settled. */
export function withKind(read: DocumentRead, kind: Document['kind']): Document {
  const { document, evaluated } = read;
  if (kind === document.kind) return document;
  const year = kind === 'evaluation' ? evaluated : null;
  const id = idOf(document.municipality.code, document.period, kind, year);
  return { ...document, id, kind, evaluatedFiscalYear: year };
}

function idOf(code: string | null, period: Period, kind: string, year: number | null): string {
  const parts = [code, period.ordinal ? `p${period.ordinal}` : null, kind, year];
  return parts.filter((part) => part !== null).join('-');
}

/**
 * Reads what the document is (文書情報): title, kind, municipality, period, edition, date.
 * The cover decides; the period comes from the text or, failing that, from the years of its tables.
 */
export function interpretDocument(
  source: SourceText,
  outline: Outline,
  leaves: readonly Leaf[],
): DocumentRead {
  const lines = coverLines(outline.cover);
  const cover = lines.map(({ text }) => text).join('\n');
  const municipality = findMunicipality(cover);
  const words = titleOf(titleLines(lines, municipality));
  const guide = isGuide(source.text);
  const kind = guide ? 'other' : kindOf(editionIn(lines) ?? words, source.text);
  const evaluated = evaluatedYear(words, source.text);
  const judged = kind === 'evaluation' ? evaluated : null;
  const end = lastYearSaid(source.text, judged);
  const period = periodOf({ title: words, text: source.text }, lines, outline, leaves, end);
  const { file, sha256, mediaType, bytes, pages } = source;
  const document: Document = {
    id: idOf(municipality?.code ?? null, period, kind, kind === 'evaluation' ? evaluated : null),
    title: words,
    kind,
    municipality: {
      name: municipality?.name ?? null,
      prefecture: municipality?.prefecture ?? null,
      code: municipality?.code ?? null,
    },
    period,
    ...(isExcerpt(lines) ? { excerpt: true } : {}),
    draft: lines.some(({ text }) => DRAFT.test(text)),
    issued: issuedOf(timesIn(cover)),
    evaluatedFiscalYear: kind === 'evaluation' ? evaluated : null,
    source: { file, sha256, mediaType, bytes, pages },
  };
  return {
    document,
    isTitled: guide || namedKind(editionIn(lines) ?? words) !== null,
    explainsForm: explainsForm(source.text),
    judgesActuals: judgesActuals(source.text),
    saysSheet: saysSheet(source.text),
    headsFramework: headsFramework(source.text),
    evaluated,
    claimed: outline.cover.map(({ span }) => span),
  };
}
