import type { Page } from '@playwright/test';
import type { CalendarDate } from '../../src/kernel/calendar-date.ts';
import { expect } from '../support/browser.ts';
import { typed } from './days.ts';
import { pathIn, wordsIn, type StoryLanguage } from './words.ts';

/** Monday, Tuesday and Thursday, by half-day. */
export const mondayTuesdayThursday = [0, 1, 2, 3, 6, 7] as const;

/** Searches from the first page, as a visitor does. */
export async function searchFromHome(
  page: Page,
  lang: StoryLanguage,
  place: string,
  from: CalendarDate,
): Promise<void> {
  await page.goto(pathIn(lang, '/'));
  await page.locator('#plaats').fill(place);
  await page.locator('#vanaf').fill(typed(from));
  const days = page.locator('main form summary');
  if (!(await page.locator('label[for="dagen-0"]').isVisible())) await days.click();
  for (const index of mondayTuesdayThursday) await page.locator(`label[for="dagen-${String(index)}"]`).click();
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL('**/zoeken?**');
}

/** Changes the distance on the results page and searches again. */
export async function widen(page: Page, lang: StoryLanguage, km: number): Promise<void> {
  const select = page.locator('#straal');
  if (!(await select.isVisible())) await page.locator('details.filters > summary').click();
  await select.selectOption(String(km));
  await page.getByRole('button', { name: wordsIn(lang)('search.again') }).click();
  await page.waitForURL(`**straal=${String(km)}**`);
}

export interface Card {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  /** Free on all the days that were asked. */
  readonly fits: boolean;
}

/** What the cards on the page say. */
export async function readCards(page: Page, lang: StoryLanguage): Promise<Card[]> {
  const all = wordsIn(lang)('search.fit.all');
  const cards = await page.locator('article.place').evaluateAll((articles) =>
    articles.map((article) => ({
      id: article.querySelector<HTMLInputElement>('input[name=locatie]')?.value ?? '',
      name: article.querySelector('h2 a')?.textContent ?? '',
      municipality: article.querySelector('.meta')?.textContent.split(' · ').at(-1) ?? '',
      chip: article.querySelector('.chip')?.textContent ?? '',
    })),
  );
  return cards.map(({ chip, ...card }) => ({ ...card, fits: chip === all }));
}

/** Every card shows the week, how far it is and what it costs. */
export async function expectWholeCards(page: Page): Promise<void> {
  const cards = page.locator('article.place');
  expect(await cards.count()).toBeGreaterThan(3);
  for (const card of (await cards.all()).slice(0, 5)) {
    await expect(card.getByRole('img')).toHaveAttribute('aria-label', /\S/);
    await expect(card.locator('.meta')).toContainText(/\d\s?k?m/);
    await expect(card.locator('.price')).toContainText(/\S/);
  }
}

/** Shows as many cards as there are. */
export async function showAll(page: Page): Promise<void> {
  const address = new URL(page.url());
  address.searchParams.set('toon', '200');
  await page.goto(address.href);
}

/** Ticks these cards and goes on to the request. */
export async function askAt(page: Page, lang: StoryLanguage, ids: readonly string[]): Promise<void> {
  for (const id of ids) await page.locator(`input[name=locatie][value="${id}"]`).check();
  await page.getByRole('button', { name: wordsIn(lang)('search.askChosen') }).click();
  await page.waitForURL('**/vraag?**');
}
