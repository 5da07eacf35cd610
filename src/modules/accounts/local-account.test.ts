import { TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testSite, Visitor, type Shown, type TestSite } from '../../../test/support/site.ts';
import { Refusal } from '../../kernel/problem.ts';
import type { OrganisationId } from '../../kernel/ids.ts';
import { system, type StaffRole } from '../../platform/access/actor.ts';
import { connectSecrets, keyedHash, seal, unseal } from '../../platform/secrets.ts';
import { runAction } from '../../platform/operations/run.ts';
import { checkPassword } from './actions/enter-locally.ts';
import { addOrganisation, invite } from './index.ts';

let site: TestSite;
let organisation: OrganisationId;
const PASSWORD = 'paarse fiets op zondag';

beforeAll(async () => {
  site = await testSite({ demo: false });
  const wanted = { kind: 'desk', code: '0207437468', name: 'Loket Leuven' } as const;
  ({ id: organisation } = await runAction(site.app.around, addOrganisation, system('test'), wanted));
});
afterAll(() => site.close());
// Counted attempts look back a quarter of an hour; each story begins later.
beforeEach(() => {
  site.clock.addSeconds(3600);
});

async function inviteSomebody(email: string, role: StaffRole = 'administrator', name = 'An Peeters'): Promise<string> {
  const { token } = await runAction(site.app.around, invite, system('test'), { organisation, email, name, role });
  return `/uitnodiging/${token}`;
}

const lettersOn = (page: Shown) => (/<code>([A-Z2-7 ]+)<\/code>/.exec(page.html)?.[1] ?? '').replaceAll(' ', '');
const enrolmentOn = (page: Shown) => /name="enrolment" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
const codeNow = (secret: string) =>
  new TOTP({ secret, digits: 6, period: 30, algorithm: 'SHA1' }).generate({ timestamp: Date.parse(site.clock.now()) });

/** Accepts an invitation as somebody in a browser would; answers the secret in their app. */
async function makeAccount(email: string, role?: StaffRole): Promise<{ who: Visitor; secret: string; shown: Shown }> {
  const link = await inviteSomebody(email, role);
  const who = new Visitor(site);
  const page = await who.get(link);
  const secret = lettersOn(page);
  const fields = { enrolment: enrolmentOn(page), password: PASSWORD, code: codeNow(secret) };
  return { who, secret, shown: await who.post(link, fields) };
}

async function signIn(email: string, password: string, code: () => string): Promise<{ who: Visitor; shown: Shown }> {
  const who = new Visitor(site);
  await who.get('/aanmelden');
  const next = await who.post('/aanmelden', { email, password });
  return { who, shown: next.path === '/aanmelden/code' ? await who.post('/aanmelden/code', { code: code() }) : next };
}

