import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoHorizontalScroll, shot } from '../support/browser.ts';

/** What a page of a story is looked at for: one heading, nothing that keeps people out, nothing that sticks out. */
export async function look(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectNoHorizontalScroll(page);
  await expectAccessible(page);
  await shot(page, name);
}

export type Look = (page: Page, name: string) => Promise<void>;

/** For what another story looks at already. */
export const passBy: Look = () => Promise.resolve();
