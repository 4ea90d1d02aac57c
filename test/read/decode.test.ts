import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/input-error.ts';
import { decode } from '../../src/read/encoding/decode.ts';

const PLAN = [
  '第2期 根室市創生総合戦略',
  '① 合計特殊出生率 ５年で１．６１とし０．０８ポイント向上',
  '㈱ねむろ ～ 子どもたちに誇れる まち・ひと・しごと ～',
  'ｶﾝｺｳ客の入込 －5.3% ⇒ 12,000人',
  '',
].join('\r\n');

const ENCODINGS = {
  'utf-8': 'utf8',
  shift_jis: 'cp932',
  'euc-jp': 'eucjp',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
} as const;
type Name = keyof typeof ENCODINGS;
const NAMES = Object.keys(ENCODINGS) as Name[];

const encode = (text: string, name: Name, addBOM = false) =>
  new Uint8Array(iconv.encode(text, ENCODINGS[name], { addBOM }));

const refusal = (bytes: Uint8Array): InputError => {
  try {
    decode(bytes, 'plan.txt');
  } catch (error) {
    return error as InputError;
  }
  throw new Error('was not refused');
};

/** Words that stand in any plan: a text of them is Japanese beyond doubt in every encoding. */
const WORDS = [
  '根室市',
  'まちづくり',
  '子育て',
  'の',
  '１．４９',
  '50人',
  '\n',
  'ポイント',
  '、',
  ' ',
];

describe('encodings', () => {
  test.each(NAMES)('%s is recognised', (name) => {
    const text = name === 'euc-jp' ? PLAN.replaceAll('㈱', '(株)') : PLAN;
    const { value, findings } = decode(encode(text, name));
    expect(value).toEqual({ text, encoding: name });
    expect(findings).toEqual([]);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s with a mark: the mark goes', (name) => {
    expect(decode(encode(PLAN, name, true)).value).toEqual({ text: PLAN, encoding: name });
  });

  test.each(NAMES)('%s in one short line', (name) => {
    expect(decode(encode('根室市の人口\n', name)).value.encoding).toBe(name);
  });

  test.each(['utf-8', 'shift_jis', 'euc-jp'] as const)('%s without any kana', (name) => {
    expect(decode(encode('根室市', name)).value).toEqual({ text: '根室市', encoding: name });
  });

  test('Japanese that comes late, behind 200 kB of ASCII', () => {
    const text = `${'abcdefg 12345\n'.repeat(15_000)}釧路市の人口\n`;
    for (const name of ['utf-8', 'shift_jis', 'euc-jp'] as const) {
      expect(decode(encode(text, name)).value).toEqual({ text, encoding: name });
    }
  });

  test.each(['plain ASCII, goal 1: 50% (2015)\n', 'a', 'Café naïve, ±3 °C\n', 'Привет, мир\n'])(
    'no Japanese at all: %j',
    (text) => {
      expect(decode(encode(text, 'utf-8')).value).toEqual({ text, encoding: 'utf-8' });
    },
  );

  test('full-width blanks have zero bytes of the other parity', () => {
    const text = '一　総　則\n人口の推移　一覧\n';
    for (const name of ['utf-16le', 'utf-16be'] as const) {
      expect(decode(encode(text, name)).value).toEqual({ text, encoding: name });
    }
  });

  test('CR, LF and CR LF stay as they are', () => {
    const text = '一行\r二行\n三行\r\n四行の文';
    for (const name of NAMES) expect(decode(encode(text, name)).value.text).toBe(text);
  });

  test('every text of plan words comes back in every encoding', () => {
    const texts = fc.array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.constantFrom(...NAMES), (words, name) => {
        const text = `まちの計画\n${words.join('')}`;
        expect(decode(encode(text, name))).toEqual({
          value: { text, encoding: name },
          findings: [],
        });
      }),
    );
  });
});

