import { addDays } from '../kernel/calendar-date.ts';
import type { LocationId, MunicipalityNis } from '../kernel/ids.ts';
import type { Surroundings } from '../platform/operations/run.ts';
import type { Guide } from '../screens/demo-guide/index.ts';
import { neighbourhoodsOf, partsOf } from '../modules/geo/index.ts';
import type { Executor } from '../platform/database/connect.ts';
import { planChildren } from './plan-children.ts';
import { planLocations, type Ground } from './plan-locations.ts';
import { planOrganisers } from './plan-organisers.ts';
import { planGuests, planPools } from './plan-pools.ts';
import { planExample, planRequests } from './plan-requests.ts';
import { randomFrom, seedOf } from './random.ts';
import { targets } from './words.ts';
import { writeChildren, type WrittenChild } from './write-children.ts';
import { writeDesks } from './write-desks.ts';
import { writeHistory } from './write-history.ts';
import { writeLocations } from './write-locations.ts';
import { writePools } from './write-pools.ts';
import { writeReductions } from './write-reductions.ts';
import { writeStaff } from './write-staff.ts';

export interface FillOptions {
  /** Which municipalities, the home of the flagship first; Leuven and its neighbours when absent. */
  readonly municipalities?: readonly MunicipalityNis[];
  /** Families that asked for care in the past year. */
  readonly families?: number;
  /** Share of the locations of the targets. */
  readonly scale?: number;
  /** Told what happens now, one line per phase. */
  readonly say?: (line: string) => void;
  /** Asked between phases; true gives up. */
  readonly stopped?: () => boolean;
}

/** Weeks that are planned: a year back, two and a half ahead. */
export const WEEKS_BACK = 54;
export const WEEKS = WEEKS_BACK + 190;
/** Share of the larger group locations that keep places for somebody. */
const KEEPING = 0.3;

/**
 * Makes up the region: the same for the same day. Everything is written by the modules' own actions, with clocks that
 * stand on the days of the past year; so no rule is passed by and the history is whole. Null when it was stopped.
 */
export async function fillDemo(app: Surroundings, options: FillOptions = {}): Promise<Guide | null> {
  const { say = () => undefined, stopped = () => false, scale = 0.86, families = 600 } = options;
  const around: Surroundings = { ...app, jobs: false };
  const today = around.clock.today();
  const [yesterday, first] = [addDays(today, -1), addDays(today, -7 * (WEEKS_BACK - 1))];
  // Each part has a row of numbers of its own: one more location does not change every family.
  const random = (part: string) => randomFrom(seedOf(`${part} ${today}`));
  const grounds = await groundsOf(around.db, options.municipalities);
  const home = grounds[0];
  if (home === undefined) throw new Error('the demo has no municipalities');

  const planned = planLocations(random('locations'), grounds, { today, first, weeks: WEEKS }, scale);
  const organisers = planOrganisers(random('organisers'), planned);
  const pools = planPools(random('pools'), planned, grounds, { share: KEEPING, yesterday });
  const wanted = { count: families, yesterday, grounds, locations: planned };
  const example = planExample(wanted);
  const requests = [...planRequests(random('requests'), wanted), example];

  const clock = stopwatch(say);
  const desks = await writeDesks(around.db, grounds, first);
  const { organisers: organiserIds, locations } = await writeLocations(around, organisers, first);
  clock(`${String(locations.size)} locations of ${String(organisers.length)} organisers`);
  if (stopped()) return null;
  const written = await writeHistory(around, requests, locations, (share) => {
    if (share > 0) say(`  ${String(Math.round(share * 100))} % of the past year`);
  });
  clock(`${String(requests.length)} requests of the past year`);
  if (stopped()) return null;
  const poolIds = await writePools(around, pools, locations, first);
  const children = new Map<LocationId, readonly WrittenChild[]>();
  let number = families + 10;
  for (const location of planned) {
    const id = locations.get(location);
    const those = planChildren(random(location.fileNumber), location, grounds, yesterday, number);
    number += those.length;
    const guests = pools.filter((pool) => pool.location === location).flatMap((pool) => {
      const there = planGuests(random(`${location.fileNumber} ${pool.kind}`), pool, yesterday, number);
      number += there.length;
      return there.map((guest) => ({ ...guest, plan: { ...guest.plan, pool: poolIds.get(pool) ?? null } }));
    }); // prettier-ignore
    if (id !== undefined) children.set(id, [...those, ...guests]);
  }
  clock(`${String(number - families - 10)} children drawn`);
  await writeChildren(around, children, yesterday);
  await writeReductions(around, locations, yesterday);
  clock(`${String(number - families - 10)} children who are there`);
  if (stopped()) return null;
  const people = await writeStaff(around, { desks, organisers: organiserIds, locations, grounds }, yesterday);
  clock(`${String(people.length)} people to sign in as`);
  return { code: written.at(-1)?.code ?? '', place: home.name, flagship: planned[0]?.name ?? '', people };
}

async function groundsOf(db: Executor, only: readonly MunicipalityNis[] | undefined): Promise<Ground[]> {
  const grounds: Ground[] = [];
  for (const target of targets()) {
    if (only !== undefined && !only.includes(target.nis)) continue;
    const parts = await partsOf(db, [target.nis]);
    const postcodes = parts.map(({ postcode, lat, lon }) => ({ postcode: postcode ?? target.postcode, lat, lon }));
    grounds.push({ ...target, neighbourhoods: await neighbourhoodsOf(db, target.nis), postcodes });
  }
  return grounds;
}

/** Says each phase with the seconds it took. */
export function stopwatch(say: (line: string) => void): (what: string) => void {
  let last = performance.now();
  return (what) => {
    const now = performance.now();
    say(`  ${what} (${((now - last) / 1000).toFixed(1)} s)`);
    last = now;
  };
}
