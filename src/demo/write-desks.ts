import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { DeskId } from '../kernel/ids.ts';
import type { Database } from '../platform/database/connect.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { addDesk, serve } from '../modules/geo/index.ts';
import type { Ground } from './plan-locations.ts';
import { landline } from './words.ts';

export interface WrittenDesk {
  readonly desk: DeskId;
  readonly name: string;
}

/** One desk for the first municipality, one that the others share. */
export async function writeDesks(db: Database, grounds: readonly Ground[], from: CalendarDate): Promise<WrittenDesk[]> {
  const [home, ...others] = grounds;
  if (home === undefined) return [];
  const desks = [{ name: `Lokaal loket kinderopvang ${home.name}`, slug: home.name.toLowerCase(), serves: [home] }];
  if (others.length > 0)
    desks.push({ name: `Lokaal loket kinderopvang rond ${home.name}`, slug: `rond-${home.name.toLowerCase()}`, serves: others }); // prettier-ignore
  return inTransaction(db, async (tx) => {
    const written: WrittenDesk[] = [];
    for (const [number, { name, slug, serves }] of desks.entries()) {
      const email = `loket@${slug}.invalid`;
      const address = `Regenboogdreef ${String(number + 1)}, ${serves[0]?.postcode ?? ''} ${serves[0]?.name ?? ''}`;
      const desk = await addDesk(tx, { name, slug, email, phone: landline(90_000 + number), address });
      await serve(tx, desk, serves.map(({ nis }) => nis), from); // prettier-ignore
      written.push({ desk, name });
    }
    return written;
  });
}
