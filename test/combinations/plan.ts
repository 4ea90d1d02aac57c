// Plans put together from the ways in which municipalities write their parts: every combination says the same things.
import { type Figures, FORMS, type Form, type Style } from './form.ts';

/** What a plan says, whatever it looks like. */
export interface Said {
  readonly goals: string[];
  readonly policies: string[];
  readonly projects: string[];
  /** Name, start and aim in base units. */
  readonly indicators: [name: string, start: number | null, aim: number][];
}

type Titled = (n: number, title: string) => string[];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨';
const KANA = 'アイウエオカキク';
const ROMAN = 'ⅠⅡⅢⅣⅤⅥ';
const wide = (n: number) => String.fromCodePoint(0xff10 + n);

const GOALS: Record<string, Titled> = {
  word: (n, title) => [`基本目標${n} ${title}`],
  wide: (n, title) => [`基本目標${wide(n)}　${title}`],
  bracket: (n, title) => [`【基本目標${n}】${title}`],
  roman: (n, title) => [`基本目標${ROMAN[n - 1]} ${title}`],
  pillar: (n, title) => [`戦略の柱${n}　${title}`],
  strategy: (n, title) => [`基本戦略${n} ${title}`],
  project: (n, title) => [`重点プロジェクト${n}　${title}`],
  point: (n, title) => [`${wide(n)}．${title}`],
  romanPoint: (n, title) => [`${ROMAN[n - 1]}．${title}`],
  chapter: (n, title) => [`第${n}章　${title}`],
  below: (n, title) => [`基本目標${n}`, title],
};
/** `g` is the number of the goal above. */
const POLICIES: Record<string, (g: number, n: number, title: string) => string> = {
  word: (_, n, title) => `施策${n}　${title}`,
  chain: (g, n, title) => `施策${g}-${n} ${title}`,
  bracketed: (_, n, title) => `（${n}）${title}`,
  circled: (_, n, title) => `${CIRCLED[n - 1]}${title}`,
  bareChain: (g, n, title) => `${g}-${n} ${title}`,
  kana: (_, n, title) => `（${KANA[n - 1]}）${title}`,
  bareKana: (_, n, title) => `${KANA[n - 1]}　${title}`,
  framed: (_, n, title) => `【施策${n}】${title}`,
  bullet: (_, __, title) => `◆ ${title}`,
};
const SECTIONS: Record<string, (word: string) => string> = {
  plain: (word) => word,
  framed: (word) => `【${word}】`,
  square: (word) => `■${word}`,
  angle: (word) => `＜${word}＞`,
  round: (word) => `●${word}`,
  corner: (word) => `［${word}］`,
};
const PROJECTS: Record<
  string,
  (head: string, names: readonly string[], bullet: string) => string[]
> = {
  none: () => [],
  bullets: (head, names, bullet) => [head, ...names.map((name) => `${bullet}${name}`)],
  told: (head, names, bullet) => [
    head,
    ...names.flatMap((name) => [`${bullet}${name}`, '　関係機関と連携して取り組みます。']),
  ],
  line: (head, names) => [`${head}　${names.join('、')}`],
  table: (head, names) => [
    head,
    '| 事業名 | 事業の概要 | 担当課 |',
    ...names.map((name) => `| ${name} | 計画的に取り組みます。 | 企画課 |`),
  ],
};
const INTRODUCTIONS: Record<string, ((n: number, title: string) => string) | null> = {
  none: null,
  chapter: (n, title) => `第${n}章　${title}`,
  roman: (n, title) => `${ROMAN[n - 1]}　${title}`,
  square: (_, title) => `■ ${title}`,
};

