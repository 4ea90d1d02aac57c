// Snippets of other documents that a host shows around a document.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { sourceOf } from '../documents.ts';

const goalsOf = (text: string) =>
  compileText(sourceOf(text)).strategy.goals.map(({ title }) => title);

const OWN = '基本目標1 港をひらく\n\n数値目標 輸出額 2億円(H26) → 3億円(R1)\n';
const OTHERS =
  'Similar documents\n\n花岡市総合戦略 基本目標1 農業を元気にする 新規就農者数 12人 → 40人 ...\n';

test('they are left out behind the document itself', () => {
  expect(goalsOf(`Transcription\n\n${OWN}\n${OTHERS}\n利用規約\n`)).toEqual(['港をひらく']);
  expect(goalsOf(`Transcription\n\n1 資料\n\n${OTHERS}`)).toEqual([]);
});

test.each(['Transcription', 'Transcript of 港の総合戦略', 'もっと見る'])(
  'they end in front of it, at %s',
  (line) => {
    expect(goalsOf(`${OTHERS}\n${line}\n\n${OWN}`)).toEqual(['港をひらく']);
  },
);

test('where they end above a document is not guessed', () => {
  expect(goalsOf(`${OTHERS}\n${OWN}`)).toContain('港をひらく');
});

test('a document may speak of documents like it', () => {
  expect(goalsOf(`Transcription\n\n類似文書の整理\n\n${OWN}`)).toEqual(['港をひらく']);
});
