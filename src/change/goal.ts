import type { Goal } from '../forms/strategy.ts';
import type { Fields } from './field.ts';

/** What of a goal may change besides its title, which makes it renamed (目標の変更). */
export const goalFields = ({ subtitle }: Goal): Fields => ({ subtitle });
