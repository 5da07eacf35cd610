import type { Browser, Page } from '@playwright/test';
import { addMonths } from '../../src/kernel/calendar-date.ts';
import { expect } from '../support/browser.ts';
import type { StoryFamily } from './ask.ts';
import { nextMonday, today, typed } from './days.ts';
import { ownLocations, signIn, type OwnLocation } from './practice.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('nl');
const monday = [0, 1] as const;

/** Types what a mother says who starts a job on Monday. */
export async function noteCall(page: Page, { firstName, lastName }: StoryFamily): Promise<void> {
  await page.locator('#firstName').fill(firstName);
  await page.locator('#lastName').fill(lastName);
  await page.locator('#phone').fill('0400 00 12 34');
  await page.locator('#place').fill('3000');
  await page.locator('#born-yes').check();
  await page.locator('#childDate').fill(typed(addMonths(today, -10)));
  await page.locator('#childFirstName').fill('Noor');
  await page.locator('input[name=reason]').first().check();
  for (const index of monday) await page.locator(`label[for="halfDays-${String(index)}"]`).click();
  await page.locator('#start').fill(typed(nextMonday));
  await page.locator('#urgent').check();
  await page.locator('#bridge').check();
}

/** Ticks locations whose organisers nobody plays, so that this request meets no other story. */
export async function tickLocations(page: Page, count: number, except: readonly OwnLocation[]): Promise<void> {
  const boxes = page.locator('#locaties input[name=locations]');
  const values = await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
  const chosen = values.filter((value) => !except.some(({ id }) => id === value)).slice(0, count);
  expect(chosen).toHaveLength(count);
  for (const value of chosen) await page.locator(`#locations-${value}`).check();
}

/** Somebody who can be played, with the locations they answer for. */
export interface Organiser {
  readonly page: Page;
  readonly own: readonly OwnLocation[];
}

export async function organiserAt(
  browser: Pick<Browser, 'newContext'>,
  at: 'flagship' | 'nextOrganiser',
): Promise<Organiser> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, 'organiser', at);
  return { page, own: await ownLocations(page) };
}

/** Where a location is, as a desk worker would type it. */
async function postcodeOf({ page }: Organiser, { id }: OwnLocation): Promise<string> {
  await page.goto(`/locatie/${id}`);
  return /\b[1-9]\d{3}(?= [A-Z])/.exec(await page.locator('main').innerText())?.[0] ?? '';
}

/** Looks near one place after the other until somebody we can play is free on all days. */
export async function findBridge(
  desk: Page,
  organisers: readonly Organiser[],
): Promise<Organiser & { location: OwnLocation }> {
  const tried = new Set<string>();
  for (const each of organisers)
    for (const location of each.own) {
      const place = await postcodeOf(each, location);
      if (tried.has(place)) continue;
      tried.add(place);
      await desk.locator('#near').fill(place);
      await desk.getByRole('button', { name: t('staff.desk.bridge.again') }).click();
      await expect(desk.locator('#near')).toHaveValue(place);
      for (const organiser of organisers)
        for (const candidate of organiser.own) {
          const choice = desk.locator('#locaties .choice').filter({ has: desk.locator(`#locations-${candidate.id}`) });
          if ((await choice.filter({ hasText: t('staff.desk.near.all') }).count()) > 0)
            return { ...organiser, location: candidate };
        }
    }
  throw new Error('no location that can be played has a place on Monday');
}
