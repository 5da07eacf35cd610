import type { Album } from './album.ts';
import { findBridge, noteCall, organiserAt, tickLocations } from './call.ts';
import { lineOf, offerPlace } from './offers.ts';
import { signIn } from './practice.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('nl');
const family = { firstName: 'Olena', lastName: 'Kravets', email: '' };

/** A mother calls the desk: from her first words to a place on Monday. */
export async function drawDesk({ browser, person, picture }: Album): Promise<void> {
  const desk = await person();
  const baseURL = new URL(await signedIn(desk)).origin;
  const contexts = { newContext: () => browser.newContext({ baseURL, locale: 'nl-BE' }) };
  const organisers = [await organiserAt(contexts, 'flagship'), await organiserAt(contexts, 'nextOrganiser')];
  await picture(desk, 'loket-vandaag');
  await desk.goto('/loket/vragen');
  await picture(desk, 'loket-vragen');
  await desk.goto('/loket/telefoon');
  await noteCall(desk, family);
  await desk.locator('#consent-yes').check();
  await desk.getByRole('button', { name: t('staff.desk.phone.show') }).click();
  await desk.locator('#locaties [role=status]').waitFor();
  await tickLocations(desk, 3, organisers.flatMap(({ own }) => own)); // prettier-ignore
  await desk.evaluate(() => { scrollTo(0, 0); }); // prettier-ignore
  await picture(desk, 'telefoon', 1500);
  await desk.getByRole('button', { name: t('staff.desk.phone.save') }).click();
  await desk.waitForURL('**/tijdelijk/**');
  const { page: organiser, location } = await findBridge(desk, organisers);
  await desk.locator(`#locations-${location.id}`).check();
  await desk.evaluate(() => { scrollTo(0, 0); }); // prettier-ignore
  await picture(desk, 'tijdelijk', 1000);
  await desk.getByRole('button', { name: t('staff.desk.bridge.button') }).click();
  await desk.waitForURL('**gedaan=bridge');
  await organiser.goto(`/organisator/${location.id}/vragen`);
  await lineOf(organiser, family).getByRole('link').first().click();
  await offerPlace(organiser, 'Maandag om 7.30 uur staat de koffie klaar.');
  await organiser.locator('.notice').waitFor();
  await desk.reload();
  await picture(desk, 'gezin', 1100);
}

async function signedIn(desk: Awaited<ReturnType<Album['person']>>): Promise<string> {
  await signIn(desk, 'deskWorker', 'homeDesk');
  return desk.url();
}

/** The official counts, and the pages of whoever runs Kribbe. */
export async function drawFigures({ person, picture }: Album): Promise<void> {
  const officer = await person();
  await signIn(officer, 'policyOfficer', 'homeDesk');
  await officer.goto('/cijfers');
  await picture(officer, 'cijfers', 1000);
  const clerk = await person();
  await signIn(clerk, 'administrator', 'platform');
  await clerk.goto('/beheer');
  await picture(clerk, 'beheer', 1000);
}
