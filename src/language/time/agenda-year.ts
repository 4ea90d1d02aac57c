import { timesIn } from './era.ts';

/** The papers of a meeting say what it is about in their first lines. */
const MAX_OPENING = 400;
// (2) 総合戦略の令和4年度評価(案)について: an item of the agenda, on a line of its own
const AGENDA =
  /((?:令和|平成|[HR])\s?(?:\d{1,2}|元)年度|20\d\d年度)の?[^\S\n]?(?:実績|取組|進捗状況|効果|事業)?の?(?:評価|検証)(?:結果)?(?:\(案\)|案)?について[^\S\n]*$/m;

/** The fiscal year whose results a meeting is to judge, as its agenda says (議題の対象年度); null where it names none. */
export function agendaYear(text: string): number | null {
  const words = AGENDA.exec(text.slice(0, MAX_OPENING).normalize('NFKC'))?.[1];
  return words === undefined ? null : (timesIn(words)[0]?.year ?? null);
}
