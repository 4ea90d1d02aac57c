/// <reference lib="dom" />
// The review page as its readers use it: clicks lead from side to side, and what is composed is really applied.
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { compileText } from '../../src/compile.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
import { readCorrections } from '../../src/read/settings/corrections.ts';
import { gatherEntries } from '../../src/report/explain/entry.ts';
import { printReview } from '../../src/report/review/review.ts';
import { seed, seedText, sourceOf } from '../documents.ts';
import { browserTest } from './chromium.ts';

const SEED = 'nemuro-1-evaluation-h28';
const KPI = 'kpi/1/ア/4/パパママ学級への男性の参加率';
const html = printReview(seed(SEED), `${SEED}.txt`, 'ja');

/** The value of a KPI in the model, by its field. */
const fieldOf = (page: Page, name: string, field: string) =>
  page
    .locator('#model .entry.kpi', { has: page.locator('.head strong', { hasText: name }) })
    .locator(`[data-field="${field}"]`);

const isVisibleIn = (page: Page, selector: string, pane: string) =>
  page.evaluate(
    ([one, around]) => {
      const inner = document.querySelector(one as string)?.getBoundingClientRect();
      const outer = document.querySelector(around as string)?.getBoundingClientRect();
      return inner && outer && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
    },
    [selector, pane],
  );

const entryOf = (strategy: Strategy, id: string) =>
  gatherEntries(strategy).find((entry) => entry.id === id)?.record as never as {
    name: string;
    target: { value: number };
    readings: { value: number }[];
  };

/** The seed compiled with the YAML that stands in the page. */
async function compiledWith(page: Page) {
  const yaml = await page.inputValue('#yaml');
  const corrections = readCorrections({ name: 'c.yaml', bytes: Buffer.from(yaml) });
  const { strategy } = compileText(sourceOf(seedText(SEED), `${SEED}.txt`), { corrections });
  return { strategy, yaml };
}

/** Chooses a value of the KPI and opens the composer. */
async function choose(page: Page, field: string): Promise<void> {
  await page.click('#composer > summary');
  await fieldOf(page, 'パパママ学級への男性の参加率', field).click();
}

