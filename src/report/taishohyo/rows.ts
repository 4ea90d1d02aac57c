import type { Entry } from '../../forms/alignment.ts';
import { message } from '../../language/message.ts';
import type { Node } from './node.ts';
import { omittedRow } from './omission.ts';
import { placesOf, remarksOf } from './remarks.ts';
import { type Text, textOf } from './row.ts';
import type { Setting } from './setting.ts';
import type { Line, Row } from './table.ts';

/** Kinds of entries that a plan lists under a heading of their own. */
const CAPTIONED = new Set(['target', 'kpi', 'action', 'project']);

/** Makes the rows of a tree of changes. */
class Rows {
  private readonly setting: Setting;
  private readonly above: (entry: Entry) => Entry | null;
  private readonly texts = new Map<Node, Text>();
  private readonly sames = new Map<Node, boolean>();

  constructor(setting: Setting, above: (entry: Entry) => Entry | null) {
    this.setting = setting;
    this.above = above;
  }

  private text(node: Node): Text {
    const text = this.texts.get(node) ?? textOf(node, this.setting);
    this.texts.set(node, text);
    return text;
  }

  /** Whether neither the entry nor anything under it changed. */
  private isSame(node: Node): boolean {
    const known = this.sames.get(node);
    if (known !== undefined) return known;
    const same = this.text(node).same && node.children.every((child) => this.isSame(child));
    this.sames.set(node, same);
    return same;
  }

  /** The word above entries of one kind on the sides where the holder stands: 重要業績評価指標（KPI）. */
  private caption({ change }: Node, holder: Node | null): Readonly<Record<'old' | 'new', Line[]>> {
    if (!CAPTIONED.has(change.entity)) return { old: [], new: [] };
    const text = message(`taishohyo-caption-${change.entity}`, {}, this.setting.lang);
    const lines: Line[] = [{ kind: 'caption', runs: [{ text, changed: false }] }];
    return {
      old: holder === null || holder.old ? lines : [],
      new: holder === null || holder.new ? lines : [],
    };
  }

  private entryRow(node: Node): Row {
    const { left } = this.setting;
    const text = this.text(node);
    return {
      kind: node.change.entity,
      depth: node.depth,
      left: text[left],
      right: text[left === 'new' ? 'old' : 'new'],
      remarks: remarksOf(node, this.setting, this.above),
      places: placesOf([node], this.setting),
    };
  }

  private withCaption(row: Row, first: Node, holder: Node | null): Row {
    const { left } = this.setting;
    const caption = this.caption(first, holder);
    return {
      ...row,
      left: [...caption[left], ...row.left],
      right: [...caption[left === 'new' ? 'old' : 'new'], ...row.right],
    };
  }

  /** Rows of what stands under one holder; runs of unchanged entries of a kind share one. */
  under(nodes: readonly Node[], holder: Node | null): readonly Row[] {
    const { full, onlyChanged } = this.setting;
    const rows: Row[] = [];
    let captioned: string | null = null;
    const push = (row: Row, first: Node) => {
      const { entity } = first.change;
      rows.push(captioned === entity ? row : this.withCaption(row, first, holder));
      captioned = entity;
    };
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as Node;
      if (full ? onlyChanged && this.isSame(node) : this.isSame(node)) {
        const run = this.runFrom(nodes, i);
        if (!onlyChanged) push(omittedRow(run, this.setting), node);
        i += run.length - 1;
        continue;
      }
      push(this.entryRow(node), node);
      rows.push(...this.under(node.children, node));
      if (node.children.length > 0) captioned = null;
    }
    return rows;
  }

  /** The unchanged entries of one kind from `i` on. */
  private runFrom(nodes: readonly Node[], i: number): readonly Node[] {
    const { entity } = (nodes[i] as Node).change;
    const end = nodes.findIndex(
      (node, j) => j > i && (node.change.entity !== entity || !this.isSame(node)),
    );
    return nodes.slice(i, end < 0 ? nodes.length : end);
  }
}

/** The rows of the table in the order of the new plan (対照表の行). */
export function rowsOf(
  trees: readonly Node[],
  setting: Setting,
  above: (entry: Entry) => Entry | null,
): readonly Row[] {
  return new Rows(setting, above).under(trees, null);
}
