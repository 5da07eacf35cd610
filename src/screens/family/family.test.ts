import { afterAll, beforeAll, expect, test } from 'vitest';
import { askingSite, heading, send, type AskingSite } from '../../../test/support/asking.ts';
import { Visitor, type Shown } from '../../../test/support/site.ts';
import { halfDaysOf } from '../../kernel/half-days.ts';
import { date } from '../../kernel/calendar-date.ts';
import type { MunicipalityNis } from '../../kernel/ids.ts';
import { system, visitor } from '../../platform/access/actor.ts';
import { runAction } from '../../platform/operations/run.ts';
import { makeOffer } from '../../modules/placement/index.ts';
import { answerLine, linesOf, makeRequest, refuseLine, seeLine } from '../../modules/requests/index.ts';

const me = system('test');
let site: AskingSite;
beforeAll(async () => {
  site = await askingSite();
});
afterAll(() => site.close());

const FILE = '/mijn-vraag/overzicht';

/** A family that has asked at both locations and looks at its page. */
async function asking(language = '') {
  const { family, code } = await runAction(site.app.around, makeRequest, visitor, {
    guardians: [{ firstName: 'Els', lastName: 'Peeters', email: 'els@voorbeeld.example' }],
    nis: '24062' as MunicipalityNis,
    child: { firstName: 'Lotte', dueDate: date('2027-01-20') },
    kind: 'regular',
    halfDays: halfDaysOf([0, 1, 6]),
    start: date('2027-03-01'),
    reason: 'breathing',
    facts: [],
    locations: [site.speelvogel, site.bolleke],
  });
  const [first, second] = (await linesOf(site.data.db, family)).map(({ line }) => ({ family, line }));
  return { visitor: await enter(code!, language), family, first: first!, second: second!, code: code! };
}

/** Somebody who opens the page with the code. */
async function enter(code: string, language = ''): Promise<Visitor> {
  const browser = new Visitor(site);
  await send(browser, `${language}/mijn-vraag/code`, { code }, `${language}/mijn-vraag`);
  return browser;
}

type Place = Awaited<ReturnType<typeof asking>>;
const offer = async (at: Place['first'], days = [0, 1, 6]) =>
  (await runAction(site.app.around, makeOffer, me, { ...at, halfDays: halfDaysOf(days) })).offer;
const words = ({ html }: Shown) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('who is not signed in is led to the way in', async () => {
  const visitor = new Visitor(site);
  for (const path of [FILE, '/mijn-vraag/stoppen/x', '/mijn-vraag/aanbod/x/ja'])
    expect((await visitor.get(path)).path).toBe('/mijn-vraag');
  const offered = await visitor.get('/aanbod');
  expect(heading(offered)).toBe('Er is een aanbod voor je. Meld je aan om te antwoorden');
});

test('the answer is the heading, and every location says how it stands and why', async () => {
  const { visitor, first, second } = await asking();
  expect(heading(await visitor.get(FILE))).toBe('Je vraag ligt bij 2 locaties');
  await runAction(site.app.around, seeLine, me, second);
  await runAction(site.app.around, refuseLine, me, { ...first, reason: 'full', text: 'In september misschien.' });
  const shown = await visitor.get(FILE);
  expect(heading(shown)).toBe('Je vraag ligt bij 1 locatie');
  expect(words(shown)).toContain('alle plaatsen zijn bezet op de dagen die je vroeg.');
  expect(words(shown)).toContain('In september misschien.');
  expect(words(shown)).toContain('De locatie las je vraag op 21 november 2026');
});

test('when every location said no, the page says so and offers two ways on', async () => {
  const { visitor, first, second } = await asking();
  for (const line of [first, second]) await runAction(site.app.around, refuseLine, me, { ...line, reason: 'full' });
  const shown = await visitor.get(FILE);
  expect(heading(shown)).toBe('Geen van je locaties heeft nu een plaats');
  for (const way of ['href="/zoeken"', 'href="/hulp"']) expect(shown.html).toContain(way);
});

test('an answer that is late is said as it is', async () => {
  const { code } = await asking();
  site.clock.goTo('2026-12-13T08:00:00Z');
  const shown = await (await enter(code)).get(FILE);
  site.clock.goTo('2026-11-21T12:00:00Z');
  expect(words(shown)).toContain('De locatie moest antwoorden ten laatste op 12 december 2026');
});

test('an offer stands on top; accepting asks once more and says what stops; twice shows the same place', async () => {
  const { visitor, first } = await asking();
  const id = await offer(first);
  const shown = await visitor.get(FILE);
  expect(heading(shown)).toMatch(/^Er is een plaats voor Lotte: antwoord ten laatste op/);
  expect(words(shown)).toContain('Dat zijn alle dagen die je vroeg.');
  const sure = await visitor.get(`/mijn-vraag/aanbod/${id}/ja`);
  expect(words(sure)).toContain('Je andere aanvraag stopt.');
  for (let time = 0; time < 2; time++) {
    const placed = await visitor.post(`/mijn-vraag/aanbod/${id}/ja`, {});
    expect([placed.status, placed.path, heading(placed)]).toEqual([
      200,
      FILE,
      'Lotte krijgt een plaats bij De Speelvogel',
    ]);
    await visitor.get('/mijn-vraag/overzicht');
  }
});

