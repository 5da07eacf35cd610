import type { Pool } from 'pg';
import { addDays, latest, mondayOf } from '../kernel/calendar-date.ts';
import type { DeskId, LocationId, MunicipalityNis, OrganiserId } from '../kernel/ids.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import type { Surroundings } from '../platform/operations/run.ts';
import type { Guide } from '../screens/demo-guide/index.ts';
import { hasFacilities, municipalities, neighbourhoodsOf, postcodesOf } from '../modules/geo/index.ts';
import { listAllFamilies } from '../modules/requests/index.ts';
import type { Executor } from '../platform/database/connect.ts';
import { KeptPlaces } from './count-kept.ts';
import { CountedPlaces } from './count-places.ts';
import { stopwatch, WEEKS, WEEKS_BACK } from './fill.ts';
import { FLANDERS, requestTargets, share, supplyTargets } from './flanders-targets.ts';
import { nearGrid } from './near.ts';
import { planChildren, planLeavers } from './plan-children.ts';
import { planDesks } from './plan-desks.ts';
import { planExactLocations, type Ground, type PlannedLocation } from './plan-locations.ts';
import { planGuests, planPools } from './plan-pools.ts';
import { planManyOrganisers } from './plan-many-organisers.ts';
import { planExample, planRequests } from './plan-requests.ts';
import { planSupply } from './plan-supply.ts';
import { at, randomFrom, seedOf } from './random.ts';
import { regionBook } from './region-book.ts';
import { seededIds } from './seeded-ids.ts';
import { tellStory, type Telling } from './tell-story.ts';
import { writeRegionChild, writeRegionDesks, writeRegionPools, writeRegionSupply } from './write-region.ts';
import { writeStaff } from './write-staff.ts';

export interface FlandersOptions {
  /** Share of the full size. */
  readonly scale?: number;
  /** Locations at full size. Above those of today the places stay, in more and smaller locations. */
  readonly locations?: number;
  readonly say?: (line: string) => void;
  readonly stopped?: () => boolean;
  /** Told the code of every family that asked, in order. */
  readonly onCode?: (code: string) => void;
}

/** Leuven and Herent come first: the story of the guide plays there, in every region. */
const HOME: readonly string[] = ['24062', '24038'];
/** Above this many locations family care has a larger share: more, smaller houses for the same places. */
const STRESS_SHARE = 0.46;
/** Requests that a second desk wrote down once more. Assumption. */
const TWICE = 0.02;
/** Share of the larger group locations that keep places for somebody. Assumption: no list of them is public. */
const KEEPING = 0.03;
/** Per licensed place: children who are there, agreed to come, and left since spring. Tuned to 53 % in care in September. */
const [PRESENT, AHEAD, LEFT] = [1.26, 0.42, 0.31];

/**
 * Makes up the whole of Flanders and Brussels: the same rows for the same day. Too large to live through by the modules'
 * actions, so the rows are written as those would have left them (docs/decisions/0011). Null when it was stopped.
 */
