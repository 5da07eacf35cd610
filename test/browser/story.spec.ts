import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { answerRest, askQuickly, begin, fillChild, goOn, newFamily, send, type StoryFamily } from './ask.ts';
import { firstOfMarch } from './days.ts';
import { look, passBy, type Look } from './look.ts';
import { countLetters, openLetter } from './mailbox.ts';
import { chooseFour, expectOffered, lineOf, offerPlace, openLine } from './offers.ts';
import { ownLocations, signIn } from './practice.ts';
import { askAt, expectWholeCards, readCards, searchFromHome, showAll, widen, type Card } from './search.ts';
import { pathIn, wordsIn, type StoryLanguage } from './words.ts';

const start = firstOfMarch();
const staff = wordsIn('nl');

/** Somebody else at a screen of their own. */
const another = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

interface Organisers {
  /** Signed in as the organiser of the flagship, and as another one. */
  readonly first: Page;
  readonly second: Page;
}

async function organisers(browser: Browser): Promise<Organisers> {
  const [first, second] = [await another(browser), await another(browser)];
  await signIn(first, 'organiser', 'flagship');
  await signIn(second, 'organiser', 'nextOrganiser');
  return { first, second };
}

/** Searches wide enough for another municipality and chooses four locations. */
async function findFour(
  page: Page,
  lang: StoryLanguage,
  { first, second }: Organisers,
  see: Look,
): Promise<[Card, Card, Card, Card]> {
  await searchFromHome(page, lang, 'Leuven', start);
  await see(page, 'search');
  await expectWholeCards(page);
  await widen(page, lang, 20);
  await showAll(page);
  return chooseFour(await readCards(page, lang), await ownLocations(first), await ownLocations(second));
}

/** Opens the way in from a letter, as on a telephone: looking does nothing yet. */
async function comeIn(
  page: Page,
  lang: StoryLanguage,
  family: StoryFamily,
  location: string,
  see: Look,
): Promise<void> {
  const t = wordsIn(lang);
  await openLetter(page, family.email, t('letter.offer.made.subject', { location }));
  await see(page, 'letter');
  const link = page.locator('article.letter a[href*="/mijn-vraag/mail"]');
  const address = (await link.getAttribute('href')) ?? '';
  await link.click();
  await page.waitForURL('**/mijn-vraag/mail?**');
  await see(page, 'way-in');
  await page.goto(address); // a mail program looks too
  await page.getByRole('button', { name: t('enter.fromMailButton') }).click();
  await page.waitForURL('**/mijn-vraag/overzicht');
}

async function acceptOffer(page: Page, lang: StoryLanguage, see: Look): Promise<void> {
  const t = wordsIn(lang);
  await see(page, 'offer');
  await page.locator('.offer-card a[href$="/ja"]').click();
  await page.waitForURL('**/ja');
  await see(page, 'offer-sure');
  await page.getByRole('button', { name: t('mine.yes.button') }).click();
  await page.waitForURL('**/mijn-vraag/overzicht');
}