describe('an invitation', () => {
  test('makes an account with a password and an app, and the person is in', async () => {
    const { shown } = await makeAccount('eerste@leuven.be');
    expect(shown.path).toBe('/beheer');
    expect(shown.html).toContain('eerste@leuven.be');
  });

  test('works once', async () => {
    const link = await inviteSomebody('tweede@leuven.be');
    const who = new Visitor(site);
    const page = await who.get(link);
    const fields = { enrolment: enrolmentOn(page), password: PASSWORD, code: codeNow(lettersOn(page)) };
    await who.post(link, fields);
    const again = await new Visitor(site).get(link);
    expect(again.status).toBe(410);
    expect(again.html).toContain('al gebruikt');
    expect((await new Visitor(site).post(link, fields)).status).toBe(410);
  });

  test('can be looked at without using it up, also after a mistake', async () => {
    const link = await inviteSomebody('derde@leuven.be');
    const who = new Visitor(site);
    const page = await who.get(link);
    const secret = lettersOn(page);
    const wrong = await who.post(link, { enrolment: enrolmentOn(page), password: PASSWORD, code: '000000' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('Deze code klopt niet');
    expect(lettersOn(wrong)).toBe(secret);
    const weak = await who.post(link, {
      enrolment: enrolmentOn(wrong),
      password: 'Welkom2026!!',
      code: codeNow(secret),
    });
    expect(weak.html).toContain('makkelijk te raden');
  });

  test('ends after seven days, the seventh included', async () => {
    const link = await inviteSomebody('vierde@leuven.be');
    const now = site.clock.now();
    site.clock.addSeconds(7 * 86_400);
    expect((await new Visitor(site).get(link)).status).toBe(200);
    site.clock.addSeconds(86_400);
    expect((await new Visitor(site).get(link)).status).toBe(410);
    site.clock.goTo(now);
  });

  test('an app set up for one invitation confirms no other', async () => {
    const mine = await inviteSomebody('vijfde@leuven.be');
    const other = await inviteSomebody('zesde@leuven.be');
    const page = await new Visitor(site).get(mine);
    const fields = { enrolment: enrolmentOn(page), password: PASSWORD, code: codeNow(lettersOn(page)) };
    expect((await new Visitor(site).post(other, fields)).status).toBe(400);
  });

  test('is kept as a hash, and made of 256 bits', async () => {
    const link = await inviteSomebody('zevende@leuven.be');
    const token = link.split('/').at(-1) ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await site.data.pool.query('select 1 from accounts.invite where token_hash = $1', [token]);
    expect(rows).toEqual([]);
  });

  test('tells nothing about the password of an account to whoever has the link but not the app', async () => {
    const email = 'gekend@leuven.be';
    await makeAccount(email, 'policyOfficer');
    const link = await inviteSomebody(email, 'deskWorker');
    const answer = async (password: string) => {
      const { status, html } = await new Visitor(site).post(link, { password, code: '000000' });
      return [status, html];
    };
    expect(await answer(PASSWORD)).toEqual(await answer('een heel ander wachtwoord'));
  });

  test('adds a role for somebody who has an account, who proves it with password and code', async () => {
    const { secret } = await makeAccount('achtste@leuven.be');
    const link = await inviteSomebody('achtste@leuven.be', 'deskWorker');
    const who = new Visitor(site);
    const page = await who.get(link);
    expect(page.html).toContain('Je hebt al een account');
    expect(lettersOn(page)).toBe('');
    site.clock.addSeconds(60);
    expect((await who.post(link, { password: 'een ander wachtwoord', code: codeNow(secret) })).status).toBe(400);
    expect((await who.post(link, { password: PASSWORD, code: codeNow(secret) })).path).toBe('/loket');
  });
});

describe('signing in with e-mail, password and code', () => {
  test('both are right', async () => {
    const { secret } = await makeAccount('in@leuven.be');
    site.clock.addSeconds(60);
    const { who, shown } = await signIn('In@Leuven.be', PASSWORD, () => codeNow(secret));
    expect(shown.path).toBe('/beheer');
    expect((await who.get('/sleutels')).status).toBe(200);
  });

  test('a password alone opens nothing', async () => {
    await makeAccount('half@leuven.be');
    const who = new Visitor(site);
    await who.get('/aanmelden');
    expect((await who.post('/aanmelden', { email: 'half@leuven.be', password: PASSWORD })).path).toBe(
      '/aanmelden/code',
    );
    expect((await who.get('/beheer')).path).toMatch(/^\/aanmelden/);
  });

  test('a code works once, whoever types it', async () => {
    const { secret } = await makeAccount('replay@leuven.be');
    site.clock.addSeconds(60);
    const code = codeNow(secret);
    expect((await signIn('replay@leuven.be', PASSWORD, () => code)).shown.path).toBe('/beheer');
    const again = await signIn('replay@leuven.be', PASSWORD, () => code);
    expect(again.shown.status).toBe(400);
    expect(again.shown.html).toContain('al gebruikt');
  });

  test('the code that confirmed the app does not sign in', async () => {
    const { secret } = await makeAccount('bevestigd@leuven.be');
    expect((await signIn('bevestigd@leuven.be', PASSWORD, () => codeNow(secret))).shown.status).toBe(400);
  });

  test('an unknown e-mail and a wrong password get the same answer', async () => {
    await makeAccount('bekend@leuven.be');
    const known = await signIn('bekend@leuven.be', 'niet het goede woord', () => '');
    const unknown = await signIn('niemand@leuven.be', 'niet het goede woord', () => '');
    const same = (shown: Shown) => shown.html.replaceAll(/[a-z]+@leuven\.be/g, 'x');
    expect(known.shown.status).toBe(400);
    expect(same(known.shown)).toBe(same(unknown.shown));
  });

  test('after ten wrong passwords even the right one must wait a quarter of an hour', async () => {
    const { secret } = await makeAccount('traag@leuven.be');
    const attempt = (password: string, address: string) =>
      runAction(site.app.around, checkPassword, { kind: 'visitor', draft: null }, { email: 'traag@leuven.be', password, address }); // prettier-ignore
    for (let i = 0; i < 10; i++)
      expect((await attempt('fout woord nummer x', `10.0.0.${String(i)}`)).ticket).toBeNull();
    await expect(attempt(PASSWORD, '10.0.1.1')).rejects.toThrow(Refusal);
    const stopped = await signIn('traag@leuven.be', PASSWORD, () => codeNow(secret));
    expect(stopped.shown.status).toBe(429);
    expect(stopped.shown.html).toContain('Wacht een kwartier');
    site.clock.addSeconds(15 * 60 + 1);
    expect((await signIn('traag@leuven.be', PASSWORD, () => codeNow(secret))).shown.path).toBe('/beheer');
  });

  test('many tries at the same moment count as many', async () => {
    await makeAccount('tegelijk@leuven.be');
    const tries = Array.from(
      { length: 25 },
      (_, i) =>
      runAction(site.app.around, checkPassword, { kind: 'visitor', draft: null }, { email: 'tegelijk@leuven.be', password: 'fout woord', address: `10.1.0.${String(i)}` }).then(() => 'tried', () => 'refused'), // prettier-ignore
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === 'tried')).toHaveLength(10);
  });

  test('after five wrong codes the code is no longer asked', async () => {
    const { secret } = await makeAccount('codes@leuven.be');
    const who = new Visitor(site);
    await who.get('/aanmelden');
    await who.post('/aanmelden', { email: 'codes@leuven.be', password: PASSWORD });
    for (let i = 0; i < 5; i++) expect((await who.post('/aanmelden/code', { code: '123456' })).status).toBe(400);
    site.clock.addSeconds(60);
    expect((await who.post('/aanmelden/code', { code: codeNow(secret) })).status).toBe(429);
    // A new ticket does not give new tries.
    expect((await signIn('codes@leuven.be', PASSWORD, () => codeNow(secret))).shown.status).toBe(429);
  });

  test('an empty form says what is missing', async () => {
    const who = new Visitor(site);
    await who.get('/aanmelden');
    const shown = await who.post('/aanmelden', { email: '', password: '' });
    expect(shown.status).toBe(400);
    expect(shown.html).toContain('Vul dit in.');
  });

  test('password and app are unreadable in the database', async () => {
    const { secret } = await makeAccount('geheim@leuven.be');
    const { rows } = await site.data.pool.query<{ password_hash: string; totp_secret: Buffer }>(
      `select password_hash, totp_secret from accounts.local_account where email = 'geheim@leuven.be'`,
    );
    expect(rows[0]?.password_hash).toMatch(/^scrypt\$32768\$8\$3\$/);
    expect(rows[0]?.totp_secret.toString('latin1')).not.toContain(secret);
  });
});

describe('what is sealed', () => {
  test('opens for its own purpose only, and not when it was changed', () => {
    const sealed = seal('one', 'text');
    expect(unseal('one', sealed)).toBe('text');
    expect(unseal('two', sealed)).toBeNull();
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(unseal('one', changed)).toBeNull();
    expect(unseal('one', Buffer.from('x'))).toBeNull();
    expect(keyedHash('one', 'text')).not.toBe(keyedHash('two', 'text'));
    expect(() => {
      connectSecrets('short');
    }).toThrow();
  });
});
