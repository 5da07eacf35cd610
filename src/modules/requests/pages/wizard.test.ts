import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answered,
  askingSite,
  begun,
  codeOn,
  heading,
  send,
  type AskingSite,
} from '../../../../test/support/asking.ts';
import { questions } from '../../../../test/support/questions.ts';
import { Visitor, type Shown } from '../../../../test/support/site.ts';

let site: AskingSite;
beforeAll(async () => {
  site = await askingSite();
});
afterAll(() => site.close());

test('the page before the first question does nothing and has no cookie', async () => {
  const visitor = new Visitor(site);
  const shown = await visitor.get(`/vraag?locatie=${site.speelvogel}&dagen=0&dagen=1&vanaf=2027-03-01`);
  expect(shown.html).toContain('De Speelvogel');
  expect(visitor.cookies.size).toBe(0);
});

test('hostile addresses begin an ordinary request', async () => {
  const visitor = new Visitor(site);
  const shown = await visitor.get(
    `/vraag?locatie=' or 1=1&locatie=${site.speelvogel.replace(/.$/, 'f')}&dagen=99&vanaf=<script>`,
  );
  expect(shown.status).toBe(200);
  expect(shown.html).not.toContain('<script>');
});

test('a question without a request leads to the way back in', async () =>
  expect((await new Visitor(site).get('/vraag/dagen')).path).toBe('/vraag/verder'));

describe('locations', () => {
  const act = (visitor: Visitor, what: string, id: string) =>
    send(visitor, '/vraag/locaties', { act: `${what}:${id}` });
  const order = ({ html }: Shown) => [...html.matchAll(/<b>(De Speelvogel|Het Bolleke)<\/b>/g)].map(([, name]) => name);

  test('are put in order, removed and found again, without a script', async () => {
    const visitor = await begun(site, `?locatie=${site.speelvogel}&locatie=${site.bolleke}`);
    expect(order(await act(visitor, 'up', site.bolleke))).toEqual(['Het Bolleke', 'De Speelvogel']);
    expect(order(await act(visitor, 'down', site.bolleke))).toEqual(['De Speelvogel', 'Het Bolleke']);
    expect(order(await act(visitor, 'remove', site.speelvogel))).toEqual(['Het Bolleke']);
    expect(order(await act(visitor, 'remove', site.bolleke))).toEqual([]);
    expect((await visitor.get('/vraag/locaties?zoek=Leuven')).html).toContain(`add:${site.speelvogel}`);
    expect(order(await act(visitor, 'add', site.speelvogel))).toEqual(['De Speelvogel']);
  });

  test('that do not exist are refused', async () => {
    const visitor = await begun(site);
    const shown = await act(
      visitor,
      'add',
      site.speelvogel.replace(/.$/, (last) => (last === 'f' ? 'e' : 'f')),
    );
    expect([shown.status, shown.html.includes('bestaat niet meer')]).toEqual([400, true]);
  });

  test('a search in the middle of nowhere says so', async () => {
    const visitor = await begun(site);
    expect((await visitor.get('/vraag/locaties?zoek=Xyzzyqqq')).html).toContain('We vinden “Xyzzyqqq” niet');
  });
});

describe('the check page', () => {
  test('shows every answer with a way to change it, and comes back after the change', async () => {
    const visitor = await answered(site);
    const shown = await visitor.get('/vraag/nakijken');
    expect(heading(shown)).toBe('Klopt je vraag voor Lotte?');
    for (const words of [
      'maandag en donderdagvoormiddag',
      '1 maart 2027',
      'De Speelvogel',
      'Els Peeters',
      '3000 Leuven',
    ])
      expect(shown.html).toContain(words);
    expect(shown.html).toContain('Stuur mijn vraag naar 2 locaties');
    for (const { path } of questions) expect(shown.html).toContain(`href="${path}?wijzig=1"`);
    expect((await send(visitor, '/vraag/start?wijzig=1', { start: '5/4/2027' })).path).toBe('/vraag/nakijken');
  });

  test('does not send what is not complete, and leads to the open question', async () => {
    const visitor = await begun(site);
    const shown = await visitor.get('/vraag/nakijken');
    expect(shown.html).not.toContain('Stuur mijn vraag');
    expect(shown.html).toContain('/vraag/kind?wijzig=1');
    expect((await send(visitor, '/vraag/nakijken', {})).status).toBe(400);
  });
});

