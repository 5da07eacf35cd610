import type { Page } from '@playwright/test';
import type { CalendarDate } from '../../src/kernel/calendar-date.ts';
import { expect } from '../support/browser.ts';
import { dueDate, typed } from './days.ts';
import { passBy, type Look } from './look.ts';
import { wordsIn, type StoryLanguage } from './words.ts';

export interface StoryFamily {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

let made = 0;

/** A family that no other story knows: its name and address occur once. */
export function newFamily(firstName = 'Sarah'): StoryFamily {
  made += 1;
  const number = Date.now() * 10 + (made % 10);
  const lastName = `Ver${syllables(number)}`;
  return { firstName, lastName, email: `${lastName.toLowerCase()}@gezin.invalid` };
}

/** The end of a number as something one can say: 'dakobego'. */
const syllables = (number: number): string =>
  [0, 1, 2, 3]
    .map((place) => Math.floor(number / 64 ** place) % 64)
    .map((digit) => 'bdfghjklmnprstvz'.charAt(digit >> 2) + 'aeio'.charAt(digit & 3))
    .join('');

export interface Receipt {
  readonly number: string;
  readonly code: string;
}

/** Presses "continue" and waits for the next question. */
export async function goOn(page: Page, lang: StoryLanguage, next: string): Promise<void> {
  await page.getByRole('button', { name: wordsIn(lang)('ask.continue'), exact: true }).click();
  await page.waitForURL(`**/vraag/${next}`);
}

/** From the page that begins a request to its first question. */
export async function begin(page: Page): Promise<void> {
  await page.locator('main form[action$="/vraag"] button').click();
  await page.waitForURL('**/vraag/kind');
}

export async function fillChild(page: Page, start: CalendarDate): Promise<void> {
  await page.locator('#born-no').check();
  await page.locator('#dueDate').fill(typed(dueDate(start)));
}

/** All questions after the one about the child, up to the page to check everything. */
export async function answerRest(
  page: Page,
  lang: StoryLanguage,
  family: StoryFamily,
  look: Look = passBy,
): Promise<void> {
  await look(page, 'ask-soort');
  await page.locator('#kind-regular').check();
  await goOn(page, lang, 'extra');
  await look(page, 'ask-extra');
  await goOn(page, lang, 'waarom');
  await look(page, 'ask-waarom');
  await page.locator('input[name=reason]').first().check();
  await goOn(page, lang, 'gezin-feiten');
  await look(page, 'ask-feiten');
  await goOn(page, lang, 'locaties');
  await look(page, 'ask-locaties');
  await goOn(page, lang, 'wie');
  await look(page, 'ask-wie');
  await page.locator('#firstName').fill(family.firstName);
  await page.locator('#lastName').fill(family.lastName);
  await goOn(page, lang, 'wonen');
  await look(page, 'ask-wonen');
  await page.locator('#place').fill('3000');
  await page.getByRole('button', { name: wordsIn(lang)('ask.continue'), exact: true }).click();
  await page.waitForURL('**/vraag/bereiken');
  await look(page, 'ask-bereiken');
  await page.locator('#email').fill(family.email);
  await goOn(page, lang, 'opmerking');
  await look(page, 'ask-opmerking');
  await goOn(page, lang, 'nakijken');
}

/** Sends the request and reads the receipt. */
export async function send(page: Page): Promise<Receipt> {
  await page.locator('main form[action$="/vraag/nakijken"] button').click();
  await page.waitForURL('**/vraag/ontvangst');
  const code = (await page.locator('.ticket .code').textContent()) ?? '';
  const number = (await page.locator('.ticket b').textContent()) ?? '';
  expect(code).toMatch(/^[0-9A-Z]{4}(-?[0-9A-Z]{4})+$/);
  expect(number).not.toBe('');
  return { code, number };
}

/** The whole request without looking around, for stories about what comes after it. */
export async function askQuickly(page: Page, family: StoryFamily, start: CalendarDate): Promise<Receipt> {
  await begin(page);
  await fillChild(page, start);
  await goOn(page, 'nl', 'soort');
  await answerRest(page, 'nl', family);
  return send(page);
}
