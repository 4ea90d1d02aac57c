import { type Finding, finding } from '../base/finding.ts';
import type { Document } from '../forms/strategy.ts';

type Municipality = Document['municipality'];

const nameOf = ({ prefecture, name, code }: Municipality) =>
  name === null ? (code ?? '') : `${prefecture ?? ''}${name}`;

/** Whether two documents are known to be of different local governments; what is not known decides nothing. */
function areStrangers(old: Municipality, next: Municipality): boolean {
  if (old.code !== null && next.code !== null) return old.code !== next.code;
  if (old.name === null || next.name === null) return false;
  const apart =
    old.prefecture !== null && next.prefecture !== null && old.prefecture !== next.prefecture;
  return apart || old.name !== next.name;
}

/** Says so when the plans of different local governments are compared (別の自治体). */
export function strangers(old: Document, next: Document): Finding[] {
  const [from, to] = [old.municipality, next.municipality];
  if (!areStrangers(from, to)) return [];
  return [finding('diff-municipalities', null, { old: nameOf(from), new: nameOf(to) })];
}
