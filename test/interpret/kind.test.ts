// What kind of document a text is, once it is read; the years that a name counts.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const compile = (text: string) => compileText(sourceOf(text)).strategy;
const AIM = '数値目標\n入港の数 12隻(H30) → 30隻(R6)\n';

test.each([
  [
    'a plan of nothing but goals and policies below a heading of the framework',
    '碧浜町総合計画 基本構想\n\n3 施策の大綱(体系)\n\n基本目標1 港をひらく\n1-1 灯台の活用の促進\n1-2 岸壁の改修の促進\n',
    'framework',
  ],
  [
    'the same with its aims',
    `碧浜町総合計画 基本構想\n\n3 施策の大綱(体系)\n\n基本目標1 港をひらく\n${AIM}`,
    'strategy',
  ],
  [
    'what came of the aims of a plan in force',
    `現行計画の成果指標の現状\n\n目標1 港をひらく\n${AIM}`,
    'evaluation',
  ],
  [
    'what the paper of a town says of its plan',
    `広報あおはま 令和2年5月号 第2期総合戦略がはじまります

目標1 港をひらく
${AIM}`,
    'outline',
  ],
  [
    'what a committee says of it',
    `碧浜町総合戦略推進会議 委員からの主な意見\n\n目標1 港をひらく\n・入港が年12隻を超えた。\n`,
    'evaluation',
  ],
  ['the sheet of a project', `碧浜町総合戦略 重点プロジェクト調書\n\n${AIM}`, 'project-sheet'],
  ['a guide to a form', '事務事業評価シートの見方\n\n何を測るかを書きます。\n', 'other'],
  ['the form itself', '事務事業評価シート\n\n何を測るかを書きます。\n', 'project-sheet'],
  // a guide that goes on with what it guides through
  ['a form with its guide', `評価シートの見方\n基本目標1 港をひらく\n${AIM}`, 'evaluation'],
  // nothing but a guide, its samples left blank
  [
    'a guide with samples',
    '第2部 分野別計画の見方\n\n1 施策名\n施策○○\n2 指標\n□□の数 10人\n',
    'other',
  ],
  [
    'a form that was filled in to show how',
    '別紙1\n記載例\n検証シート\n基本目標 ○ ○○○○\n施策名\n(1)△△の促進\n(例)□□の数\n10\n',
    'other',
  ],
  // a form that is no example, though a sign stands for one
  ['an example among others', `検証シート\n基本目標1 港をひらく\n${AIM}記載例 ○○\n`, 'evaluation'],
  [
    'a framework with grades beside it',
    '基本計画の施策体系と前期の評価\n\n基本目標1 港をひらく\n施策1 灯台の活用 ◎\n',
    'framework',
  ],
  [
    'a list of aims that rests on a framework',
    `総合計画の施策体系に基づく成果指標一覧表\n\n基本目標1 港をひらく\n${AIM}`,
    'strategy',
  ],
  ['what is judged itself', '施策の評価と検証の結果\n\n基本目標1 港をひらく\n', 'evaluation'],
  [
    'a page in one line whose title says that it sums up',
    `(資料2) 碧浜町港湾福祉計画(第5期)の総括について (1ページ) 1 目標に対する取組状況 (1) 港をひらく ${'港を直し、灯台を守る。'.repeat(20)}\n`,
    'evaluation',
  ],
  [
    'what was done for a project',
    '防波堤の整備促進事業の実施状況について\n\n灯台を直した。\n',
    'evaluation',
  ],
  [
    'a table that sums up costs',
    '碧浜町総合計画 事業費総括表\n\n基本目標1 港をひらく\n',
    'strategy',
  ],
  ['a sentence that speaks of checking', '戦略は、中間の年に進捗を確かめます。\n', 'strategy'],
  [
    'a call for opinions',
    '「碧浜町総合戦略(案)」に対する意見募集の実施について\n1 募集の期間\n2 提出の方法\n① 持参\n',
    'other',
  ],
  [
    'a plan whose bold headings came in twice',
    '【基本目標1】\n港をひらく\n重重要要業業績績評評価価指指標標\n入港の数 : H30 12隻 ⇒ R6 30隻\n',
    'strategy',
  ],
  ['a list of aims', `数値目標・KPIの一覧\n${AIM}`, 'strategy'],
  ['a list of indicators', `別表 重要業績評価指標(KPI)一覧\n${AIM}`, 'strategy'],
  [
    'a strategy whose columns judge',
    '碧浜町総合戦略推進会議 資料1\n基本目標1 港をひらく\n指標 基準値(R元) 目標値(R6) R5実績 評価\n入港の数 12隻 30隻 28隻 A\n',
    'evaluation',
  ],
  [
    'a word of sheets above goals and aims',
    `施策1 港をひらく\n活動指標\n入港の数 12隻(H30) → 30隻(R6)\n`,
    'strategy',
  ],
  [
    'sheets that a sentence speaks of above a table of aims',
    '3節 進行管理\n取組の内容は実施計画書に定め、港をひらきます。\n指標 | 現状 2004年 | 目標 2016年\n---|---|---\n入港の数 | 12隻 | 30隻以上\n出港の数 | 10隻 | 20隻以上\n',
    'strategy',
  ],
  [
    'budgets, whose sentences name where the money is from',
    '碧浜町 港の整備\n国庫支出金と一般財源で岸壁を直します。\n',
    'project-sheet',
  ],
  [
    'what came of policies told beside what came of projects',
    '町では、毎年評価をしています。\n◆事務事業評価結果\n事務事業を評価しました。\n◆施策評価結果\n施策を評価しました。\n〈基本目標〉\n(1)港をひらくまち\n(2)灯を守るまち\n',
    'evaluation',
  ],
  [
    'the front of a page in one line',
    `12 令和4年度行政評価一覧 施策3-2 港をひらく 事務事業名 荷役機械更新事業 担当課 港湾課 ${'荷の流れを速くし、港で働く人の負担を軽くします。'.repeat(8)}\n`,
    'evaluation',
  ],
])('%s', (_, text, kind) => {
  expect(compile(text).document.kind).toBe(kind);
});

test('years behind a name that are counted are a note, other words with a wave are of the name', () => {
  const { indicators } = compile(
    '数値目標\n創業者の数(R2~R6累計) 12人(H30) → 30人(R6)\n空き家(賃貸~売買) 12件(H30) → 30件(R6)\n',
  );
  expect(indicators.map(({ name, notes }) => [name, notes])).toEqual([
    ['創業者の数', ['R2~R6累計']],
    ['空き家(賃貸~売買)', []],
  ]);
});

test('a line that breaks off inside its sentence names no kind', () => {
  const text =
    '7章\n目標値の設定\n(1)目標値の設定\n・港の方針の達成状況を判断するため、\n目標となる指標を定めます。\n\n## 指標\n\n入港の数 12隻(H30) → 30隻(R6)\n';
  expect(compileText(sourceOf(text)).strategy.document.kind).toBe('strategy');
});
