import stated from './all.rules';
import type { StatedRule } from './rule.ts';

/** Every rule, in order of code (規則の一覧). */
export const RULES: readonly StatedRule[] = stated;
