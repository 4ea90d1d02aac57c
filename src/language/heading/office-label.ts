import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { matchesIn } from '../../base/matches.ts';
import { oneOf, perLexicon, WORDS } from '../lexicon.ts';
import { officesIn } from './office.ts';

// 所管 特産品の開発を支援します …: the label of the office, a title behind it
const LABEL = perLexicon(
  () =>
    new RegExp(`^(?:${oneOf([...(WORDS.projectColumns.operators ?? []), '所管'])})\\s+(?=\\S{4})`),
);
// 移住の促進    主管課:企画課, 移住の促進 【担当部局:環境部】, 移住の促進 担当 企画課: the office and its label end the line
const BEHIND = perLexicon(
  () =>
    new RegExp(
      `\\s+[【(〔[]?(?:主)?(?:${oneOf([...(WORDS.projectColumns.operators ?? []), '所管'])})(:\\s?|\\s+)([^\\s。:()【】〔〕[\\]]{2,30})[】)〕\\]]?$`,
    ),
);
// 140200 経済部・農林振興課: the code of an office in front of it
const CODED = /\s(?:\d{4,8}\s+)?(\S{2,24})(?=\s|$)/g;
const MAX_BEHIND = 120;

/** A title between the label of the office that is in charge and the office itself (所管欄の中の題). */
export interface BesideOffice {
  readonly title: Mapped;
  readonly behind: Mapped;
}

/**
 * Takes a title out of the cell beside it, whose label stands in front of the title and whose office behind, as the page was drawn: 所管
 * 特産品の開発を支援します 140200 農林振興課. Null where the label leads to the office alone.
 */
export function besideOffice(words: Mapped): BesideOffice | null {
  const label = LABEL().exec(words.text)?.[0].length ?? 0;
  if (label === 0) return null;
  const rest = slice(words, label);
  const office = matchesIn(rest.text.slice(0, MAX_BEHIND), CODED).find(
    ([, word]) => officesIn(word as string).length > 0,
  );
  if (!office) return null;
  const title = trim(slice(rest, 0, office.index));
  if (officesIn(title.text).length > 0) return null;
  return { title, behind: trim(slice(rest, office.index)) };
}

/** A title without the office in charge that stands behind it with its label (題の後の所管): with a colon any words, else what is an office. */
export function withoutOfficeBehind(title: Mapped): Mapped {
  const behind = BEHIND().exec(title.text);
  if (!behind || behind.index === 0) return title;
  const [, sign = '', office = ''] = behind;
  const isOffice = sign.startsWith(':') || officesIn(office).length > 0;
  return isOffice ? trim(slice(title, 0, behind.index)) : title;
}
