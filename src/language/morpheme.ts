import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A word of a sentence (形態素) and its place in UTF-16 code units of the text. */
export interface Morpheme {
  readonly surface: string;
  /** Dictionary form; the surface itself where the dictionary does not know the word. */
  readonly base: string;
  /** The tagger's word for its part of speech: 名詞, 動詞, 助詞, 記号 ... */
  readonly partOfSpeech: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into morphemes that tile it. */
export type Tokenize = (text: string) => readonly Morpheme[];

interface Token {
  readonly surface_form: string;
  readonly basic_form: string;
  readonly pos: string;
}
interface Tagger {
  tokenize(text: string): readonly Token[];
}
interface Kuromoji {
  builder(options: { dicPath: string }): {
    build(done: (error: Error | null, tagger: Tagger) => void): void;
  };
}

/** Places are counted here: the tagger's own count code points, and go on from one sentence to the next. */
function toMorphemes(tokens: readonly Token[]): Morpheme[] {
  let start = 0;
  return tokens.map(({ surface_form: surface, basic_form, pos }) => {
    const end = start + surface.length;
    const base = basic_form === '*' ? surface : basic_form;
    const morpheme = { surface, base, partOfSpeech: pos, start, end };
    start = end;
    return morpheme;
  });
}

/** The package and its dictionary, found from this file both as a module and inside a CommonJS bundle. */
async function build(): Promise<Tokenize> {
  const require = createRequire(import.meta.url ?? __filename);
  const kuromoji = require('kuromoji') as Kuromoji;
  const dicPath = join(dirname(require.resolve('kuromoji/package.json')), 'dict');
  const tagger = await new Promise<Tagger>((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, built) => (error ? reject(error) : resolve(built)));
  });
  return (text) => toMorphemes(tagger.tokenize(text));
}

let loading: Promise<Tokenize> | null = null;

/** Loads the tagger once (形態素解析); about a second and 340 MB, so only for those who asked for it. */
export function loadTokenizer(): Promise<Tokenize> {
  loading ??= build();
  return loading;
}
