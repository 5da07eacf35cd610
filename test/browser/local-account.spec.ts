import { Secret, TOTP } from 'otpauth';
import { expect, test } from '../support/browser.ts';
import { look } from './look.ts';
import { signIn } from './practice.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('nl');
const password = 'vier paarse fietsen';

test(
  'a municipality without sign-in service: a colleague is invited and comes in with a password and an app',
  { tag: ['@desktop-nl', '@phone-nl-nojs'] },
  async ({ page, browser }) => {
    test.setTimeout(90_000);
    const email = `liesbeth.${Date.now()}@loket.example`;
    const administrator = await (await browser.newContext()).newPage();
    await signIn(administrator, 'administrator', 'platform');
    await administrator.goto('/beheer');
    await administrator.locator('input[name=name]').fill('Liesbeth Testers');
    await administrator.locator('input[name=email]').fill(email);
    await administrator.locator('select[name=role]').selectOption('administrator');
    await administrator.getByRole('button', { name: t('staff.admin.send') }).click();
    const address = await administrator.locator('code', { hasText: '/uitnodiging/' }).innerText();

    await page.goto(address);
    await look(page, 'invitation');
    const letters = (await page.locator('main code').innerText()).replaceAll(' ', '');
    const app = new TOTP({ secret: Secret.fromBase32(letters) });
    const accept = page.getByRole('button', { name: t('staff.invitation.accept') });
    await page.locator('input[name=password]').fill(password);
    await page.locator('input[name=code]').fill('nee');
    await accept.click();
    await expect(page.locator('.error-summary')).toBeVisible();
    await look(page, 'invitation-wrong');
    await page.locator('input[name=password]').fill(password);
    await page.locator('input[name=code]').fill(app.generate());
    await accept.click();
    await page.waitForURL('**/beheer');

    await page.context().clearCookies();
    await page.goto('/aanmelden');
    await page.locator('input[name=email]').fill(email);
    await page.locator('input[name=password]').fill(password);
    await page.getByRole('button', { name: t('staff.signIn.next') }).click();
    await page.waitForURL('**/aanmelden/code');
    await look(page, 'second-factor');
    await page.locator('input[name=code]').fill('123');
    await page.getByRole('button', { name: t('staff.code.enter') }).click();
    await expect(page.locator('.error-summary')).toContainText(t('staff.code.wrong'));
    await look(page, 'second-factor-wrong');
    // A code serves once: the app's next one is within what is accepted.
    await page.locator('input[name=code]').fill(app.generate({ timestamp: Date.now() + 30_000 }));
    await page.getByRole('button', { name: t('staff.code.enter') }).click();
    await page.waitForURL('**/beheer');
  },
);
