import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Visitor, testSite, type TestSite } from '../../test/support/site.ts';
import { newId, type DeskId, type PersonId } from '../kernel/ids.ts';
import { system } from '../platform/access/actor.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { runAction } from '../platform/operations/run.ts';
import { addStaff, connectSignIn, registerStaff } from '../modules/accounts/index.ts';
import { mockProvider } from './mock-provider.ts';

let site: TestSite;
let an: PersonId;
let desks: DeskId[];

beforeAll(async () => {
  site = await testSite();
  desks = [newId<DeskId>(), newId<DeskId>()];
  for (const [index, desk] of desks.entries())
    await site.data.db
      .insertInto('geo.desk')
      .values({ desk_id: desk, name: `Loket ${String(index)}`, slug: `loket-${String(index)}` })
      .execute();
  ({ person: an } = await register('An Peeters', 'deskWorker', 0));
});
afterAll(() => site.close());

const register = (name: string, role: 'deskWorker' | 'policyOfficer' | 'administrator', index: number, person?: PersonId) =>
  runAction(site.app.around, registerStaff, system('test'), {
    organisation: { kind: 'desk', code: `020000000${String(index)}`, name: `Loket ${String(index)}`, desk: desks[index] },
    name,
    role,
    ...(person === undefined ? {} : { person }),
  }); // prettier-ignore

/** Signs in through the practice service, as somebody in a browser would. */
async function signIn(
  person: string,
  from = '/aanmelden/dienst',
): Promise<{ who: Visitor; shown: Awaited<ReturnType<Visitor['get']>> }> {
  const who = new Visitor(site);
  const choose = await who.get(from);
  expect(choose.path).toMatch(/^\/oefen-aanmelden\/wie\//);
  return { who, shown: await who.post(choose.path, { person }) };
}

describe('signing in by OpenID Connect', () => {
  test('a desk worker chooses herself and starts at the work of the desk', async () => {
    const { who, shown } = await signIn(an);
    expect(shown.path).toBe('/loket');
    const keys = await who.get('/sleutels');
    expect(keys.status).toBe(200);
    expect(keys.html).toContain('Loket 0');
  });

  test('the choosing page says that everybody is made up', async () => {
    const { html } = await new Visitor(site).get('/aanmelden/dienst');
    expect(html).toContain('Oefenomgeving: deze mensen en organisaties zijn verzonnen');
    expect(html).toContain('An Peeters, medewerker van het lokaal loket');
  });

  test('she comes to the page she asked for', async () => {
    const { shown } = await signIn(an, '/aanmelden/dienst?verder=%2Fsleutels');
    expect(shown.path).toBe('/sleutels');
  });

  test.each(['https://elders.example/', '//elders.example', '/\\elders.example'])(
    '%s leads nowhere',
    async (elsewhere) => {
      const { shown } = await signIn(an, `/aanmelden/dienst?verder=${encodeURIComponent(elsewhere)}`);
      expect(shown.path).toBe('/loket');
    },
  );

  test('a page for staff sends a visitor to sign in and back', async () => {
    const shown = await new Visitor(site).get('/sleutels');
    expect(shown.path).toBe('/aanmelden?verder=%2Fsleutels');
    expect(shown.html).toContain('/aanmelden/dienst?verder=%2Fsleutels');
  });

  test('signing in gives the visit a new session (fixation)', async () => {
    const who = new Visitor(site);
    const choose = await who.get('/aanmelden/dienst');
    const before = who.cookies.get('kribbe');
    await who.post(choose.path, { person: an });
    expect(who.cookies.get('kribbe')).not.toBe(before);
    const thief = new Visitor(site);
    thief.cookies.set('kribbe', before ?? '');
    expect((await thief.get('/sleutels')).path).toMatch(/^\/aanmelden/);
  });

  test('an answer of the service works in no other browser and not twice', async () => {
    const who = new Visitor(site);
    const choose = await who.get('/aanmelden/dienst');
    let to = (await who.send('POST', choose.path, new URLSearchParams({ person: an, _csrf: token(choose.html) }))).headers.get('location'); // prettier-ignore
    while (to !== null && !to.includes('/aanmelden/terug')) to = (await who.send('GET', to)).headers.get('location');
    const answer = to ?? '';
    expect((await new Visitor(site).get(answer)).path).toMatch(/^\/aanmelden$/);
    expect((await who.get(answer)).path).toBe('/loket');
    expect((await who.get(answer)).path).toBe('/aanmelden');
  });

  test('a changed state is refused with a sentence', async () => {
    const who = new Visitor(site);
    await who.get('/aanmelden/dienst');
    const shown = await who.get('/aanmelden/terug?code=x&state=changed');
    expect(shown.status).toBe(400);
    expect(shown.html).toContain('Het aanmelden is niet gelukt');
  });

  test('a hint leads straight to the people of one organisation', async () => {
    await register('Bo Claes', 'deskWorker', 1);
    const { html } = await new Visitor(site).get('/aanmelden/dienst?organisatie=0200000001');
    expect(html).toContain('Bo Claes');
    expect(html).not.toContain('An Peeters');
  });

  test('signing out ends the session', async () => {
    const { who } = await signIn(an, '/aanmelden/dienst?verder=%2Fsleutels');
    const cookie = who.cookies.get('kribbe') ?? '';
    expect((await who.post('/afmelden', {})).path).toBe('/');
    const again = new Visitor(site);
    again.cookies.set('kribbe', cookie);
    expect((await again.get('/sleutels')).path).toMatch(/^\/aanmelden/);
  });

  test('a form without its token is refused, and so is one from another site', async () => {
    const { who } = await signIn(an, '/aanmelden/dienst?verder=%2Fsleutels');
    expect((await who.post('/sleutels', { name: 'x' }, { token: '' })).status).toBe(403);
    const cookie = `kribbe=${who.cookies.get('kribbe') ?? ''}`;
    const foreign = await fetch(`${site.url}/afmelden`, { method: 'POST', headers: { cookie, 'sec-fetch-site': 'cross-site' }, body: new URLSearchParams() }); // prettier-ignore
    expect(foreign.status).toBe(403);
    expect((await who.get('/sleutels')).status).toBe(200);
  });

  test('the cookie is for the server alone, and the session holds no role', async () => {
    const who = new Visitor(site);
    const response = await who.send('GET', '/aanmelden/dienst');
    expect(response.headers.getSetCookie().join()).toMatch(/HttpOnly; SameSite=Lax/);
    await signIn(an);
    const { rows } = await site.data.pool.query<{ text: string }>('select content::text as text from platform.session');
    expect(rows.map((row) => row.text).join()).not.toContain('deskWorker');
  });

  test('a visitor gets no cookie', async () => {
    const who = new Visitor(site);
    await who.get('/');
    await who.get('/aanmelden');
    expect(who.cookies.size).toBe(0);
  });
});

const token = (html: string) => /name="_csrf" value="([^"]*)"/.exec(html)?.[1] ?? '';

