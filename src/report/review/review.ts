import type { Element } from 'hast';
import type { Compilation } from '../../forms/compilation.ts';
import type { Strategy } from '../../forms/strategy.ts';
import type { Lang } from '../../language/message.ts';
import { type Content, h } from '../page/element.ts';
import { printPage } from '../page/page.ts';
import composeScript from './compose.client';
import { composerView } from './composer.ts';
import { reviewData } from './data.ts';
import { intervalsOf, segmentsOf } from './locate.ts';
import { modelPane } from './model-pane.ts';
import { reviewNodes } from './node.ts';
import { coverageView, findingLists, unrecognisedList } from './overview.ts';
import linkScript from './review.client';
import style from './review.style';
import { sourcePane } from './source-pane.ts';
import { type Say, sayIn } from './words.ts';

/** The document, each value with the field that a correction of it names. */
function documentView({ document }: Strategy, say: Say): Element {
  const { title, kind, municipality, period, issued, evaluatedFiscalYear, source } = document;
  const values: readonly (readonly [string, string, unknown])[] = [
    ['title', 'title', title],
    ['kind', 'kind', say(`word-document-${kind}`)],
    ['municipality', 'municipality.name', municipality.name],
    ['period-start', 'period.startFiscalYear', period.startFiscalYear],
    ['period-end', 'period.endFiscalYear', period.endFiscalYear],
    ['issued', 'issued', issued],
    ['evaluated', 'evaluatedFiscalYear', evaluatedFiscalYear],
  ];
  const rows = values.map(([name, field, value]) => [
    h('dt', say(`field-${name}`)),
    h(
      'dd',
      h(
        'a',
        { className: 'read', role: 'button', tabIndex: 0, dataField: field },
        String(value ?? '—'),
      ),
    ),
  ]);
  const { corrections } = source;
  const corrected =
    corrections && h('p', { className: 'by-hand' }, say('corrected-by', corrections));
  return h('div', { className: 'entry document', id: 'mdocument', dataEntry: 'document' }, [
    h('dl', rows.flat()),
    corrected,
  ]);
}

const pane = (id: string, title: string, content: Content): Element =>
  h('section', { id, className: 'pane', ariaLabel: title, tabIndex: -1 }, [
    h('h2', title),
    content as Element[],
  ]);

/**
 * One self-contained page to look a compiled document through (確認用のページ): the source with every read value marked, the
 * model as a tree, each leading to the other; findings; corrections to copy.
 * @param file name of the document as people gave it
 */
export function printReview(compilation: Compilation, file: string, lang: Lang): string {
  const say = sayIn(lang);
  const { strategy, source } = compilation;
  const { all, roots } = reviewNodes(strategy, say);
  const segments = segmentsOf(intervalsOf(all, source.text), source.text.length);
  const marked = new Set(segments.flatMap(({ key }) => key ?? []));
  const noted = new Set(strategy.diagnostics.flatMap((one) => one.source?.start.line ?? []));
  const title = strategy.document.title || file;
  return printPage({
    lang,
    title: say('title', { title }),
    styles: [style],
    scripts: [linkScript, composeScript],
    data: { review: reviewData(strategy, all, file, say) },
    body: [
      h('a', { className: 'skip', href: '#source' }, say('skip-source')),
      h('a', { className: 'skip', href: '#model' }, say('skip-model')),
      h('header', [
        h('h1', title),
        h('p', { className: 'file' }, file),
        coverageView(strategy.coverage, say),
      ]),
      h('main', [
        pane('source', say('source'), sourcePane(compilation, segments, noted, say)),
        h('div', { className: 'side' }, [
          pane('model', say('model'), [
            documentView(strategy, say),
            ...findingLists(strategy.diagnostics, say),
            unrecognisedList(compilation, say),
            modelPane(roots, marked, say),
          ]),
          composerView(say),
        ]),
      ]),
    ],
  });
}