test('a family finds a place: search, one request to four locations, an offer, a yes', async ({
  page,
  lang,
  browser,
}) => {
  test.setTimeout(150_000);
  const t = wordsIn(lang);
  // On a desktop in Dutch every-page.spec.ts looks at the same pages.
  const see = test.info().project.name === 'desktop-nl' ? passBy : look;
  const family = newFamily();

  await page.goto(pathIn(lang, '/'));
  await expect(page.locator('.synthetic')).toContainText(t('frame.synthetic'));
  await see(page, 'start');
  const staffPages = await organisers(browser);
  const four = await findFour(page, lang, staffPages, see);
  expect(new Set(four.map(({ municipality }) => municipality)).size).toBeGreaterThan(1);
  await askAt(page, lang, four.map(({ id }) => id)); // prettier-ignore
  for (const { name } of four) await expect(page.locator('main')).toContainText(name);
  await see(page, 'ask-begin');

  await begin(page);
  await page.getByRole('button', { name: t('ask.continue'), exact: true }).click();
  await expect(page.locator('.error-summary')).toContainText(t('error.born.required'));
  await see(page, 'ask-kind-wrong');
  await fillChild(page, start);
  await goOn(page, lang, 'soort');
  await page.locator('a.back').click();
  await expect(page.locator('#born-no')).toBeChecked();
  await see(page, 'ask-kind');
  await goOn(page, lang, 'soort');
  await answerRest(page, lang, family, see);
  await see(page, 'check');

  await page.locator('a[href$="/vraag/opmerking?wijzig=1"]').click();
  await page.locator('#remarks').fill('Wij fietsen met de kinderen.');
  await goOn(page, lang, 'nakijken');
  await expect(page.locator('main')).toContainText('Wij fietsen met de kinderen.');
  for (const { name } of four) await expect(page.locator('dl.summary')).toContainText(name);
  const { number } = await send(page);
  await expect(page.locator('svg.qr')).toBeVisible();
  await see(page, 'receipt');

  await openLine(staffPages.first, four[0].id, family);
  await offerPlace(staffPages.first, 'Kom gerust eens kijken, elke woensdag om 16 uur.');
  await expectOffered(staffPages.first);

  await comeIn(page, lang, family, four[0].name, see);
  await expect(page.locator('.offer-card')).toContainText(four[0].name);
  await acceptOffer(page, lang, see);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(four[0].name);
  await page.locator('details.more summary').click();
  await expect(page.locator('ol.lines .chip').filter({ hasText: t('mine.line.closed') })).toHaveCount(3);
  await see(page, 'placed');
  await openLetter(page, family.email, t('letter.offer.accepted.subject', { location: four[0].name }));
  await openLetter(page, staff('staff.letter.accepted.subject', { number }));
  await expect.poll(() => countLetters(page, staff('staff.letter.closed.subject', { number }))).toBe(3);
});

const work = { tag: ['@desktop-nl', '@phone-nl-nojs'] };

test(
  'an organiser offers a place, another is told to wait, the desk sees it change',
  work,
  async ({ page, browser }) => {
    test.setTimeout(120_000);
    const family = newFamily('Hanne');
    const staffPages = await organisers(browser);
    const { first, second } = staffPages;
    const four = await findFour(page, 'nl', staffPages, passBy);
    await askAt(page, 'nl', four.map(({ id }) => id)); // prettier-ignore
    const { number } = await askQuickly(page, family, start);

    await first.goto('/organisator');
    await look(first, 'organiser');
    await first.locator(`a[href="/organisator/${four[0].id}/vragen"]`).click();
    await expect(lineOf(first, family)).toContainText(staff('staff.placement.state.sent'));
    await look(first, 'ranked');
    await lineOf(first, family).getByRole('link').first().click();
    await expect(first.locator('main')).toContainText(number);
    await look(first, 'line');
    await first.locator('nav.tabs a[href$="/bezetting"]').click();
    await expect(first.locator('table.board')).toBeVisible();
    await look(first, 'board');
    await openLine(first, four[0].id, family);
    await offerPlace(first, 'Welkom bij ons.');
    await expectOffered(first);
    await look(first, 'line-offered');

    const desk = await another(browser);
    await signIn(desk, 'deskWorker', 'homeDesk');
    const deskRow = desk.locator('table tbody tr').filter({ hasText: number });
    const figures = async () => {
      await desk.goto('/loket/vragen?state=placed');
      const placed = Number(/\d+/.exec((await desk.locator('h1').textContent()) ?? '')?.[0] ?? Number.NaN);
      await desk.goto(`/loket/vragen?text=${family.lastName}`);
      return placed;
    };
    const before = await figures();
    await expect(deskRow).toContainText(staff('staff.desk.offerRuns'));
    await look(desk, 'desk-list');

    await openLine(second, four[1].id, family);
    await look(second, 'line-elsewhere');
    await offerPlace(second, 'Ook bij ons is er plaats.');
    await expect(second.locator('.error-summary')).toContainText(/Een andere opvang deed dit gezin al een aanbod/);
    await look(second, 'offer-refused');

    await comeIn(page, 'nl', family, four[0].name, passBy);
    await acceptOffer(page, 'nl', passBy);
    expect(await figures()).toBeGreaterThan(before);
    await expect(deskRow).toContainText(staff('staff.desk.state.placed'));
    await expect(deskRow).toContainText('0/4');
    await second.goto(`/organisator/${four[1].id}/vragen`);
    await expect(lineOf(second, family)).toHaveCount(0);
  },
);
