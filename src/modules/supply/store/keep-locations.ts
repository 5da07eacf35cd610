import { sql } from 'kysely';
import type { LocationId, MunicipalityNis, OrganiserId } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../platform/database/connect.ts';
import { inParts } from './in-parts.ts';
import type { ChangeableFacts, LocationFacts, Organiser } from './locations.ts';

/** Locations with their gates. */
export const insertLocations = (tx: Transaction, many: readonly LocationFacts[]): Promise<void> =>
  inParts(many.map(rowOf), async (json) => {
    await sql`
      insert into supply.location (location_id, organiser_id, file_number, nis, kind, tier, price, day_price_cents, name,
        street, house_number, postcode, lat, lon, phone, email, website, description, min_age_months, max_age_months, features)
      select location_id, organiser_id, file_number, nis, kind, tier, price, day_price_cents, name,
        street, house_number, postcode, lat, lon, phone, email, website, description, min_age_months, max_age_months, features
      from jsonb_to_recordset(${json}::jsonb) as given (
        location_id uuid, organiser_id uuid, file_number text, nis text, kind text, tier text, price text,
        day_price_cents integer, ${undated})`.execute(tx);
    await sql`
      insert into supply.gate (location_id)
      select location_id from jsonb_to_recordset(${json}::jsonb) as given (location_id uuid)`.execute(tx);
  });

export const insertLocation = (tx: Transaction, facts: LocationFacts): Promise<void> => insertLocations(tx, [facts]);

/** Writes the facts that have no period; tier and price stay as they are. */
export const updateUndated = (
  tx: Transaction,
  changes: readonly { readonly location: LocationId; readonly facts: ChangeableFacts }[],
): Promise<void> =>
  inParts(
    changes.map(({ location, facts }) => ({ location_id: location, ...undatedOf(facts) })),
    (json) =>
      sql`
        update supply.location set
          name = given.name, street = given.street, house_number = given.house_number, postcode = given.postcode,
          lat = given.lat, lon = given.lon, phone = given.phone, email = given.email, website = given.website,
          description = given.description, min_age_months = given.min_age_months, max_age_months = given.max_age_months,
          features = given.features
        from jsonb_to_recordset(${json}::jsonb) as given (location_id uuid, ${undated})
        where location.location_id = given.location_id`.execute(tx),
  );

export interface MovedLocation {
  readonly location: LocationId;
  readonly organiser: OrganiserId;
  readonly nis: MunicipalityNis;
}

/** What a list may move that an organiser may not: whose the location is, and in which municipality. */
export const moveLocations = (tx: Transaction, moved: readonly MovedLocation[]): Promise<void> =>
  inParts(moved, (json) =>
    sql`
      update supply.location set organiser_id = given.organiser, nis = given.nis
      from jsonb_to_recordset(${json}::jsonb) as given (location uuid, organiser uuid, nis text)
      where location_id = given.location`.execute(tx),
  );

export const insertOrganisers = (tx: Transaction, organisers: readonly Organiser[]): Promise<void> =>
  inParts(organisers, (json) =>
    sql`
      insert into supply.organiser (organiser_id, name, kbo, email, phone)
      select organiser, name, kbo, email, phone
      from jsonb_to_recordset(${json}::jsonb) as given (organiser uuid, name text, kbo text, email text, phone text)`.execute(tx),
  ); // prettier-ignore

const undated = sql.raw(`name text, street text, house_number text, postcode text, lat double precision,
  lon double precision, phone text, email text, website text, description text, min_age_months smallint,
  max_age_months smallint, features text[]`);

const rowOf = (facts: LocationFacts) => ({
  location_id: facts.location,
  organiser_id: facts.organiser,
  file_number: facts.fileNumber,
  nis: facts.nis,
  kind: facts.kind,
  tier: facts.tier,
  price: facts.price,
  day_price_cents: facts.dayPriceCents,
  ...undatedOf(facts),
});

const undatedOf = (facts: ChangeableFacts) => ({
  name: facts.name,
  street: facts.street,
  house_number: facts.houseNumber,
  postcode: facts.postcode,
  lat: facts.lat,
  lon: facts.lon,
  phone: facts.phone,
  email: facts.email,
  website: facts.website,
  description: facts.description,
  min_age_months: facts.minAgeMonths,
  max_age_months: facts.maxAgeMonths,
  features: facts.features,
});
