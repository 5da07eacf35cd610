import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asVisitor } from '../../../test/support/as-staff.ts';
import { testSite, Visitor, type TestSite } from '../../../test/support/site.ts';
import { Refusal } from '../../kernel/problem.ts';
import type { OrganisationId, PersonId } from '../../kernel/ids.ts';
import { system, type Actor, type StaffRole } from '../../platform/access/actor.ts';
import { runAction, runRead } from '../../platform/operations/run.ts';
import { staffActor } from './index.ts';
import { makeKey, revokeKey } from './actions/api-keys.ts';
import { enterByService } from './actions/enter-by-service.ts';
import { invite } from './actions/invite.ts';
import { addOrganisation } from './actions/organisation.ts';
import { registerStaff, takeRole } from './actions/staff.ts';
import { issueTicket } from './credentials/ticket.ts';
import { sendInvite } from './jobs.ts';
import { listStaff } from './reads/staff.ts';
import type { Identity } from './rules/identity.ts';
import { readRoleClaim } from './rules/roles.ts';

let site: TestSite;
let leuven: OrganisationId;
let gent: OrganisationId;

beforeAll(async () => {
  site = await testSite();
  const add = async (code: string, name: string) =>
    (await runAction(site.app.around, addOrganisation, system('test'), { kind: 'desk', code, name })).id;
  leuven = await add('0207437468', 'Loket Leuven');
  gent = await add('0207451227', 'Loket Gent');
});
afterAll(() => site.close());

const add = async (name: string, role: StaffRole, code = '0207437468') =>
  (
    await runAction(site.app.around, registerStaff, system('test'), {
      organisation: { kind: 'desk', code, name: 'as it is' },
      name,
      role,
    })
  ).person;

async function acting(person: PersonId, organisation = leuven): Promise<Actor> {
  const actor = await staffActor(site.data.db, person, organisation, site.clock.today());
  if (actor === null) throw new Error('has no role');
  return actor;
}

const refused = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.problem.type;
    throw error;
  }
  return 'done';
};

describe('coming in with what the service says', () => {
  const identity = (roles: string[], subject = 'subject-1', actsFor: string | null = null): Identity => ({
    issuer: 'https://authenticatie.example',
    subject,
    name: 'Gaby Noels',
    email: null,
    organisationCode: actsFor,
    organisationName: 'Gemeente Elders',
    roles: readRoleClaim(roles, actsFor),
  });
  const comeIn = (who: Identity) =>
    runAction(site.app.around, enterByService, { kind: 'visitor', draft: null }, {
      ticket: issueTicket('identity', who, site.clock.now(), 1),
    }); // prettier-ignore

  test('roles are replaced by those of today', async () => {
    const first = await comeIn(identity(['LoketMedewerker:0207437468', 'BeleidsMedewerker:0207451227']));
    expect(first).toMatchObject({ outcome: 'in', memberships: [{ name: 'Loket Gent' }, { name: 'Loket Leuven' }] });
    const second = await comeIn(identity(['BeleidsMedewerker:0207437468']));
    expect(second).toMatchObject({ outcome: 'in', memberships: [{ name: 'Loket Leuven', roles: ['policyOfficer'] }] });
  });

  test('a role of an invitation stays', async () => {
    await comeIn(identity(['LoketMedewerker:0207437468'], 'keeps'));
    await sql`insert into accounts.role (person_id, organisation_id, role, from_date, origin)
      select person_id, ${gent}, 'deskWorker', '2026-11-01', 'local' from accounts.person where subject = 'keeps'`.execute(
      site.data.db,
    );
    const later = await comeIn(identity(['BeleidsMedewerker:0207437468'], 'keeps'));
    expect(later).toMatchObject({ memberships: [{ name: 'Loket Gent' }, { name: 'Loket Leuven' }] });
  });

  test('the organisation chosen at the service stands first', async () => {
    const both = ['LoketMedewerker:0207437468', 'LoketMedewerker:0207451227'];
    const entrance = await comeIn(identity(both, 'chooses', '0207437468'));
    expect(entrance).toMatchObject({ memberships: [{ name: 'Loket Leuven' }, { name: 'Loket Gent' }] });
  });

  test('an unknown role gives nothing, and a stranger is not kept', async () => {
    expect(await comeIn(identity(['Directeur:0207437468'], 'stranger'))).toEqual({ outcome: 'noRole' });
    expect(await comeIn(identity(['Agentschap:0207437468'], 'stranger'))).toEqual({ outcome: 'noRole' });
    const { rows } = await site.data.pool.query(`select 1 from accounts.person where subject = 'stranger'`);
    expect(rows).toEqual([]);
  });

  test('an unknown organisation is named', async () => {
    expect(await comeIn(identity(['LoketMedewerker:0999999999'], 'from elsewhere'))).toEqual({
      outcome: 'organisationUnknown',
      code: '0999999999',
      name: 'Gemeente Elders',
    });
  });

  test('who lost every role loses them here too, though signing in is refused', async () => {
    const before = await comeIn(identity(['LoketMedewerker:0207437468'], 'leaves'));
    if (before.outcome !== 'in') throw new Error('not in');
    expect(await comeIn(identity([], 'leaves'))).toEqual({ outcome: 'noRole' });
    expect(await staffActor(site.data.db, before.person, leuven, site.clock.today())).toBeNull();
  });

  test('a ticket that nobody sealed, or an old one, opens nothing', async () => {
    const visitor: Actor = { kind: 'visitor', draft: null };
    const forged = Buffer.from(JSON.stringify(identity(['Beheerder:0207437468']))).toString('base64url');
    expect(await refused(runAction(site.app.around, enterByService, visitor, { ticket: forged }))).toBe('accounts.serviceRefused'); // prettier-ignore
    const old = issueTicket('identity', identity(['Beheerder:0207437468']), '2026-11-20T12:00:00Z', 1);
    expect(await refused(runAction(site.app.around, enterByService, visitor, { ticket: old }))).toBe('accounts.serviceRefused'); // prettier-ignore
  });
});