describe('bytes that cannot be read', () => {
  const join =
    (...parts: (string | number[])[]) =>
    (name: Name) =>
      Uint8Array.from(
        parts.flatMap((part) => (typeof part === 'string' ? [...encode(part, name)] : part)),
      );

  test.each([
    ['utf-8', [0xff]],
    ['shift_jis', [0xff]],
    ['euc-jp', [0xff]],
  ] as const)('%s: the place, in text and file', (name, bad) => {
    const before = 'まちの人口\r\n二行目の';
    const bytes = join(before, [...bad], 'つづきの文')(name);
    const { value, findings } = decode(bytes);
    expect(value).toEqual({ text: `${before}\ufffdつづきの文`, encoding: name });
    expect(findings).toEqual([
      {
        code: 'undecodable-bytes',
        span: { start: before.length, end: before.length + 1 },
        args: { count: 1, line: 2, byteOffset: encode(before, name).length },
      },
    ]);
  });

  test('a Shift_JIS character cut off at the line end does not take the line end with it', () => {
    const bytes = join('目標をかかげる', [0x82], '\n次の行の文')('shift_jis');
    expect(decode(bytes).value.text).toBe('目標をかかげる\ufffd\n次の行の文');
  });

  test('a bad byte and the ASCII behind it: the ASCII stays', () => {
    const bytes = join('目標をかかげる', [0x82], 'ABC')('shift_jis');
    // 0x82 0x41 is no character of CP932
    expect(decode(bytes).value.text).toBe('目標をかかげる\ufffdABC');
  });

  test('neighbours are one place; what is U+FFFD in the source is none', () => {
    const bytes = join('まち\ufffdひと', [0xe3, 0x81, 0xff, 0xfe], 'しごと')('utf-8');
    const { value, findings } = decode(bytes);
    // E3 81 is one cut-off character, FF and FE stand alone
    expect(value.text).toBe('まち\ufffdひと\ufffd\ufffd\ufffdしごと');
    expect(findings).toEqual([
      {
        code: 'undecodable-bytes',
        span: { start: 5, end: 8 },
        args: { count: 4, line: 1, byteOffset: 15 },
      },
    ]);
  });

  test('offsets in the file count the byte order mark', () => {
    const { findings } = decode(join([0xef, 0xbb, 0xbf], 'まち', [0xff])('utf-8'));
    expect(findings[0]?.args).toEqual({ count: 1, line: 1, byteOffset: 9 });
    expect(findings[0]?.span).toEqual({ start: 2, end: 3 });
  });

  test('characters beyond the first plane count two units', () => {
    const { value, findings } = decode(join('𠮷野家の', [0xff], 'まち')('utf-8'));
    expect(value.text.slice(findings[0]?.span?.start, findings[0]?.span?.end)).toBe('\ufffd');
  });

  test('a lone surrogate and an odd last byte of UTF-16', () => {
    const bytes = join([0xff, 0xfe], 'まちの', [0x00, 0xd8], '人口', [0x41])('utf-16le');
    const { value, findings } = decode(bytes);
    expect(value.text).toBe('まちの\ufffd人口\ufffd');
    expect(findings.map(({ args }) => args)).toEqual([
      { count: 2, line: 1, byteOffset: 8 },
      { count: 1, line: 1, byteOffset: 14 },
    ]);
  });

  test('one bad byte late in a long UTF-8 text leaves it UTF-8', () => {
    const before = 'まちの人口を増やす。\n'.repeat(20_000);
    const { value, findings } = decode(join(before, [0x82], '終わりの文\n')('utf-8'));
    expect(value.encoding).toBe('utf-8');
    expect(value.text).toBe(`${before}\ufffd終わりの文\n`);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.args.line).toBe(20_001);
  });

  test('after twenty places the rest is counted', () => {
    const pieces = Array.from({ length: 25 }, () => ['ひとの流れをつくる\n', [0xff, 0xff]]).flat();
    const { findings } = decode(join(...(pieces as (string | number[])[]))('utf-8'));
    expect(findings).toHaveLength(21);
    // ひとの流れをつくる and a line feed are 28 bytes
    expect(findings[20]).toMatchObject({
      code: 'undecodable-bytes-rest',
      args: { count: 10, places: 5, line: 22, byteOffset: 21 * 28 + 20 * 2 },
    });
  });

  test('nothing good is lost around bad bytes', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.constant(null)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(pieces, fc.constantFrom('utf-8', 'shift_jis', 'euc-jp'), (words, name) => {
        const all = ['まちの計画をつくり、ひとの流れをつくる。', ...words];
        const bytes = join(...all.map((word) => word ?? [0xff]))(name);
        const { value, findings } = decode(bytes);
        expect(value).toEqual({
          text: all.map((word) => word ?? '\ufffd').join(''),
          encoding: name,
        });
        for (const { span } of findings) {
          expect(value.text.slice(span?.start, span?.end)).toMatch(/^\ufffd+$/);
        }
      }),
    );
  });
});

