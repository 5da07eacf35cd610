import { sql } from 'kysely';
import { addDays, type CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Cents } from '../../../kernel/cents.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { Statute, Terms } from '../rules/dated.ts';
import type { Price, StatuteKind, Tier } from '../rules/terms.ts';
import { inParts } from './in-parts.ts';

/** The dated prices of a location, oldest first. Before the first, what stands at the location itself counts. */
export async function termsOf(db: Executor, location: LocationId): Promise<Terms[]> {
  const rows = await db
    .selectFrom('supply.terms')
    .selectAll()
    .where('location_id', '=', location)
    .orderBy('from_date')
    .execute();
  return rows.map((row) => ({
    from: row.from_date as CalendarDate,
    until: row.until_date as CalendarDate | null,
    tier: row.tier as Tier,
    price: row.price as Price,
    dayPriceCents: row.day_price_cents as Cents | null,
  }));
}

/** The dated price of each of these locations on a day; without one, what stands at the location itself counts. */
export async function termsOn(
  db: Executor,
  locations: readonly LocationId[],
  day: CalendarDate,
): Promise<Map<LocationId, Omit<Terms, 'from' | 'until'>>> {
  const rows = await db
    .selectFrom('supply.terms')
    .selectAll()
    .where(sql<boolean>`location_id = any(${[...locations]}::uuid[])`)
    .where('from_date', '<=', day)
    .where((row) => row.or([row('until_date', 'is', null), row('until_date', '>=', day)]))
    .execute();
  return new Map(
    rows.map((row) => [
      row.location_id as LocationId,
      { tier: row.tier as Tier, price: row.price as Price, dayPriceCents: row.day_price_cents as Cents | null },
    ]),
  );
}

/** The dated statutes of the childminders of a location, oldest first. */
export async function statutesOf(db: Executor, location: LocationId): Promise<Statute[]> {
  const rows = await db
    .selectFrom('supply.statute')
    .selectAll()
    .where('location_id', '=', location)
    .orderBy('from_date')
    .execute();
  return rows.map((row) => ({
    from: row.from_date as CalendarDate,
    until: row.until_date as CalendarDate | null,
    statute: row.statute as StatuteKind,
    service: row.service,
    cooperating: row.cooperating,
  }));
}

export async function insertTerms(tx: Transaction, location: LocationId, terms: Terms): Promise<void> {
  await tx
    .insertInto('supply.terms')
    .values({
      location_id: location,
      from_date: terms.from,
      until_date: terms.until,
      tier: terms.tier,
      price: terms.price,
      day_price_cents: terms.dayPriceCents,
    })
    .execute();
}

/** From a day on these terms, until what was planned after it begins. */
export const beginTerms = (
  tx: Transaction,
  terms: readonly (Omit<Terms, 'from' | 'until'> & { readonly location: LocationId })[],
  from: CalendarDate,
): Promise<void> =>
  inParts(terms, async (json) => {
    const given = sql`jsonb_to_recordset(${json}::jsonb) as given (location uuid, tier text, price text, "dayPriceCents" integer)`;
    await sql`
      delete from supply.terms using ${given} where location_id = given.location and from_date = ${from}::date`.execute(tx);
    await sql`
      update supply.terms set until_date = ${from}::date - 1 from ${given}
      where location_id = given.location and from_date < ${from}::date
        and (until_date is null or until_date >= ${from}::date)`.execute(tx);
    await sql`
      insert into supply.terms (location_id, from_date, until_date, tier, price, day_price_cents)
      select location, ${from}::date,
        (select min(planned.from_date) - 1 from supply.terms as planned
          where planned.location_id = location and planned.from_date > ${from}::date),
        tier, price, "dayPriceCents"
      from ${given}`.execute(tx);
  }); // prettier-ignore

export async function insertStatute(tx: Transaction, location: LocationId, statute: Statute): Promise<void> {
  await tx
    .insertInto('supply.statute')
    .values({
      location_id: location,
      from_date: statute.from,
      until_date: statute.until,
      statute: statute.statute,
      service: statute.service,
      cooperating: statute.cooperating,
    })
    .execute();
}

/** Room for a period that begins on a day: those that begin then or later go, the one that runs ends the day before. */
export async function makeRoom(
  tx: Transaction,
  table: 'supply.terms' | 'supply.statute',
  location: LocationId,
  from: CalendarDate,
): Promise<void> {
  await sql`delete from ${sql.table(table)} where location_id = ${location} and from_date >= ${from}::date`.execute(tx);
  await sql`
    update ${sql.table(table)} set until_date = ${addDays(from, -1)}::date
    where location_id = ${location} and (until_date is null or until_date >= ${from}::date)`.execute(tx);
}
