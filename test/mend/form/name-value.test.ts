// Names and values of indicators on lines of their own.
import { expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { joinNamesAndValues } from '../../../src/mend/form/name-value.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

const mended = (text: string) => shown(text, joinNamesAndValues);

test('a word that heads a list stands apart from the first entry, whose values are below', () => {
  expect(mended('KPI バスの利用者数\n\n41,200人/年(H26) ⇒ 48,000人/年(H31)\n\n航路の数')).toEqual([
    'KPI',
    'バスの利用者数 41,200人/年(H26) ⇒ 48,000人/年(H31)',
    '航路の数',
  ]);
});

test.each([
  ['no change below', 'KPI バスの利用者数\n\n利用した人の数'],
  ['more than a change below', 'KPI バスの利用者数\n\n12人 ⇒ 14人 担当課'],
  ['two blank lines between', 'KPI バスの利用者数\n\n\n12人 ⇒ 14人'],
])('with %s it stays', (_, text) => {
  expect(mended(text)[0]).toBe('KPI バスの利用者数');
});

test('all entries of such a list are read, with words instead of figures too', () => {
  const text = `碧浜町総合戦略

基本目標1 港をひらく

(ア)港の足を守る

KPI バスの利用者数

41,200人/年(H26) ⇒ 48,000人/年(H31)

航路の数
 1航路(H26) ⇒ 4航路(H31)

港の地図の作成
未策定(H26) ⇒ 策定完了(H31)

(イ)港を見せる

KPI

・港のページを見た人の数
: 月平均18,500人(H26) ⇒ 月平均30,000人(H31)
`;
  const [goal] = compileText(sourceOf(text)).strategy.goals;
  const kpis = goal?.policies.flatMap((policy) => policy.kpis) ?? [];
  expect(
    kpis.map(({ name, baseline, target }) => [
      name,
      baseline?.value ?? null,
      target?.value ?? null,
    ]),
  ).toEqual([
    ['バスの利用者数', 41200, 48000],
    ['航路の数', 1, 4],
    ['港の地図の作成', null, null],
    ['港のページを見た人の数', 18500, 30000],
  ]);
  expect(kpis.at(-1)?.target?.per).toBe('month');
});
