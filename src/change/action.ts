import type { Action } from '../forms/strategy.ts';
import type { Fields } from './field.ts';

/** What of a measure may change besides its title and place (取組の変更): its bullets, one a line. */
export const actionFields = ({ items }: Action): Fields => ({
  items: items.length > 0 ? items.map(({ text }) => text).join('\n') : null,
});