describe('the review page', () => {
  browserTest('leads from a value to the source and back', async ({ openHtml }) => {
    const { page, problems, requests } = await openHtml(html);
    const value = fieldOf(page, 'パパママ学級への男性の参加率', 'target.value');
    await value.click();
    expect(await page.locator('#source .mark.lit').textContent()).toBe(
      '5年で40.0%とし14.1ポイント向上',
    );
    expect(await isVisibleIn(page, '#source .mark.lit', '#source')).toBe(true);
    await page.locator('#model').evaluate((pane) => pane.scrollTo(0, 0));
    await page.click('#source .mark.lit');
    expect(await value.getAttribute('class')).toContain('lit');
    expect(await isVisibleIn(page, '#model a.lit', '#model')).toBe(true);
    expect(problems).toEqual([]);
    expect(requests).toEqual([]);
  });

  browserTest('jumps from findings to their lines', async ({ openHtml }) => {
    const { page, problems } = await openHtml(html);
    await page.click('#findings > summary');
    const link = page.locator('#findings a').first();
    const line = (await link.getAttribute('href')) as string;
    await link.click();
    expect(await page.locator(line).getAttribute('class')).toContain('lit');
    expect(await isVisibleIn(page, line, '#source')).toBe(true);
    expect(problems).toEqual([]);
  });

  browserTest('composes corrections that a compile applies', async ({ openHtml }) => {
    const { page, problems } = await openHtml(html);
    await choose(page, 'target.value');
    expect(await page.textContent('#old')).toBe('40');
    await page.fill('#new', '四十五');
    expect(await page.textContent('#complaint')).toContain('数字');
    expect(await page.isDisabled('#keep')).toBe(true);
    await page.fill('#new', '４５．５');
    await page.fill('#reason', 'C:\\正誤表 "訂正": #1');
    await page.click('#keep');
    await page.selectOption('#field', 'readings[2].value');
    await page.fill('#new', '31');
    await page.click('#keep');
    await page.selectOption('#op', 'rename');
    await page.fill('#new', '男性の参加率');
    const { strategy, yaml } = await compiledWith(page);
    expect(yaml).toContain('old: 40\n');
    expect(strategy.document.source.corrections).toMatchObject({ applied: 3, skipped: 0 });
    const { name, target, readings } = entryOf(strategy, KPI);
    expect([name, target.value, readings.at(-1)?.value]).toEqual(['男性の参加率', 45.5, 31]);
    expect(problems).toEqual([]);
  });

  browserTest('composes what moves, goes and comes', async ({ openHtml }) => {
    const { page } = await openHtml(html);
    await choose(page, 'name');
    await page.selectOption('#op', 'move');
    await page.fill('#holder', 'policy/1/ア/1');
    await page.fill('#position', '1');
    await page.click('#keep');
    await page.selectOption('#op', 'delete');
    await page.click('#keep');
    await page
      .locator('#model .entry.policy .head, #model .entry.policy > summary .read')
      .first()
      .click();
    await page.selectOption('#op', 'add');
    await page.selectOption('#list', 'kpis');
    await page.fill('#name', '新しい指標');
    const { strategy } = await compiledWith(page);
    expect(strategy.document.source.corrections).toMatchObject({ applied: 3, skipped: 0 });
    expect(entryOf(strategy, KPI)).toBeUndefined();
    expect(gatherEntries(strategy).some(({ name }) => name === '新しい指標')).toBe(true);
  });

  browserTest('composes corrections of populations, tables and terms', async ({ openHtml }) => {
    const { page, problems } = await openHtml(html);
    await page.click('#composer > summary');
    const pick = (kind: string, field: string) =>
      page.locator(`#model .entry.${kind} [data-field="${field}"]`).first().click();
    await page.locator('#model details').evaluateAll((all) => {
      for (const one of all) (one as unknown as { open: boolean }).open = true;
    });
    await pick('population', 'series[0].total');
    expect(await page.inputValue('#op')).toBe('set');
    expect(await page.textContent('#old')).toBe('25390');
    expect(await page.isDisabled('#op option[value="rename"]')).toBe(true);
    await page.fill('#new', '25,400');
    await page.click('#keep');
    await pick('term', 'term');
    expect(await page.inputValue('#op')).toBe('rename');
    await page.fill('#new', '社人研の推計');
    await page.click('#keep');
    await pick('table', 'rows[0]');
    const cells = await page.inputValue('#new');
    await page.fill('#new', `${cells}\n足した欄`);
    const { strategy } = await compiledWith(page);
    expect(strategy.document.source.corrections).toMatchObject({ applied: 3, skipped: 0 });
    expect(strategy.populationTargets[0]?.series[0]?.total).toBe(25400);
    expect(strategy.glossary[0]?.term).toBe('社人研の推計');
    expect(strategy.tables[0]?.rows[0]).toEqual([...cells.split('\n'), '足した欄']);
    expect(problems).toEqual([]);
  });

  browserTest('is worked by keyboard alone', async ({ openHtml }) => {
    const { page } = await openHtml(html);
    const value = fieldOf(page, 'パパママ学級への男性の参加率', 'target.value');
    await value.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#source .mark.lit').count()).toBe(1);
    await page.locator('#mdocument [data-field="period.endFiscalYear"]').focus();
    await page.keyboard.press('Enter');
    expect(await page.inputValue('#field')).toBe('period.endFiscalYear');
  });

  browserTest('can be read and followed without scripts', async ({ openHtml }) => {
    const { page } = await openHtml(html, { javaScriptEnabled: false });
    expect(await page.isVisible('#composer')).toBe(false);
    const link = fieldOf(page, 'パパママ学級への男性の参加率', 'target.value');
    const place = (await link.getAttribute('href')) as string;
    await link.click();
    expect(page.url().split('#')[1]).toBe(place.slice(1));
    expect(await page.locator(place).textContent()).toBe('5年で40.0%とし14.1ポイント向上');
  });

  browserTest('runs nothing that a document says', async ({ openHtml }) => {
    const hostile = `基本目標1　<img src=x onerror="document.title='bad'"></script><script>document.title='bad'</script>\n数値目標\n・"><b onmouseover=alert(1)>出生数　現状値 20人　目標値 30人\n`;
    const compilation = compileText(sourceOf(hostile, '"><script>.txt'));
    const { page, problems } = await openHtml(printReview(compilation, '"><script>.txt', 'en'));
    expect(await page.locator('#source .words').allTextContents()).toEqual(
      hostile.trimEnd().split('\n'),
    );
    expect(await page.locator('main img, main b[onmouseover]').count()).toBe(0);
    expect(await page.title()).not.toBe('bad');
    expect(problems).toEqual([]);
  });

  browserTest('has everything on paper', async ({ openHtml }) => {
    const { page } = await openHtml(html);
    await page.emulateMedia({ media: 'print' });
    const cut = await page
      .locator('.pane')
      .evaluateAll((panes) => panes.map((pane) => pane.scrollHeight - pane.clientHeight));
    expect(cut).toEqual([0, 0]);
    expect(await page.isVisible('#composer')).toBe(false);
  });
});
