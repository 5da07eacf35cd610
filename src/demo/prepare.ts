import { loadGeography } from '../modules/geo/index.ts';
import { publishVersions } from '../modules/opendata/index.ts';
import { publishAllExpectations } from '../modules/placement/index.ts';
import { system } from '../platform/access/actor.ts';
import type { App } from '../platform/app.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { fillOnce } from '../platform/database/filling.ts';
import type { DatabaseUrls } from '../platform/database/embedded.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { runAction, type Surroundings } from '../platform/operations/run.ts';
import { fillDemo, type FillOptions } from './fill.ts';
import { fillFlanders } from './fill-flanders.ts';
import { AT_ONCE } from './writer.ts';

/** For tests that need a demo but not a whole region. */
const small: FillOptions = { families: 40, scale: 0.12 };

/**
 * What must be in the database before the first page: the geography, and in a demo the made-up region, once. Answers
 * false when it was stopped half-way; the next start begins the region anew.
 */
export async function prepareDatabase(
  { app, urls }: { app: App; urls: DatabaseUrls },
  stopped: () => boolean,
): Promise<boolean> {
  await inTransaction(app.around.db, (tx) => loadGeography(tx));
  if (!app.demo) return true;
  return fillOnce(app.around.db, urls.ownerUrl, app.around.clock.now(), async () => {
    const { region, regionLocations } = app.config;
    const whole = region === 'flanders';
    console.log(`Making up ${whole ? 'all of Flanders and Brussels' : 'a region with families and childcare'}. This happens once and takes about ${whole ? 'two minutes' : 'half a minute'}.`); // prettier-ignore
    const size = process.env.KRIBBE_TEST_DEMO === 'small' ? small : {};
    // Not flushed at each commit: the mark that the region is whole is, and everything before it with it.
    const quick = openDatabase({ url: urls.appUrl, max: AT_ONCE + 2, hasty: true });
    try {
      const around = { ...app.around, db: quick.db };
      const say = (line: string) => console.log(line);
      const guide = whole
        ? await fillFlanders(around, quick.pool, {
            stopped,
            say,
            ...(regionLocations === null ? {} : { locations: regionLocations }),
          })
        : await fillDemo(around, { ...size, stopped, say });
      if (guide !== null) {
        // Neither looks at what the other writes.
        await Promise.all([expectPlaces(around), runAction(around, publishVersions, system('demo'), {})]);
      }
      return guide;
    } finally {
      await quick.close();
    }
  });
}

/** What families read of the places that are expected; later it is renewed once a day. */
const expectPlaces = (around: Surroundings) =>
  publishAllExpectations(around.db, (operation, input) => runAction(around, operation, system('demo'), input));
