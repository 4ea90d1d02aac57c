import { type Lang, message } from '../../language/message.ts';

/** Words of the page, by the last part of their code: `review-…`. */
export type Say = (name: string, args?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (lang: Lang): Say =>
  (name, args = {}) =>
    message(`review-${name}`, args, lang);
