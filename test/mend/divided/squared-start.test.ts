// Starts in square brackets behind an aim, and what is left as it stands.
import { expect, test } from 'vitest';
import { roundStarts } from '../../../src/mend/divided/squared-start.ts';
import { shown } from '../shown.ts';

test.each([
  [
    '・港の来訪者数 46万人(R11年度)[R5年度:38万人]',
    '・港の来訪者数 46万人(R11年度)(R5年度:38万人)',
  ],
  ['漁船の隻数 62隻[54隻]', '漁船の隻数 62隻(54隻)'],
  ['漁船の隻数 62隻(R11年度)[実績なし]', '漁船の隻数 62隻(R11年度)(実績なし)'],
  [
    '港の認知度 全国平均を上回る(R11年度)[R5年度:54.0%]',
    '港の認知度 全国平均を上回る(R11年度)(R5年度:54.0%)',
  ],
])('%s', (text, read) => expect(shown(text, roundStarts)).toEqual([read]));

test.each([
  '港の指標 3件[再掲]',
  '港の来訪者数[R5年度:38万人]',
  '漁船の隻数 62隻[R11年度]',
  '隻数 | 62 | 46 [R5:38]',
])('%s holds no start in its brackets', (text) => expect(shown(text, roundStarts)).toEqual([text]));
