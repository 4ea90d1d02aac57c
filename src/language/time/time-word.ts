import { timesIn } from './era.ts';

// H26, (平成26年度), 2014年度末, 26年度: a time and nothing else
const YEAR_END = /^(?:度|年|年度)?(?:末|末時点|時点|実績値?|見込値?|目標値?|計画値?|平均)?$/;
const BARE_YEAR = /^\(?(?:\d{1,2}|元)年度(?:末|実績値?)?\)?$|^\(\d{1,2}年\)$/;
// (24~26年度平均), (H27~H31累計): the years that a figure is of; (20~39) and 2~3年 may be other things
const BARE_WINDOW =
  /^(?=.*(?:[MTSHR平令元]|\d{4}|年度|平均|計))\(?(?:[MTSHR]|平成|令和)?(?:\d{1,4}|元)年?度?~(?:[MTSHR]|平成|令和)?\d{1,4}年?度?の?(?:平均|累計|合計|計)?\)?$/;
// 平成24年 (2012年): one year in both reckonings
const TWICE = /^([^()\s]{2,8})\s?(\(\d{4}年?度?\))$/;
const MAX_TIME = 16;

/** Whether a word is a time and nothing else: H26, (平成26年度), 26年度. */
export function isTime(token: string): boolean {
  if (token.length > MAX_TIME || !/\d|元/.test(token)) return false;
  if (BARE_YEAR.test(token) || BARE_WINDOW.test(token)) return true;
  const twice = TWICE.exec(token);
  if (twice) {
    const [era, western] = twice.slice(1).map((words) => timesIn(words)[0]?.year);
    return era !== undefined && era === western && isTime(twice[1] as string);
  }
  const bare = token.replace(/^\(|\)$/g, '');
  const when = timesIn(bare)[0];
  return when?.start === 0 && YEAR_END.test(bare.slice(when.end));
}