describe('what is no text', () => {
  test.each([
    ['PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['ZIP (docx, xlsx, pptx)', Buffer.from('504b030414000600', 'hex')],
    ['PNG', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['binary', Buffer.alloc(400)],
    [
      'binary',
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 167 + (i >> 3) * 31) & 255)),
    ],
    ['binary', Buffer.from(Array.from({ length: 400 }, (_, i) => i % 9))],
  ])('%s is refused', (kind, bytes) => {
    const error = refusal(bytes);
    expect(error).toBeInstanceOf(InputError);
    expect([error.code, error.args]).toEqual(['input-binary', { file: 'plan.txt', kind }]);
  });

  test.each([
    ['no bytes', ''],
    ['blanks', ' \t\r\n\u3000\n'],
  ])('%s: empty', (_, text) => {
    expect(refusal(encode(text, 'utf-8')).code).toBe('input-empty');
    expect(refusal(encode(text, 'utf-8', true)).code).toBe('input-empty');
  });

  test('words that only look like a signature are text', () => {
    expect(decode(encode('PKO活動への協力', 'utf-8')).value.text).toBe('PKO活動への協力');
  });

  test('ASCII is ASCII in every encoding, control characters too', () => {
    const ascii = String.fromCharCode(...Array.from({ length: 127 }, (_, i) => i + 1));
    const text = `まちの人口を増やし、ひとの流れをつくる。${ascii}${'ひとの流れをつくる。'.repeat(60)}`;
    for (const name of ['utf-8', 'shift_jis', 'euc-jp'] as const) {
      expect(decode(encode(text, name)).value).toEqual({ text, encoding: name });
    }
  });

  test('the end-of-file sign of old systems is no binary', () => {
    expect(decode(encode('根室市の人口\x1a', 'shift_jis')).value.text).toBe('根室市の人口\x1a');
  });

  test('one stray zero byte leaves a text what it is', () => {
    const text = `まちの人口を増やす。\0${'ひとの流れをつくる。\n'.repeat(20)}`;
    for (const name of ['utf-8', 'shift_jis', 'euc-jp'] as const) {
      expect(decode(encode(text, name)).value).toEqual({ text, encoding: name });
    }
  });
});

test('any bytes at all: a text with one U+FFFD or more a finding, or a refusal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        const { value, findings } = decode(bytes);
        for (const { span } of findings.slice(0, 20)) {
          expect(value.text.slice(span?.start, span?.end)).toMatch(/^\ufffd+$/);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
  );
});

test('one broken byte behind many lines is found there', () => {
  const line = encode('まちの人口を増やし、ひとの流れをつくる。\n', 'shift_jis');
  const lines = Array.from({ length: 20_000 }, () => line);
  const { value, findings } = decode(Buffer.concat([...lines, Buffer.from([0xff])]), 'long.txt');
  expect(value.text.match(/\ufffd/g)).toHaveLength(1);
  expect(findings).toHaveLength(1);
});