export async function fillFlanders(
  app: Surroundings,
  pool: Pool,
  options: FlandersOptions = {},
): Promise<Guide | null> {
  const { say = () => undefined, stopped = () => false, scale = 1, locations: size = FLANDERS.locations } = options;
  const today = app.clock.today();
  const [yesterday, first] = [addDays(today, -1), addDays(today, -7 * (WEEKS_BACK - 1))];
  const seed = `flanders ${today} ${String(scale)} ${String(size)}`;
  const random = (part: string) => randomFrom(seedOf(`${part} ${seed}`));
  const clock = stopwatch(say);
  const ids = seededIds(random('ids'), seed);
  const book = regionBook(pool);

  const supply = planSupply(random('supply'), supplyTargets(), { scale, locations: size, familyShare: size > FLANDERS.locations ? STRESS_SHARE : null }); // prettier-ignore
  const grounds = await groundsOf(app.db);
  const wanted = grounds.map((ground) => ({ ground, locations: supply.get(ground.nis) ?? [] }));
  const planned = planExactLocations(random('locations'), wanted, { today, first, weeks: WEEKS });
  const pools = planPools(random('pools'), planned, grounds, { share: KEEPING, yesterday });
  const organisers = planManyOrganisers(random('organisers'), planned);
  const desks = planDesks(grounds);
  const deskIds = writeRegionDesks(book, ids, desks, first);
  const written = writeRegionSupply(book, ids, organisers, first);
  const idOf = (location: PlannedLocation) => written.locations.get(location) ?? '';
  const poolIds = writeRegionPools(book, ids, pools, idOf, first);
  await book.close();
  clock(`${String(planned.length)} locations of ${String(organisers.length)} organisers`);

  const counted = new CountedPlaces(first, WEEKS);
  const facilities = new Set(grounds.filter(({ facilities }) => facilities).map(({ nis }) => nis));
  const telling: Telling = {
    book,
    ids,
    idOf,
    keepsLanguage: (nis) => !facilities.has(nis as MunicipalityNis),
    occupy: (location, plan) => counted.add(location, plan),
  };
  const near = nearGrid(planned);
  const example = planExample({ count: 1, yesterday, grounds, locations: planned });
  let number = 1;
  const code = tellStory(telling, example, 0);
  for (const target of requestsByProvince(scale)) {
    const home = target.province === grounds[0]?.province ? 1 : 0; // the example is one of them, and unanswered
    const those = grounds.filter(({ province }) => province === target.province);
    const requests = planRequests(random(`requests ${target.province}`), {
      count: target.requests - home,
      unanswered: target.unanswered - home,
      yesterday,
      grounds: those,
      locations: planned,
      firstNumber: number,
      near,
      twice: TWICE,
    });
    for (const request of requests) {
      const told = tellStory(telling, request, number++);
      options.onCode?.(told);
      await book.turn();
    }
    if (stopped()) return null;
  }
  clock(`${String(number)} requests of the past year`);

  const asked = number;
  for (const location of planned) {
    const places = at(location.licences, -1 + location.licences.length).places;
    const [present, ahead] = [Math.round(places * PRESENT), Math.round(places * AHEAD)];
    const own = random(location.fileNumber);
    const nearby = [at(grounds, groundAt(grounds, location.nis))];
    const there = planChildren(own, location, nearby, yesterday, number, { present, ahead });
    const gone = planLeavers(own, location, yesterday, number + there.length, Math.round(places * LEFT));
    for (const child of [...there, ...gone]) writeRegionChild(book, ids, idOf(location), child, yesterday);
    for (const { plan } of there) counted.add(location, { ...plan, from: latest(plan.from, mondayOf(yesterday)) });
    number += there.length + gone.length;
    await book.turn();
  }
  const kept = new KeptPlaces(pools, poolIds, first, WEEKS);
  for (const pool of pools) {
    const own = random(`${pool.location.fileNumber} ${pool.kind}`);
    const id = poolIds.get(pool) ?? '';
    for (const guest of planGuests(own, pool, yesterday, number)) {
      writeRegionChild(book, ids, idOf(pool.location), guest, yesterday, id);
      const plan = { ...guest.plan, from: latest(guest.plan.from, mondayOf(yesterday)) };
      counted.add(pool.location, plan);
      kept.add(pool, plan);
      number += 1;
    }
  }
  if (stopped()) return null;
  clock(`${String(number - asked)} children who are there, will come or have left`);
  for (const location of planned) {
    for (const row of counted.rows(location, idOf(location))) book.add('supply.occupancy', row);
    for (const row of kept.rows(location, idOf(location), counted, mondayOf(yesterday))) book.add('supply.occupancy', row); // prettier-ignore
    await book.turn();
  }
  await book.close();
  clock(`${String(book.written.get('supply.occupancy') ?? 0)} weeks of occupancy`);

  await inTransaction(app.db, listAllFamilies);
  clock('the lists of the desks');

  const people = await writeStaff({ ...app, jobs: false }, {
    desks: desks.map(({ name }, index) => ({ name, desk: at(deskIds, index) as DeskId })),
    organisers: written.organisers as Map<(typeof organisers)[number], OrganiserId>,
    locations: written.locations as Map<PlannedLocation, LocationId>,
    grounds,
  }, yesterday); // prettier-ignore
  return { code, place: at(grounds, 0).name, flagship: at(planned, 0).name, people };
}

/** The official totals per province, and so many of them unanswered. */
function requestsByProvince(scale: number): { province: string; requests: number; unanswered: number }[] {
  const targets = requestTargets();
  const sum = (pick: (target: (typeof targets)[number]) => number) => targets.reduce((all, target) => all + pick(target), 0); // prettier-ignore
  const requests = share(Math.round(sum((target) => target.requests) * scale), targets.map((target) => target.requests)); // prettier-ignore
  const unanswered = share(Math.round(sum((target) => target.unanswered) * scale), targets.map((target) => target.unanswered)); // prettier-ignore
  return targets.map(({ province }, index) => ({ province, requests: at(requests, index), unanswered: at(unanswered, index) })); // prettier-ignore
}

interface Town extends Ground {
  readonly province: string;
  readonly zone: string;
  readonly zoneName: string;
  readonly facilities: boolean;
}

async function groundsOf(db: Executor): Promise<Town[]> {
  const known = new Map((await municipalities(db)).map((municipality) => [municipality.nis as string, municipality]));
  const towns: Town[] = [];
  for (const target of supplyTargets()) {
    const municipality = known.get(target.nis);
    if (municipality === undefined) throw new Error(`municipality ${target.nis} is not in the geography`);
    const { nis, name, zone, zoneName, province, languageStatus } = municipality;
    const postcodes = await postcodesOf(db, nis);
    towns.push({
      nis,
      name,
      zone,
      zoneName,
      province,
      facilities: hasFacilities(languageStatus),
      postcode: postcodes[0]?.postcode ?? '',
      postcodes,
      children: target.children,
      neighbourhoods: await neighbourhoodsOf(db, nis),
      groupLocations: target.groups,
      groupPlaces: target.groupPlaces,
      familyLocations: target.families,
      familyPlaces: target.places - target.groupPlaces,
    });
  }
  const rank = (nis: string) => (HOME.includes(nis) ? HOME.indexOf(nis) : HOME.length);
  return towns.sort((a, b) => rank(a.nis) - rank(b.nis) || (a.nis < b.nis ? -1 : 1));
}

const groundAt = (grounds: readonly Ground[], nis: string): number => grounds.findIndex((ground) => ground.nis === nis);
