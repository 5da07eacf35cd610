import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { date } from '../../kernel/calendar-date.ts';
import { fixedClock } from '../../kernel/clock.ts';
import type { App } from '../app.ts';
import { readConfig } from '../config/config.ts';
import { addressIn, isAddress, messageOf } from './message.ts';
import { openMailer, type OpenMailer } from './open.ts';

const from = 'Lokaal Loket <loket@loket.example>';
const letter = {
  to: 'an@gezin.example',
  subject: 'Je vraag is verstuurd',
  text: 'Dag An,\n\nAlles oké.\n',
  key: 'sent:1',
};
let database: TestDatabase;
let undo: (() => Promise<void> | void)[] = [];

beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  for (const step of undo.reverse()) await step();
  undo = [];
  await database.db.deleteFrom('platform.letter').execute();
});
afterAll(() => database.close());

function mailer(port: number | null, { demo = false, answer = 2000 } = {}): OpenMailer {
  const smtpUrl = port === null ? undefined : `smtp://127.0.0.1:${port}?ignoreTLS=true`;
  const app = {
    config: readConfig({ KRIBBE_SMTP_URL: smtpUrl, KRIBBE_MAIL_FROM: from }),
    demo,
    around: { db: database.db, clock: fixedClock(date('2026-11-21')) } as App['around'],
  };
  const opened = openMailer(app, { connect: 1000, answer });
  undo.push(() => {
    opened.close();
  });
  return opened;
}

/** A real mail server on a free port; `received` are the messages it took. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ port: number; received: string[] }> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, callback) {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString()));
      stream.on('end', () => {
        received.push(text);
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  undo.push(() => new Promise<void>((done) => server.close(() => done())));
  return { port: (server.server.address() as AddressInfo).port, received };
}

const refusing = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
const settled = () => database.db.selectFrom('platform.letter').selectAll().execute();

test('a letter arrives, and the same letter again is not sent', async () => {
  const { port, received } = await mailServer();
  const { send } = mailer(port);
  await send(letter);
  await send(letter);
  expect(received).toHaveLength(1);
  const [message = ''] = received;
  expect(message).toMatch(/^From: Lokaal Loket <loket@loket\.example>\r$/m);
  expect(message).toMatch(/^To: an@gezin\.example\r$/m);
  expect(message).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
  expect(message).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(message).toContain('Alles ok=C3=A9.');
  expect(message).toContain(`Message-ID: ${messageOf(letter, from).messageId}`);
  expect(await settled()).toEqual([
    { key: 'sent:1', recipient: null, subject: null, body: null, sent_at: '2026-11-21T12:00:00Z', refusal: null },
  ]);
});

test('a passing refusal fails the job, and the next try succeeds', async () => {
  let tries = 0;
  const { port, received } = await mailServer({
    onRcptTo: (_address, _session, callback) =>
      tries++ === 0 ? callback(refusing(451, 'try later, an@gezin.example')) : callback(),
  });
  const { send } = mailer(port);
  const failure = await send(letter).catch((error: unknown) => (error as Error).message);
  expect(failure).toMatch(/^letter not sent: .*451 try later/);
  expect(failure).not.toContain('an@gezin.example');
  expect(await settled()).toEqual([]);
  await send(letter);
  expect(received).toHaveLength(1);
});

test('a recipient who is refused for good is remembered and not tried again', async () => {
  let tries = 0;
  const { port } = await mailServer({
    onRcptTo(address, _session, callback) {
      tries++;
      callback(refusing(550, `no such user ${address.address}`));
    },
  });
  const { send } = mailer(port);
  await send(letter);
  await send(letter);
  expect(tries).toBe(1);
  const [kept] = await settled();
  expect(kept?.refusal).toContain('550 no such user <…>');
  expect(JSON.stringify(kept)).not.toContain('gezin.example');
});

test('a refused sender is a wrong setting: the letter waits', async () => {
  const { port } = await mailServer({
    onMailFrom(_address, _session, callback) {
      callback(refusing(550, 'not from you'));
    },
  });
  await expect(mailer(port).send(letter)).rejects.toThrow('letter not sent');
  expect(await settled()).toEqual([]);
});

test('a mail server that is down fails the job', async () => {
  const { port } = await closedPort();
  await expect(mailer(port).send(letter)).rejects.toThrow(/letter not sent: .*ECONNREFUSED/);
});

test('a mail server that says nothing is given up in time', async () => {
  const silent = net.createServer((socket) => socket.on('error', () => undefined));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  undo.push(() => void silent.close());
  const before = Date.now();
  await expect(mailer((silent.address() as AddressInfo).port, { answer: 300 }).send(letter)).rejects.toThrow(
    'letter not sent',
  );
  expect(Date.now() - before).toBeLessThan(3000);
});

test('a slow mail server still gets its letter', async () => {
  const { port, received } = await mailServer({
    onRcptTo: (_address, _session, callback) => void setTimeout(callback, 600),
  });
  await mailer(port).send(letter);
  expect(received).toHaveLength(1);
});

test('no line end in subject or address becomes a header', async () => {
  const { port, received } = await mailServer();
  const { send } = mailer(port);
  await send({ ...letter, subject: 'Dag\r\nBcc: spion@elders.example\r\n\r\nandere tekst' });
  await send({ ...letter, key: 'sent:2', to: 'an@gezin.example\r\nBcc: spion@elders.example' });
  await send({ ...letter, key: 'sent:3', to: 'an@gezin.example, spion@elders.example' });
  expect(received).toHaveLength(1);
  expect(received[0]).toContain('Subject: Dag Bcc: spion@elders.example andere tekst');
  expect(received[0]).not.toMatch(/^Bcc:/m);
  expect((await settled()).map((row) => [row.key, row.refusal])).toEqual([
    ['sent:1', null],
    ['sent:2', 'not an e-mail address'],
    ['sent:3', 'not an e-mail address'],
  ]);
});

test('a demo without mail server keeps its letters', async () => {
  const opened = mailer(null, { demo: true });
  expect(opened.where).toBe('demo mailbox');
  await opened.send(letter);
  expect(await settled()).toMatchObject([{ recipient: letter.to, subject: letter.subject, body: letter.text }]);
});

test('a real installation without mail server fails each letter, so that its job waits', async () => {
  const opened = mailer(null);
  expect(opened.where).toBe('nowhere');
  await expect(opened.send(letter)).rejects.toThrow('no mail server configured (KRIBBE_SMTP_URL)');
  expect(await settled()).toEqual([]);
});

test('addresses', () => {
  expect(isAddress('an.de-wit+kind@sub.gezin.example')).toBe(true);
  for (const wrong of [
    '',
    'an',
    'an@gezin',
    'an@@gezin.be',
    'an @gezin.be',
    'an@gezin.be\n',
    '<an@gezin.be>',
    'a@b.be,c@d.be',
  ])
    expect(isAddress(wrong), wrong).toBe(false);
  expect(addressIn('Loket <loket@loket.example>')).toBe('loket@loket.example');
  expect(addressIn('loket@loket.example')).toBe('loket@loket.example');
  expect(addressIn('Loket')).toBeNull();
});

async function closedPort(): Promise<{ port: number }> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return { port };
}
