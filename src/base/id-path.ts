/** The path in the ids of what stands under no goal: `kpi/-/港の数`. */
export const NOWHERE = '-';

/** The path that an id gives, with which the ids of all that it holds begin: `1/ア` of `policy/1/ア`. */
export const pathOf = (id: string): string => id.slice(id.indexOf('/') + 1);
