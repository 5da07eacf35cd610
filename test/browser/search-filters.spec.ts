import { expect, expectAccessible, expectNoHorizontalScroll, shot, test } from '../support/browser.ts';

const prefix = { nl: '', fr: '/fr' };
const everywhere = { tag: ['@desktop-nl', '@phone-nl-nojs', '@phone-fr'] };

test(
  'filters are a form that works without script: the address carries them and the answer counts',
  everywhere,
  async ({ page, lang }) => {
    await page.goto(`${prefix[lang]}/zoeken?plaats=Leuven&vanaf=1/3/2027&dagen=0&dagen=1&dagen=6&dagen=7`);
    const summary = page.locator('details.filters > summary');
    if (!(await page.locator('#straal').isVisible())) {
      await expect(summary).toContainText(/\d/); // how many locations, before it is opened
      await summary.click();
    }
    await page.locator('#minstens').selectOption('1');
    await page.locator('#van').fill('8u');
    await page.locator('#tot').fill('17u');
    await page.locator('#straal').selectOption('fiets-30');
    await page.locator('details.more > summary').last().click();
    await page.locator('label[for="kenmerk-outdoor"]').click();
    await expectAccessible(page);
    await expectNoHorizontalScroll(page);
    await shot(page, 'search-filters-open');
    await page.locator('details.filters form button[type=submit]').click();
    await page.waitForURL('**minstens=1**');
    const address = new URL(page.url()).searchParams;
    expect(address.get('straal')).toBe('fiets-30');
    expect(address.get('kenmerk')).toBe('outdoor');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.locator('p.meta').first()).toContainText(/1,3/); // how the minutes are guessed
    await expectAccessible(page);
    await expectNoHorizontalScroll(page);
    await shot(page, 'search-filters');
  },
);

test('nothing free: one condition to let go leads on', everywhere, async ({ page, lang }) => {
  await page.goto(`${prefix[lang]}/zoeken?plaats=Leuven&dagen=0&dagen=1&van=5u&tot=23u`);
  const notice = page.locator('.notice.warn').last();
  await expectAccessible(page);
  await shot(page, 'search-loosen');
  await notice.getByRole('link').first().click();
  await expect(page.locator('article.place').first()).toBeVisible();
});

test('wrong answers are named and stay in the form', everywhere, async ({ page, lang }) => {
  await page.goto(`${prefix[lang]}/zoeken?plaats=Leuven&van=vroeg&straal=900`);
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2);
  await expect(page.locator('#van')).toHaveValue('vroeg');
  await expectAccessible(page);
  await expectNoHorizontalScroll(page);
});

test('a search is kept by its form below the results', { tag: ['@phone-nl-nojs'] }, async ({ page }) => {
  await page.goto('/zoeken?plaats=Leuven&dagen=0&dagen=1');
  await page.locator('#email').fill('zoeker@voorbeeld.example');
  await page.getByRole('button', { name: 'Mail me' }).click();
  await expect(page).toHaveURL(/\/zoekmelding$/);
  await expectAccessible(page);
  await expectNoHorizontalScroll(page);
  const letter = page.getByRole('row').filter({ hasText: 'zoeker@voorbeeld.example' });
  await expect(async () => {
    await page.goto('/postvak');
    await expect(letter.first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await letter.first().getByRole('link').click();
  const text = (await page.locator('main').textContent()) ?? '';
  await page.goto(/\/zoekmelding\/[\w-]{43}/.exec(text)![0]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ja, mail me' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('We kijken voor je tot');
  await shot(page, 'search-kept');
  await page.getByRole('button', { name: 'Stop en wis' }).click();
  await expect(page).toHaveURL(/\/zoekmelding\/gestopt$/);
  await expectAccessible(page);
});
