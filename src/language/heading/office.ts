import { type Mapped, slice, trim } from '../../base/mapped.ts';
import { oneOf, perLexicon, WORDS } from '../lexicon.ts';

// 農林課, 人権・男女共同参画室: what runs a project
const OFFICE = perLexicon(() => new RegExp(`(?:${oneOf(WORDS.officeEnds)})$`));
// (農林課) 【企画財政課、住民課】 at the end of a name
const BEHIND = /\s?[(【[〔〈<]([^()【】[\]〔〕〈〉<>。]{2,30})[)】\]〕〉>]\s*$/;
const LIST = /[、,/]|・(?=[^・]*課)/;

/** The offices that words name and nothing else; none where one of them is something else. */
export function officesIn(words: string): readonly string[] {
  const names = words
    .replace(/^(?:担当|所管)[:\s]\s*/, '')
    .split(LIST)
    .map((name) => name.trim());
  return names.every((name) => name.length > 1 && OFFICE().test(name)) ? names : [];
}

/** The name of a project and the offices in brackets behind it that run it (担当課): 移住相談事業(企画課). */
export function splitOffices(name: Mapped): {
  readonly name: Mapped;
  readonly offices: readonly string[];
} {
  const behind = BEHIND.exec(name.text);
  const offices = behind ? officesIn(behind[1] as string) : [];
  if (!behind || offices.length === 0) return { name, offices: [] };
  return { name: trim(slice(name, 0, behind.index)), offices };
}
