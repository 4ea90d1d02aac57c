import type {
  ClassScore,
  GroupScore,
  Inventions,
  MarkedDocument,
  Matcher,
  ScoreClass,
  ScoreReport,
} from '../forms/score.ts';
import { addInventions } from './invention.ts';
import { MATCHERS } from './matcher.ts';
import { scoreClass } from './measure.ts';
import { DIFFICULTIES, KINDS } from './standard.ts';
import { SCORE_CLASSES } from './tally.ts';

const perMatcher = <T>(make: (matcher: Matcher) => T) =>
  Object.fromEntries(MATCHERS.map((matcher) => [matcher, make(matcher)])) as Record<Matcher, T>;

function scoreClasses(marked: readonly MarkedDocument[], matcher: Matcher) {
  const markings = marked.map(({ markings }) => markings[matcher]);
  return Object.fromEntries(
    SCORE_CLASSES.map((name) => [name, scoreClass(markings.map(({ tallies }) => tallies[name]))]),
  ) as Record<ScoreClass, ClassScore>;
}

/** The scores of a group of documents under every matcher. */
function scoreGroup(name: string, marked: readonly MarkedDocument[]): GroupScore {
  return {
    name,
    documents: marked.length,
    scores: perMatcher((matcher) => scoreClasses(marked, matcher)),
    inventions: perMatcher<Inventions>((matcher) =>
      addInventions(marked.map(({ markings }) => markings[matcher].inventions)),
    ),
  };
}

/** The groups of documents that share a word, in the order of `words`; groups without documents are left out. */
function groupBy(
  words: readonly string[],
  marked: readonly MarkedDocument[],
  wordOf: (document: MarkedDocument) => string,
): GroupScore[] {
  return words.flatMap((word) => {
    const own = marked.filter((document) => wordOf(document) === word);
    return own.length > 0 ? [scoreGroup(word, own)] : [];
  });
}

/** Scores of marked documents (採点結果): overall, by difficulty, by kind, and each document alone. */
export function scoreDocuments(marked: readonly MarkedDocument[]): ScoreReport {
  return {
    overall: scoreGroup('overall', marked),
    difficulties: groupBy(DIFFICULTIES, marked, ({ difficulty }) => difficulty),
    kinds: groupBy(KINDS, marked, ({ kind }) => kind),
    documents: marked.map((document) => ({
      ...scoreGroup(document.name, [document]),
      kind: document.kind,
      difficulty: document.difficulty,
      misses: document.markings.strict.misses,
    })),
  };
}
