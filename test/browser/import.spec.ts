import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { xlsx } from '../imports/make-xlsx.ts';
import { expect, test } from '../support/browser.ts';
import { look } from './look.ts';
import { signIn } from './practice.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('nl');

async function choose(page: Page, source: string, name: string, content: Buffer): Promise<void> {
  await page.goto('/beheer/invoer');
  await page
    .getByLabel(t('staff.import.file'), { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: content });
  await page.getByLabel(t('staff.import.source'), { exact: true }).fill(source);
  await page.getByRole('button', { name: t('staff.import.look') }).click();
}

const broken: readonly [string, Buffer, string][] = [
  ['lijst.xlsx', Buffer.from('%PDF-1.7\n'), t('problem.supply.importUnreadable', { why: 'pdf' })],
  [
    'samengevoegd.xlsx',
    xlsx([['Naam', 'Gemeente'], ['a', 'Kontich'], ['b', 'Kontich']], { after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>' }),
    t('problem.supply.importUnreadable', { why: 'merged', range: 'B2:B3' }),
  ],
  ['leeg.csv', Buffer.from(''), t('problem.supply.importUnreadable', { why: 'empty' })],
]; // prettier-ignore

test(
  'an administrator brings in the list of a city, after three files that cannot be read',
  { tag: ['@desktop-nl', '@phone-nl-nojs'] },
  async ({ page }, { project }) => {
    test.setTimeout(120_000);
    const source = `Stad Kontich ${project.name}`;
    await signIn(page, 'administrator', 'platform');
    await page.goto('/beheer/invoer');
    await look(page, 'import');
    for (const [name, content, why] of broken) {
      await choose(page, source, name, content);
      await expect(page.getByRole('alert')).toContainText(why);
    }
    await look(page, 'import-refused');

    // Each project brings its own numbers: they share one demo.
    const list = readFileSync('test/imports/kontich.geojson', 'utf8').replaceAll(/"id": ?(\d+)/g, `"id": "${project.name} $1"`); // prettier-ignore
    await choose(page, source, 'kontich.geojson', Buffer.from(list));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('staff.import.show.faults', { count: 21 }));
    await look(page, 'import-faults');

    const fixed = (field: string) => page.locator(`[name="value.${field}"]`);
    await fixed('tier').fill('T0');
    await fixed('price').fill('Vrije prijs');
    await fixed('organiser').fill('Nog onbekend');
    await page.getByRole('button', { name: t('staff.import.map.keep') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      t('staff.import.show.ready', { added: 7, changed: 0, closed: 0 }),
    );
    await look(page, 'import-ready');
    await page.getByRole('button', { name: t('staff.import.run') }).click();
    await expect(page.getByRole('heading', { name: t('staff.import.done.title') })).toBeVisible();
    await look(page, 'import-done');

    await choose(page, source, 'kontich.geojson', Buffer.from(list));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('staff.import.show.same'));
    const fewer = JSON.parse(list) as { features: { properties: { naam: string } }[] };
    fewer.features = fewer.features.filter(({ properties }) => properties.naam !== 'Kidz-Planet');
    await choose(page, source, 'kontich.geojson', Buffer.from(JSON.stringify(fewer)));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      t('staff.import.show.ready', { added: 0, changed: 0, closed: 1 }),
    );
    await look(page, 'import-gone');
    await page.getByRole('button', { name: t('staff.import.drop') }).click();
    await page.waitForURL('**/beheer/invoer');
  },
);
