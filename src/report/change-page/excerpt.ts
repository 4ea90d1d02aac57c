import { lineOf, lineStarts } from '../../base/line-start.ts';
import type { Change, ChangeSet, Side } from '../../forms/changes.ts';
import type { Source } from '../../forms/strategy.ts';
import { type Content, h } from '../page/element.ts';
import { PAGE, type PageMaterial, type Say, SIDES, type SideName } from './words.ts';

const { around: AROUND, most: MOST, width: WIDTH } = PAGE.excerpt;

/** A document's text with the places of its lines, found once (原文). */
export interface Original {
  readonly text: string;
  readonly starts: readonly number[];
}

export type Originals = Readonly<Record<SideName, Original | null>>;

const originalOf = (text: string | null): Original | null =>
  text === null ? null : { text, starts: lineStarts(text) };

export function originalsOf({ texts }: PageMaterial): Originals {
  return { old: originalOf(texts.old), new: originalOf(texts.new) };
}

/** Where an entry stands in its document, in words: `8行目`, `12ページ・8行目`. */
export function placeWords({ page, start, end }: Source, say: Say): string {
  const [line, last] = [start.line, end.line];
  const lines =
    line === last ? say('place-line', { line }) : say('place-lines', { line, end: last });
  return page === null ? lines : `${say('place-page', { page })} ${lines}`;
}

// a line end, a tab, an escape character
const CONTROL = /\p{Cc}/gu;
const clean = (text: string) => text.replace(CONTROL, ' ');

/** One line with the part that was read marked; of long lines a piece around the mark. */
function lineElement({ text, starts }: Original, index: number, from: number, to: number) {
  const begin = starts[index] as number;
  const raw = text.slice(begin, starts[index + 1] ?? text.length).trimEnd();
  const [markFrom, markTo] = [from, to].map((at) => Math.min(Math.max(at - begin, 0), raw.length));
  const [head, tail] = [markFrom as number, markTo as number];
  const first = raw.length > WIDTH ? Math.max(0, head - 40) : 0;
  const last = Math.min(raw.length, first + WIDTH);
  const marked = clean(raw.slice(Math.max(head, first), Math.min(tail, last)));
  return h('span', { className: head < tail ? 'line' : 'line near' }, [
    h('span', { className: 'no' }, String(index + 1)),
    h('span', { className: 'code' }, [
      (first > 0 ? '…' : '') + clean(raw.slice(first, Math.max(head, first))),
      marked === '' ? null : h('mark', marked),
      clean(raw.slice(Math.min(tail, last), last)) + (last < raw.length ? '…' : ''),
    ]),
  ]);
}

/** The lines of an entry with a line around them; blank ones are left out. */
function quote(original: Original, { start, end }: Source, say: Say): Content {
  const { text, starts } = original;
  const first = lineOf(starts, start.offset);
  const last = lineOf(starts, Math.max(start.offset, end.offset - 1));
  const shown = Math.min(last, first + MOST - 1);
  const isBlank = (index: number) =>
    text.slice(starts[index], starts[index + 1] ?? text.length).trim() === '';
  const lines: Content[] = [];
  for (let i = Math.max(0, first - AROUND); i <= shown + AROUND && i < starts.length; i++)
    if (!isBlank(i)) lines.push(lineElement(original, i, start.offset, end.offset));
  const left = last - shown;
  return [
    h('pre', { className: 'excerpt' }, lines),
    left > 0 ? h('p.note', say('more-lines', { count: left })) : null,
  ];
}

/** What a model keeps as printed, where its document is not at hand. */
function printed({ name, label, aims, readings }: Side, say: Say): Content {
  const words: [string, string][] = [
    ['printed-name', label === null ? name : `${label} ${name}`],
    ...aims.flatMap(({ baseline, target }): [string, string][] => [
      ['printed-baseline', baseline?.text ?? ''],
      ['printed-target', target?.text ?? ''],
    ]),
    ...readings.map(({ text }): [string, string] => ['printed-reading', text]),
  ];
  return [
    h(
      'dl.printed',
      words
        .filter(([, text]) => text.trim() !== '')
        .flatMap(([what, text]) => [h('dt', say(what)), h('dd', clean(text).trim())]),
    ),
    h('p.note', say('printed')),
  ];
}

function sideElement(name: SideName, change: Change, set: ChangeSet, from: Originals, say: Say) {
  const side = change[name];
  const caption = (words: string) =>
    h('p.caption', [h('span', { className: ['side', name] }, say(name)), ` ${words}`]);
  if (side === null) return h('div', [caption(''), h('p.note', say(`absent-${name}`))]);
  const original = from[name];
  const place = placeWords(side.source, say);
  const ocr = side.source.ocr ? ` ${say('ocr')}` : '';
  return h('div', [
    caption(`${set[name].document.source.file} ${place}${ocr}`),
    original ? quote(original, side.source, say) : printed(side, say),
  ]);
}

/** Both sides' places as a summary that opens into the words of both documents (出典と原文). */
export function sourceElement(change: Change, set: ChangeSet, from: Originals, say: Say) {
  const places = SIDES.map((name) => {
    const side = change[name];
    return `${say(name)} ${side === null ? '—' : placeWords(side.source, say)}`;
  });
  return h('details.source', [
    h('summary', `${say('source')}: ${places.join(' → ')}`),
    h(
      'div.sides',
      SIDES.map((name) => sideElement(name, change, set, from, say)),
    ),
  ]);
}
