import { expect, test } from 'vitest';
import { mapped, spanOf } from '../../src/base/mapped.ts';
import { splitAtTags } from '../../src/language/letters/tag.ts';

test.each([
  ['<p>実施</p>', ['', '実施', '']],
  ['<ul style="list-style-type: none"><li>産業</ul>', ['', '', '産業', '']],
  ['値<br/>目標', ['値', '目標']],
  ['<a href="x">詳細</a>', ['', '詳細', '']],
  ['<b>太字</b>と<b>', ['', '太字', 'と<b>']],
  ['区分<a>の事業', ['区分<a>の事業']],
  ['<KPI>と<A>', ['<KPI>と<A>']],
  ['<指標>', ['<指標>']],
  ['3<5', ['3<5']],
])('%s', (text, pieces) => {
  expect(splitAtTags(mapped(text, 0)).map((piece) => piece.text)).toEqual(pieces);
});

test('pieces know where they came from', () => {
  const [, words] = splitAtTags(mapped('<p>実施</p>', 10));
  expect(words && spanOf(words)).toEqual({ start: 13, end: 15 });
});