test('a place on part of the days leaves the rest asked', async () => {
  const { visitor, first } = await asking();
  const id = await offer(first, [0, 1]);
  expect(words(await visitor.get(FILE))).toContain('Niet op: donderdagvoormiddag.');
  expect(words(await visitor.get(`/mijn-vraag/aanbod/${id}/ja`))).toContain(
    'Voor die dagen blijven al je aanvragen lopen.',
  );
  const shown = await send(visitor, `/mijn-vraag/aanbod/${id}/ja`, {});
  expect(heading(shown)).toBe('Lotte heeft een plaats bij De Speelvogel. Je vraag loopt verder');
});

test('a declined offer is gone, the other lines stay', async () => {
  const { visitor, first } = await asking();
  const id = await offer(first);
  const shown = await send(visitor, `/mijn-vraag/aanbod/${id}/nee`, { reason: 'Te ver' });
  expect(heading(shown)).toBe('Je vraag ligt bij 1 locatie');
  const again = await visitor.get(`/mijn-vraag/aanbod/${id}/ja`);
  expect([again.status, words(again).includes('Dit aanbod bestaat niet meer of is al beantwoord.')]).toEqual([
    404,
    true,
  ]);
});

test('an offer whose last day has passed cannot be accepted', async () => {
  const { first, code } = await asking();
  const id = await offer(first);
  site.clock.goTo('2026-12-20T08:00:00Z');
  const late = await enter(code);
  await late.get(FILE);
  const { html, status } = await late.post(`/mijn-vraag/aanbod/${id}/ja`, {});
  site.clock.goTo('2026-11-21T12:00:00Z');
  expect([status, html.includes('verviel op')]).toEqual([409, true]);
});

test('another family’s offer, line, child and request are out of reach', async () => {
  const other = await asking();
  const id = await offer(other.first);
  const { visitor } = await asking();
  expect((await visitor.get(`/mijn-vraag/aanbod/${id}/ja`)).status).toBe(404);
  const taken = await visitor.post(`/mijn-vraag/aanbod/${id}/ja`, {});
  expect(taken.status).toBe(404);
  expect((await visitor.get(`/mijn-vraag/aanvraag/${other.first.line}/stoppen`)).path).toBe(FILE);
  expect(heading(await other.visitor.get(FILE))).toMatch(/^Er is een plaats/);
});

test('one location can be left, the rest stays', async () => {
  const { visitor, second } = await asking();
  await runAction(site.app.around, answerLine, me, second);
  const shown = await send(visitor, `/mijn-vraag/aanvraag/${second.line}/stoppen`, {});
  expect(heading(shown)).toBe('Je vraag ligt bij 1 locatie');
});

test('a lapse asks nothing, thanks nobody and names no child', async () => {
  const { visitor, family } = await asking();
  const { request_id } = await site.data.db
    .selectFrom('requests.request')
    .select('request_id')
    .where('family_id', '=', family)
    .executeTakeFirstOrThrow();
  const path = `/mijn-vraag/stoppen/${request_id}`;
  expect((await send(visitor, path, {})).status).toBe(400);
  const shown = await send(visitor, path, { event: 'lapse' });
  expect(heading(shown)).toBe('Je vraag is afgesloten');
  const main = words({ ...shown, html: /<main[\s\S]*<\/main>/.exec(shown.html)?.[0] ?? '' }).trim();
  expect(main).toBe('Je vraag is afgesloten Je hoeft niets meer te doen.');
});

test('a birth is told with a date in the past and a name', async () => {
  const { visitor } = await asking();
  const shown = await visitor.get(FILE);
  const path = /\/mijn-vraag\/geboren\/[\w-]+/.exec(shown.html)?.[0] ?? '';
  const future = await send(visitor, path, { birthDate: '1/1/2027', firstName: 'Lotte', lastName: 'Smets' });
  expect([future.status, future.html.includes('ligt in de toekomst')]).toEqual([400, true]);
  const nameless = await send(visitor, path, { birthDate: '20/11/2026' });
  expect(nameless.status).toBe(400);
  const told = await send(visitor, path, { birthDate: '20/11/2026', firstName: 'Lotte', lastName: 'Smets' });
  expect([told.path, told.html.includes('/mijn-vraag/geboren/')]).toEqual([FILE, false]);
});

test('a family that is signed in is not asked again who and where it is', async () => {
  const { visitor } = await asking();
  await send(visitor, '/vraag', {});
  const check = await visitor.get('/vraag/nakijken');
  expect(words(check)).toContain('Els Peeters');
  expect(check.html).not.toContain('/vraag/wie?wijzig=1');
  expect((await visitor.get('/vraag/wie')).path).toBe('/vraag/nakijken');
});

test('the page exists in French, marked as a translation', async () => {
  const { visitor } = await asking('/fr');
  const shown = await visitor.get(`/fr${FILE}`);
  expect(heading(shown)).toBe('Votre demande est chez 2 lieux');
  expect(shown.html).toContain('class="translated"');
  expect(words(shown)).not.toMatch(/locatie|Stop/);
});
