// Grades whose labels say which body judged, lines that are a grade alone, columns of grades that are not all known yet.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { countedIn } from '../../src/language/grade/counted.ts';
import { isGradeLine } from '../../src/language/grade/graded-line.ts';
import { readGradeLabel } from '../../src/language/grade/label.ts';
import { sourceOf } from '../documents.ts';

const indicatorsOf = (text: string) => {
  const [goal] = compileText(sourceOf(text)).strategy.goals;
  return [...(goal?.targets ?? []), ...(goal?.kpis ?? [])].map(
    ({ name, target, evaluations }) =>
      `${name} ${target?.value} ${evaluations.map(({ grade }) => grade).join(',')}`,
  );
};

const HEAD = '総合戦略の効果検証(令和3年度)\n\n基本目標1 丘の恵みを活かす\n\n';
const LINES = (mark: string, label: string, grades: readonly string[]) =>
  grades
    .map(
      (grade, i) =>
        `${mark}${'茶栗'[i]}の出荷量\n基準(H30) 12t\n実績(R3) 13t\n目標(R6) 14t\n${label}${grade}\n`,
    )
    .join('');

test.each([
  ['a committee', '・', '推進会議の評価 ', ['順調', '遅れ']],
  ['letters', '・', '検証委員会による評価:', ['B', 'D']],
  ['the town itself, names in brackets', '【指標】', '町の評価 ', ['達成見込み', '達成困難']],
  ['no body, names without mark', '', '評価 ', ['概ね順調', 'やや遅れ']],
])('a line that says what a body judged is no name: %s', (_, mark, label, grades) => {
  expect(indicatorsOf(HEAD + LINES(mark, label, grades))).toEqual([
    `茶の出荷量 14 ${grades[0]}`,
    `栗の出荷量 14 ${grades[1]}`,
  ]);
});

test.each([
  ['市の評価', true],
  ['推進委員会による評価', true],
  ['庁内評価', true],
  ['委員会の開催状況', false],
  ['協議会の設立', false],
])('%s announces a grade: %s', (words, isLabel) => {
  expect(readGradeLabel(words) !== null).toBe(isLabel);
});

test('a line that is a grade and its label says nothing else', () => {
  expect(['評価 順調', '【進捗状況】B', '評価 住民の声'].map(isGradeLine)).toEqual([
    true,
    true,
    false,
  ]);
});

test('a column of words of grades may leave some open', () => {
  const row = (name: string, grade: string) => `| ${name} | 3件 | 4件 | 9件 | ${grade} |\n`;
  const table = `| KPI | 基準値(H30) | 実績(R3) | 目標値(R6) | 状況 |\n|---|---|---|---|---|\n`;
  const rows = [row('窓口数', '達成見込み'), row('受講者数', '未定'), row('会員数', '達成困難')];
  expect(indicatorsOf(HEAD + table + rows.join(''))).toEqual([
    '窓口数 9 達成見込み',
    '受講者数 9 ',
    '会員数 9 達成困難',
  ]);
});

test.each([
  [
    '対象30件 達成済み 11件 36.7% 達成困難 9件 30.0% 未定 10件 33.3%',
    ['達成済み', '達成困難', '未定'],
  ],
  [
    '評価の内訳は、「順調」が12項目(60%)、「やや遅れ」が5項目(25%)、「遅れ」が3項目(15%)',
    ['順調', 'やや遅れ', '遅れ'],
  ],
  ['達成 12件、未達成 3件', []],
  ['講座 3件 相談 4件 会議 5件', []],
])('grades counted one behind the other: %s', (text, grades) => {
  expect(countedIn(text).map(({ grade }) => grade)).toEqual(grades);
});
