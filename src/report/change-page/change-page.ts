import type { Entry } from '../../forms/alignment.ts';
import type { ChangeSet } from '../../forms/changes.ts';
import type { Document, Indicator } from '../../forms/strategy.ts';
import type { Lang } from '../../language/message.ts';
import { type Content, h } from '../page/element.ts';
import { printPage } from '../page/page.ts';
import { summarySection } from './cards.ts';
import style from './change-page.style';
import { chartLegend } from './chart.ts';
import { originalsOf } from './excerpt.ts';
import script from './filter.client';
import { filterForm } from './filter-form.ts';
import { flowOf } from './flow.ts';
import { flowSection } from './flow-picture.ts';
import { anchorKey, type RowContext } from './row.ts';
import { type GoalSection, goalElement, goalSections, unlistedSection } from './sections.ts';
import { type PageMaterial, type Say, SIDES, type SideName, speak } from './words.ts';

function documentLine(name: SideName, document: Document, say: Say): Content {
  const { startFiscalYear: from, endFiscalYear: to } = document.period;
  return h('li', [
    h('span', { className: ['side', name] }, say(name)),
    h('span.document', document.title),
    h('span.about', [
      document.source.file,
      from !== null && to !== null ? ` ${say('period', { from, to })}` : '',
      document.draft ? ` ${say('draft')}` : '',
    ]),
  ]);
}

function headerElement({ changes }: PageMaterial, say: Say): Content {
  const municipality =
    changes.new.document.municipality.name ?? changes.old.document.municipality.name;
  return h('header.page', [
    h('p.kicker', [municipality, say('report')].filter(Boolean).join(' ')),
    h('h1', changes.new.document.title),
    h('ul.documents', [
      SIDES.map((name) => documentLine(name, changes[name].document, say)),
      changes.results.map(({ document }) =>
        h('li', [
          h('span.side', say('result-report')),
          document.title,
          h('span.about', document.source.file),
        ]),
      ),
    ]),
  ]);
}

/** Where in the page each entry stands: numbers, so that no name of a document becomes an address. */
function anchorsOf({ changes }: ChangeSet): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap((change, i) =>
      SIDES.flatMap((name): [string, string][] => {
        const side = change[name];
        return side ? [[anchorKey(name, side.id), `change-${i + 1}`]] : [];
      }),
    ),
  );
}

function contents(sections: readonly GoalSection[], say: Say): Content {
  if (sections.length < 2) return null;
  const items = sections.map(({ id, title }) => h('li', h('a', { href: `#${id}` }, title)));
  return h('nav.goals.screen', { ariaLabel: say('filter-goal') }, h('ol', items));
}

function changesSection(context: RowContext): Content {
  const { say } = context;
  const sections = goalSections(context);
  if (sections.length === 0) return null;
  return h('section', { ariaLabelledBy: 'changes' }, [
    h('h2', { id: 'changes', tabIndex: -1 }, say('changes')),
    contents(sections, say),
    filterForm(sections, context),
    chartLegend(say),
    sections.map((section) => goalElement(section, context)),
  ]);
}

function footer({ changes }: PageMaterial, say: Say): Content {
  const sources = SIDES.map((name) => {
    const { file, sha256 } = changes[name].document.source;
    return h('li', say('foot-source', { side: say(`${name}-plan`), file, sha256 }));
  });
  return h('footer', [h('p', say('foot')), h('ul', sources)]);
}

/** The indicators of a plan by id. */
export function indicatorsOf(entries: readonly Entry[]): ReadonlyMap<string, Indicator> {
  return new Map(
    entries.flatMap((entry) =>
      entry.kind === 'target' || entry.kind === 'kpi' ? [[entry.id, entry.value as Indicator]] : [],
    ),
  );
}

/** A comparison as one page to read (比較報告のHTML); nothing in it asks a network. */
export function changePage(material: PageMaterial): string {
  const { changes, lang }: { changes: ChangeSet; lang: Lang } = material;
  const say = speak(lang);
  const originals = originalsOf(material);
  const context = { material, originals, anchors: anchorsOf(changes), say };
  const [old, next] = [changes.old.document.title, changes.new.document.title];
  return printPage({
    lang,
    title: say('title', { old, new: next }),
    styles: [style],
    scripts: [script],
    body: [
      h('a.skip', { href: '#changes' }, say('skip')),
      headerElement(material, say),
      h('main', [
        summarySection(material, say),
        flowSection(flowOf(changes, say), say),
        changesSection(context),
        unlistedSection(context),
      ]),
      footer(material, say),
    ],
  });
}
