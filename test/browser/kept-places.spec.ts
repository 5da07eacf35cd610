import type { Browser, Page } from '@playwright/test';
import { addDays, addMonths } from '../../src/kernel/calendar-date.ts';
import { expect, test } from '../support/browser.ts';
import { answerRest, begin, goOn, newFamily, send } from './ask.ts';
import { nextMonday, today, typed } from './days.ts';
import { look } from './look.ts';
import { expectOffered, lineOf, offerPlace, openLine } from './offers.ts';
import { ownLocations, signIn, type OwnLocation } from './practice.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('nl');
const work = { tag: ['@desktop-nl', '@phone-nl-nojs'] };

/** The organiser of the flagship, at its own screen; the flagship keeps places for somebody. */
async function flagship(browser: Browser): Promise<{ organiser: Page; location: OwnLocation }> {
  const organiser = await (await browser.newContext()).newPage();
  await signIn(organiser, 'organiser', 'flagship');
  const location = (await ownLocations(organiser)).find(({ name }) => name === 'De Speelvogel');
  if (location === undefined) throw new Error('the demo has no flagship');
  return { organiser, location };
}

test('a family that needs care within a month gets one of the urgent places', work, async ({ page, browser }) => {
  test.setTimeout(120_000);
  const family = newFamily('Yasmina');
  const { organiser, location } = await flagship(browser);
  const when = new URLSearchParams({ locatie: location.id, vanaf: typed(addDays(nextMonday, 7)) });
  for (const half of [0, 1, 6, 7]) when.append('dagen', String(half));
  await page.goto(`/vraag?${when.toString()}`);
  await begin(page);
  await page.locator('#born-yes').check();
  await page.locator('#birthDate').fill(typed(addMonths(today, -9)));
  await page.locator('#firstName').fill('Amira');
  await page.locator('#lastName').fill(family.lastName);
  await goOn(page, 'nl', 'soort');
  await answerRest(page, 'nl', family, async (asked, name) => {
    if (name === 'ask-extra') await asked.locator('input[name=needs][value=urgent]').check();
  });
  await send(page);

  await openLine(organiser, location.id, family);
  const kept = organiser.locator('#pool');
  await expect(kept.locator('option:checked')).toContainText(t('staff.supply.pool.kind.urgent'));
  await look(organiser, 'line-kept-place');
  await offerPlace(organiser, 'Een dringende plaats, meteen.');
  await expectOffered(organiser);
  await organiser.goto(`/organisator/${location.id}/bezetting`);
  await expect(organiser.getByRole('heading', { name: t('staff.supply.pool.kind.urgent') })).toBeVisible();
  await look(organiser, 'board-kept-places');

  await page.locator('form[action$="/vraag/ontvangst"] button').click();
  await page.waitForURL('**/mijn-vraag/overzicht');
  await page.locator('.offer-card a[href$="/ja"]').click();
  await page.getByRole('button', { name: t('mine.yes.button') }).click();
  await page.waitForURL('**/mijn-vraag/overzicht');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(location.name);
  await look(page, 'kept-place-taken');
  await organiser.goto(`/organisator/${location.id}/kinderen`);
  await expect(organiser.getByRole('row').filter({ hasText: family.lastName })).toBeVisible();
  await organiser.goto(`/organisator/${location.id}/vragen`);
  await expect(lineOf(organiser, family)).toHaveCount(0);
});

test(
  'an organiser keeps places for a company, writes down closing days, and takes both back',
  work,
  async ({ browser }) => {
    test.setTimeout(90_000);
    const { organiser: page, location } = await flagship(browser);
    const places = `/organisator/${location.id}/plaatsen`;
    const company = `Drukkerij ${newFamily().lastName} (oefening)`;
    // Far ahead: other stories ask for places before.
    const from = addDays(nextMonday, 700);
    await page.goto(places);
    await look(page, 'places');
    await page.locator('a[href$="/plaatsen/voorbehouden"]').click();
    await page.locator('#kind-company').check();
    await page.locator('#places').fill('99');
    await page.locator('#financier').fill(company);
    await page.locator('#whoMay').fill('Kinderen van het personeel');
    await page.locator('#from').fill(typed(from));
    await page.getByRole('button', { name: t('staff.supply.pools.keep') }).click();
    await expect(page.locator('.error-summary')).toBeVisible();
    await look(page, 'keep-places-wrong');
    await page.locator('#places').fill('1');
    await page.getByRole('button', { name: t('staff.supply.pools.keep') }).click();
    await expect(page.locator('.notice')).toContainText(t('staff.supply.plaatsen.done.pool'));
    const row = page.getByRole('row').filter({ hasText: company });
    await row.getByRole('link').click();
    await page.locator('#until').fill(typed(addDays(from, -1)));
    await look(page, 'end-kept-places');
    await page.getByRole('button', { name: t('staff.supply.endButton') }).click();
    await expect(page.locator('.notice')).toContainText(t('staff.supply.plaatsen.done.poolEnded'));
    await expect(row).toHaveCount(0);

    await page.locator('a[href$="/plaatsen/minder"]').click();
    await page.locator('#reason-closingDays').check();
    await page.locator('#from').fill(typed(from));
    await page.locator('#until').fill(typed(addDays(from, 4)));
    await page.locator('#places').fill('0');
    await look(page, 'reduce');
    await page.getByRole('button', { name: t('staff.supply.reductions.keep') }).click();
    await expect(page.locator('.notice')).toContainText(t('staff.supply.plaatsen.done.reduced'));
  },
);

test('the agency reads what a childminder does and writes down how they work', work, async ({ page }) => {
  test.setTimeout(90_000);
  await signIn(page, 'agencyOfficer', 'agency');
  await page.goto('/beheer/locaties?zoek=Bij');
  await look(page, 'agency-locations');
  await page.locator('a[href$="/plaatsen"]').first().click();
  await look(page, 'agency-places');
  await page.locator('a[href$="/plaatsen/statuut"]').click();
  await look(page, 'statute');
  await page.locator('#from').fill(typed(addDays(nextMonday, test.info().project.name === 'desktop-nl' ? 7 : 14)));
  await page.locator('#statute-employee').check();
  await page.locator('#service').fill('Dienst (oefening)');
  await page.getByRole('button', { name: t('staff.supply.statute.keep') }).click();
  await expect(page.locator('.notice')).toContainText(t('staff.supply.plaatsen.done.statute'));
  await expect(page.locator('main')).toContainText('Dienst (oefening)');
  await page.locator('nav.tabs a[href$="/geschiedenis"]').click();
  await expect(page.locator('main')).toContainText(t('supply.statute.employee'));
  await look(page, 'agency-history');
});
