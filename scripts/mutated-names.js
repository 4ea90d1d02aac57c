// How names change from one period to the next: particles and endings (light), other words (heavy), parts of wholes.

/** Endings that say the same, and words that come and go. */
const ENDINGS = [
  ['者数', '者の数'],
  ['件数', 'の件数'],
  ['の割合', '割合'],
  ['人数', 'の人数'],
  ['回数', '開催回数'],
  ['率', 'の割合'],
  ['客数', '客の数'],
  ['利用者', '延べ利用者'],
  ['への', 'に対する'],
  ['における', 'での'],
  ['による', 'を通じた'],
  ['の推進', 'の促進'],
  ['の充実', 'の更なる充実'],
  ['の強化', 'の一層の強化'],
  ['の支援', 'への支援'],
  ['など', '等'],
  ['及び', 'と'],
  ['・', 'や'],
  ['の確保', 'の確保対策'],
  ['事業', '推進事業'],
  ['づくり', 'の創出'],
  ['まちづくり', '地域づくり'],
  ['をつくる', 'を創出する'],
  ['のための', 'に向けた'],
];

/** Words for the same thing. */
const SYNONYMS = [
  ['観光客', '来訪者'],
  ['観光', 'ツーリズム'],
  ['子育て', '育児'],
  ['子ども', '児童'],
  ['支援', 'サポート'],
  ['企業', '事業所'],
  ['雇用', '就労'],
  ['就業者', '従事者'],
  ['就職', '就業'],
  ['高齢者', 'シニア世代'],
  ['若者', '青年層'],
  ['若い世代', '若年世代'],
  ['推進', '展開'],
  ['促進', '拡大'],
  ['充実', '拡充'],
  ['整備', '構築'],
  ['確保', '獲得'],
  ['育成', '養成'],
  ['住民', '市民'],
  ['割合', '比率'],
  ['増加', '拡大'],
  ['相談', '問合せ'],
  ['参加', '参画'],
  ['参加者', '来場者'],
  ['農業', '営農'],
  ['空き家', '空家等'],
  ['空き店舗', '遊休店舗'],
  ['講座', '教室'],
  ['利用', '活用'],
  ['医療', '診療'],
  ['健康', '元気'],
  ['移住', '転入'],
  ['創業', '起業'],
  ['新規', '新たな'],
  ['交流', 'つながり'],
  ['強化', '向上'],
  ['維持', '存続'],
  ['活用', '利活用'],
  ['販路', '市場'],
  ['開拓', '拡大'],
  ['特産品', '地場産品'],
  ['防災', '減災'],
  ['公共交通', '地域交通'],
  ['担い手', '後継者'],
  ['実施', '開催'],
  ['開発', '創出'],
  ['団体', 'グループ'],
  ['認定', '登録'],
  ['受診', '受検'],
  ['件数', '実績'],
  ['人数', '実人員'],
  ['出生', '出産'],
  ['待機児童', '入所待ち児童'],
  ['地域', 'まち'],
  ['人口', '住民数'],
];

/** What comes before or behind a name that holds none of these words. */
const FRAMES = [
  (name) => `市内における${name}`,
  (name) => `${name}（年間）`,
  (name) => `${name}の実績`,
  (name) => `地域の${name}`,
];

const KINDS = [
  ['市内', '市外'],
  ['男性', '女性'],
  ['国内', '海外'],
  ['個人', '団体'],
  ['小学校', '中学校'],
];

const holding = (pairs, name) => pairs.filter(([from]) => name.includes(from));
const replaced = (name, [from, to]) => name.replace(from, to);

/** Another ending or particle; the name stays nearly what it was. */
export function lightly(random, name) {
  const known = holding(ENDINGS, name);
  if (known.length > 0) return replaced(name, random.deal(known, 1)[0]);
  return random.deal(FRAMES, 1)[0](name);
}

/** Up to three other words and an ending: what an editor does who wants it to sound new. */
export function heavily(random, name) {
  const known = holding(SYNONYMS, name);
  const words = random.deal(known, Math.min(3, known.length));
  const other = words.reduce(replaced, name);
  return known.length > 1 ? other : lightly(random, other === name ? `${name}等` : other);
}

/** How much two strings have in common at one end. */
function shared(one, other, at) {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one.at(at(count)) === other.at(at(count)))
    count++;
  return count;
}

/** One name for two: what they have in common at their ends is said once. */
export function joined(random, one, other) {
  const tail = shared(one, other, (i) => -1 - i);
  const head = shared(one, other, (i) => i);
  const sign = random.deal(['・', '及び', 'と', 'や'], 1)[0];
  const least = Math.min(one.length, other.length);
  if (head + tail < least && tail >= 2) {
    const [a, b] = [one, other].map((name) => name.slice(head, name.length - tail));
    return `${one.slice(0, head)}${a}${sign}${b}${tail > 0 ? one.slice(-tail) : ''}`;
  }
  return `${one}${sign}${other}`;
}

/** Two names for one: its kinds, or the halves of a name that has two. */
export function divided(random, name) {
  const halves = /^([^()（）]{4,}?)(?:・|及び|と|や)([^()（）]{4,})$/.exec(name);
  if (halves) return [halves[1], halves[2]];
  const [a, b] = random.deal(KINDS, 1)[0];
  return random.whole(0, 1) === 0
    ? [`${name}（${a}）`, `${name}（${b}）`]
    : [`${a}の${name}`, `${b}の${name}`];
}
