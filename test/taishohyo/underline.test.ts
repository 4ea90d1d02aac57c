import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTokenizer, type Tokenize } from '../../src/language/morpheme.ts';
import type { Run } from '../../src/report/taishohyo/table.ts';
import { underline } from '../../src/report/taishohyo/underline.ts';

let tokenize: Tokenize;
beforeAll(async () => {
  tokenize = await loadTokenizer();
}, 60_000);

/** Underlines as brackets. */
const show = (runs: readonly Run[]) =>
  runs.map(({ text, changed }) => (changed ? `⟦${text}⟧` : text)).join('');

const both = (old: string, next: string) => {
  const marked = underline(old, next, tokenize);
  return [show(marked.old), show(marked.new)];
};

describe('underlines', () => {
  test.each([
    // only figures changed: they alone, and whole
    ['5年で⟦1.49⟧とし⟦0.12⟧ポイント向上', '5年で⟦1.61⟧とし⟦0.08⟧ポイント向上'],
    ['⟦12,345⟧人', '⟦12,400⟧人'],
    ['年間⟦50億⟧円とし⟦2億4千万⟧円増加', '年間⟦52億⟧円とし⟦2億⟧円増加'],
    ['⟦100⟧件', '⟦1,000⟧件'],
    // figures that touch are one: nobody can tell where the first ends
    ['支援⟦12,34512,34550%⟧', '支援⟦12,34512,345⟧'],
    ['⟦5⟧か所', '⟦15⟧か所'],
    // the unit alone
    ['5年で15⟦件⟧増加', '5年で15⟦人⟧増加'],
    // years: the number, or the era with it
    ['令和⟦2⟧年度から', '令和⟦7⟧年度から'],
    ['⟦平成31⟧年度まで', '⟦令和元⟧年度まで'],
    ['⟦昭和⟧の日', '⟦令和⟧の日'],
    // one kanji changed inside a word: the word
    ['保育所の⟦設置⟧を進める', '保育所の⟦設備⟧を進める'],
    ['⟦学校⟧を支える', '⟦学級⟧を支える'],
    // something added or gone: on one side only
    ['パパママ学級への男性参加率', 'パパママ学級への男性⟦の⟧参加率'],
    ['長期滞在者など⟦の⟧交流人口', '長期滞在者など交流人口'],
    ['地方創生の推進⟦と財政運営⟧', '地方創生の推進'],
    ['子育て、介護、医療の充実', '子育て、介護、⟦教育、⟧医療の充実'],
    // words in the middle
    ['民間等が使う⟦旧学校⟧施設', '民間等が使う⟦公共⟧施設⟦等⟧'],
    // a figure that is still to be found: its place stays blank
    ['年間延べ⟦46,000⟧人', '年間延べ 人⟦(調整中)⟧'],
    // hardly anything in common: whole
    ['⟦婚活を支援する⟧', '⟦港の防波堤を延ばす⟧'],
  ])('%s / %s', (old, next) => {
    const bare = (text: string) => text.replace(/[⟦⟧]/g, '');
    expect(both(bare(old), bare(next))).toEqual([old, next]);
    expect(both(bare(next), bare(old))).toEqual([next, old]);
  });

  test('widths and blanks make no difference, and stay as they are printed', () => {
    expect(both('U Iターン １００人', 'UIターン 100人')).toEqual([
      'U Iターン １００人',
      'UIターン 100人',
    ]);
    expect(both('', '')).toEqual(['', '']);
    expect(both('  ', 'あ')).toEqual(['  ', '⟦あ⟧']);
  });

  test('the same words cut differently are the same', () => {
    const text = '市民活動団体の育成';
    const odd: Tokenize = (words) => [
      { surface: words, base: words, partOfSpeech: '名詞', start: 0, end: words.length },
    ];
    expect(underline(text, text, odd).new).toEqual([{ text, changed: false }]);
  });

  test('a particle between two changed words is underlined with them, a word with meaning is not', () => {
    expect(both('漁業の担い手', '農業と後継者')).toEqual(['⟦漁業の担い手⟧', '⟦農業と後継者⟧']);
    expect(both('港湾の整備と地域の振興を進める', '空港の管理と地域の開発を進める')).toEqual([
      '⟦港湾の整備⟧と地域の⟦振興⟧を進める',
      '⟦空港の管理⟧と地域の⟦開発⟧を進める',
    ]);
  });

  test('long texts: one sentence among two hundred', () => {
    const sentence = (i: number) => `第${i}の取組として、地域の子育て支援を${i}か所で行う。`;
    const sentences = Array.from({ length: 200 }, (_, i) => sentence(i + 1));
    const changed = sentences.with(99, '商店街の空き店舗を減らす。');
    const marked = underline(sentences.join(''), changed.join(''), tokenize);
    const kept = (runs: readonly Run[]) =>
      runs
        .filter((run) => !run.changed)
        .map(({ text }) => text)
        .join('');
    expect(kept(marked.old)).toBe(kept(marked.new));
    const length = (runs: readonly Run[]) =>
      runs.filter((run) => run.changed).reduce((sum, { text }) => sum + text.length, 0);
    expect(length(marked.old)).toBeLessThanOrEqual(sentence(100).length);
    expect(length(marked.new)).toBeLessThanOrEqual(changed[99]?.length ?? 0);
  });
});

describe('whatever the texts', () => {
  const words = fc.constantFrom(
    ...[
      '令和2年度',
      '12,345',
      '人',
      'の',
      '、',
      '子育て支援',
      '施策',
      'を',
      '推進',
      '  ',
      '\n',
      '①',
      '50%',
      'KPI',
      '△3',
      '2億4千万円',
    ],
  );
  const texts = fc.array(words, { maxLength: 14 }).map((parts) => parts.join(''));
  const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

  test('no letter is lost, what is not underlined is the same on both sides, no figure is cut', () => {
    fc.assert(
      fc.property(texts, texts, (old, next) => {
        const marked = underline(old, next, tokenize);
        const whole = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
        expect(whole(marked.old)).toBe(old);
        expect(whole(marked.new)).toBe(next);
        const kept = (runs: readonly Run[]) => whole(runs.filter(({ changed }) => !changed));
        expect(bare(kept(marked.old))).toBe(bare(kept(marked.new)));
        for (const runs of [marked.old, marked.new]) {
          runs.forEach(({ text }, i) => {
            const after = runs[i + 1]?.text ?? '';
            expect(/\d$/.test(text) && /^[,.]?\d/.test(after), show(runs)).toBe(false);
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});
