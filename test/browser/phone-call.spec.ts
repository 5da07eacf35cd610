import { expect, test } from '../support/browser.ts';
import { newFamily } from './ask.ts';
import { findBridge, noteCall, organiserAt, tickLocations } from './call.ts';
import { look } from './look.ts';
import { expectOffered, lineOf, offerPlace } from './offers.ts';
import { signIn } from './practice.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('nl');

test(
  'a mother starts a job on Monday: occasional care at once, her regular request goes on',
  { tag: ['@desktop-nl', '@phone-nl-nojs'] },
  async ({ page: desk, browser }) => {
    test.setTimeout(120_000);
    const family = newFamily('Olena');
    const organisers = [await organiserAt(browser, 'flagship'), await organiserAt(browser, 'nextOrganiser')];
    const own = organisers.flatMap((each) => each.own);

    await signIn(desk, 'deskWorker', 'homeDesk', look);
    await look(desk, 'desk-day');
    await desk.goto('/loket/telefoon');
    await look(desk, 'phone');
    await noteCall(desk, family);
    await desk.getByRole('button', { name: t('staff.desk.phone.show') }).click();
    await expect(desk.locator('#locaties [role=status]')).toBeVisible();
    await expect(desk.locator('#lastName')).toHaveValue(family.lastName);
    await tickLocations(desk, 3, own);
    await desk.getByRole('button', { name: t('staff.desk.phone.save') }).click();
    await expect(desk.locator('.error-summary')).toContainText(t('staff.desk.error.consent.required'));
    await look(desk, 'phone-no-consent');
    await desk.locator('#consent-yes').check();
    await desk.getByRole('button', { name: t('staff.desk.phone.save') }).click();
    await desk.waitForURL('**/tijdelijk/**');
    await look(desk, 'bridge');

    const { page: organisersPage, location: bridge } = await findBridge(desk, organisers);
    await desk.locator(`#locations-${bridge.id}`).check();
    await desk.getByRole('button', { name: t('staff.desk.bridge.button') }).click();
    await expect(desk.locator('.notice').first()).toContainText(t('staff.desk.done.bridge'));

    await organisersPage.goto(`/organisator/${bridge.id}/vragen`);
    await lineOf(organisersPage, family).getByRole('link').first().click();
    await offerPlace(organisersPage, 'Maandag om 7.30 uur staat de koffie klaar.');
    await expectOffered(organisersPage);

    await desk.reload();
    await look(desk, 'family-offer');
    await desk.getByRole('button', { name: t('staff.desk.offer.accept') }).click();
    await expect(desk.locator('.notice').first()).toContainText(t('staff.desk.done.accepted'));
    const regular = desk.locator('section.panel').filter({ hasText: t('staff.desk.line.sent') });
    await expect(regular.locator('tbody tr')).toHaveCount(3);
    await expect(regular.locator('tbody tr').filter({ hasText: t('staff.desk.line.sent') })).toHaveCount(3);
    await expect(desk.locator('main')).toContainText(bridge.name);
    await look(desk, 'family-bridged');
  },
);
