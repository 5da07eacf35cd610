import type { PersonId } from '../../src/kernel/ids.ts';
import { Visitor, type TestSite } from './site.ts';

/** Somebody of a demo, signed in through the practice service as in a browser, who stands on the page. */
export async function asVisitor(site: TestSite, person: PersonId, path: string): Promise<Visitor> {
  const who = new Visitor(site);
  const choose = await who.get(`/aanmelden/dienst?verder=${encodeURIComponent(path)}`);
  const shown = await who.post(choose.path, { person });
  if (!shown.path.startsWith(path)) throw new Error(`did not come to ${path} but to ${shown.path}`);
  return who;
}
