// Tables of projects that came in as one line.
import { expect, test } from 'vitest';
import { compileText } from '../../../src/compile.ts';
import { mendProjectStreams } from '../../../src/mend/form/project-stream.ts';
import { sourceOf } from '../../documents.ts';
import { shown } from '../shown.ts';

const HEAD = '浜野市 主要事業一覧 施策 2-1 港の活用と再生 No. 事業名 予算額(千円) 担当課';
const mended = (text: string) => shown(text, mendProjectStreams);

test('numbers and names of projects begin rows; a sum ends them', () => {
  const rows = `1 岸壁補強事業 28,600 港湾課 2 港の市開催補助金 1,250 商工課 3 灯台見学路整備 事業 9,800 観光課 計 39,650`;
  expect(mended(`${HEAD} ${rows}`)).toEqual([
    '浜野市 主要事業一覧 施策 2-1 港の活用と再生',
    'No. | 事業名 | 予算額(千円) 担当課',
    '1 | 岸壁補強事業 | 28,600 港湾課',
    '2 | 港の市開催補助金 | 1,250 商工課',
    '3 | 灯台見学路整備事業 | 9,800 観光課',
    '計 39,650',
  ]);
});

test('categories do, with a sign or none, and a label between rows is a heading', () => {
  const head = '浜野市実施計画 区分 事業名 事業の概要 R5 R6 R7 所管課';
  const text = `${head} 継続 岸壁補強事業 古い岸壁を直す。 900 900 900 港湾課 施策2 食の発信 ★新規 港の市開催事業 朝市を月に一度ひらく。 50 50 50 商工課`;
  const { projects, policies } = compileText(sourceOf(text)).strategy;
  const [policy] = policies;
  expect(projects.map(({ name }) => name)).toEqual(['岸壁補強事業']);
  expect(policy?.title).toBe('食の発信');
  expect(policy?.projects.map(({ name }) => name)).toEqual(['港の市開催事業']);
});

test.each([
  [
    'numbers out of order',
    '1 岸壁補強事業 28,600 港湾課 3 港の市開催補助金 1,250 商工課 この表は予算の主なものである。',
  ],
  [
    'no names of projects',
    '1 岸壁の補強 28,600 港湾課 2 港の市の開催 1,250 商工課 この表は予算の主なものを示したものである。',
  ],
])('%s: no table', (_, rows) => {
  expect(mended(`${HEAD} ${rows}`)).toEqual([`${HEAD} ${rows}`]);
});
