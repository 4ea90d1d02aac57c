import type { Policy } from '../forms/strategy.ts';
import type { Fields } from './field.ts';

/** What of a policy may change besides its title and place (施策の変更). */
export const policyFields = ({ description }: Policy): Fields => ({ description });
