// A program that never stops by itself: starts the database of the folder, then asks, offers and accepts as fast as it can,
// and says what was acknowledged. Its killer compares what it said with what is there afterwards.
import { date } from '../../src/kernel/calendar-date.ts';
import { fixedClock } from '../../src/kernel/clock.ts';
import { wholeDays } from '../../src/kernel/half-days.ts';
import type { LocationId, MunicipalityNis } from '../../src/kernel/ids.ts';
import { modules } from '../../src/modules.ts';
import { loadGeography } from '../../src/modules/geo/index.ts';
import { acceptOffer, makeOffer } from '../../src/modules/placement/index.ts';
import { linesOf, makeRequest } from '../../src/modules/requests/index.ts';
import { registerOrganiser } from '../../src/modules/supply/index.ts';
import { system } from '../../src/platform/access/actor.ts';
import { assemble } from '../../src/platform/app.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { openDatabase } from '../../src/platform/database/connect.ts';
import { startEmbedded } from '../../src/platform/database/embedded.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { runAction } from '../../src/platform/operations/run.ts';
import { seedLocation } from '../support/world-supply.ts';

const [dataDir = ''] = process.argv.slice(2);
const say = (word: string, value: unknown) => console.log(JSON.stringify({ word, value }));
const me = system('ledger');

const server = await startEmbedded({ dataDir });
await migrate(server);
const { db } = openDatabase({ url: server.appUrl });
const app = assemble({ config: readConfig({}), modules, db, clock: fixedClock(date('2026-11-21')), demo: true });
const location = await place();
say('started', { pid: server.pid });

/** The one location, made by whoever comes first. */
async function place(): Promise<LocationId> {
  const known = await db.selectFrom('supply.location').select('location_id').executeTakeFirst();
  if (known !== undefined) return known.location_id as LocationId;
  await inTransaction(db, (tx) => loadGeography(tx));
  const { organiser } = await runAction(app.around, registerOrganiser, me, { name: 'Verzonnen vzw' });
  return seedLocation(app, organiser, { name: 'De Kelder', places: 400, lat: 50.88, lon: 4.7 });
}

async function family(): Promise<void> {
  const { family } = await runAction(app.around, makeRequest, me, {
    guardians: [{ firstName: 'An', lastName: 'Voorbeeld', phone: '0470 00 00 00' }],
    nis: '24062' as MunicipalityNis,
    child: { birthDate: date('2026-09-01') },
    kind: 'regular',
    halfDays: wholeDays(1, 2),
    start: date('2027-03-01'),
    reason: 'work',
    facts: [],
    locations: [location],
  });
  say('requested', { family });
  const [line] = await linesOf(db, family);
  if (line === undefined) throw new Error('acknowledged without a line');
  const { offer } = await runAction(app.around, makeOffer, me, { family, line: line.line });
  say('offered', { family, offer });
  const { placement } = await runAction(app.around, acceptOffer, me, { family, offer });
  say('placed', { family, placement });
}

for (;;) await Promise.all([family(), family(), family(), family()]);
