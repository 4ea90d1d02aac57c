// Invented plans that are sound by construction: a model with figures that add up (`soundPlan`).

/** A small pseudo-random generator (mulberry32): the same seed gives the same plans. */
export function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least, most) => least + Math.floor(next() * (most - least + 1));
  const deal = (cards, count) => {
    const rest = [...cards];
    return Array.from({ length: count }, () => rest.splice(whole(0, rest.length - 1), 1)[0]);
  };
  return { whole, deal };
}

export const LAYOUTS = ['outline', 'strategy', 'table', 'evaluation'];
const CITIES = ['霧ヶ浜市', '鳴瀬野町', '白樺台市', '湖南原村', '松風町'];
const GOALS = [
  '地域の産業を育て雇用の場をつくる',
  '新しい人の流れをつくる',
  '結婚と出産の希望をかなえる',
  '安心して暮らせる地域を守る',
  '市民協働のまちづくりを推進する',
];
const POLICIES = [
  '企業誘致の推進',
  '観光の振興',
  '農業の担い手の確保',
  '移住・定住の促進',
  '子育て世代の負担軽減',
  '地域医療の充実',
  '防災体制の強化',
  '生涯学習の機会の拡充',
  '公共交通の維持',
  '地場産品の販路開拓',
];
const SHARES = [
  '審議会等への女性参加率',
  '地元就職率',
  '健康診査の受診率',
  '町内会加入率',
  '図書館を利用する市民の割合',
  '再生可能エネルギー導入率',
  '林道舗装率',
  '路線バスの乗車率',
  '幼児健診を受ける割合',
  '耐震化率',
];
const COUNTS = [
  ['観光客数', '人'],
  ['新規就農者数', '人'],
  ['空き家の活用件数', '件'],
  ['移住相談件数', '件'],
  ['認定商店街数', '団体'],
  ['特産品の開発数', '品'],
  ['認定こども園児数', '人'],
  ['運動教室の参加者数', '人'],
  ['防災訓練の実施回数', '回'],
  ['起業支援件数', '件'],
];
const PROJECTS = [
  '人材確保対策事業',
  '創業支援事業',
  '子ども医療費給付事業',
  '空き店舗活用事業',
  '移住体験住宅整備事業',
  '路線バス運行補助事業',
  '森林整備事業',
  '健康ポイント事業',
  '防災行政無線更新事業',
  '特産品販売促進事業',
];

/** Baseline, target and change in tenths or whole, and two readings with marks. */
function share({ whole }, name) {
  const baseline = whole(200, 500);
  const change = whole(30, 190);
  const values = [baseline + whole(2, 20), baseline + whole(-20, 20)];
  return { kind: 'share', name, unit: '%', decimals: 1, ...level(baseline, change, values, 10) };
}

function count({ whole }, [name, unit]) {
  const baseline = whole(200, 3000);
  const change = whole(20, 150);
  const values = [baseline + whole(3, 30), baseline + whole(-30, 30)];
  return { kind: 'count', name, unit, decimals: 0, ...level(baseline, change, values, 1) };
}

function level(baseline, change, values, scale) {
  const readings = values.map((value, j) => {
    const step = value - (j === 0 ? baseline : values[j - 1]);
    return { value: value / scale, step: step / scale };
  });
  const target = (baseline + change) / scale;
  return { baseline: baseline / scale, change: change / scale, target, readings };
}

/** A target of the period that counts from nothing, with running totals and its factors. */
function tally({ whole }, [name, unit]) {
  const yearly = whole(12, 60);
  const values = [whole(10, 60), whole(10, 60)];
  const readings = values.map((value, j) => ({ value, total: value + (j ? values[0] : 0) }));
  return { kind: 'tally', name, unit, decimals: 0, yearly, target: yearly * 5, readings };
}

/** Halved from an even baseline. */
function halved({ whole }, name) {
  const target = whole(21, 49) / 10;
  return { kind: 'halved', name, unit: '%', decimals: 1, baseline: target * 2, target };
}

/** One figure of a goal and the two KPIs that it sums up. */
function summed({ whole }) {
  const part = (where) => {
    const baseline = whole(11, 90);
    const target = baseline + whole(20, 90);
    return {
      kind: 'part',
      name: `雇用増加数（${where}）`,
      unit: '人',
      decimals: 0,
      baseline,
      target,
    };
  };
  const parts = [part('駅周辺'), part('駅周辺以外')];
  const sum = (of) => parts[0][of] + parts[1][of];
  const figures = { baseline: sum('baseline'), target: sum('target') };
  return {
    whole: { kind: 'part', name: '雇用増加数', unit: '人', decimals: 0, ...figures },
    parts,
  };
}

function tables({ whole }) {
  const columns = Array.from({ length: 3 }, () => [0, 1, 2].map(() => whole(900, 9000)));
  const population = columns.map((parts) => [...parts, parts[0] + parts[1] + parts[2]]);
  const shares = columns.map(() => {
    const [young, old] = [whole(80, 150), whole(250, 420)];
    return [young, 1000 - young - old, old].map((tenths) => tenths / 10);
  });
  const change = [0, 1, 2].map((j) => columns[2][j] - columns[0][j]);
  const rates = Array.from({ length: 4 }, () => {
    const target = whole(2, 9) * 100;
    const rate = whole(40, 99);
    return { target, actual: (target * rate) / 100, rate };
  });
  const restrained = [whole(100, 300), whole(300, 900)];
  return {
    population,
    shares,
    change,
    rates,
    restrained: [...restrained, restrained[0] + restrained[1]],
  };
}

export function soundPlan(seed) {
  const random = dice(seed);
  const layout = LAYOUTS[seed % LAYOUTS.length];
  const first = layout === 'table' || layout === 'strategy' ? 2020 : 2015;
  const titles = random.deal(GOALS, 3);
  const policies = random.deal(POLICIES, 6);
  const shares = random.deal(SHARES, 8);
  const counts = random.deal(COUNTS, 7);
  const projects = random.deal(PROJECTS, 6);
  const goals = titles.map((title, j) => {
    const [former, latter] = policies.slice(2 * j, 2 * j + 2).map((name, k) => {
      const at = 2 * j + k;
      const kpi = at % 2 ? count(random, counts[at]) : share(random, shares[3 + at / 2]);
      const listed = [{ name: projects[at] }];
      if (at === 4) listed.push({ name: projects[0], relisted: true });
      return { number: k + 1, title: name, kpis: [kpi], projects: listed };
    });
    const more = tally(random, counts[2 * j]);
    former.kpis.push(more);
    return {
      number: j + 1,
      title,
      targets: [share(random, shares[j])],
      policies: [former, latter],
    };
  });
  goals[0].targets.push(count(random, counts[6]));
  if (layout === 'strategy') {
    const { whole, parts } = summed(random);
    goals[1].targets.push(whole);
    goals[1].policies[1].kpis.push(...parts);
    goals[2].targets.push(halved(random, '不登校の児童の割合'));
  }
  const [city] = random.deal(CITIES, 1);
  return { layout, city, first, last: first + 4, length: 5, goals, ...tables(random), extra: [] };
}
