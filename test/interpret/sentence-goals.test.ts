// Plans whose goals are sentences with a number, their aims on the next line: overviews in other words, tables for several policies.
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const PERIOD = '雲見村総合戦略\n\n〔平成27年度～平成31年度〕\n\n';
const strategyOf = (text: string) => compileText(sourceOf(text)).strategy;

describe('an overview that names all goals in shorter words', () => {
  const CHART =
    'Ⅱ 総合戦略の全体像（平成27～31年度）\n\n1 仕事をつくる\n\n〈数値目標〉\n就業者 3人→25人\n\n2 人を呼ぶ\n\n〈数値目標〉\n転入 31→45人\n\n';
  const CHAPTERS =
    'Ⅲ 目標と施策\n\n１．森と畑の恵みを生かし、働く場をつくる\n\n村内の新規就業者数3人（2014年度）→25人（2019年度）\n\n［現状と課題］\n担い手が減っています。\n\n２．つながりから新しい流れをつくる\n\n村外からの転入者数31人（2014年度）→45人（2019年度）\n\n［現状と課題］\n転出が続いています。\n';

  test('is none of the goals', () => {
    const { goals } = strategyOf(PERIOD + CHART + CHAPTERS);
    expect(goals.map(({ title, targets }) => [title, targets.map(({ name }) => name)])).toEqual([
      ['森と畑の恵みを生かし、働く場をつくる', ['村内の新規就業者数']],
      ['つながりから新しい流れをつくる', ['村外からの転入者数']],
    ]);
  });

  test('states their indicators once more', () => {
    const { goals } = strategyOf(PERIOD + CHART + CHAPTERS);
    const told = goals.map(({ targets }) => targets[0]?.mentions?.map(({ name }) => name));
    expect(told).toEqual([['就業者'], ['転入']]);
  });

  test('holds the goals where nothing counts them anew', () => {
    expect(strategyOf(PERIOD + CHART).goals.map(({ title }) => title)).toEqual([
      '仕事をつくる',
      '人を呼ぶ',
    ]);
  });
});

describe('years alone over the figures of a plan', () => {
  const table = (years: string) =>
    `１．人を呼ぶ\n\n①移住の促進\n◎施策の目標\n指 標 名\t単位\t${years}\n移住相談の件数\t件/年\t9\t40\nお試し住宅の利用組数\t組\t―\t15\n`;
  const read = (text: string) =>
    strategyOf(text).goals[0]?.policies[0]?.kpis.map(({ name, baseline, target, status }) => [
      name,
      baseline?.value ?? null,
      baseline?.unit ?? null,
      baseline?.asOf?.fiscalYear ?? null,
      target?.value ?? null,
      target?.dueFiscalYear ?? null,
      status,
    ]);

  test('are its start and its aim, where one lies before it and the other ends it', () => {
    expect(read(PERIOD + table('H26\tH31'))).toEqual([
      ['移住相談の件数', 9, '件', 2014, 40, 2019, 'set'],
      ['お試し住宅の利用組数', null, '組', null, 15, 2019, 'set'],
    ]);
  });

  test('are measured where none of them ends it', () => {
    expect(read(PERIOD + table('H25\tH26'))?.[0]).toEqual([
      '移住相談の件数',
      null,
      null,
      null,
      null,
      null,
      'set',
    ]);
  });
});

test('a measure may begin with an age', () => {
  const text = `${PERIOD}１．子を育てる\n\n15歳未満の人口112人（2014年度）→115人以上（2019年度）\n\n［現状と課題］\n本文です。\n\n２．住み続ける\n\n定住の割合68%（2014年度）→80%（2019年度）\n\n［現状と課題］\n本文です。\n`;
  const [target] = strategyOf(text).goals[0]?.targets ?? [];
  expect([target?.name, target?.baseline?.value, target?.target?.value]).toEqual([
    '15歳未満の人口',
    112,
    115,
  ]);
});

