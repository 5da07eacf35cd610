import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/browser.ts';
import { today } from './days.ts';
import { look } from './look.ts';
import { signIn } from './practice.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('nl');

test(
  'a policy officer sees the official counts of the year and takes them along',
  { tag: ['@desktop-nl', '@phone-nl-nojs'] },
  async ({ page }) => {
    test.setTimeout(60_000);
    await signIn(page, 'policyOfficer', 'homeDesk');
    await page.waitForURL('**/cijfers');
    await page.getByRole('link', { name: t('staff.counts.thisYear', { year: today.slice(0, 4) }) }).click();
    await page.waitForURL('**/cijfers?from=**');
    await expect(page.locator('table.counts tbody tr').first()).toContainText(/\d/);
    await look(page, 'figures');

    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: t('staff.counts.xlsx') }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const file = await readFile(await download.path());
    expect(file.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(file.includes('xl/worksheets/sheet1.xml')).toBe(true);
    expect(file.byteLength).toBeGreaterThan(3000);
  },
);
