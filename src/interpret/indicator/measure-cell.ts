import { type Mapped, slice, spanOf, split, trim } from '../../base/mapped.ts';
import { markOf } from '../../language/enumerator.ts';
import { clean } from '../../language/letters/clean.ts';
import { CAPTION_ROLES, LABELS, perLexicon } from '../../language/lexicon.ts';
import { namesMeasure } from '../action.ts';
import type { Context } from '../context.ts';
import { draftNamed, type ProjectDraft } from '../project/sheet.ts';

/** What a cell beside a policy says of it (内容・主な取組の欄): its description, and what is done, by name. */
export interface Measures {
  readonly description: string | null;
  readonly projects: readonly ProjectDraft[];
}

const LINE_END = /<br\s?\/?>|\n/g;
// a bullet behind a blank, or behind a full stop
const INNER_ENTRY = /\s+(?=[・○◯●◇◆□■▽]\s?\S)|(?<=。)(?=[・○◯●◇◆□■▽])/g;
// 【主な取組】 ・…: a heading word in brackets, its entries behind it
const HEAD = /^[【〔<《≪〈[]([^【】〔〕<>《》≪≫〈〉[\]]{2,16})[】〕>》≫〉\]]\s*/;

/** The words that head sections. */
const HEADS = perLexicon(() => new Set(CAPTION_ROLES.flatMap((role) => LABELS[role].words)));

/** The lines and entries of a cell, heading words left out. */
function linesOf(cell: Mapped): Mapped[] {
  return split(cell, LINE_END)
    .flatMap((line) => split(trim(line), INNER_ENTRY))
    .map(trim)
    .map((line) => {
      const head = HEAD.exec(line.text);
      return head && HEADS().has(head[1] as string) ? trim(slice(line, head[0].length)) : line;
    })
    .filter(({ text }) => text.length > 0);
}

/** Reads a cell of measures: bullets that name what is done are projects, all other words describe the policy. */
export function readMeasures(cell: Mapped, context: Context): Measures {
  const lines = linesOf(cell).map((line) => {
    const found = markOf(line.text);
    return { line, words: found ? trim(slice(line, found.length)) : line, mark: found?.mark };
  });
  const entries = lines.filter(({ mark }) => mark && mark.style !== '※');
  const named = entries.length > 0 && entries.every(({ words }) => namesMeasure(words.text));
  const told = named ? lines.filter((line) => !entries.includes(line)) : lines;
  context.claim(spanOf(cell));
  const paragraphs = told.map(({ line }) => clean(line)).filter((text) => text !== '');
  return {
    description: paragraphs.length > 0 ? paragraphs.join('\n') : null,
    projects: named
      ? entries.map(({ words, mark }) => draftNamed(words, { number: mark?.ordinal ?? null }))
      : [],
  };
}