const AIMS = [
  '地域の資源を活かし、働く場をつくる',
  '新しい人の流れをつくる',
  '子育ての希望をかなえる',
];
const MEASURES = [
  ['農林水産業の担い手の確保・育成', '創業・事業承継の支援'],
  ['移住・定住の促進', '観光・交流の振興'],
  ['子育て環境の充実', '妊娠・出産への切れ目ない支援'],
];
const FIGURES: readonly Figures[] = [
  ['新規就農者数', '人', 3, 12],
  ['農業産出額', '億円', 12.5, 15],
  ['空き店舗の活用件数', '件', null, 8],
  ['農地集積率', '%', 41.2, 60],
  ['転入者数', '人', 1204, 1500],
  ['社会増減数', '人', -169, -85],
  ['観光入込客数', '万人', 44.3, 73],
  ['移住相談件数', '件', 24, 60],
  ['出生数', '人', 118, 130],
  ['待機児童数', '人', 12, 3],
  ['産後ケアの利用率', '%', null, 30],
  ['直売所の販売額', '千円', 9826, 18382],
  ['防災士の資格取得者数', '人', 5, 20],
  ['認定農業者数', '経営体', 142, 160],
  ['地域運営組織の設立数', '団体', 0, 6],
];
const NAMES = [
  '担い手育成',
  '六次産業化推進',
  '創業支援',
  'お試し住宅整備',
  '観光案内板整備',
  '婚活支援',
  '学校給食費助成',
  'デマンド交通運行',
  '健康ポイント',
  'ICT教育推進',
  '特産品開発',
  '高齢者見守り',
];
const MULTIPLIERS: Record<string, number> = { 億円: 1e8, 千円: 1e3, 万人: 1e4 };

/** The ways that were chosen for one plan. */
export interface Choice {
  readonly goal: string;
  readonly policy: string;
  readonly section: string;
  readonly target: Form;
  readonly kpi: Form;
  readonly project: string;
  readonly introduction: string;
  readonly style: Style;
  readonly start: number;
  readonly spaced: boolean;
}

/** Every way of each part, for whoever chooses. */
export const WAYS = {
  goal: Object.keys(GOALS),
  policy: Object.keys(POLICIES),
  section: Object.keys(SECTIONS),
  target: Object.keys(FORMS) as Form[],
  kpi: Object.keys(FORMS) as Form[],
  project: Object.keys(PROJECTS),
  introduction: Object.keys(INTRODUCTIONS),
} as const;

const base = (value: number | null, unit: string): number | null =>
  value === null ? null : Number((value * (MULTIPLIERS[unit] ?? 1)).toPrecision(12));

/** The text of a plan and what it says. */
export function planOf(choice: Choice): { text: string; said: Said } {
  const said: Said = { goals: [], policies: [], projects: [], indicators: [] };
  const section = SECTIONS[choice.section] as (word: string) => string;
  const lines = ['霧野市総合戦略', ''];
  const blank = () => (choice.spaced ? lines.push('') : 0);
  let next = choice.start;
  const figures = (count: number, form: Form): string[] => {
    const own = Array.from({ length: count }, () => FIGURES[next++ % FIGURES.length] as Figures);
    for (const [name, unit, start, aim] of own)
      said.indicators.push([name, base(start, unit), base(aim, unit) as number]);
    return FORMS[form](own, choice.style);
  };
  const chapter = INTRODUCTIONS[choice.introduction];
  if (chapter) {
    lines.push(
      chapter(1, 'はじめに'),
      '　本市の人口は減少しています。',
      chapter(2, '基本目標と具体的な施策'),
    );
    blank();
  }
  let projects = 0;
  AIMS.forEach((aim, g) => {
    lines.push(...(GOALS[choice.goal] as Titled)(g + 1, aim), section('数値目標'));
    said.goals.push(aim);
    lines.push(...figures(2, choice.target));
    blank();
    lines.push(section('基本的方向'), '　魅力ある地域づくりにつなげます。');
    blank();
    (MEASURES[g] as string[]).forEach((measure, p) => {
      lines.push((POLICIES[choice.policy] as (typeof POLICIES)[string])(g + 1, p + 1, measure));
      said.policies.push(measure);
      lines.push('　関係機関と連携し、計画的に取り組みます。', section('重要業績評価指標（KPI）'));
      lines.push(...figures(2, choice.kpi));
      const names = [0, 1].map(() => `${NAMES[projects++ % NAMES.length]}事業`);
      const write = PROJECTS[choice.project] as (typeof PROJECTS)[string];
      lines.push(...write(section('主な事業'), names, choice.style.bullet || '・'));
      if (choice.project !== 'none') said.projects.push(...names);
      blank();
    });
  });
  return { text: `${lines.join('\n')}\n`, said };
}
