import { sql } from 'kysely';
import type { CalendarDate } from '../../../../kernel/calendar-date.ts';
import type { MunicipalityNis } from '../../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../../platform/database/connect.ts';
import type { Kind, Price } from '../../rules/terms.ts';
import type { OfficialCount } from '../rules/read-count.ts';
import type { ImportSourceId } from './sources.ts';

const columns = sql`nis, year, part, kind, price, places, income_places as "incomePlaces", free_places as "freePlaces", locations`;

/** All official counts, of one year when it is given. */
export async function officialCountsOf(
  db: Executor,
  year: number | null,
  part: string | null,
): Promise<OfficialCount[]> {
  const { rows } = await sql<OfficialCount>`
    select ${columns} from supply.official_count
    where (${year}::int is null or year = ${year}) and (${part}::text is null or part = ${part})`.execute(db);
  return rows;
}

/** Writes counts over what we had for the same municipality, year, kind and price system. */
export async function writeCounts(
  tx: Transaction,
  source: ImportSourceId,
  counts: readonly OfficialCount[],
): Promise<void> {
  for (let start = 0; start < counts.length; start += 2_000)
    await sql`
      insert into supply.official_count (nis, year, part, kind, price, places, income_places, free_places, locations, source_id)
      select nis, year, part, kind, price, places, "incomePlaces", "freePlaces", locations, ${source}
      from jsonb_to_recordset(${JSON.stringify(counts.slice(start, start + 2_000))}::jsonb) as given (
        nis text, year smallint, part text, kind text, price text, places int, "incomePlaces" int, "freePlaces" int, locations int)
      on conflict (nis, year, part, kind, price) do update set
        (places, income_places, free_places, locations, source_id)
        = (excluded.places, excluded.income_places, excluded.free_places, excluded.locations, excluded.source_id)`.execute(tx);
} // prettier-ignore

/** The years with official counts, newest first. */
export async function countedYears(db: Executor): Promise<{ year: number; part: string }[]> {
  return db
    .selectFrom('supply.official_count')
    .select(['year', 'part'])
    .distinct()
    .orderBy('year', 'desc')
    .orderBy('part', 'desc')
    .execute();
}

/** What we count ourselves: licensed places and locations with a licence on a day. */
export interface OwnCount {
  readonly nis: MunicipalityNis;
  readonly kind: Kind;
  readonly price: Price;
  readonly places: number;
  readonly locations: number;
}

export async function ownCounts(db: Executor, day: CalendarDate): Promise<OwnCount[]> {
  const { rows } = await sql<OwnCount>`
    select nis, kind, price, sum(places) as places, count(*) as locations
    from supply.location join supply.licence using (location_id)
    where from_date <= ${day} and (until_date is null or until_date >= ${day})
    group by nis, kind, price`.execute(db);
  return rows;
}
