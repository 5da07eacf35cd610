import { sql } from 'kysely';
import type { MunicipalityNis } from '../../../kernel/ids.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import type { PlaceCandidate } from '../rules/choose-place.ts';
import type { Place } from '../rules/place.ts';

const columns = sql`p.place_id as id, p.kind, p.name, p.nis, m.name as municipality, p.postcode, p.lat, p.lon`;

/**
 * Places that look like one of the folded names (trigrams, 12 per name at most) or have the postcode.
 * A place that looks like two names comes twice.
 */
export async function placesLike(
  db: Executor,
  names: readonly string[],
  postcode: string | null,
): Promise<PlaceCandidate[]> {
  const { rows } = await sql<PlaceCandidate>`
    select ${columns}, p.folded, m.population, asked.name as asked, asked.similarity
    from unnest(${[...names]}::text[]) as wanted (name)
    cross join lateral (
      select place_id, wanted.name, similarity(folded, wanted.name)::float8 as similarity
      from geo.place
      where folded % wanted.name
      order by (folded = wanted.name) desc, similarity desc, place_id
      limit 12
    ) as asked
    join geo.place p using (place_id)
    join geo.municipality m on m.nis = p.nis
    union all
    select ${columns}, p.folded, m.population, null, 1
    from geo.place p join geo.municipality m on m.nis = p.nis
    where p.postcode = ${postcode} and p.kind = 'postcode'`.execute(db);
  return rows;
}

export interface Neighbourhood extends Place {
  /** Number of statistical sectors: a rough weight for how many people live there. */
  readonly sectors: number;
}

/** The neighbourhoods of a municipality, by name. */
export async function neighbourhoodsOf(db: Executor, nis: MunicipalityNis): Promise<Neighbourhood[]> {
  const { rows } = await sql<Neighbourhood>`
    select ${columns}, coalesce(p.sectors, 0) as sectors
    from geo.place p join geo.municipality m on m.nis = p.nis
    where p.nis = ${nis} and p.kind = 'neighbourhood'
    order by p.name collate "nl-x-icu", p.place_id`.execute(db);
  return rows;
}

/** The former municipalities of these municipalities, by name: what people still call where they live. */
export async function partsOf(db: Executor, nis: readonly MunicipalityNis[]): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select ${columns} from geo.place p join geo.municipality m on m.nis = p.nis
    where p.nis = any(${[...nis]}::text[]) and p.kind = 'formerMunicipality'
    order by p.name collate "nl-x-icu", p.place_id`.execute(db);
  return rows;
}

/** The postcodes of a municipality, each with its point. */
export async function postcodesOf(
  db: Executor,
  nis: MunicipalityNis,
): Promise<{ postcode: string; lat: number; lon: number }[]> {
  const { rows } = await sql<{ postcode: string; lat: number; lon: number }>`
    select postcode, lat, lon from geo.place where nis = ${nis} and kind = 'postcode' order by postcode`.execute(db);
  return rows;
}
