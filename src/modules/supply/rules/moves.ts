import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Pool } from './pools.ts';
import type { Feature, Price, Tier } from './terms.ts';

/** All that can happen to a location. */
export const moveEvents = [
  'registered',
  'factsChanged',
  'hoursChanged',
  'termsChanged',
  'statuteChanged',
  'licenceChanged',
  'reduced',
  'reductionEnded',
  'poolOpened',
  'poolEnded',
] as const;
export type MoveEvent = (typeof moveEvents)[number];

/** What families read on the page of a location. */
export const publicEvents: readonly MoveEvent[] = [
  'registered',
  'termsChanged',
  'licenceChanged',
  'reduced',
  'reductionEnded',
];

type Fact = string | number | boolean | null | readonly string[];
/** Facts of a move: never a name, a contact or a sentence somebody wrote. */
export type MoveFacts = Readonly<Record<string, Fact>>;

export interface NewMove {
  readonly event: MoveEvent;
  /** The first day it holds. */
  readonly holdsFrom: CalendarDate;
  readonly before: MoveFacts | null;
  readonly facts: MoveFacts;
}

export interface LocationMove extends NewMove {
  readonly move: string;
  readonly at: string;
  /** Who did it, as ids. */
  readonly by: string;
}

/** What is told of a location. */
interface Told {
  readonly name: string;
  readonly tier: Tier;
  readonly price: Price;
  readonly dayPriceCents: number | null;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly lat: number;
  readonly lon: number;
  readonly minAgeMonths: number;
  readonly maxAgeMonths: number;
  readonly features: readonly Feature[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly description: string | null;
}

/** What of it may stand in its history. */
export const openFacts = (facts: Told) => ({
  tier: facts.tier,
  price: facts.price,
  dayPriceCents: facts.dayPriceCents,
  street: facts.street,
  houseNumber: facts.houseNumber,
  postcode: facts.postcode,
  lat: facts.lat,
  lon: facts.lon,
  minAgeMonths: facts.minAgeMonths,
  maxAgeMonths: facts.maxAgeMonths,
  features: facts.features,
});

/** Fields that are only said to have changed: they can hold the name or the contact of a person. */
const onlyNamed = ['name', 'phone', 'email', 'website', 'description'] as const;

/** What of the facts is different now, before and after; null when nothing is. */
export function changedFacts(before: Told, after: Told): { before: MoveFacts; facts: MoveFacts } | null {
  const [was, is] = [openFacts(before), openFacts(after)];
  const changed = (Object.keys(is) as (keyof typeof is)[]).filter(
    (key) => !terms.includes(key) && JSON.stringify(was[key]) !== JSON.stringify(is[key]),
  );
  const named = onlyNamed.filter((key) => before[key] !== after[key]);
  if (changed.length === 0 && named.length === 0) return null;
  const pick = (of: typeof is): MoveFacts => Object.fromEntries(changed.map((key) => [key, of[key]]));
  return { before: pick(was), facts: { ...pick(is), ...(named.length === 0 ? {} : { changed: named }) } };
}

/** Price and tier have an event of their own. */
const terms: readonly string[] = ['tier', 'price', 'dayPriceCents'];

/** A pool without the sentences that were written about it. */
export const poolFacts = ({ pool, kind, places, halfDays, from, until, fallbackOpen }: Pool): MoveFacts => ({
  pool,
  kind,
  places,
  halfDays,
  from,
  until,
  fallbackOpen,
});
