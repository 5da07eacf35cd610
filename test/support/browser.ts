import path from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { expect, test as base, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

export interface Variant {
  /** The language the story is told in; texts of the product follow the address, this follows the project. */
  readonly lang: 'nl' | 'fr';
}

interface Guard {
  /** Fails a story whose pages broke without anyone looking: script errors, server errors, requests elsewhere. */
  readonly guard: undefined;
}

export const test = base.extend<Variant & Guard>({
  lang: ['nl', { option: true }],
  baseURL: async ({}, use) => use(process.env.KRIBBE_TEST_URL),
  guard: [
    async ({ context }, use) => {
      const wrong: string[] = [];
      context.on('weberror', (event) => wrong.push(`script error: ${event.error().message}`));
      context.on('request', (request) => {
        if (!isOwn(request.url())) wrong.push(`request to another site: ${request.url()}`);
      });
      context.on('response', (response) => {
        if (response.status() >= 500) wrong.push(`${response.status()} from ${response.url()}`);
      });
      await use(undefined);
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

const isOwn = (url: string) => /^(data:|blob:|about:)|^https?:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url);

/** Saves the whole page to test-results/shots/<project>/<name>.png. */
export async function shot(page: Page, name: string): Promise<void> {
  const file = path.join('test-results', 'shots', test.info().project.name, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
}

/** WCAG 2.0, 2.1 and 2.2, levels A and AA. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No violation of WCAG 2.2 AA that a machine can find, in the page as it stands now. */
export async function expectAccessible(page: Page): Promise<void> {
  const scripts = test.info().project.use.javaScriptEnabled !== false;
  const twin = scripts ? null : await scriptedTwin(page);
  const violations = await violationsOn(twin ?? page);
  await twin?.context().close();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')} (${node.html.slice(0, 120)})`),
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** Asks for violations only: what passes takes axe three quarters of its time to write down. */
async function violationsOn(page: Page): Promise<AxeResults['violations']> {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const checker = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await checker.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations;
  }, wcag);
}

/** The checker is itself a script. So a page without scripts is shown again, as it is, in a window that may run one. */
async function scriptedTwin(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  const html = (await page.content())
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/(<\/?)noscript/g, '$1div');
  const context = await browser.newContext({
    javaScriptEnabled: true,
    viewport: page.viewportSize(),
    storageState: await page.context().storageState(),
    reducedMotion: 'reduce',
  });
  const twin = await context.newPage();
  await twin.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await twin.goto(page.url());
  return twin;
}

/** Reflow (WCAG 1.4.10): nothing sticks out sideways. Names what does. */
export async function expectNoHorizontalScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120))
      .slice(0, 5);
  });
  expect(wide, `width of ${page.url()}`).toEqual([]);
}
