// Years of an indicator a line each, what their values are in brackets.
import { expect, test } from 'vitest';
import { mendRoleLines } from '../../../src/mend/form/role-lines.ts';
import { shown } from '../shown.ts';

const mended = (...lines: readonly string[]) => shown(lines.join('\n'), mendRoleLines);
const NAME = '港の利用者数';

test.each([
  [
    'years between start and aim',
    [NAME, 'H24年度 71人(基準値)', 'H25年度 72人', 'H26年度 74人(現状値)', 'H29年度 80人(目標値)'],
    [
      ' | 基準値H24年度 | H25年度 | 現状値H26年度 | 目標値H29年度',
      `${NAME} | 71人 | 72人 | 74人 | 80人`,
    ],
  ],
  [
    'a grade below',
    [NAME, ' H24年度 71人(基準値)', ' H29年度 80人(目標値)', '【H28市の計画の評価「B」】', '説明'],
    [' | 基準値H24年度 | 目標値H29年度 | H28評価', `${NAME} | 71人 | 80人 | B`, '説明'],
  ],
  [
    'the role behind the year, an aim in words, bullets',
    [NAME, '・令和2年度(現状値):71人', '・令和7年度(目標値):現状値より2割減'],
    [' | 現状値令和2年度 | 目標値令和7年度', `${NAME} | 71人 | 現状値より2割減`],
  ],
  [
    'role and year in one bracket',
    [NAME, '71人(基準値:H24年度)', '75人(H27年度の現状値)', '80人(目標値:H29年度)'],
    [' | 基準値H24年度 | 現状値H27年度 | 目標値H29年度', `${NAME} | 71人 | 75人 | 80人`],
  ],
  [
    'the role in front without bracket',
    [NAME, '基準値 H24年度 71人', '目標値 H29年度 80人'],
    [' | 基準値H24年度 | 目標値H29年度', `${NAME} | 71人 | 80人`],
  ],
  [
    'the role in front, a name on two lines',
    [
      '多くの人が使う港と空港の建物の',
      '耐震化率',
      '【基準値】H24年度 71%',
      '【目標値】H29年度 80%',
    ],
    [' | 基準値H24年度 | 目標値H29年度', '多くの人が使う港と空港の建物の耐震化率 | 71% | 80%'],
  ],
])('%s', (_, lines, expected) => {
  expect(mended('○港', '', ...lines)).toEqual(['○港', ...expected]);
});

test.each([
  ['no aim', [NAME, 'H24年度 71人(基準値)', 'H29年度 80人(現状値)']],
  ['years that go back', [NAME, 'H29年度 71人(基準値)', 'H24年度 80人(目標値)']],
  ['a sentence above', ['港を整えます。', 'H24年度 71人(基準値)', 'H29年度 80人(目標値)']],
  ['nothing above', ['H24年度 71人(基準値)', 'H29年度 80人(目標値)']],
  ['brackets that say no role', [NAME, 'H24年度 71人(推計)', 'H29年度 80人(推計)']],
])('%s: as they were', (_, lines) => {
  expect(mended(...lines)).toEqual(lines);
});
