import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import type { KnownLocation } from '../rules/public-record.ts';

/** Locations by id, after one of them; price and tier as they hold on the day. */
export async function locationsAfter(
  db: Executor,
  today: CalendarDate,
  after: string | null,
  limit: number,
): Promise<KnownLocation[]> {
  const { rows } = await sql<KnownLocation>`
    select l.location_id as id, l.file_number as "fileNumber", l.name, l.kind, o.name as organiser, o.kbo as "organiserKbo",
      (select count(*) from supply.location as other where other.organiser_id = l.organiser_id) as "organiserLocations",
      l.street, l.house_number as "houseNumber", l.postcode, m.name as municipality, l.nis, l.lat, l.lon,
      licence.places, licence.from_date as "licensedFrom", licence.until_date as "licensedUntil",
      coalesce(terms.tier, l.tier) as tier, coalesce(terms.price, l.price) as price,
      case when terms.location_id is null then l.day_price_cents else terms.day_price_cents end as "dayPriceCents",
      l.min_age_months as "minAgeMonths", l.max_age_months as "maxAgeMonths", l.features, l.website
    from supply.location as l
    join supply.organiser as o using (organiser_id)
    join geo.municipality as m on m.nis = l.nis
    left join supply.licence as licence on licence.location_id = l.location_id
      and daterange(licence.from_date, licence.until_date, '[]') @> ${today}::date
    left join supply.terms as terms on terms.location_id = l.location_id
      and daterange(terms.from_date, terms.until_date, '[]') @> ${today}::date
    where ${after}::uuid is null or l.location_id > ${after}::uuid
    order by l.location_id limit ${limit}`.execute(db);
  return rows;
}

/** Changes whenever anything does that locationsAfter could answer on this day. */
export async function locationsMark(db: Executor, today: CalendarDate): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select md5(concat_ws('/', ${today}::text,
      (select string_agg(md5(l::text), '' order by location_id) from supply.location as l),
      (select string_agg(md5(o::text), '' order by organiser_id) from supply.organiser as o),
      (select string_agg(md5(c::text), '' order by location_id, from_date) from supply.licence as c),
      (select string_agg(md5(t::text), '' order by location_id, from_date) from supply.terms as t))) as mark`.execute(
    db,
  );
  return rows[0]?.mark ?? '';
}

/** Licensed places per municipality on a day; a municipality without a location known here is not in it. */
export async function placesByMunicipality(db: Executor, today: CalendarDate): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ nis: string; places: number }>`
    select l.nis, sum(c.places)::int as places from supply.location as l
    join supply.licence as c using (location_id)
    where daterange(c.from_date, c.until_date, '[]') @> ${today}::date group by l.nis`.execute(db);
  return new Map(rows.map(({ nis, places }) => [nis, places]));
}
