import type { CheckSettings } from '../forms/checked.ts';

export type { Checked, CheckSettings, Suppressed, Suppression } from '../forms/checked.ts';

/** Every rule as it is, nothing suppressed. */
export const DEFAULT_SETTINGS: CheckSettings = { rules: {}, ignore: [] };
