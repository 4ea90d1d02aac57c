import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { test } from 'vitest';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is installed: `CHROMIUM` of the environment, else the usual places; undefined where there is none. */
export const CHROMIUM = [process.env.CHROMIUM ?? '', ...PLACES].find((path) => existsSync(path));
if (CHROMIUM === undefined)
  console.warn('browser tests are skipped: install chromium (Debian) or name one in CHROMIUM');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page as a reader has it before them, and what must not happen while they use it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors and warnings of the console, errors that nobody caught. */
  readonly problems: readonly string[];
  /** Addresses that were asked for besides the file itself. */
  readonly requests: readonly string[];
}

/** Writes a page to disk and opens it as a file; closed when the test is over. */
export type OpenHtml = (html: string, look?: BrowserContextOptions) => Promise<OpenPage>;

async function openPage(browser: Browser, html: string, folder: string, look: object) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...look });
  const page = await context.newPage();
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const address = pathToFileURL(file).href;
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type())) problems.push(said.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) requests.push(request.url());
  });
  await page.goto(address);
  return { page, problems, requests };
}

/**
 * A test in real Chromium, skipped where none is installed:
 * `browserTest('…', async ({ openHtml }) => { const { page, problems } = await openHtml(html); … })`.
 */
export const browserTest = test
  .extend<{ readonly browser: Browser; readonly openHtml: OpenHtml }>({
    browser: [
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the fixtures from the pattern
      async ({}, use) => {
        const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS });
        await use(browser);
        await browser.close();
      },
      { scope: 'file' },
    ],
    openHtml: async ({ browser }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'senryaku-page-'));
      await use((html, look = {}) => openPage(browser, html, folder, look));
      await Promise.all(browser.contexts().map((context) => context.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  })
  .skipIf(CHROMIUM === undefined);
