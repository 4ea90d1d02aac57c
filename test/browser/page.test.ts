import { describe, expect } from 'vitest';
import { h } from '../../src/report/page/element.ts';
import { printPage } from '../../src/report/page/page.ts';
import { browserTest } from './chromium.ts';

const page = (words: string, script: string) =>
  printPage({
    lang: 'ja',
    title: '試し',
    body: h('main', [h('p#words', words), h('button', '押す')]),
    scripts: [script],
    data: { said: { words } },
  });

const READ = `document.querySelector('button').onclick = () => {
  document.querySelector('p').textContent = JSON.parse(document.getElementById('said').textContent).words.length;
};`;

describe('the ground of pages in a browser', () => {
  browserTest('runs its own script under its policy', async ({ openHtml }) => {
    const { page: opened, problems, requests } = await openHtml(page('</script>あ', READ));
    await opened.click('button');
    expect(await opened.textContent('#words')).toBe('10');
    expect(problems).toEqual([]);
    expect(requests).toEqual([]);
  });

  browserTest('asks no network, whatever its script tries', async ({ openHtml }) => {
    const fetching = `fetch('https://example.invalid/x').catch(() => document.title = 'refused')`;
    const { page: opened, problems } = await openHtml(page('x', fetching));
    await expect.poll(() => opened.title()).toBe('refused');
    expect(problems.join()).toContain('Content Security Policy');
  });

  browserTest('runs no script of a document', async ({ openHtml }) => {
    const hostile = `<img src=x onerror="document.title='bad'"><script>document.title='bad'</script>`;
    const { page: opened, problems } = await openHtml(page(hostile, READ));
    expect(await opened.textContent('#words')).toBe(hostile);
    expect(await opened.title()).toBe('試し');
    expect(problems).toEqual([]);
  });

  browserTest('shows controls and opens the target of a link', async ({ openHtml }) => {
    const body = [
      h('button', { hidden: true, dataScripted: true }, '絞り込み'),
      h('a', { href: '#源' }, '出典'),
      h('details', [h('summary', '本文'), h('p', { id: '源' }, '12行目')]),
    ];
    const html = printPage({ lang: 'ja', title: '試し', body });
    const { page: opened, problems } = await openHtml(html);
    expect(await opened.isVisible('button')).toBe(true);
    expect(await opened.isVisible('p')).toBe(false);
    await opened.click('a');
    await opened.locator('p').waitFor({ state: 'visible' });
    expect(problems).toEqual([]);
  });

  browserTest('can be read without scripts', async ({ openHtml }) => {
    const { page: opened } = await openHtml(page('文', READ), { javaScriptEnabled: false });
    expect(await opened.textContent('#words')).toBe('文');
  });
});
