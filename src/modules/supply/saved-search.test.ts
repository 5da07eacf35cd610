import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { fill, supplyApp, supplyWorld, type SupplyWorld } from '../../../test/support/world-supply.ts';
import { addDays, date } from '../../kernel/calendar-date.ts';
import { wholeDays } from '../../kernel/half-days.ts';
import { visitor } from '../../platform/access/actor.ts';
import type { App } from '../../platform/app.ts';
import { readConfig } from '../../platform/config/config.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { buildServer } from '../../platform/http/server.ts';
import { jobContext } from '../../platform/jobs/context.ts';
import { openMailer, type OpenMailer } from '../../platform/mail/open.ts';
import { connectSecrets } from '../../platform/secrets.ts';
import { lockGates, releasePlaces } from './index.ts';
import { searchJobs } from './search-jobs.ts';

let today = date('2026-11-21');
let base: TestDatabase;
let app: App;
let server: FastifyInstance;
let world: SupplyWorld;
let smtp: SMTPServer;
let mailer: OpenMailer;
let received: { to: string; text: string }[] = [];

beforeAll(async () => {
  connectSecrets('a secret that only the tests know, long enough');
  base = await testDatabase();
  const made = supplyApp(base.db);
  world = await supplyWorld(made);
  app = { ...made, around: { ...made.around, clock: { today: () => today, now: () => `${today}T12:00:00Z` } } };
  server = await buildServer({ app, secret: 'x'.repeat(40), actorOf: () => Promise.resolve(visitor) });
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, callback) {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString()));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: plain(text) });
        callback();
      });
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const { port } = smtp.server.address() as AddressInfo;
  const config = readConfig({
    KRIBBE_MAIL_FROM: 'Kribbe <k@kribbe.example>',
    KRIBBE_SMTP_URL: `smtp://127.0.0.1:${String(port)}?ignoreTLS=true`,
  });
  mailer = openMailer({ config, demo: false, around: app.around });
});
afterAll(async () => {
  mailer.close();
  await server.close();
  await new Promise<void>((done) => smtp.close(() => done()));
  await base.close();
});

