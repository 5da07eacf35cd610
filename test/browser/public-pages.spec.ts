import { expect, expectAccessible, expectNoHorizontalScroll, shot, test } from '../support/browser.ts';

const prefix = { nl: '', fr: '/fr' };

for (const path of ['/', '/hulp', '/toegankelijkheid', '/privacy', '/over'])
  // On a desktop in Dutch every-page.spec.ts looks at them.
  test(
    `${path} reads well on every screen`,
    { tag: ['@phone-nl-nojs', '@phone-fr', '@desktop-fr-nojs'] },
    async ({ page, lang }) => {
      await page.goto(prefix[lang] + path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
      await expectNoHorizontalScroll(page);
      await shot(page, path === '/' ? 'home' : path.slice(1));
    },
  );

test('the heading takes at most three lines', async ({ page, lang }) => {
  await page.goto(`${prefix[lang]}/`);
  const lines = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const height = Number.parseFloat(getComputedStyle(heading).lineHeight);
    return Math.round(heading.getBoundingClientRect().height / height);
  });
  expect(lines).toBeLessThanOrEqual(3);
});

test('days are chosen by keyboard, and the focus is seen', async ({ page, lang }) => {
  await page.goto(`${prefix[lang]}/`);
  const monday = page.getByLabel(lang === 'nl' ? 'maandagvoormiddag' : 'lundi matin');
  const opener = page.locator('summary');
  if (await opener.isVisible()) await opener.press('Enter');
  await monday.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(monday).toBeChecked();
  const outline = await page.locator('.days label').first().evaluate((label) => getComputedStyle(label).outlineStyle); // prettier-ignore
  expect(outline).toBe('solid');
});

test('a search leaves with what was filled in', async ({ page, lang }) => {
  await page.goto(`${prefix[lang]}/`);
  await page.locator('#plaats').fill('Leuven');
  await page.locator('#vanaf').fill('1/3/2027');
  await page.locator('form[action$="/zoeken"] button').click();
  await expect(page).toHaveURL(/\/zoeken\?plaats=Leuven&vanaf=1%2F3%2F2027$/);
});

test('every half-day is big enough for a finger', { tag: ['@phone-nl-nojs'] }, async ({ page }) => {
  await page.goto('/');
  await page.locator('summary').click();
  for (const cell of await page.locator('.days label').all())
    expect((await cell.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});
