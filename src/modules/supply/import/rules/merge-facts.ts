import { cents } from '../../../../kernel/cents.ts';
import type { MunicipalityNis } from '../../../../kernel/ids.ts';
import type { Opening } from '../../rules/weeks.ts';
import type { ChangeableFacts } from '../../store/locations.ts';
import type { KnownLocation } from '../store/known.ts';
import type { Field } from './fields.ts';
import type { ToldLocation } from './read-location.ts';

/** Where a location lies, by what is told or known. */
export interface Spot {
  readonly nis: MunicipalityNis;
  readonly lat: number;
  readonly lon: number;
}

/** What must be told of a location that is new. */
export const neededFields = ['name', 'kind', 'tier', 'price', 'street', 'houseNumber', 'postcode'] as const;

export const missingFields = (told: ToldLocation): Field[] => neededFields.filter((field) => told[field] === undefined);

/** Does the list give another address than we have? Then our point no longer holds. */
export const isElsewhere = (told: ToldLocation, known: KnownLocation): boolean =>
  (told.street ?? known.street) !== known.street ||
  (told.houseNumber ?? known.houseNumber) !== known.houseNumber ||
  (told.postcode ?? known.postcode) !== known.postcode ||
  (told.town?.town.nis ?? known.nis) !== known.nis;

/** The facts after the import: what the list tells, over what we have. */
export function mergeFacts(told: ToldLocation, known: KnownLocation | undefined, spot: Spot): ChangeableFacts {
  const price = told.price ?? known?.price ?? 'free';
  const dayPrice = told.dayPriceCents === undefined ? null : cents(told.dayPriceCents);
  return {
    name: told.name ?? known?.name ?? '',
    tier: told.tier ?? known?.tier ?? 'T0',
    price,
    dayPriceCents: dayPrice ?? (price === 'free' ? (known?.dayPriceCents ?? null) : null),
    street: told.street ?? known?.street ?? '',
    houseNumber: told.houseNumber ?? known?.houseNumber ?? '',
    postcode: told.postcode ?? known?.postcode ?? '',
    lat: spot.lat,
    lon: spot.lon,
    phone: told.phone ?? known?.phone ?? null,
    email: told.email ?? known?.email ?? null,
    website: told.website ?? known?.website ?? null,
    description: known?.description ?? null,
    minAgeMonths: known?.minAgeMonths ?? 0,
    maxAgeMonths: known?.maxAgeMonths ?? 36,
    features: known?.features ?? [],
  };
}

/** A field that changes, as a person reads it. Null is nothing yet, or nothing any more. */
export interface Change {
  readonly field: string;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

const compared = [
  'name', 'tier', 'price', 'dayPriceCents', 'street', 'houseNumber', 'postcode', 'lat', 'lon', 'phone', 'email', 'website',
] as const; // prettier-ignore

export interface After {
  readonly facts: ChangeableFacts;
  readonly nis: MunicipalityNis;
  readonly openings: readonly Opening[];
}

/** The fields in which a location as we know it differs from after the import; the licence stands apart. */
export function changesOf(known: KnownLocation, after: After): Change[] {
  const changes: Change[] = compared
    .filter((field) => known[field] !== after.facts[field])
    .map((field) => ({ field, from: known[field], to: after.facts[field] }));
  if (known.nis !== after.nis) changes.push({ field: 'nis', from: known.nis, to: after.nis });
  const [before, now] = [sayHours(known.openings), sayHours(after.openings)];
  if (before !== now) changes.push({ field: 'hours', from: before || null, to: now || null });
  return changes;
}

/** '1 07:00-18:00, 2 07:00-18:00' with the number of the weekday. */
export const sayHours = (openings: readonly Opening[]): string =>
  openings.map(({ weekday, opens, closes }) => `${String(weekday)} ${opens}-${closes}`).join(', ');
