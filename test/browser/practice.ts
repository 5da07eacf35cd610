import type { Page } from '@playwright/test';
import { demoStaff, type Workplace } from '../../src/demo/staff.ts';
import type { StaffRole } from '../../src/platform/access/actor.ts';
import { passBy, type Look } from './look.ts';

/** Signs in as somebody of the demo, through the practice sign-in service (OpenID Connect). */
export async function signIn(page: Page, role: StaffRole, at: Workplace, look: Look = passBy): Promise<void> {
  const person = demoStaff.find((each) => each.role === role && each.at === at);
  if (person === undefined) throw new Error(`the demo has no ${role} at ${at}`);
  await page.goto('/aanmelden');
  await look(page, 'sign-in');
  await page.locator('a[href*="/aanmelden/dienst"]').click();
  await page.waitForURL('**/oefen-aanmelden/**');
  await look(page, 'sign-in-who');
  await page.getByRole('button', { name: person.name }).click();
  await page.waitForURL((url) => !url.pathname.includes('aanmelden'));
}

export interface OwnLocation {
  readonly id: string;
  readonly name: string;
  /** Its municipality. */
  readonly place: string;
}

/** The locations of the organiser that is signed in. */
export async function ownLocations(page: Page): Promise<OwnLocation[]> {
  await page.goto('/organisator');
  return page.locator('table.data tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const link = row.querySelector('a[href^="/locatie/"]');
      return {
        id: link?.getAttribute('href')?.split('/')[2] ?? '',
        name: link?.textContent.trim() ?? '',
        place: row.querySelectorAll('th, td')[2]?.textContent.trim() ?? '',
      };
    }),
  );
}