describe('roles from the service', () => {
  test('a role that is taken away is gone with the next request', async () => {
    const { person } = await register('Dina Maes', 'deskWorker', 0);
    const { who } = await signIn(person);
    expect((await who.get('/sleutels')).status).toBe(200);
    await site.data.pool.query('delete from accounts.role where person_id = $1', [person]);
    expect((await who.get('/sleutels')).path).toMatch(/^\/aanmelden/);
  });

  test('a role from yesterday until today counts today and not tomorrow', async () => {
    const { person } = await register('Els Goos', 'deskWorker', 0);
    await site.data.pool.query(`update accounts.role set until_date = '2026-11-21' where person_id = $1`, [person]);
    const { who } = await signIn(person);
    expect((await who.get('/sleutels')).status).toBe(200);
    site.clock.goTo('2026-11-22T00:30:00Z');
    expect((await who.get('/sleutels')).path).toMatch(/^\/aanmelden/);
    site.clock.goTo('2026-11-21T12:00:00Z');
  });

  test('somebody of several organisations chooses, and can go on for the other in a new session', async () => {
    const { person } = await register('Fien Both', 'deskWorker', 0);
    await register('Fien Both', 'policyOfficer', 1, person);
    const { who, shown } = await signIn(person, '/aanmelden/dienst?verder=%2Fsleutels');
    expect(shown.path).toBe('/wissel?verder=%2Fsleutels');
    expect(shown.html).toContain('Werk voor Loket 0');
    const second = await organisationWith('0200000001');
    const before = who.cookies.get('kribbe');
    const there = await who.post('/wissel', { organisation: second, verder: '/sleutels' });
    expect(there.path).toBe('/sleutels');
    expect(there.html).toMatch(/class="desk">Loket 1</);
    expect(who.cookies.get('kribbe')).not.toBe(before);
  });

  test('nobody goes on for an organisation that is not theirs', async () => {
    const { who } = await signIn(an, '/aanmelden/dienst?verder=%2Fsleutels');
    const there = await who.post('/wissel', { organisation: await organisationWith('0200000001') });
    expect(there.status).toBe(403);
  });
});

async function organisationWith(code: string): Promise<string> {
  const { rows } = await site.data.pool.query<{ id: string }>(
    'select organisation_id as id from accounts.organisation where code = $1',
    [code],
  );
  return rows[0]?.id ?? '';
}

describe('the practice service exists in a demo only', () => {
  test('it refuses to be made elsewhere', () => {
    const real = { ...site.app, demo: false };
    expect(() => mockProvider(real)).toThrow('only in a demo');
    expect(() => {
      connectSignIn(site.app.config, false, { practice: mockProvider(site.app) });
    }).toThrow('only in a demo');
  });

  test('nothing answers in a real installation, and its people cannot be chosen', async () => {
    const real = await testSite({ demo: false });
    try {
      const who = new Visitor(real);
      for (const path of ['/.well-known/openid-configuration', '/auth', '/token', '/jwks', `/wie/${randomUUID()}`])
        expect((await who.get(`/oefen-aanmelden${path}`)).status).toBe(404);
      const page = await who.get('/aanmelden');
      expect(page.html).not.toContain('/aanmelden/dienst');
      expect((await who.get('/aanmelden/dienst')).status).toBe(404);
      const made = await inTransaction(real.data.db, (tx) =>
        addStaff(tx, { organisation: { kind: 'platform', code: 'OVO000001', name: 'Beheer' }, name: 'Real', role: 'administrator' }, real.clock.today()),
      ); // prettier-ignore
      const { rows } = await real.data.pool.query('select issuer, subject from accounts.person where person_id = $1', [made.person]); // prettier-ignore
      expect(rows).toEqual([{ issuer: null, subject: null }]);
    } finally {
      await real.close();
    }
  });
});
