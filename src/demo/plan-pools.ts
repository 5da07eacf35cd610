import { addDays, addMonths, date, latest, type CalendarDate } from '../kernel/calendar-date.ts';
import { halfDayIndices, halfDaysOf, noHalfDays, overlap, wholeDays, type HalfDays } from '../kernel/half-days.ts';
import type { Pool } from '../modules/supply/index.ts';
import { drawBirth, drawHalfDays, schoolEve } from './care-plans.ts';
import type { PlannedChild } from './plan-children.ts';
import type { Ground, PlannedLocation } from './plan-locations.ts';
import { at, type Random } from './random.ts';
import { drawFamily, nameGroups } from './words.ts';

/** Places kept for somebody at a location of a made-up region. */
export interface PlannedPool extends Omit<Pool, 'pool'> {
  readonly location: PlannedLocation;
  /** Children who have one of them at most. */
  readonly guests: number;
}

/** Smaller houses keep no places apart. */
const LEAST_PLACES = 14;
const every = halfDaysOf(halfDayIndices);

interface Agreement {
  readonly kind: Pool['kind'];
  readonly halfDays: HalfDays;
  readonly fallbackOpen: number | null;
  readonly financier: (town: string) => string;
  readonly whoMay: (town: string) => string;
}

/** Nobody of these names is meant: who pays says that it is practice. */
const agreements: Readonly<Record<'urgent' | 'occasional' | 'bought' | 'ocmw' | 'company' | 'together', Agreement>> = {
  urgent: {
    kind: 'urgent',
    halfDays: every,
    fallbackOpen: null,
    financier: () => 'Agentschap (oefening)',
    whoMay: () => 'Gezinnen die binnen een maand opvang nodig hebben',
  },
  occasional: {
    kind: 'occasional',
    halfDays: every,
    fallbackOpen: 7,
    financier: () => 'Agentschap (oefening)',
    whoMay: () => 'Kinderen die af en toe of kort komen',
  },
  bought: {
    kind: 'bought',
    halfDays: wholeDays(1, 2, 4),
    fallbackOpen: 28,
    financier: (town) => `Gemeente ${town} (oefening)`,
    whoMay: (town) => `Gezinnen die in ${town} wonen`,
  },
  ocmw: {
    kind: 'ocmw',
    halfDays: every,
    fallbackOpen: 14,
    financier: (town) => `OCMW ${town} (oefening)`,
    whoMay: () => 'Gezinnen die het OCMW doorverwijst',
  },
  company: {
    kind: 'company',
    halfDays: wholeDays(1, 2, 3, 4, 5),
    fallbackOpen: 28,
    financier: () => 'Ziekenhuis De Linde (oefening)',
    whoMay: () => 'Kinderen van wie in het ziekenhuis werkt',
  },
  together: {
    kind: 'company',
    halfDays: every,
    fallbackOpen: null,
    financier: (town) => `Koekjesbakkerij Amandine, samen met de gemeente ${town} (oefening)`,
    whoMay: () => 'Kinderen van het personeel; bedrijf en gemeente betalen elk de helft',
  },
};

type Name = keyof typeof agreements;
const inTurn: readonly Name[] = ['bought', 'ocmw', 'company', 'together', 'urgent', 'occasional'];

/**
 * Places kept for somebody at this share of the group locations, each kind in turn; the flagship has two kinds. They are
 * taken out of the rooms: nobody else is planned in them. So they must be planned first.
 */
export function planPools(
  random: Random,
  locations: readonly PlannedLocation[],
  grounds: readonly Ground[],
  { share, yesterday }: { share: number; yesterday: CalendarDate },
): PlannedPool[] {
  const towns = new Map(grounds.map(({ nis, name }) => [nis, name]));
  const able = locations.filter(({ kind, licences }) => kind === 'group' && leastOf(licences) >= LEAST_PLACES);
  const [flagship, ...others] = able;
  const chosen = new Set(random.shuffle(others).slice(0, Math.ceil(others.length * share)));
  const pools: PlannedPool[] = [];
  const keep = (location: PlannedLocation, name: Name, places: number, guests: number) => {
    const { kind, halfDays, fallbackOpen, financier, whoMay } = agreements[name];
    const from = date(`${addDays(yesterday, -random.whole(60, 300)).slice(0, 7)}-01`);
    const town = towns.get(location.nis) ?? '';
    takeOut(location, halfDays, places);
    pools.push({ location, guests, kind, places, halfDays, fallbackOpen, from, until: null, financier: financier(town), whoMay: whoMay(town) }); // prettier-ignore
  };
  if (flagship !== undefined) {
    keep(flagship, 'urgent', 4, 1);
    keep(flagship, 'company', 2, 2);
  }
  let next = 0;
  for (const location of others.filter((each) => chosen.has(each))) {
    const told = (['urgent', 'occasional'] as const).find((feature) => location.features.includes(feature));
    const places = random.whole(2, 3);
    keep(location, told ?? at(inTurn, next++ % inTurn.length), places, places - 1);
  }
  return pools;
}

/** For the whole time of the plan: kept places are there for nobody else. */
function takeOut({ room }: PlannedLocation, halfDays: HalfDays, places: number): void {
  const until = addDays(room.monday, room.weeks * 7 - 1);
  for (let place = 0; place < places; place += 1)
    room.take({ from: room.monday, until, halfDays: overlap(halfDays, room.open) });
}

const leastOf = (licences: PlannedLocation['licences']): number => Math.min(...licences.map(({ places }) => places));

/** A child in a place that is kept. */
export interface PlannedGuest extends PlannedChild {
  readonly care: 'regular' | 'occasional';
}

/** Who is in the kept places: never all of them are taken, so that there is something to offer. */
export function planGuests(
  random: Random,
  { location, kind, guests: most, halfDays }: PlannedPool,
  yesterday: CalendarDate,
  firstNumber: number,
): PlannedGuest[] {
  const guests: PlannedGuest[] = [];
  const care = kind === 'occasional' ? 'occasional' : 'regular';
  for (let tried = 0; tried < 20 && guests.length < most; tried += 1) {
    const birthDate = drawBirth(random, yesterday, 5, 22);
    const from =
      care === 'occasional'
        ? addDays(yesterday, -random.whole(3, 30))
        : latest(addMonths(birthDate, random.whole(3, 5)), addDays(yesterday, -500));
    const days = overlap(drawHalfDays(random), overlap(location.room.open, halfDays));
    if (days === noHalfDays || from > yesterday) continue;
    const until = care === 'occasional' ? addMonths(from, 4) : schoolEve(birthDate);
    const family = drawFamily(random, nameGroups(), firstNumber + guests.length);
    guests.push({ family, nis: location.nis, birthDate, plan: { from, until, halfDays: days }, care });
  }
  return guests;
}
