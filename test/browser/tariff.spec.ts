import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoHorizontalScroll, shot, test } from '../support/browser.ts';
import { pathIn, wordsIn, type StoryLanguage } from './words.ts';

const told = { tag: ['@phone-nl-nojs', '@phone-fr', '@desktop-nl'] };

async function begin(page: Page, lang: StoryLanguage, query = ''): Promise<void> {
  await page.goto(pathIn(lang, `/tarief${query}`));
  await page.locator('#vanaf').fill('1/6/2025');
  await page.locator('#inkomen').fill('50 000');
}

const reckon = (page: Page, lang: StoryLanguage) =>
  page.getByRole('button', { name: wordsIn(lang)('tariff.button') }).click();

const looksWell = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
  await expectNoHorizontalScroll(page);
};

test('what a day costs and why, without a trace', told, async ({ page, lang, context }) => {
  const t = wordsIn(lang);
  await page.goto(pathIn(lang, '/'));
  await page
    .locator('main')
    .getByRole('link', { name: t('home.cost') })
    .click();
  await looksWell(page);
  await begin(page, lang);
  await reckon(page, lang);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('19,25');
  await expect(page.getByRole('heading', { name: t('tariff.why') })).toBeVisible();
  await expect(page.locator('main')).toContainText('0,000385');
  await expect(page.locator('svg .here')).toHaveText(t('tariff.chart.here'));
  await page.getByText(t('tariff.steps'), { exact: true }).click();
  await expect(page.getByRole('table', { name: t('tariff.steps.caption') })).toBeVisible();
  await looksWell(page);
  await shot(page, 'tariff-answer');
  expect(page.url()).not.toContain('50');
  expect(await context.cookies()).toEqual([]);
  const shared = page.locator('.address a');
  expect(await shared.getAttribute('href')).not.toMatch(/50|inkomen/);
  await shared.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('35,89');
  await looksWell(page);
  await shot(page, 'tariff-shared');
});

test('compared with a location that sets its own price', told, async ({ page, lang }) => {
  const t = wordsIn(lang);
  await page.goto(pathIn(lang, '/zoeken?plaats=Leuven&straal=20&prijs=free&dagen=0&dagen=1&dagen=6'));
  await page.locator('article.place h2 a').first().click();
  await page
    .locator('main')
    .getByRole('link', { name: t('location.cost') })
    .click();
  await expect(page).toHaveURL(/\/tarief\?locatie=/);
  await looksWell(page);
  await page.locator('#vanaf').fill('1/6/2025');
  await page.locator('#inkomen').fill('20.000');
  await expect(page.locator('#dagen-0')).toBeChecked(); // the days of the search came along
  await reckon(page, lang);
  const table = page.getByRole('table', { name: t('tariff.compare.caption') });
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(table).toContainText(t('tariff.compare.left'));
  await looksWell(page);
  await shot(page, 'tariff-compare');
});

test('what is impossible is said, and what was typed stays', told, async ({ page, lang }) => {
  const t = wordsIn(lang);
  const typed = { vanaf: '31/2/2025', inkomen: '-5', kinderen: '40' };
  await page.goto(pathIn(lang, '/tarief'));
  for (const [field, value] of Object.entries(typed)) await page.locator(`#${field}`).fill(value);
  await reckon(page, lang);
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(3);
  for (const [field, value] of Object.entries(typed)) {
    await expect(page.locator(`#${field}`)).toHaveValue(value);
    await expect(page.locator(`#${field}-error`)).toHaveText(t(`tariff.error.${field}`));
  }
  await looksWell(page);
  await page.locator('#inkomen').fill('veel');
  await reckon(page, lang);
  await expect(page.locator('#inkomen')).toHaveValue('veel');
});

test('one question per page, to amounts that are not known yet', told, async ({ page, lang }) => {
  const t = wordsIn(lang);
  const goOn = () => page.getByRole('button', { name: t('tariff.next') }).click();
  await page.goto(pathIn(lang, '/tarief'));
  await page.getByRole('link', { name: t('tariff.oneByOne') }).click();
  await page.locator('#vanaf').fill('1/3/2099');
  await goOn();
  await looksWell(page);
  await page.getByRole('button', { name: t('tariff.unknown.button') }).click();
  await page.locator('#inkomen').fill('50000');
  await looksWell(page);
  await goOn();
  await page.locator('#situatie').selectOption('geen');
  await goOn();
  await page.locator('#kinderen').fill('2');
  await goOn();
  await page.locator('label[for="meerling-no"]').click();
  await looksWell(page);
  await goOn();
  await page.locator('label[for="deel-half"]').click();
  await goOn();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('9,12');
  await expect(page.locator('main')).toContainText(t('tariff.lastKnown.title'));
  await looksWell(page);
});
