import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/connect.ts';

/** Rows of a data file: column name to text, '' where nothing is known. */
export type Rows = readonly Readonly<Record<string, string>>[];

// One statement per table: the rows travel as one JSON value, so that thousands take one round trip.
const given = (rows: Rows) => sql`${JSON.stringify(rows)}::jsonb`;

export async function putZones(tx: Transaction, rows: Rows): Promise<void> {
  await sql`insert into geo.zone (zone_id, name)
    select zone_id, name from jsonb_to_recordset(${given(rows)}) as r(zone_id text, name text)
    on conflict (zone_id) do update set name = excluded.name where geo.zone.name <> excluded.name`.execute(tx);
}

export async function putMunicipalities(tx: Transaction, rows: Rows): Promise<void> {
  await sql`insert into geo.municipality as m
    select nis, name, name_fr, province, zone_id, language_status, lat::float8, lon::float8, area_km2::numeric,
      nullif(population, '')::int, nullif(population_year, '')::smallint, nullif(children_0_2_estimate, '')::int,
      nullif(child_poverty_index, '')::numeric, nullif(median_income_2023, '')::int
    from jsonb_to_recordset(${given(rows)}) as r(nis text, name text, name_fr text, province text, zone_id text,
      language_status text, lat text, lon text, area_km2 text, population text, population_year text,
      children_0_2_estimate text, child_poverty_index text, median_income_2023 text)
    on conflict (nis) do update set (name, name_fr, province, zone_id, language_status, lat, lon, area_km2, population,
      population_year, children_0_2_estimate, child_poverty_index, median_income_2023) = (excluded.name,
      excluded.name_fr, excluded.province, excluded.zone_id, excluded.language_status, excluded.lat, excluded.lon,
      excluded.area_km2, excluded.population, excluded.population_year, excluded.children_0_2_estimate,
      excluded.child_poverty_index, excluded.median_income_2023)
    where m is distinct from excluded`.execute(tx);
}

export async function putNisChanges(tx: Transaction, rows: Rows): Promise<void> {
  await sql`insert into geo.nis_change as c
    select old_nis, old_name, nis, until::date
    from jsonb_to_recordset(${given(rows)}) as r(old_nis text, old_name text, nis text, until text)
    on conflict (old_nis) do update set (old_name, nis, until) = (excluded.old_name, excluded.nis, excluded.until)
    where c is distinct from excluded`.execute(tx);
}

/** Places are only looked up, never pointed at: those that are gone from the data go from the table too. */
export async function putPlaces(tx: Transaction, rows: Rows): Promise<void> {
  await sql`insert into geo.place as p
    select place_id, kind, name, folded, nis, nullif(postcode, ''), lat::float8, lon::float8, nullif(sectors, '')::smallint
    from jsonb_to_recordset(${given(rows)}) as r(place_id text, kind text, name text, folded text, nis text,
      postcode text, lat text, lon text, sectors text)
    on conflict (place_id) do update set (kind, name, folded, nis, postcode, lat, lon, sectors) = (excluded.kind,
      excluded.name, excluded.folded, excluded.nis, excluded.postcode, excluded.lat, excluded.lon, excluded.sectors)
    where p is distinct from excluded`.execute(tx);
  await sql`delete from geo.place where place_id <> all(${rows.map((row) => row['place_id'])}::text[])`.execute(tx);
}
