import { matchesIn } from '../base/matches.ts';
import type { Span } from '../base/span.ts';
import type { Goal, Policy, Source } from '../forms/strategy.ts';
import { isCharacterApart } from '../language/letters/apart.ts';
import { likenesses, nameKey, profiler } from '../language/similarity.ts';
import { misnamed } from './heading-list.ts';
import { indicatorsOf, policiesOf } from './indicators.ts';
import { passagesOf } from './passage.ts';
import { projectsOf } from './relisting.ts';
import type { DocumentRule, Doubt, Subject } from './rule.ts';

interface Piece {
  readonly text: string;
  readonly place: Span | Source;
}

// cells and what dots or blanks lead to a page number: 産業の振興 ...... 12
const PARTS = /[^\t|│┃／]+/g;
const LEADERS = /(?:\s|[.・…‥·_-]{3})[\s.・…‥·_-]*\d{1,3}\s*$/;
const LONGEST = 80;
const SHORTEST_KEY = 8;
const ALIKE = 0.75;

/** Lines and cells that may name a goal or policy: short, and no sentence. */
function* piecesOf(subject: Subject): Iterable<Piece> {
  for (const { text, place } of passagesOf(subject)) {
    for (const { 0: part, index } of matchesIn(text, PARTS)) {
      const lead = part.length - part.trimStart().length;
      const words = part
        .trim()
        .slice(0, LONGEST + 1)
        .replace(LEADERS, '')
        .trim();
      if (words.length > LONGEST || words.length < SHORTEST_KEY || words.includes('。')) continue;
      yield { text: words, place: place(index + lead, index + lead + words.length) };
    }
  }
}

/** The names of everything that has one: what is named so is meant so. */
function namesOf({ strategy }: Subject): Set<string> {
  // ア 産業の振興, II 産業の振興 for Ⅱ: the heading itself, its number in front
  const whole = ({ label, title }: Goal | Policy) => {
    const named = `${label ?? ''} ${title}`;
    return [title, named, named.normalize('NFKC')];
  };
  const names = [
    ...strategy.goals.flatMap(whole),
    ...policiesOf(strategy).flatMap((policy) => [
      ...whole(policy),
      ...policy.actions.map((one) => one.title),
    ]),
    ...indicatorsOf(strategy).map(({ indicator }) => indicator.name),
    ...[...projectsOf(strategy)].map(({ project }) => project.name),
  ];
  return new Set(names.map(nameKey));
}

const doubt = (
  here: string,
  place: Doubt['place'],
  { id, title, source }: Goal | Policy,
): Doubt => ({
  args: { here, title, line: source.start.line },
  place,
  id,
});

/** A goal or policy that a list or the contents page names a character apart from its heading (見出しの食い違い). */
export const rule: DocumentRule = {
  code: 'heading-differs',
  severity: 'warning',
  scope: 'document',
  *check(subject) {
    if (!subject.compilation) return;
    const { strategy } = subject;
    const headings = [...strategy.goals, ...policiesOf(strategy)];
    const names = namesOf(subject);
    const pieces = [...piecesOf(subject)].filter(({ text }) => !names.has(nameKey(text)));
    const profile = profiler();
    const alike = likenesses(
      pieces.map(({ text }) => profile(text)),
      headings.map(({ title }) => profile(title)),
      ALIKE,
    );
    const said = new Set<string>();
    for (const { old, new: at } of alike) {
      const [piece, heading] = [pieces[old], headings[at]];
      if (!piece || !heading || !isCharacterApart(piece.text, heading.title)) continue;
      said.add(piece.text);
      yield doubt(piece.text, piece.place, heading);
    }
    for (const { here, place, heading } of misnamed(subject, headings, names))
      if (!said.has(here)) yield doubt(here, place, heading);
  },
};
