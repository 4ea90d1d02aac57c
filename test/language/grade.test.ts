import { expect, test } from 'vitest';
import { markIn, readGrade } from '../../src/language/grade/grade.ts';
import { readGradeLabel } from '../../src/language/grade/label.ts';
import { legendLine, legendsIn, schemeOf } from '../../src/language/grade/legend.ts';

const SIGNS = [
  { grade: '◎', meaning: '目標値以上', rank: 1 },
  { grade: '○', meaning: '目標値と同等', rank: 2 },
  { grade: '△', meaning: '目標値未満', rank: 3 },
];

test.each([
  ['B', 'B', null],
  ['B+', 'B+', null],
  ['C(A※1)', 'C', null],
  ['C (A※1)', 'C', null],
  ['A ※2', 'A', null],
  ['B 概ね順調に進んでいる。', 'B', '概ね順調に進んでいる'],
  ['概ね順調', '概ね順調', null],
  ['達成(1.27倍)', '達成', null],
  ['◯', '○', null],
])('%s is the grade %s', (text, grade, gradeText) => {
  expect(readGrade(text, [])).toEqual({ grade, gradeText, rank: null });
});

test.each(['', '-', '△1,300', '△', 'F', 'AB', 'A社', '12', '①', '調査中', '集計中', 'B 120人'])(
  '%s is no grade, or a sign that is one without a scheme',
  (text) => {
    const read = readGrade(text, []);
    if (text === '△') expect(read?.grade).toBe('△');
    else expect(read).toBeNull();
  },
);

test('the own scheme decides about marks of its kind, and gives rank and meaning', () => {
  expect(readGrade('○', [SIGNS])).toEqual({ grade: '○', gradeText: '目標値と同等', rank: 2 });
  expect(readGrade('×', [SIGNS])).toBeNull();
  expect(readGrade('目標値未満', [SIGNS])).toMatchObject({ grade: '△', rank: 3 });
  // another kind of mark is judged by usage
  expect(readGrade('A', [SIGNS])).toMatchObject({ grade: 'A', rank: null });
});

test.each([
  ['評価区分', {}],
  ['施策の総合評価', { subject: 'policy' }],
  ['指標の達成度', { subject: 'indicator' }],
  ['事業の効果', { ofProject: true }],
  ['外部有識者の評価', { ofProject: true }],
  ['評価(R4)', { fiscalYear: 2022, when: 'R4' }],
  ['H29年度評価', { fiscalYear: 2017 }],
  ['前年度', { previous: true, bare: true, when: '前年度' }],
  ['前年度の評価', { previous: true, bare: false }],
  ['評価点', { points: true }],
  ['区分', { loose: true }],
])('the label %s announces a grade', (words, expected) => {
  expect(readGradeLabel(words)).toMatchObject(expected);
});

test.each(['目標値', '評価の理由', '評価を行い', '指標名', '課題'])(
  '%s announces none',
  (words) => {
    expect(readGradeLabel(words)).toBeNull();
  },
);

const marksOf = (text: string) => legendsIn(text).map((scheme) => scheme.map(({ grade }) => grade));

test.each([
  ['評価は、目標以上を◎、同等を○、未満を△とする3区分です。', [['◎', '○', '△']]],
  ['進捗を「順調」,「概ね順調」, 「遅れ」の3段階で評価する。', [['順調', '概ね順調', '遅れ']]],
  ['区分は「達成済み」「達成困難」「未定」で示す。', [['達成済み', '達成困難', '未定']]],
  ['評価の区分 A:100%以上 B+:80%以上100%未満 B:80%未満', [['A', 'B+', 'B']]],
  ['達成度はA、B、C、Dの4段階で評価しました。', [['A', 'B', 'C', 'D']]],
  ['60%以上進んでいれば①、40%以上であれば②、40%未満であれば③と評価する。', [['①', '②', '③']]],
])('%s explains a scheme', (text, expected) => {
  expect(marksOf(text)).toEqual(expected);
});

test.each([
  // the number does not fit: something was lost
  '進捗を「順調」「遅れ」の4段階で評価する。',
  '「海の家」「山の家」の2施設を整備する。',
  '指標A:100人 指標B:200人',
  '間口3m×奥行2mの倉庫',
])('%s explains none', (text) => {
  expect(legendsIn(text)).toEqual([]);
});

test('meanings stand with their grades, best first', () => {
  expect(legendsIn('評価 C:遅れ B:概ね順調 A:順調')).toEqual([
    [
      { grade: 'A', meaning: '順調', rank: 1 },
      { grade: 'B', meaning: '概ね順調', rank: 2 },
      { grade: 'C', meaning: '遅れ', rank: 3 },
    ],
  ]);
  expect(legendLine('B+(80%以上)')).toEqual({ grade: 'B+', meaning: '80%以上' });
  // a numbered list explains nothing
  expect(legendLine('① 施策の番号と名称です。')).toBeNull();
  expect(legendLine('①…着実に進んでいる')).toEqual({ grade: '①', meaning: '着実に進んでいる' });
});

test('marks of several kinds, or one of them twice, are no scheme', () => {
  const of = (...grades: string[]) => schemeOf(grades.map((grade) => ({ grade, meaning: '' })));
  expect(of('A', '○')).toEqual([]);
  expect(of('A', 'B', 'A')).toEqual([]);
  expect(of('B', 'A', 'C')).toEqual([]);
  expect(of('A')).toEqual([]);
});

test('the weather is a grade where the document explains it, and a word in front of others', () => {
  expect(
    legendsIn('評価の見方 晴…目標を達成 曇…目標に届かない 雨…基準値を下回る')[0]?.map(
      ({ grade, rank }) => `${grade}${rank}`,
    ),
  ).toEqual(['晴1', '曇2', '雨3']);
  expect(readGrade('雨', [])).toBeNull();
  expect(markIn('雨水管の延長')).toBeNull();
});
