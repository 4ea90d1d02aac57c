import { showEraYear } from './era-year.ts';
import { rowsOf } from './grid.ts';
import { passagesOf } from './passage.ts';
import type { DocumentRule, Doubt, Subject } from './rule.ts';
import { disagreementsIn } from './year-beside.ts';
import { disagreeingCells } from './year-columns.ts';
import type { YearPair } from './year-print.ts';

function doubt({ western, era: { era } }: YearPair, printed: string, place: Doubt['place']): Doubt {
  return {
    args: { printed, western: western.western, expected: era.western },
    place,
    reckoning: showEraYear(era),
  };
}

function* inText(subject: Subject): Iterable<Doubt> {
  for (const { text, place } of passagesOf(subject)) {
    for (const { pair, start, end } of disagreementsIn(text)) {
      yield doubt(pair, text.slice(start, end).trim(), place(start, end));
    }
  }
}

function* inTables(subject: Subject): Iterable<Doubt> {
  for (const rows of rowsOf(subject)) {
    for (const { pair, cells } of disagreeingCells(rows)) {
      yield doubt(pair, cells.map(({ text }) => text).join(' '), cells[1].place);
    }
  }
}

/** Western and era year that stand together for one year and are not the same year (西暦と元号の不一致). */
export const rule: DocumentRule = {
  code: 'year-era-mismatch',
  severity: 'warning',
  scope: 'document',
  *check(subject): Iterable<Doubt> {
    yield* inText(subject);
    yield* inTables(subject);
  },
};