describe('policies below the same words', () => {
  const goal = (number: string, body: string) =>
    `${number}．村をつくる${number}\n\n来場者数${number}人（2014年度）→900人（2019年度）\n\n［具体的な施策］\n${body}`;
  const KPIS = '◎施策の目標\n指標\t現状\t目標\n港の数\t3件\t5件\n船の数\t1隻\t2隻\n';
  const DEALT =
    '◎施策の目標\n施 策\t指 標\t目標値(H31)\t現状値(H26)\n①結婚の支援\t婚姻の件数\t8件\t5件\n\t出生数\t10人\t7人\n②子育ての支援\t待機児童数\t0人\t3人\n';
  const PROSE = '①結婚の支援\n　出会いの場を設けます。\n②子育ての支援\n　保育料を半額とします。\n';
  const policiesOf = (text: string, at: number) =>
    strategyOf(text).goals[at]?.policies.map(({ title, kpis }) => [
      title,
      kpis.map(({ name }) => name),
    ]);

  test('are policies though their indicators stand in one table, which is dealt to them', () => {
    const text = PERIOD + goal('１', `①漁業の振興\n${KPIS}`) + goal('２', PROSE + DEALT);
    expect(policiesOf(text, 1)).toEqual([
      ['結婚の支援', ['婚姻の件数', '出生数']],
      ['子育ての支援', ['待機児童数']],
    ]);
  });

  test('a table that names another policy stays whole', () => {
    const other = DEALT.replace('②子育ての支援', '②教育の充実');
    const text = PERIOD + goal('１', `①漁業の振興\n${KPIS}`) + goal('２', PROSE + other);
    const found = policiesOf(text, 1)?.flatMap(([, names]) => names);
    expect(found?.length ?? 0).toBeLessThanOrEqual(3);
    expect(policiesOf(text, 1)?.[0]).toEqual(['結婚の支援', []]);
  });

  test('entries that refer to the number of a policy are none of its projects', () => {
    const projects = '＜主な事業＞\n①に関する事業\n○出会いの場創出事業\n○出産祝金支給事業\n';
    const { goals } = strategyOf(PERIOD + goal('１', `①漁業の振興\n${KPIS}${projects}`));
    const names = goals[0]?.policies.flatMap((policy) => policy.projects.map(({ name }) => name));
    expect(names).toEqual(['出会いの場創出事業', '出産祝金支給事業']);
  });
});

test('sections whose labels stand in a merged column: indicators above, projects below', () => {
  const sheet =
    '施策の目標\t◎指標\t現状（26年度）\t目標（31年度）\t備 考\n\tバスの利用者数\t1,840人/年\t2,500人/年\t\n\t巡回集落数\t5集落\t11集落\t全集落\n主な事業\tバス運行事業\t車両3台の運行\t\t総務課\n\t移動販売支援事業\t燃料費の補助\t\t商工会\n';
  const { goals } = strategyOf(
    `${PERIOD}１．住み続ける\n\n［具体的な施策］\n①足の確保\n\n${sheet}`,
  );
  const [policy] = goals[0]?.policies ?? [];
  expect(policy?.kpis.map(({ name }) => name)).toEqual(['バスの利用者数', '巡回集落数']);
  expect(policy?.projects.map(({ name, operators }) => [name, operators])).toEqual([
    ['バス運行事業', ['総務課']],
    ['移動販売支援事業', ['商工会']],
  ]);
});

describe('a list of projects that goes on counting in another table', () => {
  const HEAD =
    'No\t事業名\t担当\tH27\tH28\n1\t港整備事業\t産業課\t100\t200\n2\t船修繕事業\t産業課\t300\t400\n\n';
  const names = (text: string) => strategyOf(text).projects.map(({ name }) => name);

  test('is one list', () => {
    const text = `雲見村実施計画\n\n${HEAD}※見込みを含みます。\n\n3\t灯台改修事業\t建設課\t500\t600\n4\t海図作成事業\t建設課\t700\t800\n`;
    expect(names(text)).toEqual(['港整備事業', '船修繕事業', '灯台改修事業', '海図作成事業']);
  });

  test('is another one where its columns are others', () => {
    const text = `雲見村実施計画\n\n${HEAD}委員名簿\n\n3\t会長\t産業課\n4\t委員\t建設課\n`;
    expect(names(text)).toEqual(['港整備事業', '船修繕事業']);
  });
});

test.each([
  ['〔平成27年度～平成31年度〕\n', 2015, 2019],
  [
    '1 位置づけと期間\n　第5次総合計画（平成24年度～平成33年度）と整合を図っています。期間は、平成27年度から平成31年度までの5年間とします。\n',
    2015,
    2019,
  ],
])('the period of %s', (text, start, end) => {
  const { period } = strategyOf(`雲見村総合戦略\n\n${text}\n２．港をひらく\n本文です。\n`).document;
  expect([period.startFiscalYear, period.endFiscalYear]).toEqual([start, end]);
});

test.each([
  ['入込客数 41→55千人', 41000, 55000],
  ['野菜の販売額 3.2→3.8億円', 320000000, 380000000],
  ['宿泊者数 41人→55千人', 41, 55000],
  ['認定面積 410→800ha', 410, 800],
])('%s', (line, start, aim) => {
  const text = `${PERIOD}基本目標1 人を呼ぶ\n\n数値目標\n・${line}\n`;
  const [target] = strategyOf(text).goals[0]?.targets ?? [];
  expect([target?.baseline?.value, target?.target?.value]).toEqual([start, aim]);
});
