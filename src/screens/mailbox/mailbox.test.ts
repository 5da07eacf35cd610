import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { date } from '../../kernel/calendar-date.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { visitor } from '../../platform/access/actor.ts';
import { assemble, type App } from '../../platform/app.ts';
import { readConfig } from '../../platform/config/config.ts';
import { buildServer } from '../../platform/http/server.ts';
import { openMailer } from '../../platform/mail/open.ts';
import { runRead } from '../../platform/operations/run.ts';
import { modules } from '../../modules.ts';
import { ownLinks } from './own-links.ts';
import { letter, letters } from './reads/letters.ts';

let demo: TestDatabase;
let real: TestDatabase;

beforeAll(async () => {
  [demo, real] = await Promise.all([testDatabase(), testDatabase()]);
  await demo.db.insertInto('platform.instance').values({ id: newId(), demo: true }).execute();
  await real.db.insertInto('platform.instance').values({ id: newId(), demo: false }).execute();
  const { send } = openMailer(appOn(demo, true));
  await send({
    to: 'an@gezin.example',
    subject: 'Bevestig je vraag',
    text: 'Dag An,\n\nKlik hier:\nhttp://localhost:3000/vraag/bevestig?c=a&d=<b>.\n\nOf http://elders.example/x',
    key: 'requests.confirm:1',
  });
});
afterAll(() => Promise.all([demo.close(), real.close()]));

function appOn({ db }: TestDatabase, isDemo: boolean): App {
  return assemble({ config: readConfig({}), modules, db, clock: fixedClock(date('2026-11-21')), demo: isDemo });
}

async function get(app: App, url: string): Promise<{ status: number; html: string }> {
  const server = await buildServer({ app, secret: 's'.repeat(32), actorOf: () => Promise.resolve(visitor) });
  try {
    const { statusCode, body } = await server.inject(url);
    return { status: statusCode, html: body };
  } finally {
    await server.close();
  }
}

test('in a demo anybody reads the letters and follows their links', async () => {
  const app = appOn(demo, true);
  const list = await get(app, '/postvak');
  expect(list.status).toBe(200);
  expect(list.html).toContain('Bevestig je vraag');
  expect(list.html).toContain('an@gezin.example');
  expect(list.html).toContain('21 november 2026');
  const [, href = ''] = /href="(\/postvak\/brief[^"]*)"/.exec(list.html) ?? [];
  const one = await get(app, href.replaceAll('&amp;', '&'));
  expect(one.status).toBe(200);
  expect(one.html).toContain('<a href="/vraag/bevestig?c=a&amp;d=">');
  expect(one.html).not.toContain('<b>');
  expect(one.html).not.toContain('href="http://elders.example');
});

test('the menu shows the mailbox in a demo only', async () => {
  expect((await get(appOn(demo, true), '/')).html).toContain('href="/postvak"');
  expect((await get(appOn(real, false), '/')).html).not.toContain('href="/postvak"');
});

test('a real installation has no mailbox, whoever asks', async () => {
  const app = appOn(real, false);
  expect((await get(app, '/postvak')).status).toBe(404);
  expect((await get(app, '/postvak/brief?sleutel=requests.confirm%3A1')).status).toBe(404);
  await expect(runRead(app.around, letters, visitor, {})).rejects.toThrow('page.notFound');
  await expect(runRead(app.around, letter, visitor, { key: 'x' })).rejects.toThrow('page.notFound');
});

test('an unknown letter is not found', async () => {
  expect((await get(appOn(demo, true), '/postvak/brief?sleutel=x')).status).toBe(404);
  expect((await get(appOn(demo, true), '/postvak/brief')).status).toBe(400);
});

test('only addresses of this very site become links', () => {
  const url = 'http://localhost:3000';
  expect(ownLinks('Zie http://localhost:3000/a/b?c=d. Of bel.', url)).toEqual([
    { text: 'Zie ', path: null },
    { text: 'http://localhost:3000/a/b?c=d', path: '/a/b?c=d' },
    { text: '. Of bel.', path: null },
  ]);
  for (const elsewhere of ['http://localhost:3000.elders.example/x', 'http://elders.example/?http:', 'javascript:x'])
    expect(ownLinks(elsewhere, url)).toEqual([{ text: elsewhere, path: null }]);
  expect(ownLinks('', url)).toEqual([]);
});

test.each(['//elders.example/x', '/\\elders.example/x'])('a link to %s would leave the site', (path) => {
  const text = `http://localhost:3000${path}`;
  expect(ownLinks(text, 'http://localhost:3000')).toEqual([{ text, path: null }]);
});
