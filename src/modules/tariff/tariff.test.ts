import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { testServer, type TestServing } from '../../../test/support/server.ts';

let database: TestDatabase;
let serving: TestServing;
beforeAll(async () => {
  database = await testDatabase();
  serving = await testServer({ db: database.db });
});
afterAll(async () => {
  await serving.close();
  await database.close();
});

const get = async (url: string) => serving.ask({ url });
const post = async (fields: Record<string, string>, url = '/tarief') =>
  serving.ask({
    url,
    method: 'POST',
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const headingOf = (body: string) => /<h1>([^<]*)/.exec(body)?.[1]?.replaceAll('\u00a0', ' ');

describe('all questions on one page', () => {
  test('an income of 50 000 euro in 2025 costs 19,25 euro for a full day, with the reason and who decides', async () => {
    const { statusCode, body, headers } = await post({ vanaf: '1/6/2025', inkomen: '50.000' });
    expect(statusCode).toBe(200);
    expect(headingOf(body)).toBe('Een hele dag opvang kost € 19,25');
    expect(body).toContain('0,000385');
    expect(body).toContain('Het attest van Opgroeien beslist');
    expect(body).toContain('je bent hier');
    expect(body).toContain('Hoeveel kinderen tellen mee');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['fr', 'Une journée entière d’accueil coûte 19,25 €'],
    ['en', 'A full day of childcare costs €19.25'],
  ])('in %s', async (lang, heading) => {
    const { body } = await post({ vanaf: '1/6/2025', inkomen: '50 000' }, `/${lang}/tarief`);
    expect(headingOf(body)).toBe(heading);
  });

  test('a week is reckoned per month and year, and compared with a free price', async () => {
    const form = new URLSearchParams({ vanaf: '1/6/2025', inkomen: '50000', prijs: '38' });
    for (const half of ['0', '1', '2', '3', '6']) form.append('dagen', half);
    const { body } = await serving.ask({
      url: '/tarief',
      method: 'POST',
      payload: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    // 2 × 19,25 + 11,55 is 50,05 a week; 3 × 38 less 2 × 3,50 and 1,75 is 105,25.
    expect(body.replaceAll('\u00a0', ' ')).toContain('€ 216,88');
    expect(body.replaceAll('\u00a0', ' ')).toContain('Met het inkomenstarief betaal je € 239,20 minder per maand');
    expect(body).toContain('2 hele dagen en 1 halve dag per week');
  });

  test.each([
    ['a negative income', { inkomen: '-5' }, 'Schrijf het inkomen'],
    ['letters', { inkomen: 'veel' }, 'Schrijf het inkomen'],
    ['an exponent', { inkomen: '1e308' }, 'Schrijf het inkomen'],
    ['no income', { inkomen: '' }, 'Vul het inkomen in'],
    ['a day that is not there', { vanaf: '31/2/2025' }, 'Vul een bestaande dag in'],
    ['a day before 2014', { vanaf: '1/1/2001' }, 'vóór 1 januari 2014'],
    ['a year with five digits', { vanaf: '1/1/20025' }, 'Vul een bestaande dag in'],
    ['forty children', { kinderen: '40' }, 'een getal van 1 tot 20'],
    ['a situation that is none', { situatie: '__proto__' }, 'Kies een situatie'],
    ['a fallen income without the income', { situatie: 'incomeDrop' }, 'Schrijf het inkomen van nu'],
    ['a price in letters', { prijs: '<b>' }, 'Schrijf de prijs'],
    ['a half-day that is none', { dagen: '14' }, 'Kies dagen'],
  ])('%s is told, and what was typed stays', async (_what, wrong, sentence) => {
    const fields = { vanaf: '1/6/2025', inkomen: '50000', ...wrong };
    const { statusCode, body } = await post(fields);
    expect(statusCode).toBe(400);
    expect(body).toContain(sentence);
    expect(body).toContain('role="alert"');
    for (const [field, typed] of Object.entries(fields))
      if (['vanaf', 'inkomen', 'kinderen'].includes(field) && typed !== '') expect(body).toContain(`value="${typed}"`);
    expect(body).not.toContain('<b>"');
  });
});

describe('the address says nothing about the family', () => {
  test('an income in an address is not used but taken out', async () => {
    const { statusCode, headers, body } = await get(
      '/tarief?vanaf=1/6/2025&inkomen=50000&situatie=livingWage&kinderen=2',
    );
    expect(statusCode).toBe(303);
    expect(headers.location).toBe('/tarief?vanaf=1%2F6%2F2025&kinderen=2');
    expect(body).not.toContain('50000');
  });

  test('the address to share leads to the prices at every income', async () => {
    const { body } = await post({
      vanaf: '1/6/2025',
      inkomen: '50000',
      meerling: 'yes',
      situatie: 'geen',
      kinderen: '2',
    });
    const links = [...body.matchAll(/href="([^"]*\/tarief\?[^"]*)"/g)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).not.toMatch(/inkomen|per=|nieuw|situatie|meerling/);
    const shared = await get('/tarief?vanaf=1%2F6%2F2025&kinderen=2');
    expect(headingOf(shared.body)).toBe('Een hele dag kost tussen € 6,47 en € 31,84, volgens je inkomen');
    expect(shared.body).not.toContain('je bent hier');
  });

  test('nothing is remembered: no session, no audit', async () => {
    const count = async () => (await database.db.selectFrom('audit.entry').select('at').execute()).length;
    const before = await count();
    await post({ vanaf: '1/6/2025', inkomen: '50000' });
    await serving.ask({ url: '/api/v1/tariff', method: 'POST', payload: { on: '2025-06-01', income: 5_000_000 } });
    expect(await count()).toBe(before);
  });
});

describe('after the last known amounts', () => {
  test('the amount is unknown, and comes marked for who asks for the last known', async () => {
    const { statusCode, body } = await post({ vanaf: '1/3/2027', inkomen: '50000' });
    expect(statusCode).toBe(200);
    expect(headingOf(body)).toBe('De bedragen vanaf 1 oktober 2026 zijn nog niet gekend');
    expect(body).toContain('name="laatst" value="yes"');
    const asked = await post({ vanaf: '1/3/2027', inkomen: '50000', laatst: 'yes' });
    expect(headingOf(asked.body)).toBe('Een hele dag opvang kost € 19,25');
    expect(asked.body).toContain('Dit zijn de bedragen van vroeger');
  });

  test('so does a shared address', async () => {
    const { body } = await get('/tarief?vanaf=1/3/2027');
    expect(body).toContain('href="/tarief?vanaf=1%2F3%2F2027&amp;laatst=yes"');
  });
});

describe('one question per page', () => {
  test('only questions that change the amount are asked', async () => {
    expect((await get('/tarief?stap=1')).body).toContain('<h1><label for="vanaf">');
    const second = await post({ stap: 'on', vanaf: '1/6/2025' });
    expect(second.body).toContain('name="stap" value="income"');
    expect(second.body).toContain('name="vanaf" value="1/6/2025"');
    const third = await post({ stap: 'income', vanaf: '1/6/2025', per: 'jaar', inkomen: '50000' });
    expect(third.body).toContain('name="stap" value="situation"');
    const fewer = await post({ stap: 'income', vanaf: '1/6/2025', per: 'geheim', situatie: 'geen' });
    expect(fewer.body).toContain('name="stap" value="dayPart"');
    const done = await post({ stap: 'dayPart', vanaf: '1/6/2025', per: 'geheim', situatie: 'geen', deel: 'half' });
    expect(headingOf(done.body)).toBe('Minder dan 5 uur opvang kost € 21,53 per dag');
  });

  test('a day whose amounts nobody knows is said at once, with a way on', async () => {
    const unknown = await post({ stap: 'on', vanaf: '1/3/2027' });
    expect(headingOf(unknown.body)).toBe('De bedragen vanaf 1 oktober 2026 zijn nog niet gekend');
    expect(unknown.body).toContain('name="stap" value="on"');
    const asked = await post({ stap: 'on', vanaf: '1/3/2027', laatst: 'yes' });
    expect(asked.body).toContain('name="stap" value="income"');
    const early = await post({ stap: 'on', vanaf: '1/3/2001' });
    expect(early.statusCode).toBe(400);
    expect(early.body).toContain('name="stap" value="on"');
  });

  test('an empty or wrong answer is asked again; an earlier one can be changed', async () => {
    const empty = await post({ stap: 'on', vanaf: '' });
    expect(empty.statusCode).toBe(400);
    const wrong = await post({ stap: 'children', vanaf: '1/6/2025', inkomen: '50000', kinderen: '40', situatie: 'x' });
    expect(wrong.statusCode).toBe(400);
    const back = await post({ stap: 'children', vanaf: '1/6/2025', inkomen: '50000', naar: 'on' });
    expect(back.body).toContain('name="stap" value="on"');
    expect(back.body).toContain('name="inkomen" value="50000"');
  });
});

describe('the API', () => {
  const ask = (payload: object) => serving.ask({ url: '/api/v1/tariff', method: 'POST', payload });

  test('answers cents, assumptions and explanation', async () => {
    const answer = (
      await ask({ on: '2025-06-01', income: 5_000_000, children: 2, halfDays: 3, freeDayPrice: 3800 })
    ).json<{
      cents: number;
      assumptions: object[];
      explanation: { depth: number; figures: object[] }[];
      comparison: Record<string, object>;
    }>();
    expect(answer.cents).toBe(1520);
    expect(answer.assumptions.length).toBeGreaterThan(0);
    expect(answer.explanation.at(-1)?.depth).toBe(0);
    expect(answer.explanation.some(({ figures }) => figures.length > 0)).toBe(true);
    expect(answer.comparison['freePriceLeft']).toEqual({ week: 3450, month: 14950, year: 179400 });
  });

  test.each([
    [{ on: '2027-03-01', income: 1 }, 422],
    [{ on: '2010-03-01', income: 1 }, 422],
    [{ on: '2025-03-01' }, 422],
    [{ on: '2025-03-01', income: -1 }, 400],
    [{ on: '2025-03-01', income: 1e308 }, 400],
    [{ on: '2025-02-30', income: 1 }, 400],
    [{ on: '2025-03-01', income: 1, children: 40 }, 400],
  ])('%j is a problem document', async (input, status) => {
    const answer = await ask(input);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  test('an income does not fit in an address', async () => {
    expect((await get('/api/v1/tariff?on=2025-06-01&income=5000000')).statusCode).toBe(400);
    const prices = (await get('/api/v1/tariff?on=2025-06-01')).json<{ least: number; most: number }>();
    expect(prices).toMatchObject({ least: 647, most: 3589 });
  });
});
