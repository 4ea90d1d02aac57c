import { columnsOf } from '../../language/letters/width.ts';
import { type Content, h, s } from '../page/element.ts';
import { type Flow, type FlowBand, placesOf } from './flow.ts';
import { FLOW, type LaidBand, type LaidPlace, layFlow } from './flow-layout.ts';
import { PAGE, type Say } from './words.ts';

const FONT = 13;
const STUB = 46;

/** Columns (half the width of a Japanese character) of a line of a label. */
const COLUMNS = Math.floor(((FLOW.label - 12) / FONT) * 2);

/** Numbers of a drawing with one decimal: enough for the eye, and the same bytes everywhere. */
const round = (value: number) => String(Math.round(value * 10) / 10);

/** Signs that no line begins with (行頭禁則). */
const HANGING = new Set('、。，．・：；？！」』）］】〕〉》ーっゃゅょッャュョ,.)]');

/** A label in lines that fit; of a long one the end is left out, and the title has it whole. */
function linesOf(label: string, most: number): readonly string[] {
  const lines = [''];
  let columns = 0;
  for (const character of label) {
    const width = columnsOf(character);
    if (columns + width > COLUMNS && !HANGING.has(character)) {
      if (lines.length === most) return [...lines.slice(0, -1), `${lines.at(-1)?.slice(0, -1)}…`];
      lines.push('');
      columns = 0;
    }
    lines[lines.length - 1] += character;
    columns += width;
  }
  return lines;
}

function placeElement({ place, x, top, bottom }: LaidPlace): Content {
  const isOld = place.side === 'old';
  const lines = linesOf(place.label, bottom - top + FLOW.gap >= 2.2 * FONT ? 2 : 1);
  const at = round(isOld ? x - 6 : x + FLOW.bar + 6);
  const middle = (top + bottom) / 2 + FONT * 0.36 - ((lines.length - 1) * FONT * 1.2) / 2;
  return s('g', { className: ['place', place.side] }, [
    s('title', place.label),
    s('rect', { x: round(x), y: round(top), width: FLOW.bar, height: round(bottom - top) }),
    s(
      'text',
      { x: at, y: round(middle), textAnchor: isOld ? 'end' : 'start', fontSize: FONT },
      lines.map((line, i) => s('tspan', { x: at, dy: i === 0 ? 0 : round(FONT * 1.2) }, line)),
    ),
  ]);
}

function pathOf({ from, to }: LaidBand): string {
  if (from && to) {
    const middle = round((from[0] + to[0]) / 2);
    return `M${round(from[0])} ${round(from[1])}C${middle} ${round(from[1])} ${middle} ${round(to[1])} ${round(to[0])} ${round(to[1])}`;
  }
  const [x, y] = (from ?? to) as readonly [number, number];
  return from ? `M${round(x)} ${round(y)}h${STUB}` : `M${round(x - STUB)} ${round(y)}h${STUB}`;
}

/** The count at the loose end of what was added or removed, with its sign. */
function stubCount({ band, from, to }: LaidBand): Content {
  if (from && to) return null;
  const [x, y] = (from ?? to) as readonly [number, number];
  return s(
    'text',
    {
      x: round(from ? x + STUB + 5 : x - STUB - 5),
      y: round(y + 4),
      textAnchor: from ? 'start' : 'end',
      fontSize: 12,
    },
    `${PAGE.fates[band.kind]?.sign}${band.names.length}`,
  );
}

const titleOf = ({ from, to, names }: FlowBand, say: Say) =>
  [
    `${from?.label ?? say('flow-none-old')} → ${to?.label ?? say('flow-none-new')}: ${names.length}`,
    ...names,
  ].join('\n');

function bandElement(laid: LaidBand, say: Say): Content {
  const { band, width } = laid;
  const d = pathOf(laid);
  return s('g', { className: ['band', band.kind] }, [
    s('title', titleOf(band, say)),
    s('path', { d, strokeWidth: round(Math.max(2, width - 1)) }),
    // told from what stayed without colours too
    band.kind === 'moves' ? s('path.spine', { d }) : null,
    stubCount(laid),
  ]);
}

const HEAD = ['flow-from', 'flow-to', 'flow-count', 'flow-names'] as const;

/** What was drawn, as a table: for those who do not see the picture, and for its names. */
function numbers({ bands }: Flow, say: Say): Content {
  return h('details.numbers', [
    h('summary', say('flow-numbers')),
    h('table.plain', [
      h(
        'thead',
        h(
          'tr',
          HEAD.map((name) => h('th', { scope: 'col' }, say(name))),
        ),
      ),
      h(
        'tbody',
        bands.map(({ from, to, names }) =>
          h('tr', [
            h('td', from?.label ?? say('flow-none-old')),
            h('td', to?.label ?? say('flow-none-new')),
            h('td.figure', String(names.length)),
            h('td', names.join(say('list'))),
          ]),
        ),
      ),
    ]),
  ]);
}

const KINDS = ['stays', 'moves', 'removed', 'added'] as const;

function legend({ bands }: Flow, say: Say): Content {
  const used = KINDS.filter((kind) => bands.some((band) => band.kind === kind));
  return h(
    'ul.legend',
    used.map((kind) =>
      h('li', [
        h('span', { className: ['swatch', kind], ariaHidden: 'true' }),
        say(`flow-${kind}`),
      ]),
    ),
  );
}

function picture(flow: Flow, say: Say): Content {
  const { places, bands, height } = layFlow(flow);
  const [old, next] = (['old', 'new'] as const).map((side) => placesOf(flow.bands, side).length);
  const ariaLabel = say('flow-label', { old: old ?? 0, new: next ?? 0 });
  const size = {
    viewBox: `0 0 ${FLOW.width} ${round(height)}`,
    width: FLOW.width,
    height: round(height),
  };
  return s('svg', { ...size, role: 'img', ariaLabel }, [
    bands.map((band) => bandElement(band, say)),
    places.map(placeElement),
  ]);
}

/** The flow between the two trees as a picture that stands in the page (流れ図, サンキー図). */
export function flowSection(flow: Flow | null, say: Say): Content {
  if (flow === null) return null;
  const isPolicy = flow.what === 'policy';
  const what = say(isPolicy ? 'flow-policy' : 'flow-indicators');
  const level = say(`flow-by-${isPolicy ? 'goal' : flow.level}`);
  return h('section.flow', { ariaLabelledBy: 'flow' }, [
    h('h2', { id: 'flow' }, say(isPolicy ? 'flow-policies' : 'flow')),
    h('p.lead', say('flow-lead', { what, level })),
    legend(flow, say),
    h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: what }, picture(flow, say)),
    numbers(flow, say),
  ]);
}
