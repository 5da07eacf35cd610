import { system } from '../../src/platform/access/actor.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runAction } from '../../src/platform/operations/run.ts';
import type { LocationId } from '../../src/kernel/ids.ts';
import { loadGeography } from '../../src/modules/geo/index.ts';
import { registerOrganiser } from '../../src/modules/supply/index.ts';
import { questions } from './questions.ts';
import { testSite, Visitor, type Shown, type TestSite } from './site.ts';
import { seedLocation } from './world-supply.ts';

/** A site with two locations in Leuven. */
export interface AskingSite extends TestSite {
  readonly speelvogel: LocationId;
  readonly bolleke: LocationId;
}

export async function askingSite(): Promise<AskingSite> {
  const site = await testSite();
  await inTransaction(site.app.around.db, (tx) => loadGeography(tx));
  const { organiser } = await runAction(site.app.around, registerOrganiser, system('test'), { name: 'Verzonnen vzw' });
  const speelvogel = await seedLocation(site.app, organiser, { name: 'De Speelvogel', lat: 50.88, lon: 4.71 });
  const bolleke = await seedLocation(site.app, organiser, { name: 'Het Bolleke', lat: 50.881, lon: 4.711 });
  return { ...site, speelvogel, bolleke };
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Sends a form with fields that may stand there several times; the form itself stands on `seenOn`. */
export async function send(visitor: Visitor, path: string, fields: Fields, seenOn = path): Promise<Shown> {
  const page = await visitor.get(seenOn);
  const token = /name="_csrf" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
  const body = new URLSearchParams({ _csrf: token });
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
  const response = await visitor.send('POST', path, body);
  const to = response.headers.get('location');
  if (to !== null) return visitor.get(to);
  return { status: response.status, path, html: await response.text() };
}

export async function begun(site: AskingSite, query = '', language = ''): Promise<Visitor> {
  const visitor = new Visitor(site);
  await send(visitor, `${language}/vraag${query}`, Object.fromEntries(fieldsOf(query)));
  return visitor;
}

function fieldsOf(query: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query)) fields.set(name, [...(fields.get(name) ?? []), value]);
  return fields;
}

/** The words of the heading. */
export const heading = ({ html }: Shown) =>
  (/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, '').replace(/&amp;/g, '&');
/** The code to come back with. */
export const codeOn = ({ html }: Shown) => /class="code">([^<]+)</.exec(html)?.[1] ?? '';

const all: readonly (readonly [string, Fields])[] = questions
  .filter(({ next }) => next !== '')
  .map(({ path, good }) => [path, good]);

/** A request with all its answers, not sent yet. */
export async function answered(site: AskingSite, language = ''): Promise<Visitor> {
  const visitor = await begun(site, `?locatie=${site.speelvogel}&locatie=${site.bolleke}`, language);
  for (const [path, fields] of all) await send(visitor, language + path, fields);
  return visitor;
}
