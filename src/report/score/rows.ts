import type {
  ClassScore,
  FieldClass,
  GroupScore,
  Matcher,
  Measure,
  ScoreClass,
  ScoreReport,
} from '../../forms/score.ts';
import { type Lang, message } from '../../language/message.ts';

/** One table of a score report: a heading, and rows of which the first is the header. */
export interface ScoreTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

const ENTRIES = ['kind', 'goals', 'policies', 'found', 'right', 'projects', 'evaluations'] as const;
const LOOSER = ['soft', 'levenshtein', 'ratcliff'] as const satisfies readonly Matcher[];
const INVENTIONS = ['filled', 'wrong', 'stray', 'notAPlan'] as const;
const MEASURES = ['precision', 'recall', 'f1'] as const satisfies readonly (keyof Measure)[];

const DECIMALS = 3;

/** A score as people read it; a dash where nothing stands behind it. */
export const printScore = (score: number | null): string =>
  score === null ? '–' : score.toFixed(DECIMALS);

/** The words of a class of entries or fields. */
export const classWord = (name: ScoreClass, lang: Lang): string =>
  message(`score-class-${name}`, {}, lang);
const columnWord = (name: string, lang: Lang) => message(`score-column-${name}`, {}, lang);
const sectionWord = (name: string, lang: Lang) => message(`score-section-${name}`, {}, lang);

function classRow({ scores }: GroupScore, name: ScoreClass, lang: Lang): string[] {
  const { support, micro, macro } = scores.strict[name];
  return [
    classWord(name, lang),
    String(support),
    ...MEASURES.map((key) => printScore(micro[key])),
    ...MEASURES.map((key) => printScore(macro[key])),
    ...LOOSER.map((matcher) => printScore(scores[matcher][name].micro.f1)),
  ];
}

function classTable(group: GroupScore, names: readonly ScoreClass[], title: string, lang: Lang) {
  const columns = ['class', 'support', ...MEASURES, ...MEASURES.map((key) => `macro-${key}`)];
  const header = [...columns, ...LOOSER].map((name) => columnWord(name, lang));
  return { title, rows: [header, ...names.map((name) => classRow(group, name, lang))] };
}

/** F1 of each class of entries, and what was invented. */
function groupCells({ scores, inventions }: GroupScore): string[] {
  return [
    ...ENTRIES.map((name) => printScore(scores.strict[name].micro.f1)),
    ...INVENTIONS.map((sort) => String(inventions.strict[sort])),
  ];
}

const groupHeader = (lang: Lang) => [
  ...ENTRIES.map((name) => classWord(name, lang)),
  ...INVENTIONS.map((name) => columnWord(name, lang)),
];

function groupTable({ overall, difficulties, kinds }: ScoreReport, lang: Lang): ScoreTable {
  const first = ['group', 'documents'].map((name) => columnWord(name, lang));
  const all = { ...overall, name: message('score-overall', {}, lang) };
  const rows = [all, ...difficulties, ...kinds].map((group) => [
    group.name,
    String(group.documents),
    ...groupCells(group),
  ]);
  return { title: sectionWord('groups', lang), rows: [[...first, ...groupHeader(lang)], ...rows] };
}

function documentTable({ documents }: ScoreReport, lang: Lang): ScoreTable {
  const first = ['document', 'difficulty'].map((name) => columnWord(name, lang));
  const rows = documents.map((document) => [
    document.name,
    document.difficulty,
    ...groupCells(document),
  ]);
  return {
    title: sectionWord('documents', lang),
    rows: [[...first, ...groupHeader(lang)], ...rows],
  };
}

const fieldsOf = (scores: Readonly<Record<ScoreClass, ClassScore>>) =>
  (Object.keys(scores) as ScoreClass[]).filter(
    (name): name is FieldClass => !(ENTRIES as readonly ScoreClass[]).includes(name),
  );

/** How many documents and indicators a report is about. */
export function countWords({ overall }: ScoreReport, lang: Lang): string {
  const indicators = overall.scores.strict.found.support;
  return message('score-counts', { documents: overall.documents, indicators }, lang);
}

/** The tables of a score report (採点表): classes, fields, groups, documents. */
export function scoreTables(report: ScoreReport, lang: Lang): readonly ScoreTable[] {
  const { overall } = report;
  return [
    classTable(overall, ENTRIES, sectionWord('entries', lang), lang),
    classTable(overall, fieldsOf(overall.scores.strict), sectionWord('fields', lang), lang),
    groupTable(report, lang),
    documentTable(report, lang),
  ];
}