describe('the receipt', () => {
  test('shows number, code, date of answer and a QR code; sending again shows the same one', async () => {
    const visitor = await answered(site);
    const shown = await send(visitor, '/vraag/nakijken', {});
    expect(shown.path).toBe('/vraag/ontvangst');
    expect(heading(shown)).toBe('Je vraag is verstuurd naar 2 locaties');
    expect(shown.html).toContain('12 december 2026');
    expect(shown.html).toContain('class="qr"');
    const number = /K-2026-\w{8}/.exec(shown.html)?.[0];
    const again = await send(visitor, '/vraag/nakijken', {});
    expect([again.path, /K-2026-\w{8}/.exec(again.html)?.[0]]).toEqual(['/vraag/ontvangst', number]);
    expect((await visitor.get('/vraag/dagen')).path).toBe('/vraag/ontvangst');
  });

  test('its code opens the family’s page on another device, as people type it', async () => {
    const visitor = await answered(site);
    const receipt = await send(visitor, '/vraag/nakijken', {});
    const typed = codeOn(receipt).toLowerCase().replaceAll('-', ' ');
    const elsewhere = new Visitor(site);
    expect((await send(elsewhere, '/mijn-vraag/code', { code: typed })).path).toBe('/mijn-vraag/overzicht');
    expect((await send(visitor, '/vraag/ontvangst', {})).path).toBe('/mijn-vraag/overzicht');
  });
});

describe('the code of a request that is not sent yet', () => {
  test('opens it on another device', async () => {
    const visitor = await begun(site, `?locatie=${site.speelvogel}`);
    const kept = codeOn(await visitor.get('/vraag/kind'));
    const elsewhere = new Visitor(site);
    const shown = await send(elsewhere, '/vraag/verder', { code: kept });
    expect(shown.path).toBe('/vraag/nakijken');
    expect(shown.html).toContain('De Speelvogel');
    expect(codeOn(shown)).toBe(kept);
  });

  test('is forgotten by a computer that was told to stop', async () => {
    const visitor = await begun(site);
    const page = await visitor.get('/vraag/kind');
    await visitor.post('/vraag/stoppen', {});
    expect(codeOn(page)).not.toBe('');
    expect((await visitor.get('/vraag/kind')).path).toBe('/vraag/verder');
  });

  test('that is wrong gets one sentence, whatever is wrong with it', async () => {
    const wrong = async (typed: string) => {
      const shown = await send(new Visitor(site), '/vraag/verder', { code: typed });
      return [shown.status, shown.html.includes('Deze code werkt niet.')];
    };
    expect(await wrong('0000-0000-0000-0000')).toEqual([400, true]);
    expect(await wrong('fout')).toEqual([400, true]);
  });
});

describe('a code by mail', () => {
  test('is asked without telling whether the address is known', async () => {
    const known = await send(new Visitor(site), '/mijn-vraag/mail-vragen', { email: 'els@voorbeeld.example' });
    const unknown = await send(new Visitor(site), '/mijn-vraag/mail-vragen', { email: 'niemand@voorbeeld.example' });
    expect([known.path, heading(known)]).toEqual([unknown.path, heading(unknown)]);
    const wrong = await send(new Visitor(site), '/mijn-vraag/mail-vragen', { email: 'els' });
    expect([wrong.status, wrong.html.includes('Vul een e-mailadres in')]).toEqual([400, true]);
  });

  test('is not used up by looking at its link', async () => {
    const shown = await new Visitor(site).get('/mijn-vraag/mail?code=0000-0000-0000-0000');
    expect([shown.status, shown.path]).toEqual([200, '/mijn-vraag/mail?code=0000-0000-0000-0000']);
    expect(shown.html).toContain('value="0000-0000-0000-0000"');
  });
});

test('all questions exist in French, marked as a translation', async () => {
  const visitor = await answered(site, '/fr');
  const shown = await visitor.get('/fr/vraag/nakijken');
  expect(shown.html).toContain('lang="fr-BE"');
  expect(shown.html).toContain('class="translated"');
  expect(shown.html).toContain('lundi et jeudi matin');
  expect(shown.html).not.toMatch(/Wijzig|Stuur mijn vraag/);
  expect((await send(visitor, '/fr/vraag/nakijken', {})).path).toBe('/fr/vraag/ontvangst');
});
