import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Cents } from '../../../kernel/cents.ts';
import type { LocationId, MunicipalityNis, OrganiserId } from '../../../kernel/ids.ts';
import type { Visible } from '../../../platform/access/check.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import type { Feature, Kind, Price, Tier } from '../rules/terms.ts';

/** A location as everybody may know it. */
export interface Location {
  readonly location: LocationId;
  readonly organiser: OrganiserId;
  readonly organiserName: string;
  /** Where the organiser gets letters; the location's own address when it has one. */
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly fileNumber: string;
  readonly name: string;
  readonly kind: Kind;
  readonly tier: Tier;
  readonly price: Price;
  readonly dayPriceCents: Cents | null;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly nis: MunicipalityNis;
  readonly municipality: string;
  readonly lat: number;
  readonly lon: number;
  readonly description: string | null;
  readonly minAgeMonths: number;
  readonly maxAgeMonths: number;
  readonly features: readonly Feature[];
  /** Licensed places on the day that was asked about; null without a licence then. */
  readonly places: number | null;
  /** Without a licence then: the first day of the next one. */
  readonly opensOn: CalendarDate | null;
  /** The last day of the licence when none follows it. */
  readonly stopsOn: CalendarDate | null;
}

function select(db: Executor, today: CalendarDate) {
  return db
    .selectFrom('supply.location as location')
    .innerJoin('supply.organiser as organiser', 'organiser.organiser_id', 'location.organiser_id')
    .innerJoin('geo.municipality as municipality', 'municipality.nis', 'location.nis')
    .leftJoin('supply.licence as licence', (join) =>
      join
        .onRef('licence.location_id', '=', 'location.location_id')
        .on('licence.from_date', '<=', today)
        .on((on) => on.or([on('licence.until_date', 'is', null), on('licence.until_date', '>=', today)])),
    )
    .leftJoin('supply.terms as terms', (join) =>
      join
        .onRef('terms.location_id', '=', 'location.location_id')
        .on('terms.from_date', '<=', today)
        .on((on) => on.or([on('terms.until_date', 'is', null), on('terms.until_date', '>=', today)])),
    )
    .selectAll('location')
    .select(['terms.tier as dated_tier', 'terms.price as dated_price', 'terms.day_price_cents as dated_cents'])
    .select([
      sql<CalendarDate | null>`(select min(next.from_date) from supply.licence as next
        where next.location_id = location.location_id and next.from_date > ${today}::date)`.as('next_from'),
      sql<CalendarDate | null>`(select case when bool_or(last.until_date is null) then null else max(last.until_date) end
        from supply.licence as last where last.location_id = location.location_id
          and (last.until_date is null or last.until_date >= ${today}::date))`.as('last_until'),
    ])
    .select(['organiser.name as organiser_name', 'municipality.name as municipality', 'licence.places'])
    .select((row) => row.fn.coalesce('location.email', 'organiser.email').as('any_email'))
    .select((row) => row.fn.coalesce('location.phone', 'organiser.phone').as('any_phone'));
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): Location => ({
  location: row.location_id as LocationId,
  organiser: row.organiser_id as OrganiserId,
  organiserName: row.organiser_name,
  email: row.any_email,
  phone: row.any_phone,
  website: row.website,
  fileNumber: row.file_number,
  name: row.name,
  kind: row.kind as Kind,
  ...termsOfRow(row),
  street: row.street,
  houseNumber: row.house_number,
  postcode: row.postcode,
  nis: row.nis as MunicipalityNis,
  municipality: row.municipality,
  lat: row.lat,
  lon: row.lon,
  description: row.description,
  minAgeMonths: row.min_age_months,
  maxAgeMonths: row.max_age_months,
  features: row.features as Feature[],
  places: row.places,
  opensOn: row.places === null ? row.next_from : null,
  stopsOn: row.places === null ? null : row.last_until,
});

/** The dated tier and price, or what stands at the location on days without one. */
const termsOfRow = (row: Row) =>
  row.dated_tier === null
    ? { tier: row.tier as Tier, price: row.price as Price, dayPriceCents: row.day_price_cents as Cents | null }
    : {
        tier: row.dated_tier as Tier,
        price: row.dated_price as Price,
        dayPriceCents: row.dated_cents as Cents | null,
      };

/** All locations; the search model keeps them. */
export async function allLocations(db: Executor, today: CalendarDate): Promise<Location[]> {
  return (await select(db, today).execute()).map(fromRow);
}

/** These locations, in no particular order; unknown ids are left out. */
export async function locationsByIds(
  db: Executor,
  ids: readonly LocationId[],
  today: CalendarDate,
): Promise<Location[]> {
  if (ids.length === 0) return [];
  return (
    await select(db, today)
      .where('location.location_id', 'in', [...ids])
      .execute()
  ).map(fromRow);
}

/** One location, or null. */
export async function locationById(db: Executor, id: LocationId, today: CalendarDate): Promise<Location | null> {
  return (await locationsByIds(db, [id], today))[0] ?? null;
}

/** The locations the actor may manage, by name. */
export async function visibleLocations(db: Executor, visible: Visible, today: CalendarDate): Promise<Location[]> {
  const query = select(db, today)
    .where(visible({ location: sql.ref('location.location_id'), deskArea: sql.ref('location.nis') }))
    .orderBy(sql`location.name collate "nl-x-icu"`);
  return (await query.execute()).map(fromRow);
}

/** Locations whose name, organiser, municipality or file number holds the text, by name. */
export async function namedLocations(
  db: Executor,
  text: string,
  limit: number,
  today: CalendarDate,
): Promise<Location[]> {
  const like = `%${text.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const query = select(db, today)
    .where((row) =>
      row.or([
        row('location.name', 'ilike', like),
        row('organiser.name', 'ilike', like),
        row('municipality.name', 'ilike', like),
        row('location.file_number', 'ilike', like),
      ]),
    )
    .orderBy(sql`location.name collate "nl-x-icu"`)
    .limit(limit);
  return (await query.execute()).map(fromRow);
}

/** How a location itself is reached, without what it borrows from its organiser. */
export async function ownContacts(
  db: Executor,
  id: LocationId,
): Promise<{ email: string | null; phone: string | null }> {
  return db
    .selectFrom('supply.location')
    .select(['email', 'phone'])
    .where('location_id', '=', id)
    .executeTakeFirstOrThrow();
}

/** What is written of a location; ids and licence stand apart. */
export type LocationFacts = Omit<Location, 'organiserName' | 'municipality' | 'places' | 'opensOn' | 'stopsOn'>;

/** What an organiser may change by itself. */
export type ChangeableFacts = Omit<LocationFacts, 'location' | 'organiser' | 'fileNumber' | 'nis' | 'kind'>;

export interface Organiser {
  readonly organiser: OrganiserId;
  readonly name: string;
  readonly kbo: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** All organisers by name, for who registers a location. */
export async function allOrganisers(db: Executor): Promise<Organiser[]> {
  const rows = await db
    .selectFrom('supply.organiser')
    .selectAll()
    .orderBy(sql`name collate "nl-x-icu"`)
    .execute();
  return rows.map(({ organiser_id, ...facts }) => ({ organiser: organiser_id as OrganiserId, ...facts }));
}

/** Where a location lies: what a desk's right over it is checked on. Null when there is no such location. */
export async function municipalityOfLocation(db: Executor, location: LocationId): Promise<MunicipalityNis | null> {
  const row = await db
    .selectFrom('supply.location')
    .select('nis')
    .where('location_id', '=', location)
    .executeTakeFirst();
  return (row?.nis as MunicipalityNis | undefined) ?? null;
}
