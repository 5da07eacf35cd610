import { defineConfig } from '@playwright/test';
import { chromium } from './test/support/browser-chromium.ts';
import type { Variant } from './test/support/browser.ts';

const { executablePath, args, env } = await chromium();

const desktop = { width: 1280, height: 900 };
const phone = { width: 320, height: 640 };
const dutch = { lang: 'nl', locale: 'nl-BE' } as const;
const french = { lang: 'fr', locale: 'fr-BE' } as const;

const projects = [
  { name: 'desktop-nl', use: { ...dutch, viewport: desktop } },
  { name: 'phone-nl-nojs', use: { ...dutch, viewport: phone, hasTouch: true, javaScriptEnabled: false } },
  { name: 'phone-fr', use: { ...french, viewport: phone, hasTouch: true } },
  { name: 'desktop-fr-nojs', use: { ...french, viewport: desktop, javaScriptEnabled: false } },
];

/** A story is told in all projects, or in those it names by tag: `test('…', { tag: '@phone-fr' }, …)`. */
const toldIn = (name: string) =>
  new RegExp(`^(?!.*@(${projects.map((each) => each.name).join('|')})\\b)|@${name}(?![\\w-])`);

/** Every width, language and script setting is met, each pair of them at least once. */
export default defineConfig<Variant>({
  testDir: 'test/browser',
  testMatch: /\.(spec|test|story)\.tsx?$/,
  outputDir: 'test-results/browser',
  globalSetup: './test/support/browser-setup.ts',
  workers: 2,
  retries: 0,
  timeout: 30_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line']],
  use: {
    timezoneId: 'Europe/Brussels',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath, args, env: { ...(process.env as Record<string, string>), ...env } },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: projects.map((project) => ({ ...project, grep: toldIn(project.name) })),
});
