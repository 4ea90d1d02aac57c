import { type Mapped, slice } from '../../base/mapped.ts';
import { oneOf, VALUES } from '../lexicon.ts';
import { nameOf } from './name.ts';
import type { IndicatorLine } from './parts.ts';

// 認証制度  創設
const DONE = new RegExp(`^([^。]{2,40}?)\\s{2,}(${oneOf(VALUES.done)})$`);

/** 「名称  創設」: an aim that is what is to be done (行為の目標), behind a wide blank; null for other words. */
export function byDone(content: Mapped): IndicatorLine | null {
  const [, name, aim] = DONE.exec(content.text) ?? [];
  if (name === undefined || aim === undefined) return null;
  const words = slice(content, content.text.length - aim.length);
  return { name: nameOf(content, name.length), baseline: null, target: { words, when: null } };
}
