import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { chromium as playwright, type Browser, type Page } from '@playwright/test';
import { chromium } from '../support/browser-chromium.ts';

const desktop = { width: 1280, height: 860 };
const telephone = { width: 390, height: 844 };
const MOST_BYTES = 200_000;

export interface Album {
  readonly browser: Browser;
  /** A new person at a desk or with a telephone. */
  person(screen?: 'desktop' | 'telephone'): Promise<Page>;
  /** Saves what the window shows, or as much below it as `height` says. */
  picture(page: Page, name: string, height?: number): Promise<void>;
}

/** A browser that draws into a folder. */
export async function openAlbum(folder: string, baseURL: string): Promise<Album> {
  const { executablePath, args, env } = await chromium();
  const browser = await playwright.launch({ executablePath, args, env: { ...process.env, ...env } }); // prettier-ignore
  await mkdir(folder, { recursive: true });
  return {
    browser,
    async person(screen = 'desktop') {
      const viewport = screen === 'desktop' ? desktop : telephone;
      const context = await browser.newContext({ baseURL, viewport, locale: 'nl-BE', timezoneId: 'Europe/Brussels', reducedMotion: 'reduce' }); // prettier-ignore
      const page = await context.newPage();
      await page.goto('/'); // a window that showed nothing before others were drawn is never drawn
      return page;
    },
    async picture(page, name, height) {
      const { width, height: usual } = page.viewportSize() ?? desktop;
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      const file = path.join(folder, `${name}.png`);
      const clip = { x: 0, y: 0, width, height: Math.min(whole, height ?? usual) };
      await page.bringToFront();
      await page.screenshot({ path: file, fullPage: true, clip, animations: 'disabled' });
      const { size } = await stat(file);
      console.log(`${file}  ${String(Math.round(size / 1000))} kB`);
      if (size > MOST_BYTES) throw new Error(`${file} is larger than ${String(MOST_BYTES / 1000)} kB`);
    },
  };
}
