import { createHash } from 'node:crypto';
import pg from 'pg';

/** A total of a region with what it should be. */
export interface Total {
  readonly name: string;
  readonly found: number;
  readonly target: string;
  readonly good: boolean;
}

const exactly = (name: string, found: number, target: number): Total => ({
  name,
  found,
  target: String(target),
  good: found === target,
});
const between = (name: string, found: number, low: number, high: number): Total => ({
  name,
  found: Math.round(found * 100) / 100,
  target: `${String(low)} – ${String(high)}`,
  good: found >= low && found <= high,
});

/** Children of two months to three years per child under three, and the estimate of children in the figures. */
const OF_AGE = 34 / 36;

/** Counts the region in the database, beside what was aimed at. */
export async function regionTotals(url: string, today: string, wanted: Wanted): Promise<Total[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const one = async (sql: string, values: unknown[] = []) => Number((await client.query<{ n: string }>(sql, values)).rows[0]?.n ?? 0); // prettier-ignore
  try {
    const licensed = `select coalesce(sum(places), 0) as n from supply.licence join supply.location using (location_id)
      where from_date <= $1 and coalesce(until_date, 'infinity') >= $1`;
    const places = await one(licensed, [today]);
    const requests = await one('select count(*) as n from requests.request');
    const children = await one('select sum(children_0_2_estimate) as n from geo.municipality');
    const september = `${today.slice(0, 4)}-09-15`;
    const inCare = await one('select count(distinct (family_id, child_id)) as n from placement.placement where $1 between from_date and until_date', [september]); // prettier-ignore
    const vulnerable = await one(`select count(*) as n from requests.request where (
        (facts && '{worksOrLearns,looksForWork}')::int + (facts && '{singleParent}')::int + (facts && '{lowIncome}')::int
        + (facts && '{disabilityInFamily,selfReliance,socialReason}')::int + (facts && '{noSecondaryDiploma}')::int) >= 2
        and facts && '{disabilityInFamily,selfReliance,socialReason,noSecondaryDiploma}'`);
    return [
      exactly('locations', await one('select count(*) as n from supply.location'), wanted.locations),
      exactly('licensed places today', places, wanted.places),
      exactly('municipalities with places', await one('select count(distinct nis) as n from supply.location'), 304),
      between('organisers', await one('select count(*) as n from supply.organiser'), 1150, 1250),
      between('places with income tariff, %', (100 * (await one(`${licensed} and price = 'income'`, [today]))) / places, 83.5, 86), // prettier-ignore
      between('places of family care, %', (100 * (await one(`${licensed} and kind = 'family'`, [today]))) / places, wanted.familyShare - 1, wanted.familyShare + 1), // prettier-ignore
      exactly('requests in the year', requests, wanted.requests),
      between('requests of vulnerable families, %', (100 * vulnerable) / requests, 16.5, 17.5),
      between('children born in three years', await one(`select count(*) as n from requests.child where birth_date > $1::date - interval '3 years' and birth_date <= $1`, [today]), 201_500, 231_000), // prettier-ignore
      between('children 2 months to 3 years in care in September, %', (100 * inCare) / (children * OF_AGE), 51, 55),
    ];
  } finally {
    await client.end();
  }
}

export interface Wanted {
  readonly locations: number;
  readonly places: number;
  readonly requests: number;
  /** Percentage. */
  readonly familyShare: number;
}

/** One hash of all that a region writes, row by row in a fixed order: the same seed gives the same. */
export async function regionHash(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const hash = createHash('sha256');
  try {
    const { rows } = await client.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('supply', 'requests', 'placement') and tablename <> 'gate' -- its marks are of transactions
         or schemaname || '.' || tablename in ('geo.desk', 'geo.desk_area') order by 1`,
    );
    for (const { name } of rows) {
      // Sums of the hashes of rows need no order, and the database does the work.
      const { rows: sums } = await client.query<{ count: string; sum: string }>(
        `select count(*) as count, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as sum from ${name} as t`,
      );
      hash.update(`${name} ${sums[0]?.count ?? ''} ${sums[0]?.sum ?? ''}\n`);
    }
    return hash.digest('hex').slice(0, 16);
  } finally {
    await client.end();
  }
}
