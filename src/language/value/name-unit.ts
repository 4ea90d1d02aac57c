import { oneOf, perLexicon, VALUES } from '../lexicon.ts';

// (累計), (令和元年度) behind a name
const BRACKETS = /\([^()]*\)$/;
// の総数, 延べ数: what stands between a thing and its number
const COUNTED = perLexicon(() => new RegExp(`(${oneOf(VALUES.units)})(?:の)?(?:総|延べ)?数$`));

// 千人, 百万円
const MULTIPLIERS = new RegExp(`^[${Object.keys(VALUES.multipliers).join('')}]+`);

/** The units that the end of a measure's name asks for (受診率: %, 相談件数: 件); null where it asks for none. */
export function unitsOfName(name: string): readonly string[] | null {
  const words = name.replace(BRACKETS, '').replace(/\s+/g, '').replace(/の数$/, '数');
  const given = VALUES.nameUnits.find(({ ends }) => ends.some((end) => words.endsWith(end)));
  if (given) return given.units;
  const unit = COUNTED().exec(words)?.[1];
  return unit === undefined ? null : [unit];
}

/** Whether a figure with this unit, or none, can be one of the measure that a name names. */
export function suits(name: string, unit: string | null): boolean {
  const asked = unit === null ? null : unitsOfName(name);
  return asked === null || unit === null || asked.includes(unit.replace(MULTIPLIERS, ''));
}
