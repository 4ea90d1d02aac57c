import type { Document } from '../forms/strategy.ts';
import { columnRole } from '../language/column/heading.ts';
import { readGradeLabel } from '../language/grade/label.ts';
import { HAN } from '../language/letters/script.ts';
import { oneOf, WORDS } from '../language/lexicon.ts';
import { isGuidePage } from './guide-page.ts';
import { type Holder, holdersOf, type Plan } from './holder.ts';

type Kind = Document['kind'];

/** A document begins within so many lines. */
const MAX_COVER = 12;
/** As much of a document without title as tells its kind, in characters. */
const OPENING = 1_200;

/** Words that name things of other kinds by a word of one: 重要業績評価指標 is no evaluation. */
const MISLEADING = new RegExp(WORDS.kindMisleads.join('|'), 'g');

const INDICATOR = '指標';
/** 重要業績評価指標 is an indicator, and no more. */
const plainly = (words: string): string => (words.endsWith(INDICATOR) ? INDICATOR : '');

// 数値目標・KPIの一覧, as KPI一覧
const LISTED = /の一覧/g;

// 施策体系と前期の評価: what stands in front is what the other goes with
const JOINED = /と(?=[^と、]{0,12}(?:評価|検証))/;

// 施策体系に基づく成果指標一覧: what it rests on is another document
const RESTS_ON = /に(?:基づ[くき]|沿った)/;

/** The kind that words name, the first of the lexicon that does; null where they name none. */
export function namedKind(text: string): Kind | null {
  const words = text.replace(MISLEADING, plainly).replace(LISTED, '一覧');
  const [first = '', ...others] = words.split(JOINED);
  const front = others.length > 0 ? kindIn(first) : null;
  if (front === 'framework') return front;
  return kindIn(words.split(RESTS_ON).at(-1) as string) ?? kindIn(words);
}

const kindIn = (words: string): Kind | null => {
  const found = WORDS.kinds.find((own) => own.words.some((word) => words.includes(word)));
  return (found?.kind as Kind | undefined) ?? null;
};

// 重重要要業業績績評評価価指指標標: bold print that came in twice
const DOUBLED = new RegExp(`(?:([${HAN}])\\1){3,}`, 'g');
const undoubled = (run: string): string => [...run].filter((_, i) => i % 2 === 0).join('');

const withoutBlanks = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(DOUBLED, undoubled)
    .replace(MISLEADING, plainly);

const toldBy = (words: string): Kind | null => {
  const told = WORDS.openings.find((own) => own.words.some((word) => words.includes(word)));
  return (told?.kind as Kind | undefined) ?? null;
};

// …の達成状況を判断するため、: a sentence that goes on in the next line is no label
const isSentence = (line: string): boolean => /。|、\s*$/.test(line);

/** The words of the opening that are no sentences: headings, labels, rows of tables. */
function labelsOf(text: string): string {
  const lines = text.slice(0, OPENING).split('\n');
  return withoutBlanks(lines.filter((line) => !isSentence(line)).join('\n'));
}

/** Whether a sheet of projects is named by sentences alone (実施計画書に定め), which speak of it by the way. */
export const saysSheet = (text: string): boolean => toldBy(labelsOf(text)) === null;

/** The kind that sentences name by the way; that they speak of checking makes no evaluation. */
const saidBy = (words: string): Kind | null =>
  (WORDS.kinds.find(
    (own) => own.kind !== 'evaluation' && own.words.some((word) => words.includes(word)),
  )?.kind as Kind | undefined) ?? null;

/** What stands at the front of a page in one line, where its title would. */
const FRONT = 24;
// 総合戦略の数値目標・KPI進捗状況調書: what stands there names a form; 福祉計画(第5期)の総括について: or ends as titles do
const FORM_FRONT = new RegExp(`^[^。:、]{0,52}?(?:${oneOf(WORDS.formNames)}|について(?![はの]))`);
/** What stands at the front of a page, up to the name of the form where it is one. */
const frontOf = (words: string): string => FORM_FRONT.exec(words)?.[0] ?? words.slice(0, FRONT);
/** A longer line is a page. */
const MAX_LINE = 200;

/**
 * The kind (文書の種別) that the title names; without title, the one that the document's first headings and labels
 * name; failing that, the one that its first sentences do.
 */
export function kindOf(title: string, text: string): Kind {
  const named = namedKind(title);
  if (named) return named;
  const lines = text.slice(0, OPENING).split('\n');
  const labels = labelsOf(text);
  const all = withoutBlanks(lines.join('\n'));
  const first = lines.find((line) => line.trim().length > 0) ?? '';
  const front = first.length > MAX_LINE ? namedKind(frontOf(withoutBlanks(first))) : null;
  // 一覧 and 概要 are words of columns too
  const told = front === 'outline' ? null : front;
  return told ?? toldBy(labels) ?? toldBy(all) ?? namedKind(labels) ?? saidBy(all) ?? 'other';
}

// 事務事業評価表の考え方, 評価シートの見方
const EXPLAINS = new RegExp(
  `(?:シート|表|票|様式|調書)の?(?:${oneOf(WORDS.formGuides)})|^(?:${oneOf(WORDS.formGuides)})`,
  'm',
);

/** Whether a document says how a form is to be read or filled in. */
export const explainsForm = (text: string): boolean => EXPLAINS.test(text.normalize('NFKC'));

// ○○, □□□□: places of a sample that are to be filled in
const SAMPLE = /[○〇◯□△]{2,}/;
const GUIDE = new RegExp(`の(?:${oneOf(WORDS.formGuides.filter((word) => word !== '考え方'))})$`);

