import type { Page } from '@playwright/test';
import { expect } from '../support/browser.ts';

/** Opens the letter in the mailbox of the demo whose line holds all these words. Letters leave a moment after the act. */
export async function openLetter(page: Page, ...words: readonly string[]): Promise<void> {
  const row = words.reduce((rows, hasText) => rows.filter({ hasText }), page.getByRole('row'));
  await expect(async () => {
    await page.goto('/postvak');
    await expect(row.first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await row.first().getByRole('link').click();
  await page.waitForURL('**/postvak/brief**');
}

/** How many letters hold all these words. */
export async function countLetters(page: Page, ...words: readonly string[]): Promise<number> {
  await page.goto('/postvak');
  return words.reduce((rows, hasText) => rows.filter({ hasText }), page.getByRole('row')).count();
}
