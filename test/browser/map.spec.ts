import { expect, expectAccessible, expectNoHorizontalScroll, shot, test } from '../support/browser.ts';
import { serveTiles, useTiles } from './tiles.ts';

const search = { nl: '/zoeken?plaats=Leuven', fr: '/fr/zoeken?plaats=Leuven' };
const places = { nl: '/aanbod-op-de-kaart', fr: '/fr/aanbod-op-de-kaart' };
const show = { nl: 'Toon kaart om in te zoomen', fr: 'Afficher la carte pour zoomer' };

test(
  'the map comes by itself on a wide screen; pins and cards belong together',
  { tag: '@desktop-nl' },
  async ({ page }) => {
    await page.goto(search.nl);
    await expect(page.locator('.live-map.drawn')).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('.live-map svg[aria-hidden]')).toBeHidden();
    const cards = page.locator('article.place');
    await expect(page.locator('.live .pin')).toHaveCount(await cards.count());
    await expect(cards.first()).toBeVisible(); // the list stays

    const [pin, card] = [page.locator('.live .pin[href="#plek-2"]'), page.locator('#plek-2')];
    await expect(pin).toHaveAttribute('aria-label', /^2\. .+: (vrij|later of deels vrij|volzet)$/);
    await card.hover();
    await expect(pin).toHaveClass(/\bon\b/);
    await page.mouse.move(0, 0);
    await expect(pin).not.toHaveClass(/\bon\b/);
    await pin.dispatchEvent('pointerenter');
    await expect(card).toHaveClass(/\bon\b/);

    await expectAccessible(page);
    await shot(page, 'map-wide');
  },
);

test(
  'by keyboard: one stop for all pins, arrows between them, Enter goes to the card',
  { tag: '@desktop-nl' },
  async ({ page }) => {
    await page.goto(search.nl);
    await expect(page.locator('.live-map.drawn')).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('.live .pin[tabindex="0"]')).toHaveCount(1);
    await page.locator('.live .pin[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.live .pin[href="#plek-2"]')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    const last = await page.locator('article.place').count();
    await expect(page.locator(`.live .pin[href="#plek-${String(last)}"]`)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#plek-${String(last)}$`));
    await expect(page.locator(`#plek-${String(last)} h2 a`)).toBeFocused();
  },
);

test('on a phone the map waits for a tap; the page stays light until then', { tag: '@phone-fr' }, async ({ page }) => {
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
  await page.goto(search.fr);
  const button = page.getByRole('button', { name: show.fr });
  await button.scrollIntoViewIfNeeded();
  await expect(button).toBeVisible();
  expect(loaded.filter((path) => /\/map(-worker)?\.(js|css)$/.test(path))).toEqual([]);
  const bytes = await page.evaluate(() =>
    performance
      .getEntries()
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .reduce((sum, entry) => sum + entry.transferSize, 0),
  );
  expect(bytes).toBeLessThan(100_000);
  await button.click();
  await expect(page.locator('.live-map.drawn')).toBeVisible({ timeout: 20_000 });
  await expect(button).toBeHidden();
  await expect(page.locator('.live canvas')).toBeFocused();
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.live .pin')!).animationName)).toBe('none');
  await expectNoHorizontalScroll(page);
  await expectAccessible(page);
  await shot(page, 'map-phone');
});

test('a background from elsewhere is loaded, and its source is named', { tag: '@desktop-nl' }, async ({ page }) => {
  const tiles = await serveTiles();
  try {
    await useTiles(page, '**/zoeken?**', tiles, '© Proefkaart <b>');
    await page.goto(search.nl);
    await expect(page.locator('.live-map.drawn')).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('.live .maplibregl-ctrl-attrib')).toContainText('© Proefkaart <b>');
    await expect.poll(() => tiles.asked.length).toBeGreaterThan(0);
    expect(tiles.asked.every((path) => /^\/\d+\/\d+\/\d+\.png$/.test(path))).toBe(true);
    await expectAccessible(page);
    await shot(page, 'map-tiles');
  } finally {
    await tiles.stop();
  }
});

test('when the background stays away, the map draws our own borders', { tag: '@desktop-nl' }, async ({ page }) => {
  const tiles = await serveTiles();
  await tiles.stop();
  await useTiles(page, '**/zoeken?**', tiles, '© Proefkaart');
  await page.goto(search.nl);
  await expect(page.locator('.live-map.drawn')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.live .pin')).toHaveCount(await page.locator('article.place').count());
  await expect(page.locator('.live-map [role=status]')).toBeEmpty();
  expect(tiles.asked).toEqual([]);
  await shot(page, 'map-tiles-gone');
});

test('a browser that cannot draw it keeps the drawing, and is told', { tag: '@desktop-nl' }, async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(search.nl);
  await expect(page.locator('.live-map [role=status]')).toContainText('werkt niet in deze browser', {
    timeout: 20_000,
  });
  await expect(page.locator('.live-map svg[aria-hidden]')).toBeVisible();
  await expect(page.locator('.live')).toHaveCount(0);
});

test(
  'without script the drawing stands beside the list',
  { tag: ['@phone-nl-nojs', '@desktop-fr-nojs'] },
  async ({ page, lang }) => {
    await page.goto(search[lang]);
    await expect(page.locator('.live-map svg[aria-hidden]')).toBeVisible();
    await expect(page.locator('.live-map button')).toBeHidden();
  },
);

test('the map of places stands beside its table, and the table sorts by a link', async ({ page, lang }) => {
  await page.goto(places[lang]);
  await expect(page.locator('.tints li')).toHaveCount(6);
  await page.locator('#provincie').selectOption('Vlaams-Brabant');
  await page.locator('form[action$="/aanbod-op-de-kaart"] button').click();
  await page.locator('thead th').nth(3).getByRole('link').click();
  await expect(page).toHaveURL(/provincie=Vlaams-Brabant&sorteer=dekking&richting=neer/);
  await expect(page.locator('thead th').nth(3)).toHaveAttribute('aria-sort', 'descending');
  const figures = await page.locator('tbody td:nth-child(4)').allTextContents();
  const known = figures.filter((text) => /\d/.test(text)).map((text) => Number(text.replace(',', '.')));
  expect(known).toEqual([...known].sort((a, b) => b - a));
  expect(figures.slice(known.length).every((text) => !/\d/.test(text))).toBe(true);
  await expectAccessible(page);
  await expectNoHorizontalScroll(page);
  await shot(page, 'places-map');
});

test('open data is explained on a page that reads well', async ({ page, lang }) => {
  await page.goto(`${lang === 'fr' ? '/fr' : ''}/open-data`);
  await expect(page.getByRole('link', { name: '/open-data/locaties.csv' })).toBeVisible();
  await expectAccessible(page);
  await expectNoHorizontalScroll(page);
});