/** Quoted-printable back to text, as a mail program shows it. */
const plain = (mail: string) =>
  Buffer.from(
    mail.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

async function run(name: string, payload: Record<string, unknown> = {}): Promise<void> {
  const job = searchJobs.find((each) => each.name === name)!;
  await job.run(jobContext(app, mailer, job), payload);
}
const post = (url: string, fields: Record<string, string> = {}, ip = '10.0.0.1') =>
  server.inject({
    method: 'POST',
    url,
    remoteAddress: ip,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const kept = () => base.db.selectFrom('supply.saved_search').selectAll().orderBy('search_id').execute();
const tokenIn = ({ text }: { text: string }) => /\/zoekmelding\/([\w-]{43})/.exec(text)?.[1] ?? '';

const search = '/zoeken/bewaren?plaats=Kessel-Lo&vanaf=2027-03-01&dagen=0&dagen=1&soort=group';

/** Keeps and confirms a search; answers its token. */
async function keep(email: string, path = search): Promise<string> {
  received = [];
  await post(path, { email }, `10.2.0.${String(Math.floor(Math.random() * 250))}`);
  const row = (await kept()).find((each) => each.email === email)!;
  await run('supply.askToConfirmSearch', { search: row.search_id });
  const token = tokenIn(received[0]!);
  await post(`${path.startsWith('/fr') ? '/fr' : ''}/zoekmelding/${token}/ja`);
  await run('supply.lookFirst', { search: row.search_id });
  received = [];
  return token;
}

const week = wholeDays(1, 2, 3, 4);
const free = async (at: string) => {
  const plan = { from: date('2026-11-21'), until: addDays(date('2026-11-21'), 3 * 364), halfDays: week };
  await inTransaction(base.db, async (tx) => {
    await lockGates(tx, [at as never]);
    await releasePlaces(tx, at as never, [plan]);
  });
};

test('nothing is sent or kept without a fit address, and what was searched stays', async () => {
  const answer = await post(search, { email: 'niet een adres' });
  expect(answer.statusCode).toBe(400);
  expect(answer.body).toContain('Vul een geldig e-mailadres in');
  expect(answer.body).toContain('value="niet een adres"');
  expect(answer.body).toContain('plaats=Kessel-Lo');
  expect(await kept()).toEqual([]);
});

test('the link in the letter changes nothing by being opened; the button confirms', async () => {
  const answer = await post(search, { email: 'an@gezin.example' });
  expect(answer.headers.location).toBe('/zoekmelding');
  const [row] = await kept();
  await run('supply.askToConfirmSearch', { search: row!.search_id });
  await run('supply.askToConfirmSearch', { search: row!.search_id });
  expect(received).toHaveLength(1);
  expect(received[0]!.to).toBe('an@gezin.example');
  const token = tokenIn(received[0]!);
  expect(JSON.stringify(row)).not.toContain(token);
  const page = await server.inject({ url: `/zoekmelding/${token}` });
  expect(page.body).toContain('Wil je mails over nieuwe vrije plekken?');
  expect((await kept())[0]).toMatchObject({ confirmed_at: null, expires_on: '2026-11-28' });
  await post(`/zoekmelding/${token}/ja`);
  expect((await kept())[0]).toMatchObject({ confirmed_at: '2026-11-21T12:00:00Z', expires_on: '2027-05-21' });
  await post(`/zoekmelding/${token}/stop`);
  expect(await kept()).toEqual([]);
});

test('only what came free is told, once, and at most once a day', async () => {
  const token = await keep('els@gezin.example');
  await run('supply.tellSavedSearches');
  expect(received).toEqual([]); // De Speelvogel was free already
  await free(world.at.kwetternest);
  await run('supply.tellSavedSearches');
  await run('supply.tellSavedSearches');
  expect(received).toHaveLength(1);
  const [letter] = received as [{ to: string; text: string }];
  expect(letter.to).toBe('els@gezin.example');
  expect(letter.text).toContain('Subject: Er is een plek vrijgekomen');
  expect(letter.text).toContain('Het Kwetternest, Leuven');
  expect(letter.text).toContain(`/locatie/${world.at.kwetternest}`);
  expect(letter.text).toContain('/zoeken?plaats=Kessel-Lo&vanaf=2027-03-01&dagen=0&dagen=1&soort=group');
  expect(letter.text).not.toContain('Speelvogel');
  expect(letter.text).toContain(`/zoekmelding/${token}`);

  // Gone and free again the same day: not told before tomorrow, and then only when it is new since the letter.
  await fill(app, world.at.kwetternest, week, 1);
  today = date('2026-11-22');
  await run('supply.tellSavedSearches');
  expect(received).toHaveLength(1);
  await free(world.at.kwetternest);
  await run('supply.tellSavedSearches');
  expect(received).toHaveLength(2);
  await post(`/zoekmelding/${token}/stop`);
});

test('who stops is erased and gets nothing any more; the link says so', async () => {
  const token = await keep('jo@gezin.example');
  const stopped = await post(`/zoekmelding/${token}/stop`);
  expect(stopped.headers.location).toBe('/zoekmelding/gestopt');
  expect(await kept()).toEqual([]);
  const page = await server.inject({ url: `/zoekmelding/${token}` });
  expect(page.statusCode).toBe(404);
  expect(page.body).toContain('Deze zoekvraag is er niet meer');
  await fill(app, world.at.kwetternest, week, 1);
  await free(world.at.kwetternest);
  await run('supply.tellSavedSearches');
  expect(received).toEqual([]);
});

test('it ends after six months, with a question in time; what is not confirmed goes after a week', async () => {
  const token = await keep('eva@gezin.example');
  await post(search, { email: 'nooit@gezin.example' });
  const ends = (await kept()).find((row) => row.email === 'eva@gezin.example')!.expires_on;
  today = addDays(date(ends), -10);
  await run('supply.endSavedSearches');
  await run('supply.endSavedSearches');
  expect((await kept()).map(({ email }) => email)).toEqual(['eva@gezin.example']);
  expect(received.map(({ to }) => to)).toEqual(['eva@gezin.example']);
  expect(received[0]!.text).toContain('Subject: Zoek je nog opvang?');
  await post(`/zoekmelding/${token}/ja`);
  expect((await kept())[0]!.expires_on > ends).toBe(true);
  today = addDays(date((await kept())[0]!.expires_on), 1);
  await run('supply.endSavedSearches');
  expect(await kept()).toEqual([]);
  today = date('2026-11-22');
});

test('letters are written in the language of the search', async () => {
  received = [];
  await post(`/fr${search}`, { email: 'luc@gezin.example' }, '10.3.0.1');
  const [row] = await kept();
  await run('supply.askToConfirmSearch', { search: row!.search_id });
  expect(received[0]!.text).toContain('/fr/zoekmelding/');
  expect(received[0]!.text).toContain('Bonjour');
  await post(`/zoekmelding/${tokenIn(received[0]!)}/stop`);
});

test('nobody fills the mailbox of another with questions to confirm', async () => {
  const answers = [];
  for (let time = 0; time < 6; time += 1)
    answers.push((await post(search, { email: 'slachtoffer@gezin.example' }, `10.4.0.${String(time)}`)).statusCode);
  expect(answers).toEqual([303, 303, 303, 303, 303, 429]);
});
