import { matchesIn } from '../base/matches.ts';
import { ENUMERATORS, LABELS, oneOf, perLexicon, WORDS } from './lexicon.ts';
import { isCostLabel } from './value/cost.ts';

/** A name inside a text, tags and remarks in brackets included: characters `from` to `to`. */
interface NamePlace {
  readonly from: number;
  readonly to: number;
}

/** Names of projects that stand one after the other (列記された事業). */
export interface ProjectRun {
  readonly names: readonly NamePlace[];
  /** Where the last one ends. */
  readonly end: number;
}

const SIGNS = `${[...ENUMERATORS.bullets].filter((sign) => !'-–‣*'.includes(sign)).join('')}◇`;
const TAGS = oneOf([...WORDS.categories, ...WORDS.relisted, ...Object.keys(WORDS.categoryLetters)]);
/** Remarks behind a name are short: (再掲), 【新規】, (目標1・2). */
const TAIL = '(?:\\s?[(【[〔<][^()【】[\\]〔〕<>]{1,20}[)】\\]〕>]){0,2}';
const TAGGED = `[(【[〔<](?:${TAGS})[)】\\]〕>]`;
// what divides names: 、 / ・, blanks and signs
const BETWEEN = new RegExp(`[\\s、,/${SIGNS}]*`, 'y');
// [拡] 【新規】 新規 in front of a name
const FRONT = new RegExp(`(?:${TAGGED}\\s*|(?:${oneOf(WORDS.categories)})\\s+)?`, 'y');
const NAMED = new RegExp(`(?:${oneOf(WORDS.projectEnds)})[①-⑳]?${TAIL}$`);
// … など: there are more
const MORE = /\s?(?:など|等|ほか)(?=[\s、。)]|$)/y;
// X事業 [拡]: its tag behind a blank
const TAG_BEHIND = new RegExp(`\\s${TAGGED}(?=\\s*$|\\s*[、/])`, 'y');
// where a name may end: before a blank or what divides names, or at the end
const STOP = new RegExp(`[\\s、,/・]|$|(?=[${SIGNS}])`, 'g');
const OPEN = /[([【〔<「『]/g;
const CLOSE = /[)\]】〕>」』]/g;
const MIN_NAME = 4;
const MAX_NAME = 45;
/** Names that a point divides are names of several words themselves, where they are short. */
const MIN_PART = 6;
// a sentence, a figure or a particle is no name: の推進事業, への支援事業; がん検診事業, へき地教育事業 are names
const NO_NAME =
  /^(?:[\d,.を]|[のはがにとでもへや](?![ぁ-ん])|(?:との|への|での|には|では|とは|とも|として|による|における|について|に関する))|[。:;|=→⇒]|(?:^(?:この|その|当該|本|各|同|以下の|次の|主な)|行う|行った|実施する|実施した|完了した|その他の)(?:補助)?事業/;

/** Words that head lists of projects name none. */
const HEADINGS = perLexicon(
  () => new Set([...LABELS.projects.words, ...(WORDS.projectColumns.name ?? [])]),
);

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Whether words are the name of a project, with its marks (事業名): 産後ケア事業, 子育て支援金【新規】. */
export function isProjectName(words: string): boolean {
  if (words.length < MIN_NAME || words.length > MAX_NAME || NO_NAME.test(words)) return false;
  if (HEADINGS().has(words)) return false;
  return NAMED.test(words) && count(words, OPEN) === count(words, CLOSE);
}

/** Where the name that begins at `from` ends; -1 where none begins there. */
function endOfName(text: string, from: number): number {
  STOP.lastIndex = from + 1;
  for (let stop = STOP.exec(text); stop !== null; stop = STOP.exec(text)) {
    const at = stop.index;
    const words = text.slice(from, at);
    if (words.length > MAX_NAME) return -1;
    const parts = stop[0] !== '・' || words.length >= MIN_PART;
    if (parts && isProjectName(words)) return at;
    // a blank stands in no name
    if (at >= text.length || /\s/.test(stop[0])) return -1;
    STOP.lastIndex = at + Math.max(1, stop[0].length);
  }
  return -1;
}

function skip(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/**
 * Reads the names of projects that stand from `from` on, divided by points, strokes, signs or blanks; each ends like a
 * project does. Null where none begins there.
 */
export function readProjectRun(text: string, from = 0): ProjectRun | null {
  const names: NamePlace[] = [];
  let end = from;
  for (;;) {
    const start = skip(text, end, BETWEEN);
    const name = skip(text, start, FRONT);
    const stop = name < text.length ? endOfName(text, name) : -1;
    if (stop < 0) break;
    const to = skip(text, stop, TAG_BEHIND);
    names.push({ from: start, to });
    end = to;
  }
  return names.length > 0 ? { names, end: skip(text, end, MORE) } : null;
}

// 決算額, 1,850千円: what a project cost
const SUM = /^[\d,]{3,}(?:千円|万円|円)?$/;

/** Where names begin in a text that goes on with what each cost: A事業 決算額 1,850千円 … B事業 決算額 …. */
export function costedNames(text: string): readonly number[] {
  const words = matchesIn(text, /\S+/g);
  return words.flatMap(({ 0: word, index }, i) => {
    const next = words[i + 1]?.[0];
    const costs = next !== undefined && (SUM.test(next) || isCostLabel(next));
    return costs && isProjectName(word) ? [index] : [];
  });
}

/** The names of a text that holds nothing else; null for other texts. */
export function projectsAlone(text: string): readonly NamePlace[] | null {
  const run = readProjectRun(text);
  return run && text.slice(run.end).trim() === '' ? run.names : null;
}
