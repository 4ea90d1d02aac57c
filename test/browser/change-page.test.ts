import { describe, expect } from 'vitest';
import { NEMURO, pageOf, plan } from '../page/compared-page.ts';
import { browserTest } from './chromium.ts';

const nemuro = await pageOf(...NEMURO);

describe('the page of a comparison in a browser', () => {
  browserTest('opens the source lines of a row by a click', async ({ openHtml }) => {
    const { page, problems, requests } = await openHtml(nemuro);
    const row = page.locator('[data-goal] tbody', { hasText: '合計特殊出生率' }).first();
    expect(await row.locator('mark').first().isVisible()).toBe(false);
    await row.locator('summary').click();
    expect(await row.locator('mark').first().textContent()).toContain('１．４９とし');
    expect(await row.locator('mark').first().isVisible()).toBe(true);
    expect(problems).toEqual([]);
    expect(requests).toEqual([]);
  });

  browserTest('filters by word, verdict and goal, and comes back', async ({ openHtml }) => {
    const { page, problems } = await openHtml(nemuro);
    const rows = page.locator('[data-goal] tbody:visible');
    const all = await rows.count();
    await page.fill('#filter-word', 'ふるさと納税');
    const found = await rows.allTextContents();
    expect(found.length).toBeGreaterThan(2);
    expect(found.length).toBeLessThan(all);
    for (const text of found) expect(text).toContain('ふるさと納税');
    await page.check('input[name=fate][value=raised]');
    expect(await rows.count()).toBe(1);
    await page.selectOption('#filter-goal', 'goal-1');
    expect(await rows.count()).toBe(0);
    expect(await page.isVisible('#filter-none')).toBe(true);
    await page.click('button[type=reset]');
    await expect.poll(() => rows.count()).toBe(all);
    expect(problems).toEqual([]);
  });

  browserTest('shows what a card counts', async ({ openHtml }) => {
    const { page } = await openHtml(nemuro);
    const card = page.locator('a.card[data-fate=lowered]');
    const count = Number(await card.locator('.count').textContent());
    await card.click();
    expect(count).toBeGreaterThan(0);
    expect(await page.locator('[data-goal] tbody:visible').count()).toBe(count);
  });

  browserTest('can be used by the keyboard alone', async ({ openHtml }) => {
    const { page } = await openHtml(nemuro);
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate('document.activeElement.outerHTML.slice(0, 40)');
    expect(await focused()).toContain('class="skip"');
    await page.keyboard.press('Enter');
    await page.focus('#filter-word');
    await page.keyboard.type('出生率');
    await expect.poll(() => page.locator('[data-goal] tbody:visible').count()).toBe(1);
    const summary = page.locator('[data-goal] tbody:visible summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-goal] tbody:visible mark').first().isVisible()).toBe(true);
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
  });

  browserTest('prints to PDF on A4', async ({ openHtml }) => {
    const { page } = await openHtml(nemuro);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await pdfjs.getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    const [, , width, height] = (await document.getPage(1)).view as number[];
    expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([595, 842]);
    expect(document.numPages).toBeLessThan(15);
    await document.destroy();
  });

  browserTest('is readable without scripts, nothing hidden', async ({ openHtml }) => {
    const { page } = await openHtml(nemuro, { javaScriptEnabled: false });
    expect(await page.isVisible('form.filter')).toBe(false);
    const rows = page.locator('[data-goal] tbody');
    expect(await rows.count()).toBe(await page.locator('[data-goal] tbody:visible').count());
    await rows.first().locator('summary').click();
    expect(await rows.first().locator('mark').first().isVisible()).toBe(true);
  });

  browserTest('fits a phone, light and dark', async ({ openHtml }) => {
    const name = '子育て世代包括支援センターにおける'.repeat(12);
    const long = await pageOf(plan([`${name}件数/5年で30件`]), plan([`${name}件数/5年で50件`]));
    for (const html of [nemuro, long]) {
      const look = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
      const { page, problems } = await openHtml(html, look);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      const paper = await page.evaluate(
        'getComputedStyle(document.documentElement).backgroundColor',
      );
      expect(paper).toBe('rgb(20, 24, 28)');
      expect(problems).toEqual([]);
    }
  });

  browserTest('runs no words of a document', async ({ openHtml }) => {
    const hostile = `<img src=x onerror="document.title='bad'"><script>document.title='bad'</script>`;
    const words = '毒'.repeat(hostile.length);
    const texts = [plan([`${words}件数/5年で30件`]), plan([`${words}件数/5年で50件`])] as const;
    const html = await pageOf(...texts, { instead: [words, hostile] });
    const { page, problems, requests } = await openHtml(html);
    await page.fill('#filter-word', '<script>');
    expect(await page.title()).not.toBe('bad');
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(problems).toEqual([]);
    expect(requests).toEqual([]);
  });
});
