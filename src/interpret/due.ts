import { matchesIn } from '../base/matches.ts';
import { oneOf, perLexicon, VALUES } from '../language/lexicon.ts';
import { fiscalYearOf, timesIn } from '../language/time/era.ts';

// 令和11年度, R11, 2026年度, 令和13(2031)年度, 令和12年度末, 平成31(2019)年
const YEAR = '(?:(?:令和|平成|[HR])(?:\\d{1,2}|元)|20\\d\\d)(?:\\(\\d{4}\\))?年?度?';
const TIME = `(${YEAR})末?`;
// what may stand between 目標値は and the year
const UNLESS =
  '(?:、?特に(?:記載|断り|定め|表示|注記|明記|記述)(?:が|の)?(?:ない|無い)(?:もの|限り|場合|指標)?(?:は|に限り)?、?)?(?:いずれも|すべて|全て)?';
const END =
  '(?:時点)?(?:の(?:目標)?(?:値|数値|もの|目標))?(?:を記載)?(?:です|である|とする|とします|と(?:し|なり)ます)?(?=[。、,;)\\]】〕》>〉」\\n]|$)';

const PATTERNS = perLexicon(() => {
  const aim = `(?:各?(?:${oneOf(VALUES.columns.target)})(?:の(?:値|数値))?|(?:目標指標|数値目標|各?指標|${oneOf(VALUES.columns.target)})の?(?:目標)?(?:年次|年度|年|時点)|めざす値|各?KPI)`;
  // a word in front makes it the aim of others: 中間目標値は, 国の目標は
  const alone = '(?<![\\p{L}\\p{N}])';
  return [
    // 平成33年度の目標値を設定します, 令和8年度における目標を次のとおり定める
    `${TIME}(?:(?:における|時点)?の|を目標年度とする)の?(?:数値)?目標(?:値|数値)?を(?:次のとおり|以下のとおり)?(?:設定|定め|掲げ)`,
    // ※目標値は令和6年度, 目標値の年次は令和11年度です, 目標年次:令和11年度, 目標は令和2年度の値
    `${alone}${aim}(?:は|:)、?${UNLESS}${TIME}${END}`,
    // 第2次総合戦略 目標年次:令和11年度
    `(?<!中間|途中|国の|県の|前期|次期)目標(?:年次|年度):${TIME}(?![\\d~-])`,
    // 指標は目標値(令和11年度)。
    `(?:指標|数値)は、?目標値\\(${TIME}\\)`,
    // 括弧外は令和11年度の目標値
    `(?:括弧|カッコ|\\(\\))外(?:の(?:数値|値|数字))?は、?${TIME}の目標`,
    // KPI(令和9年度。( )内は現状値), 数値目標(令和9年度 ※括弧内は基準値)
    `(?:KPI|目標値?|指標)[)】]?[(【:]${TIME}[。、※]{0,2}(?:括弧|カッコ|\\(\\))内は(?=[^()]{0,12}(?:現|基準|策定|${YEAR}))`,
    // 【令和2年度末までの目標】
    `(?<=[【<〈《\\[(])${TIME}(?:まで)?の(?:数値)?目標(?:値|数値)?(?=[】>〉》\\])])`,
    // KPI(平成32年3月まで)
    '(?:KPI|目標値?|指標)\\(((?:令和|平成)\\d{1,2}年\\d{1,2}月)末?まで\\)',
    // KPI(R元→R6), (2019年度⇒2024年度): from the start to the aim
    `\\(${YEAR}末?(?:→|⇒)${TIME}\\)`,
    // 基本目標(成果指標、2020年)
    `目標\\((?:成果指標|数値目標|指標|KPI)、${TIME}\\)`,
    // 総合戦略【2019年度までの5か年】
    `(?:戦略|計画)[【(]${TIME}までの\\d{1,2}(?:か|ヵ|カ|ヶ|ケ|箇)?年(?:間|度)?[】)]`,
  ].map((pattern) => new RegExp(pattern, 'gu'));
});

// 目標値(R6), めざす値(令和6年度), R6目標, 令和6年度目標値
const HEADED = perLexicon(() => {
  const aim = `(?:${oneOf(VALUES.columns.target)})`;
  return new RegExp(`${aim}\\(${TIME}\\)|${TIME}の?${aim}`, 'g');
});

/** The fiscal year of a time such as 令和13(2031)年度, R11, 平成32年3月. */
function yearOf(time: string): number | null {
  const words = time.replace(/\(\d{4}\)/, '');
  const when = timesIn(words.endsWith('月') ? words : words.replace(/年?度?$/, '年度'))[0];
  return when ? fiscalYearOf(when) : null;
}

/** The fiscal year in which all aims are due, where the text says one for them and no other (目標年度). */
export function dueSaid(text: string): number | null {
  const lines = text
    .normalize('NFKC')
    .replace(/[^\S\n]/g, '')
    .replaceAll('〜', '~');
  // a sentence may be broken over lines
  const said = [lines, lines.replaceAll('\n', '')].flatMap((words) =>
    PATTERNS().flatMap((pattern) => matchesIn(words, pattern)),
  );
  const years = said.map(([, time = '']) => yearOf(time));
  return new Set(years).size === 1 ? (years[0] ?? null) : null;
}

/** The year of the headings of aims, where all of them name one and the same (目標値(R6)). */
export function dueHeaded(text: string): number | null {
  const words = text.normalize('NFKC').replace(/\s/g, '');
  const years = matchesIn(words, HEADED()).map(([, behind, before]) =>
    yearOf((behind ?? before) as string),
  );
  return new Set(years).size === 1 ? (years[0] ?? null) : null;
}
