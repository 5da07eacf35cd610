import type { Page } from '@playwright/test';
import { expect } from '../support/browser.ts';
import type { StoryFamily } from './ask.ts';
import type { OwnLocation } from './practice.ts';
import type { Card } from './search.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('nl');

/** Four locations: one of each organiser who can be played, two in another municipality than the nearest. */
export function chooseFour(
  cards: readonly Card[],
  own: readonly OwnLocation[],
  others: readonly OwnLocation[],
): [Card, Card, Card, Card] {
  const home = cards[0]?.municipality ?? '';
  const isOf = (list: readonly OwnLocation[]) => (card: Card) => card.fits && list.some(({ id }) => id === card.id);
  const first = cards.find(isOf(own));
  const second = cards
    .filter(isOf(others))
    .sort((a, b) => Number(a.municipality === home) - Number(b.municipality === home))[0];
  const rest = cards.filter((card) => card !== first && card !== second);
  const away = rest.filter(({ municipality }) => municipality !== home);
  const near = rest.filter(({ municipality }) => municipality === home);
  const [third, fourth] = second?.municipality === home ? away : [away[0], near[0]];
  if (!first || !second || !third || !fourth) throw new Error('the demo has no four such locations');
  return [first, second, third, fourth];
}

/** Opens the question of a family in the ranked list of a location. */
export async function openLine(page: Page, location: string, family: StoryFamily): Promise<void> {
  await page.goto(`/organisator/${location}/vragen`);
  await lineOf(page, family).getByRole('link').first().click();
  await page.waitForURL(`**/organisator/${location}/vragen/**`);
}

export const lineOf = (page: Page, { lastName }: StoryFamily) =>
  page.locator('ol.todo > li').filter({ hasText: lastName });

/** Offers what the form proposes. */
export async function offerPlace(page: Page, message: string): Promise<void> {
  const form = page.locator('form[action$="/aanbod"]');
  await form.locator('#message').fill(message);
  await form.locator('button[type=submit]').last().click();
}

export async function expectOffered(page: Page): Promise<void> {
  await expect(page.locator('.notice')).toContainText(t('staff.placement.done.offered'));
}