// 記載例, (記入例) on a line of its own, and ○○ as a blank of the sample
const EXAMPLE = new RegExp(`^[(【<]?(?:${oneOf(WORDS.formExamples)})[)】>]?$`);
const BLANK = /([○〇◯□△])\s?\1/;
// 望ましくない例 | 望ましい例: a plan has no samples that are good or bad
const RATED = new RegExp(
  `^[^\\S\\n]*[(【<「・○●■]?(?:${oneOf(WORDS.ratedExamples)})[)】>」]?[^\\S\\n]*$`,
  'm',
);

/** Whether a document is nothing but a guide to how something is read or filled in, by its first lines and its samples. */
export function isGuide(text: string): boolean {
  if (isGuidePage(text)) return true;
  const lines = text.split('\n', MAX_COVER).map((line) => line.normalize('NFKC').trim());
  const first = lines.find((line) => line.length > 0) ?? '';
  const isExample = lines.some((line) => EXAMPLE.test(line)) && BLANK.test(text);
  return isExample || RATED.test(text) || (GUIDE.test(first) && SAMPLE.test(text));
}

/** Whether columns of the opening give what was reached and a verdict on it: R5実績 | 評価. */
export function judgesActuals(text: string): boolean {
  const lines = text.slice(0, OPENING).normalize('NFKC').split('\n');
  const words = lines
    .filter((line) => !line.includes('。'))
    .flatMap((line) => line.split(/[\s|]+/));
  return (
    words.some((word) => columnRole(word) === 'actual' && word.includes('実績')) &&
    words.some((word) => readGradeLabel(word) !== null)
  );
}

// 交付金事業の評価シート, 事業実施結果報告: a title that says that it judges
const JUDGES = /評価|検証|(?:結果|実績)報告/;

/** What a document holds, as far as that says what it is. */
interface Held {
  readonly grades: number;
  readonly indicators: number;
  /** Indicators whose actuals are printed. */
  readonly measured: number;
  readonly projects: number;
  readonly others: number;
}

/** Counts what a plan holds of each sort. */
export function heldIn(plan: Plan): Held {
  const holders = holdersOf(plan);
  const count = (kind: Holder['kind']) => holders.filter((holder) => holder.kind === kind).length;
  return {
    grades: holders.reduce((sum, { grades }) => sum + grades, 0),
    indicators: count('indicator'),
    measured: holders.filter(({ measured }) => measured).length,
    projects: count('project'),
    others: count('goal') + count('policy'),
  };
}

/** What the front of the document says about it. */
interface Front {
  readonly document: Pick<Document, 'kind' | 'title'>;
  /** Whether its title names the kind. */
  readonly isTitled: boolean;
  /** Whether it says how a form is to be read or filled in. */
  readonly explainsForm: boolean;
  /** Whether columns give what was reached and a verdict on it. */
  readonly judgesActuals: boolean;
  /** Whether no more than its sentences name sheets of projects. */
  readonly saysSheet: boolean;
  /** Whether a heading of its opening says that the framework of policies stands below it. */
  readonly headsFramework: boolean;
  /** Whether a contents page is all that there is. */
  readonly fromContents: boolean;
}

/** Verdicts on so many indicators, and on all, are no accident; nor are so many projects and nothing else. */
const LEAST_ALONE = 3;

/**
 * The kind once the document is read: its title decides where it names one; what the document holds decides where
 * only its first words did, or none.
 */
export function settleKind(
  {
    document: { kind, title },
    isTitled,
    explainsForm,
    judgesActuals,
    saysSheet: sheetSaid,
    headsFramework,
    fromContents,
  }: Front,
  held: Held,
): Kind {
  const { grades, indicators, measured, projects, others } = held;
  if (fromContents || (isTitled && kind === 'other')) return 'other';
  // words that explain a form hold nothing of a plan
  if (explainsForm && grades + indicators + projects + others === 0) return 'other';
  const isJudged =
    judgesActuals ||
    (grades * 2 > indicators && measured * 2 > indicators) ||
    // a verdict on each of them: what the plan before reached
    (indicators >= LEAST_ALONE && grades >= indicators);
  // a plan's title above nothing but goals and policies
  if (kind === 'strategy' && headsFramework && others > 0 && grades + indicators + projects === 0)
    return 'framework';
  // a strategy's title above the tables, or the entries, that judge it
  if (isTitled && (kind === 'strategy' || kind === 'outline') && isJudged) return 'evaluation';
  // 重点事業の取組状況: the sheet of one project that judges nothing
  const isOneProject = projects === 1 && indicators > 0 && grades === 0 && others < 2;
  if (kind === 'evaluation' && isOneProject && !JUDGES.test(title)) return 'project-sheet';
  // 計画書 above a list of projects, and nothing else
  const isList = projects >= LEAST_ALONE && grades + indicators + others === 0;
  if (kind === 'strategy' && isList) return 'project-sheet';
  if (isTitled && kind !== 'other') return kind;
  // a word of sheets alone makes none of goals with their indicators
  if (kind === 'project-sheet') {
    const isSheet = others * indicators === 0 && !(sheetSaid && indicators > 0);
    return projects > 0 || isSheet ? kind : 'strategy';
  }
  if (grades > 0) return 'evaluation';
  if (kind !== 'other') return kind;
  if (others === 0 && projects > indicators) return 'project-sheet';
  // what was reached beside what was aimed at
  if (measured * 2 > indicators) return 'evaluation';
  return others + indicators > 0 ? 'strategy' : 'other';
}
