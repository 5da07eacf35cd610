import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';

/** The month, named by its first day, in which a location expects places; null when none is in sight. */
export async function expectedMonth(db: Executor, location: LocationId): Promise<CalendarDate | null> {
  const row = await db
    .selectFrom('supply.expectation')
    .select('month')
    .where('location_id', '=', location)
    .executeTakeFirst();
  return (row?.month as CalendarDate | undefined) ?? null;
}

/** The month of each of these locations that expects places. */
export async function expectedMonths(
  db: Executor,
  locations: readonly LocationId[],
): Promise<Map<LocationId, CalendarDate>> {
  const rows = await db
    .selectFrom('supply.expectation')
    .select(['location_id', 'month'])
    .where('location_id', 'in', locations)
    .execute();
  return new Map(rows.map(({ location_id, month }) => [location_id as LocationId, month as CalendarDate]));
}

/** Replaces what is expected of these locations: those that are not in `months` expect nothing. */
export async function replaceExpectations(
  tx: Transaction,
  locations: readonly LocationId[],
  months: ReadonlyMap<LocationId, CalendarDate>,
  today: CalendarDate,
): Promise<void> {
  const without = locations.filter((location) => !months.has(location));
  if (without.length > 0) await tx.deleteFrom('supply.expectation').where('location_id', 'in', without).execute();
  if (months.size === 0) return;
  await tx
    .insertInto('supply.expectation')
    .values([...months].map(([location, month]) => ({ location_id: location, month, made_on: today })))
    .onConflict((conflict) =>
      conflict
        .column('location_id')
        .doUpdateSet({ month: sql`excluded.month`, made_on: sql`excluded.made_on` })
        .where(
          sql<boolean>`(supply.expectation.month, supply.expectation.made_on) is distinct from (excluded.month, excluded.made_on)`,
        ),
    )
    .execute();
}

/** Every location there is, in order of id. */
export async function allLocationIds(db: Executor): Promise<LocationId[]> {
  const rows = await db.selectFrom('supply.location').select('location_id').orderBy('location_id').execute();
  return rows.map((row) => row.location_id as LocationId);
}
