import type { Browser, Page } from '@playwright/test';
import { modules } from '../../src/modules.ts';
import { expect, expectAccessible, expectNoHorizontalScroll, test } from '../support/browser.ts';
import { answerRest, begin, fillChild, goOn, newFamily, send } from './ask.ts';
import { firstOfMarch } from './days.ts';
import { offerPlace, openLine } from './offers.ts';
import { ownLocations, signIn } from './practice.ts';
import { rounds } from './rounds.ts';
import { askAt, readCards, searchFromHome, showAll, widen } from './search.ts';

const start = firstOfMarch();
const onDesktop = { tag: '@desktop-nl' };

/** Looks at pages one after the other; what stands between colons is filled in from links met on the way. */
async function walk(page: Page, patterns: readonly string[], met: Set<string> = new Set()): Promise<void> {
  for (const pattern of patterns) {
    const address = pattern.includes(':') ? [...met].find((path) => matcher(pattern).test(path)) : pattern;
    if (address === undefined) throw new Error(`no page so far links to ${pattern}`);
    const answer = await page.goto(address);
    expect.soft(answer?.status(), address).toBeLessThan(400);
    for (const path of await linksOn(page)) met.add(path);
    await lookTwice(page);
  }
}

const matcher = (pattern: string) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '(?!nieuw)[^/?#]+')}$`);

const linksOn = (page: Page) =>
  page.locator('main a[href^="/"]').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)); // prettier-ignore

async function lookTwice(page: Page): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.soft(page.getByRole('heading', { level: 1 }), page.url()).toHaveCount(1);
    await expectNoHorizontalScroll(page);
    await expectAccessible(page);
  }
}

test('no page of the product is left out', onDesktop, () => {
  const known = new Set<string>([...rounds.elsewhere, ...Object.values(rounds.of).flat()]);
  const pages = modules.flatMap((module) => module.routes).filter(({ method }) => method === 'GET');
  expect(pages.map(({ path }) => path).filter((path) => !known.has(path))).toEqual([]);
  expect([...known].filter((path) => !pages.some((route) => route.path === path))).toEqual([]);
});

test('every page of visitors', onDesktop, async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/zoeken?plaats=Leuven');
  await walk(page, rounds.of.visitor, new Set(await linksOn(page)));
});

/** A family with an offer: it asked two locations that can be played. */
async function familyWithOffer(page: Page, browser: Browser) {
  const family = newFamily('Marieke');
  const organiser = await (await browser.newContext()).newPage();
  await signIn(organiser, 'organiser', 'flagship');
  const own = await ownLocations(organiser);
  await searchFromHome(page, 'nl', 'Leuven', start);
  await widen(page, 'nl', 20);
  await showAll(page);
  const cards = await readCards(page, 'nl');
  const [chosen] = cards.filter(({ id, fits }) => fits && own.some((each) => each.id === id));
  const [other] = cards.filter(({ id }) => id !== chosen?.id);
  if (chosen === undefined || other === undefined) throw new Error('no free location that can be played');
  await askAt(page, 'nl', [chosen.id, other.id]);
  await begin(page);
  // The flagship keeps places for somebody and has closing days: its pages have more to look at.
  const keeping = own.find(({ name }) => name === 'De Speelvogel')?.id ?? chosen.id;
  return { family, organiser, location: chosen.id, keeping };
}

test('every page of a family, its organiser and its desk', onDesktop, async ({ page, browser }) => {
  test.setTimeout(240_000);
  const { family, organiser, location, keeping } = await familyWithOffer(page, browser);
  await walk(page, rounds.of.draft);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/vraag/kind');
  await fillChild(page, start);
  await goOn(page, 'nl', 'soort');
  await answerRest(page, 'nl', family);
  await walk(page, ['/vraag/nakijken']);
  await send(page);
  await walk(page, ['/vraag/ontvangst']);

  await openLine(organiser, location, family);
  await offerPlace(organiser, 'Welkom.');
  const line = new URL(organiser.url()).pathname;
  await walk(organiser, rounds.of.organiser, new Set([line, `/organisator/${keeping}/plaatsen`]));

  await page.locator('form[action$="/vraag/ontvangst"] button').click();
  await page.waitForURL('**/mijn-vraag/overzicht');
  await walk(page, rounds.of.family);

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, 'deskWorker', 'homeDesk');
  await desk.goto(`/loket/vragen?text=${family.lastName}`);
  await desk.locator('tbody a[href^="/loket/gezin/"]').click();
  await desk.locator('#toestemming form button').click();
  await desk.waitForURL('**gedaan=consent');
  const met = new Set([new URL(desk.url()).pathname]);
  await walk(desk, rounds.of.deskWorker, met);
});

for (const [role, at] of [
  ['locationStaff', 'flagship'],
  ['policyOfficer', 'homeDesk'],
  ['agencyOfficer', 'agency'],
  ['administrator', 'platform'],
] as const)
  test(`every page of the ${role}`, onDesktop, async ({ page }) => {
    test.setTimeout(120_000);
    await signIn(page, role, at);
    await walk(page, rounds.of[role]);
  });
