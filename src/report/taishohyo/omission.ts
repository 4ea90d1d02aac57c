import { message } from '../../language/message.ts';
import { type Node, withAllBelow } from './node.ts';
import { placesOf, sharedRemarks } from './remarks.ts';
import type { Setting } from './setting.ts';
import type { Cell, Row } from './table.ts';

/** Numbers that follow each other are told by the first and the last, others one by one: `②・③`, `②～⑤`, `①・③`. */
function labelWords(nodes: readonly Node[], side: 'old' | 'new', { lang }: Setting): string {
  const numbered = nodes.flatMap((node) => {
    const entry = node[side];
    const ordinal = entry?.ordinals.at(-1) ?? null;
    return entry?.label && ordinal !== null ? [{ label: entry.label, ordinal }] : [];
  });
  if (numbered.length < nodes.length) return '';
  const [first, last] = [numbered[0], numbered.at(-1)];
  const chain = numbered.every(({ ordinal }, i) => ordinal === (first?.ordinal ?? 0) + i);
  if (chain && first && last && numbered.length > 2)
    return message('taishohyo-range', { first: first.label, last: last.label }, lang);
  return numbered.map(({ label }) => label).join(message('taishohyo-and', {}, lang));
}

/** Entries that stayed as they are, in one row (略): `②・③　（略）`. */
export function omittedRow(nodes: readonly Node[], setting: Setting): Row {
  const { lang, left } = setting;
  const omitted = message('taishohyo-omitted', {}, lang);
  const cell = (side: 'old' | 'new'): Cell => {
    const labels = labelWords(nodes, side, setting);
    const text = labels ? `${labels}\u3000${omitted}` : omitted;
    return [{ kind: 'mark', runs: [{ text, changed: false }] }];
  };
  const right = left === 'new' ? 'old' : 'new';
  const all = nodes.flatMap(withAllBelow);
  return {
    kind: 'omitted',
    depth: nodes[0]?.depth ?? 0,
    left: cell(left),
    right: cell(right),
    remarks: sharedRemarks(all, setting),
    places: placesOf(all, setting),
  };
}
