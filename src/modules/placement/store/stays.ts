import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { fromMultirange } from '../../../kernel/half-days.ts';
import type { FamilyId, LocationId, PlacementId } from '../../../kernel/ids.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import type { Stay } from '../rules/forecast.ts';

export interface PlacedStay extends Stay {
  readonly family: FamilyId;
  readonly placement: PlacementId;
  readonly location: LocationId;
  readonly firstName: string | null;
  readonly lastName: string | null;
}

/** Children who are or will be at these locations on or after a day, with what the forecast needs of them; by first day. */
export async function staysAt(
  db: Executor,
  locations: readonly LocationId[],
  from: CalendarDate,
): Promise<PlacedStay[]> {
  if (locations.length === 0) return [];
  const rows = await db
    .selectFrom('placement.placement as placed')
    .innerJoin('requests.child as child', (join) =>
      join.onRef('child.family_id', '=', 'placed.family_id').onRef('child.child_id', '=', 'placed.child_id'),
    )
    .select(['placed.family_id', 'placed.placement_id', 'placed.location_id', 'placed.half_days', 'placed.pool_id'])
    .select(['placed.from_date', 'placed.until_date'])
    .select(['child.first_name', 'child.last_name', 'child.birth_date', 'child.due_date'])
    .where('placed.location_id', 'in', locations)
    .where('placed.until_date', '>=', from)
    .orderBy('placed.from_date')
    .orderBy('placed.placement_id')
    .execute();
  return rows.map((row) => ({
    family: row.family_id as FamilyId,
    placement: row.placement_id as PlacementId,
    location: row.location_id as LocationId,
    halfDays: fromMultirange(row.half_days),
    from: row.from_date as CalendarDate,
    until: row.until_date as CalendarDate,
    kept: row.pool_id !== null,
    firstName: row.first_name,
    lastName: row.last_name,
    birth: (row.birth_date ?? row.due_date) as CalendarDate | null,
  }));
}