describe('administrators', () => {
  test('the last administrator cannot take their own role away; with a second one it works', async () => {
    const first = await add('Hans Ooms', 'administrator');
    const by = await acting(first);
    const taking = { organisation: leuven, person: first, role: 'administrator' } as const;
    expect(await refused(runAction(site.app.around, takeRole, by, taking))).toBe('accounts.lastAdministrator');
    const second = await add('Ilse Pauwels', 'administrator');
    const bySecond = await acting(second);
    // Both take away the other at the same moment: one of them stays.
    const outcomes = await Promise.all([
      refused(runAction(site.app.around, takeRole, by, { ...taking, person: second })),
      refused(runAction(site.app.around, takeRole, bySecond, taking)),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  });

  test('an administrator of one desk has nothing to say in another', async () => {
    const by = await acting(await add('Jos Quaghebeur', 'administrator', '0207451227'), gent);
    const someone = await add('Kris Rooms', 'deskWorker');
    const taking = { organisation: leuven, person: someone, role: 'deskWorker' } as const;
    expect(await refused(runAction(site.app.around, takeRole, by, taking))).toBe('access.refused');
    expect(await refused(runAction(site.app.around, invite, by, { organisation: leuven, email: 'x@y.be', name: 'X', role: 'deskWorker' }))).toBe('access.refused'); // prettier-ignore
    expect((await runRead(site.app.around, listStaff, by, { organisation: leuven })).staff).toEqual([]);
  });

  test('a desk worker invites nobody and sees no list', async () => {
    const by = await acting(await add('Lena Smet', 'deskWorker'));
    expect(await refused(runRead(site.app.around, listStaff, by, { organisation: leuven }))).toBe('access.refused');
    expect(await refused(runAction(site.app.around, invite, by, { organisation: leuven, email: 'x@y.be', name: 'X', role: 'deskWorker' }))).toBe('access.refused'); // prettier-ignore
  });

  test('nobody is invited to a role that does not exist there', async () => {
    const wanted = { organisation: leuven, email: 'x@y.be', name: 'X', role: 'agencyOfficer' } as const;
    expect(await refused(runAction(site.app.around, invite, system('test'), wanted))).toBe('accounts.roleDoesNotFit');
  });

  test('the page of colleagues invites, shows the link once, and takes a role away', async () => {
    const admin = await add('Mia Thys', 'administrator');
    const worker = await add('Nand Uyt', 'deskWorker');
    const who = await asVisitor(site, admin, '/beheer');
    const invited = await who.post('/beheer/uitnodigen', { name: 'Oda', email: 'oda@leuven.be', role: 'deskWorker' });
    expect(invited.html).toMatch(/\/uitnodiging\/[\w-]{43}/);
    const page = await who.get('/beheer');
    expect(page.html).not.toMatch(/\/uitnodiging\/[\w-]{43}/);
    expect(page.html).toContain('oda@leuven.be');
    const other = await asVisitor(site, worker, '/sleutels');
    await who.post('/beheer/rol-wegnemen', { person: worker, role: 'deskWorker' });
    expect((await other.get('/sleutels')).path).toMatch(/^\/aanmelden/);
    const wrong = await who.post('/beheer/uitnodigen', { name: '', email: 'geen adres', role: 'deskWorker' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('geen adres');
  });

  test('the letter carries the link that works', async () => {
    const { id } = await runAction(site.app.around, invite, system('test'), { organisation: leuven, email: 'pol@leuven.be', name: 'Pol', role: 'deskWorker' }); // prettier-ignore
    const letters: { to: string; text: string }[] = [];
    const { db, clock } = site.app.around;
    const mailer = { send: (letter: { to: string; text: string }) => Promise.resolve(void letters.push(letter)) };
    await sendInvite.run({ db, clock, mailer, url: site.url, in: site.app.texts.in, act: () => Promise.reject(new Error()) } as never, { invite: id }); // prettier-ignore
    expect(letters[0]?.to).toBe('pol@leuven.be');
    const link = /https?:\/\/\S+\/uitnodiging\/\S+/.exec(letters[0]?.text ?? '')?.[0] ?? '';
    expect((await new Visitor(site).get(link)).html).toContain('Welkom Pol');
  });
});

describe('keys for the API', () => {
  const ask = (headers: Record<string, string>) => fetch(`${site.url}/api/v1/municipalities?pageSize=1`, { headers });

  test('a key is shown once, kept as a hash and works until it is revoked', async () => {
    const person = await add('Rik Vos', 'deskWorker');
    const who = await asVisitor(site, person, '/sleutels');
    const made = await who.post('/sleutels', { name: 'het pakket' });
    const key = /kribbe_[\w-]{43}/.exec(made.html)?.[0] ?? '';
    expect(key).not.toBe('');
    const list = await who.get('/sleutels');
    expect(list.html).not.toContain(key);
    const { rows } = await site.data.pool.query('select 1 from accounts.api_key where key_hash = $1', [key]);
    expect(rows).toEqual([]);
    expect((await ask({ authorization: `Bearer ${key}` })).status).not.toBe(401);
    const id = /name="key" value="([^"]+)"/.exec(list.html)?.[1] ?? '';
    await who.post('/sleutels/intrekken', { key: id });
    expect((await ask({ authorization: `Bearer ${key}` })).status).toBe(401);
  });

  test('a key stops with the role of its maker', async () => {
    const person = await add('Sara Wens', 'deskWorker');
    const { key } = await runAction(site.app.around, makeKey, await acting(person), { person, name: 'x' });
    expect((await ask({ authorization: `Bearer ${key}` })).status).not.toBe(401);
    await site.data.pool.query('delete from accounts.role where person_id = $1', [person]);
    expect((await ask({ authorization: `Bearer ${key}` })).status).toBe(401);
  });

  test('nobody revokes or makes the key of somebody else', async () => {
    const [mine, other] = [await add('Tom Xavier', 'deskWorker'), await add('Uma Yde', 'administrator')];
    const { id } = await runAction(site.app.around, makeKey, await acting(mine), { person: mine, name: 'x' });
    const by = await acting(other);
    expect(await refused(runAction(site.app.around, revokeKey, by, { key: id }))).toBe('access.refused');
    expect(await refused(runAction(site.app.around, makeKey, by, { person: mine, name: 'x' }))).toBe('access.refused');
  });

  test('the cookie of a session is nothing to the API', async () => {
    const { actorOf } = await import('./index.ts');
    const person = await add('Veerle Zoon', 'deskWorker');
    const who = await asVisitor(site, person, '/sleutels');
    const seen: Actor[] = [];
    const tell = actorOf(site.app, { familyOfCode: () => Promise.resolve(null) });
    const session = { staff: { person, organisation: leuven } };
    for (const url of ['/api/v1/municipalities', '/loket'])
      seen.push(await tell({ url, session, headers: {}, ip: '10.9.9.9' } as never));
    expect(seen.map((actor) => actor.kind)).toEqual(['visitor', 'staff']);
    expect(who.cookies.has('kribbe')).toBe(true);
  });

  test('wrong keys are counted', async () => {
    const { actorOf } = await import('./index.ts');
    const tell = actorOf(site.app, { familyOfCode: () => Promise.resolve(null) });
    const outcomes: string[] = [];
    for (let i = 0; i < 31; i++)
      outcomes.push(await refused(tell({ url: '/api/v1/x', headers: { authorization: `Bearer wrong-key-${String(i)}` }, ip: '10.8.8.8' } as never))); // prettier-ignore
    expect(outcomes[0]).toBe('access.signInNeeded');
    expect(outcomes.at(-1)).toBe('limit.tooMany');
  });

  test('a wrong key on an address that does not exist is an answer too', async () => {
    const response = await fetch(`${site.url}/api/v1/no-such-thing`, {
      headers: { authorization: 'Bearer kribbe_wrong' },
    });
    expect(response.status).toBeLessThan(500);
  });
});
