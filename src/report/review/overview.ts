import type { Element } from 'hast';
import { lineOf, lineStarts } from '../../base/line-start.ts';
import type { Compilation } from '../../forms/compilation.ts';
import type { Coverage, Diagnostic } from '../../forms/strategy.ts';
import { h, s } from '../page/element.ts';
import type { Say } from './words.ts';

const FATES = ['modelled', 'prose', 'furniture', 'unrecognised'] as const;

/** Coverage as a bar; the figures stand beside it. */
function bar({ lines }: Coverage, say: Say): Element {
  let x = 0;
  const parts = FATES.map((fate) => {
    const width = lines.total === 0 ? 0 : (100 * lines[fate]) / lines.total;
    const rect = s('rect', { class: fate, x, y: 0, width, height: 4 });
    x += width;
    return rect;
  });
  const box = { class: 'bar', viewBox: '0 0 100 4', preserveAspectRatio: 'none', role: 'img' };
  return s('svg', { ...box, ariaLabel: say('coverage') }, parts);
}

/** What became of the lines, as numbers and a bar (読み取りの割合). */
export function coverageView({ lines }: Coverage, say: Say): Element {
  const share = (count: number) =>
    lines.total === 0 ? '' : ` (${((100 * count) / lines.total).toFixed(1)}%)`;
  const figures = FATES.map((fate) =>
    h('li', { className: fate }, [
      h('span', { className: 'swatch', ariaHidden: 'true' }),
      `${say(`fate-${fate}`)} `,
      h('b', String(lines[fate])),
      share(lines[fate]),
    ]),
  );
  return h('section', { className: 'coverage', ariaLabel: say('coverage') }, [
    bar({ lines }, say),
    h('ul', figures),
  ]);
}

function finding({ code, severity, message, source, reckoning }: Diagnostic, say: Say): Element {
  const words = [
    h('span', { className: `severity ${severity}` }, say(`severity-${severity}`)),
    source ? ` L${source.start.line} ` : ' ',
    message,
    reckoning ? ` (${reckoning})` : '',
    ' ',
    h('code', code),
  ];
  return h('li', source ? h('a', { href: `#L${source.start.line}` }, words) : words);
}

const foldable = (id: string, title: string, open: boolean, items: readonly Element[]): Element =>
  h('details', { id, className: 'list', open }, [
    h('summary', `${title} (${items.length})`),
    h('ol', items as Element[]),
  ]);

/** Findings as lists whose entries jump into the source: what weighs first, remarks folded (指摘). */
export function findingLists(diagnostics: readonly Diagnostic[], say: Say): Element[] {
  const grave = diagnostics.filter(({ severity }) => severity !== 'info');
  const light = diagnostics.filter(({ severity }) => severity === 'info');
  return [
    foldable(
      'findings',
      say('findings'),
      false,
      grave.map((one) => finding(one, say)),
    ),
    foldable(
      'remarks',
      say('infos'),
      false,
      light.map((one) => finding(one, say)),
    ),
  ];
}

/** The lines that could not be read, each a link into the source (読めなかった行). */
export function unrecognisedList({ lines, fates, source }: Compilation, say: Say): Element {
  const { text } = source;
  const starts = lineStarts(text);
  const items = lines.flatMap(({ index, start, end }) => {
    if (fates[index] !== 'unrecognised') return [];
    const number = lineOf(starts, start) + 1;
    const words = text.slice(start, end).trim();
    return [h('li', h('a', { href: `#L${number}` }, [h('b', `L${number}`), ` ${words}`]))];
  });
  return foldable('unrecognised', say('unrecognised'), false, items);
}
