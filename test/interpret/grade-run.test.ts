// Lines that are nothing but a form's aspects, each with its grade.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const gradesOf = (...lines: string[]) =>
  compileText(sourceOf(`事業評価表(2020年度)\n\n${lines.join('\n')}\n`)).strategy.projects.map(
    ({ evaluations }) => evaluations.map(({ grade }) => grade),
  );

describe('rows of aspects', () => {
  test('give each point to the project above, the first label on its own line', () => {
    expect(
      gradesOf(
        '事務事業名 港の灯台の保守 所管課 港湾課',
        '達成度',
        '3   事業の妥当性 3 事業の有効性・効率性・経済性 4 3ヵ年の事業目標に対する達成状況 II',
      ),
    ).toEqual([['3', '3', '4', 'II']]);
  });

  test('are none where a word is neither label nor grade, or fewer stand there', () => {
    expect(
      gradesOf('事務事業名 港の灯台の保守 所管課 港湾課', '事業の妥当性 12 利用者 4 達成状況 II'),
    ).toEqual([[]]);
  });
});
