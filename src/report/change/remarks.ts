import type { Change, FieldChange, Side } from '../../forms/changes.ts';
import { type Lang, message } from '../../language/message.ts';
import { nameKey } from '../../language/similarity.ts';
import data from '../../lexicon/alignment.yaml';
import { printFigure } from './figure.ts';
import { resultLines } from './result.ts';
import { type ChangeLook, isWording, otherFields, titleOf } from './words.ts';

/** Sums from here on are shown as printed too. */
const LARGE_SUM = (data as { largeSum: number }).largeSum;

/** Ordinals and title of what an entry stood under: `2-1-2「UIターン者向け支援の充実」`. */
function holderOf({ path, ordinals }: Side): string {
  const numbers = ordinals.slice(0, -1).filter((ordinal) => ordinal !== null);
  return `${numbers.join('-')}「${path.at(-2) ?? ''}」`;
}

/** Where the entry came from: another name, number or place. */
function originsOf({ old, new: next, renamed, moved }: Change, lang: Lang): string[] {
  if (old === null || next === null) return [];
  const [number, other] = [old.ordinals.at(-1) ?? null, next.ordinals.at(-1) ?? null];
  // where the place or the name is told, the number is; of indicators nobody asks for it
  const renumbered = !moved && !renamed && old.aims.length === 0 && number !== other;
  return [
    renamed ? message('diff-was-named', { name: titleOf(old) }, lang) : '',
    renumbered && number !== null
      ? message('diff-was-numbered', { label: old.label ?? String(number) }, lang)
      : '',
    moved && old.path.length > 1 ? message('diff-was-under', { holder: holderOf(old) }, lang) : '',
  ];
}

/** The target's words as the documents print them: where sums are large, or a figure stayed but its words did not. */
function printedTargets({ old, new: next }: Change, lang: Lang): string[] {
  const [from, to] = [old, next].map((side) => side?.aims[0]?.target ?? null);
  const printed = [from, to].flatMap((target) => target?.text.replace(/\s+/g, ' ').trim() ?? []);
  const large = [from, to].some((target) => Math.abs(target?.value ?? 0) >= LARGE_SUM);
  const reworded =
    from?.value != null && from.value === to?.value && nameKey(from.text) !== nameKey(to.text);
  if (!large && !reworded) return [];
  return [message('diff-as-printed', { words: printed.join(' → ') }, lang)];
}

const show = (value: FieldChange['old'], unit: string | null): string =>
  typeof value === 'number' ? printFigure(value, unit) : String(value ?? '—');

function unitOf(field: string, side: Side | null): string | null {
  const aim = side?.aims[0];
  if (field === 'target.change.value') return aim?.target?.change?.unit ?? null;
  return field === 'baseline.value' ? (aim?.baseline?.unit ?? null) : null;
}

/** What a field was and is. */
function fieldWords(field: FieldChange, { old, new: next }: Change, lang: Lang): string {
  const sides = {
    field: message(`diff-field-${field.field}`, {}, lang),
    old: show(field.old, unitOf(field.field, old)),
    new: show(field.new, unitOf(field.field, next)),
  };
  return message('diff-field-change', sides, lang);
}

/** What stands in 備考: former name and place, figures beside the target, words where all is asked for, notes. */
export function remarksOf(change: Change, { lang, full }: ChangeLook): readonly string[] {
  const fields = otherFields(change)
    .filter((field) => full || !isWording(field))
    .map((field) => fieldWords(field, change, lang));
  const remarks = [
    ...originsOf(change, lang),
    ...fields,
    ...printedTargets(change, lang),
    ...change.notes,
    ...resultLines(change, lang),
  ];
  return remarks.filter((remark) => remark.length > 0);
}
