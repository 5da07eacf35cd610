import type { Album } from './album.ts';
import { answerRest, begin, fillChild, goOn, send } from './ask.ts';
import { firstOfMarch } from './days.ts';
import { openLetter } from './mailbox.ts';
import { chooseFour, offerPlace, openLine } from './offers.ts';
import { ownLocations, signIn } from './practice.ts';
import { askAt, readCards, searchFromHome, showAll, widen } from './search.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('nl');
const family = { firstName: 'Sarah', lastName: 'Vanhamel', email: 'sarah.vanhamel@gezin.invalid' };

/** From the first search to a place, with the organiser's side of it. */
export async function drawFamily({ person, picture }: Album): Promise<void> {
  const page = await person();
  const organiser = await person();
  const second = await person();
  await signIn(organiser, 'organiser', 'flagship', (at, name) => (name === 'sign-in-who' ? picture(at, 'aanmelden') : Promise.resolve())); // prettier-ignore
  await signIn(second, 'organiser', 'nextOrganiser');
  await page.goto('/');
  await picture(page, 'start');
  await searchFromHome(page, 'nl', 'Leuven', firstOfMarch());
  await page.locator('.live-map.drawn').waitFor();
  await picture(page, 'zoeken', 900);
  const address = page.url();
  const phone = await person('telephone');
  await phone.goto(address);
  await picture(phone, 'zoeken-telefoon');
  await widen(page, 'nl', 20);
  await showAll(page);
  const four = chooseFour(await readCards(page, 'nl'), await ownLocations(organiser), await ownLocations(second));
  await askAt(page, 'nl', four.map(({ id }) => id)); // prettier-ignore
  await phone.goto(`/locatie/${four[0].id}`);
  await picture(phone, 'locatie-telefoon');

  await begin(page);
  await page.getByRole('button', { name: t('ask.continue'), exact: true }).click();
  await page.locator('.error-summary').waitFor();
  await picture(page, 'vraag-fout');
  await fillChild(page, firstOfMarch());
  await picture(page, 'vraag-kind', 1000);
  await goOn(page, 'nl', 'soort');
  await answerRest(page, 'nl', family, (at, name) => (name === 'ask-locaties' ? picture(at, 'vraag-locaties', 1100) : Promise.resolve())); // prettier-ignore
  await picture(page, 'nakijken', 1200);
  await send(page);
  await picture(page, 'ontvangstbewijs', 1000);

  await organiser.goto('/organisator');
  await picture(organiser, 'organisator', 640);
  await organiser.goto(`/organisator/${four[0].id}/vragen`);
  await picture(organiser, 'vragen', 1000);
  await organiser.goto(`/organisator/${four[0].id}/bezetting`);
  await picture(organiser, 'bezetting', 900);
  await openLine(organiser, four[0].id, family);
  await picture(organiser, 'vraag-beantwoorden', 1750);
  await offerPlace(organiser, 'Kom gerust eens kijken, elke woensdag om 16 uur.');
  await openLine(second, four[1].id, family);
  await offerPlace(second, 'Ook bij ons is er plaats.');
  await picture(second, 'tweede-aanbod', 560);

  await openLetter(phone, family.email, t('letter.offer.made.subject', { location: four[0].name }));
  await picture(phone, 'mail-telefoon');
  await phone.locator('article.letter a[href*="/mijn-vraag/mail"]').click();
  await phone.getByRole('button', { name: t('enter.fromMailButton') }).click();
  await phone.waitForURL('**/mijn-vraag/overzicht');
  await picture(phone, 'aanbod-telefoon', 1220);
  await phone.locator('.offer-card a[href$="/ja"]').click();
  await phone.getByRole('button', { name: t('mine.yes.button') }).click();
  await phone.waitForURL('**/mijn-vraag/overzicht');
  await picture(phone, 'plaats-telefoon', 980);
}
